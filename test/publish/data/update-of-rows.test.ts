import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { bytesIn } from '../../../src/ingest/files/data-files.ts';
import { loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { readEdition } from '../../../src/ingest/read-edition.ts';
import { lazily } from '../../../src/model/lazily.ts';
import { openDataFiles } from '../../../src/publish/data/files.ts';
import { makeSite } from '../../../src/publish/site.ts';
import { contentsOf } from '../../support/real-site.ts';
import { csvRows } from './open-texts.ts';

const FILES = bytesIn(await loadDataFolder('data'));
const CHANGED = 30;

type Row = Record<string, string>;

const INVENTORY = Papa.parse<Row>(
  new TextDecoder().decode(FILES.get('inventory.csv')).replace(/^\uFEFF/, ''),
  {
    delimiter: ';',
    header: true,
    skipEmptyLines: true,
  },
).data;

/** Thirty rows, spread over the file, as they are after an afternoon of calling round. */
const LINES = new Set(
  Array.from({ length: CHANGED }, (_, index) => Math.floor((index * INVENTORY.length) / CHANGED) + 2),
);
const UPDATED = INVENTORY.map((row, index) =>
  LINES.has(index + 2)
    ? {
        ...row,
        organisatie: `Hulppunt ${index} (voorbeeld)`,
        bezoekadres: `Voorbeeldkade ${index}`,
        telefoon: '000-0000000',
      }
    : row,
);
const withoutKeys = (rows: readonly Row[]) => rows.map((row) => ({ ...row, kenmerk: '' }));

/** The ids of an inventory by line, and the rows of the open data by id. */
function published(rows: readonly Row[]) {
  const inventory = new TextEncoder().encode(Papa.unparse([...rows], { delimiter: ';', newline: '\n' }));
  const { edition, idByLine, findings } = readEdition(new Map([...FILES, ['inventory.csv', inventory]]));
  if (!edition) throw new Error(JSON.stringify(findings.filter(({ severity }) => severity === 'error')));
  const files = [...openDataFiles(makeSite(edition))].filter(({ path }) => path === 'data/locaties.csv');
  const text = String(contentsOf(files).get('data/locaties.csv'));
  return { idByLine, rows: new Map(csvRows(text).map((row) => [row['id'] ?? '', row])) };
}

const KEYED = { before: lazily(() => published(INVENTORY)), after: lazily(() => published(UPDATED)) };
const UNKEYED = {
  before: lazily(() => published(withoutKeys(INVENTORY))),
  after: lazily(() => published(withoutKeys(UPDATED))),
};

describe('an update of thirty rows with another address, name and telephone', () => {
  it.each([
    ['where each row has a kenmerk', KEYED],
    ['where no row has one', UNKEYED],
  ])('changes the id of no other row in the open data, %s', (_where, edition) => {
    const [before, after] = [edition.before(), edition.after()];
    const others = [...before.idByLine].filter(([line]) => !LINES.has(line));
    expect(others.length).toBeGreaterThan(1_600);
    for (const [line, id] of others) expect([line, after.idByLine.get(line)]).toEqual([line, id]);
    const named = ({ rows }: typeof before) =>
      [...new Set(others.map(([, id]) => id))].map((id) => [
        id,
        rows.get(id)?.['organisatie'] ?? 'not there',
      ]);
    expect(named(after)).toEqual(named(before));
    expect(named(before).filter(([, name]) => name === 'not there')).toEqual([]);
  });

  it('does not even change their own where they have a kenmerk', () => {
    expect(INVENTORY.filter(({ kenmerk }) => kenmerk === '')).toEqual([]);
    const [before, after] = [KEYED.before(), KEYED.after()];
    expect(after.idByLine).toEqual(before.idByLine);
    expect([...after.rows.keys()].toSorted()).toEqual([...before.rows.keys()].toSorted());
    for (const line of LINES) {
      const row = after.rows.get(after.idByLine.get(line) ?? '');
      expect(row).toMatchObject({ telefoon: '000-0000000', bezoekadres: `Voorbeeldkade ${line - 2}` });
    }
  });

  it('gives a row without a kenmerk, that is another name at another address, an id of its own', () => {
    const [before, after] = [UNKEYED.before(), UNKEYED.after()];
    expect([...LINES].filter((line) => before.idByLine.get(line) === after.idByLine.get(line))).toEqual([]);
  });
});
