import { beforeAll, describe, expect, it } from 'vitest';
import { PALETTE } from '../../src/charts/parts/palette.ts';
import { classesOf, importedStyles, readSources, type SourceFile, writtenClasses } from './read-styles.ts';

/** A longer file has more than one subject. */
const MOST_LINES = 150;
/** What a page loads: lists of stylesheets in the order of the cascade. */
const BUNDLE = /^src\/styles\/[^/]+\.css$/;
/** Loaded in pages of other sites, and nothing beside it but the dark colours: those apart, as an address can ask for them. */
const FOR_FRAMES = 'src/styles/embed.css';
const DARK_COLOURS = 'src/styles/foundation/colours-dark.css';
/** Where what a page shows is written. */
const TEMPLATES = /^src\/(pages|layouts|components|charts)\//;
/** Classes of drawings: 'f-accent' fills with the colour 'accent', 's-line' draws a line with 'line'. */
const DRAWN = /^[fs]-/;

let sheets: readonly SourceFile[];
let programs: readonly SourceFile[];

beforeAll(async () => {
  sheets = await readSources(['.css']);
  programs = await readSources(['.astro', '.ts']);
});

describe('the stylesheets', () => {
  it('reach a reader, each by one bundle and once', () => {
    // Pages may share a bundle; the small factsheet has one of its own, of parts that others have too.
    const bundles = new Set(programs.flatMap(importedStyles));
    const [forFrames, others] = [
      sheets.filter(({ name }) => name === FOR_FRAMES),
      sheets.filter(({ name }) => name !== FOR_FRAMES),
    ].map((own) => own.flatMap(importedStyles));
    for (const parts of [forFrames, others]) expect(new Set(parts).size).toBe(parts?.length);
    const reached = new Set([...bundles, ...(forFrames ?? []), ...(others ?? [])]);
    expect(sheets.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual([]);
    expect(others?.filter((name) => bundles.has(name))).toEqual([DARK_COLOURS]);
  });

  it('are loaded as bundles, which hold nothing but the order of the cascade', () => {
    const loaded = new Set(programs.flatMap(importedStyles));
    expect([...loaded].filter((name) => name !== DARK_COLOURS).sort()).toEqual(
      sheets.map(({ name }) => name).filter((name) => BUNDLE.test(name)),
    );
    for (const { name, text } of sheets.filter(({ name }) => BUNDLE.test(name))) {
      const rest = text.replaceAll(/\/\*[\s\S]*?\*\/|@import "[^"]+"[^;]*;/g, '').trim();
      expect(rest, name).toBe('');
    }
  });

  it('have one subject each, and so few lines', () => {
    const long = sheets.filter(({ text }) => text.trimEnd().split('\n').length > MOST_LINES);
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});

describe('the classes in the stylesheets', () => {
  it('are written by a template or a script', () => {
    const written = new Set(
      programs.filter(({ name }) => TEMPLATES.test(name)).flatMap((program) => [...writtenClasses(program)]),
    );
    const isWritten = (name: string) => written.has(name) || written.has(name.replace(/\d+$/, ''));
    const dead = sheets.flatMap((sheet) =>
      [...classesOf(sheet)]
        .filter((name) => !DRAWN.test(name) && !isWritten(name))
        .map((name) => `${sheet.name}: .${name}`),
    );
    expect(dead).toEqual([]);
  });

  it('paint drawings with colours of the palette', () => {
    const paints = new Set([...Object.keys(PALETTE), 'none']);
    const drawn = sheets.flatMap((sheet) => [...classesOf(sheet)]).filter((name) => DRAWN.test(name));
    expect(drawn.length).toBeGreaterThan(10);
    expect(drawn.filter((name) => !paints.has(name.slice(2)))).toEqual([]);
  });
});

describe('the colours and sizes with a name', () => {
  it('are defined, and used', () => {
    const all = sheets.map(({ text }) => text).join('\n');
    const defined = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
    expect([...defined].filter((name) => !used.has(name))).toEqual([]);
  });

  it('are on the screen what they are in print', () => {
    const colours = sheets.find(({ name }) => name.endsWith('/colours.css'))?.text ?? '';
    const shown = [...colours.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name = '', colour]) => [
      name,
      colour,
    ]);
    const printed = Object.entries(PALETTE).map(([name, colour]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
      colour,
    ]);
    expect(Object.fromEntries(shown)).toMatchObject(Object.fromEntries(printed));
  });
});
