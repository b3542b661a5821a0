import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const inProject = (place: string) => path.join(ROOT, place);
const PARTS = readdirSync(inProject('src/factsheet/parts')).toSorted();

/** Where each part has its place, and the parts that have none there, each with the reason. */
const PLACES: readonly {
  readonly place: string;
  readonly list: string;
  readonly imported: (part: string) => string;
  readonly without: Readonly<Record<string, string>>;
}[] = [
  {
    place: 'the type',
    list: 'src/factsheet/factsheet.ts',
    imported: (part) => `./parts/${part}/type.ts`,
    without: {},
  },
  {
    place: 'the builder',
    list: 'src/factsheet/build-factsheet.ts',
    imported: (part) => `./parts/${part}/build.ts`,
    without: {},
  },
  {
    place: 'the page',
    list: 'src/pages/gemeente/[slug].astro',
    imported: (part) => `../../components/municipality/${part}/Section.astro`,
    without: {},
  },
  {
    place: 'the sheet',
    list: 'templates/sheet.ts',
    imported: (part) => `./sheet/${part}.ts`,
    without: {
      similar: 'other municipalities are named on the page; the sheet has its neighbours',
      'need-expected': 'stands below the figures of the residents, as a line of that part',
    },
  },
  {
    place: 'the JSON',
    list: 'src/factsheet/to-json.ts',
    imported: (part) => `./parts/${part}/json.ts`,
    without: {},
  },
  {
    place: 'the CSV',
    list: 'src/factsheet/to-csv.ts',
    imported: (part) => `./parts/${part}/csv.ts`,
    without: {
      summary: 'sentences, no figures',
      surroundings: 'figures of other municipalities, which are in their own CSV',
      similar: 'figures of other municipalities, which are in their own CSV',
    },
  },
];

/** Whether a file imports this and does something with what it imports: an import alone shows a reader nothing. */
function isUsed(text: string, imported: string): boolean {
  const imports = [...text.matchAll(/^import (?:type )?([^;]+?) from '([^']+)';$/gm)];
  const rest = imports.reduce((left, [statement]) => left.replace(statement, ''), text);
  return imports
    .filter(([, , from]) => from === imported)
    .flatMap(([, names = '']) => names.match(/\w+/g) ?? [])
    .some((name) => name !== 'type' && new RegExp(`\\b${name}\\b`).test(rest));
}

describe('the parts of a factsheet', () => {
  it('are folders with a type and a builder', () => {
    expect(PARTS).toContain('main-figures');
    const missing = PARTS.flatMap((part) =>
      ['type.ts', 'build.ts']
        .map((file) => `src/factsheet/parts/${part}/${file}`)
        .filter((file) => !existsSync(inProject(file))),
    );
    expect(missing).toEqual([]);
  });

  it.each(PLACES)('have their place in $place, under the same name', ({ list, imported, without }) => {
    const text = readFileSync(inProject(list), 'utf8');
    const listed = PARTS.filter((part) => isUsed(text, imported(part)));
    expect(listed).toEqual(PARTS.filter((part) => !(part in without)));
    expect(Object.keys(without).filter((part) => !PARTS.includes(part))).toEqual([]);
  });
});
