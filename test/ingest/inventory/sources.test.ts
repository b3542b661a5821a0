import { describe, expect, it } from 'vitest';
import { openDataFiles } from '../../../src/ingest/files/open-data-files.ts';
import { readEditions } from '../../../src/ingest/files/read-editions.ts';
import { sourcesCsv, summariseSources } from '../../../src/ingest/inventory/sources/overlap.ts';
import { readEdition } from '../../../src/ingest/read-edition.ts';
import { workbookOfCsv } from '../../support/make-workbook.ts';
import { csvText, draftEdition, expectClean, expectFinding, filesOf } from '../small-edition.ts';

const [HEADER = [], ZWOLLE = [], THE_HAGUE = [], BERGEN = []] = draftEdition().inventory;
type Rows = readonly (readonly string[])[];
const encoder = new TextEncoder();

function bytesOf(rows: Rows): Uint8Array {
  return encoder.encode(csvText([[...HEADER], ...rows.map((row) => [...row])]));
}

/** The small edition with a folder in the place of its inventory. */
function folderOf(parts: Readonly<Record<string, Rows>>, whole = false): Map<string, Uint8Array> {
  const files = new Map(filesOf(draftEdition()));
  if (!whole) files.delete('inventory.csv');
  for (const [name, rows] of Object.entries(parts)) files.set(`inventory/${name}`, bytesOf(rows));
  return files;
}

async function read(files: ReadonlyMap<string, Uint8Array>) {
  const folder = [...files.keys()].map((name) => ({ name }));
  return readEdition(await openDataFiles(folder, async (name) => files.get(name)));
}

function changed(row: readonly string[], column: string, value: string): readonly string[] {
  return row.map((cell, index) => (HEADER[index] === column ? value : cell));
}

const THREE = {
  'webscrape.csv': [ZWOLLE, THE_HAGUE],
  'enquête 2023.csv': [ZWOLLE, BERGEN],
  'handmatig.csv': [changed(ZWOLLE, 'ondersteuningstypen', 'Contactbemiddeling')],
};

describe('an inventory in a folder with a file for each source', () => {
  it('is one inventory: what two sources know is one location, with what each says of it', async () => {
    const result = await read(folderOf(THREE));
    const { locations } = expectClean(result);
    expect(locations.map(({ organisation, supportTypes }) => [organisation, supportTypes.length])).toEqual([
      ['Buurtbemiddeling (voorbeeld)', 1],
      ['Loket (voorbeeld)', 1],
      ['Raadslieden (voorbeeld)', 3],
    ]);
    const whole = await read(new Map([...folderOf({}, true)]));
    expect(locations.map(({ id }) => id)).toEqual(expectClean(whole).locations.map(({ id }) => id));
  });

  it('counts each row of each file once', async () => {
    const { tallies } = await read(folderOf(THREE));
    const own = tallies.filter(({ file }) => file.startsWith('inventory'));
    expect(own.map(({ file }) => file)).toEqual([
      'inventory/enquête 2023.csv',
      'inventory/handmatig.csv',
      'inventory/webscrape.csv',
    ]);
    for (const { read: lines, published, merged, refused } of own)
      expect(published + merged + refused).toBe(lines);
    expect(own.reduce((sum, { published }) => sum + published, 0)).toBe(3);
    expect(own.reduce((sum, { merged }) => sum + merged, 0)).toBe(2);
  });

  it('tells what each source alone knew, and whether the search found what the survey named', async () => {
    const { sources } = await read(folderOf(THREE));
    expect(summariseSources(sources)).toBe(
      `Wat elke bron vond:
  inventory/enquête 2023.csv: 2 locaties, 1 alleen hier, 1 ook in inventory/handmatig.csv, 1 ook in inventory/webscrape.csv
  inventory/handmatig.csv: 1 locatie, 0 alleen hier, 1 ook in inventory/enquête 2023.csv, 1 ook in inventory/webscrape.csv
  inventory/webscrape.csv: 2 locaties, 1 alleen hier, 1 ook in inventory/enquête 2023.csv, 1 ook in inventory/handmatig.csv
`,
    );
    expect(sourcesCsv(sources).split('\n')[1]).toBe('inventory/enquête 2023.csv;2;1;;1;1');
  });

  it('gives the same whatever the order of the files', async () => {
    const files = folderOf(THREE);
    const { findings, edition, sources, tallies } = await read(new Map([...files].reverse()));
    const again = await read(files);
    expect({ findings, edition, sources, tallies }).toEqual({
      findings: again.findings,
      edition: again.edition,
      sources: again.sources,
      tallies: again.tallies,
    });
  });

  it('may hold workbooks', async () => {
    const files = folderOf({ 'webscrape.csv': [ZWOLLE, BERGEN] });
    files.set('inventory/Enquête.xlsx', await workbookOfCsv(csvText([[...HEADER], [...THE_HAGUE]])));
    expect((await read(files)).edition?.locations).toHaveLength(3);
  });

  it('names the file of a wrong row', async () => {
    const result = await read(folderOf({ ...THREE, 'handmatig.csv': [changed(ZWOLLE, 'email', 'mis@')] }));
    expectFinding(result, {
      severity: 'error',
      rule: 'broken-email',
      file: 'inventory/handmatig.csv',
      line: 2,
      column: 'email',
      value: 'mis@',
    });
  });

  it('names both files where they contradict each other', async () => {
    const result = await read(
      folderOf({ ...THREE, 'handmatig.csv': [changed(ZWOLLE, 'telefoon', '0800 9')] }),
    );
    const [finding] = result.findings.filter(({ rule }) => rule === 'conflicting-merge');
    expect(`${finding?.file} ${finding?.message}`).toMatch(/handmatig\.csv/);
    expect(`${finding?.file} ${finding?.message}`).toMatch(/enquête 2023\.csv|webscrape\.csv/);
  });

  it('still tells of rows that stand twice in one file', async () => {
    const { findings } = await read(folderOf({ 'webscrape.csv': [ZWOLLE, THE_HAGUE, BERGEN, ZWOLLE] }));
    expect(findings.map(({ rule, file, line }) => [rule, file, line])).toEqual([
      ['duplicate-row', 'inventory/webscrape.csv', 5],
    ]);
  });

  it('is an inventory of an earlier edition too', async () => {
    const files = folderOf({}, true);
    files.set(
      'edition.json',
      encoder.encode(JSON.stringify({ ...draftEdition().settings, referenceDate: '2023-07-01' })),
    );
    const own = folderOf(THREE);
    for (const [name, content] of own)
      if (/^(?:inventory\/.*|edition\.json|indicators\.csv)$/.test(name))
        files.set(`earlier/2023-01-01/${name}`, content);
    const { earlier, findings } = readEditions(files);
    expect(findings).toEqual([]);
    expect(earlier[0]?.edition?.locations).toHaveLength(3);
  });
});

describe('a folder of the inventory that is not clear', () => {
  it.each<[what: string, rule: string, file: string, files: () => Map<string, Uint8Array>, says: RegExp]>([
    [
      'beside a file',
      'inventory-twice',
      'inventory.csv',
      () => folderOf(THREE, true),
      /inventory\.csv en in de map inventory \(inventory\/enquête 2023\.csv, .* en inventory\/webscrape\.csv\)/,
    ],
    [
      'with an old workbook',
      'unread-inventory-file',
      'inventory/oud.xls',
      () => folderOf({ ...THREE, 'oud.xls': [ZWOLLE] }),
      /niet lezen/,
    ],
    [
      'with a name in capitals',
      'unread-inventory-file',
      'inventory/OUD.CSV',
      () => folderOf({ ...THREE, 'OUD.CSV': [ZWOLLE] }),
      /niet lezen/,
    ],
    [
      'with one source twice',
      'two-files-for-one-table',
      'inventory/Webscrape.csv',
      () => folderOf({ ...THREE, 'Webscrape.csv': [ZWOLLE] }),
      /Webscrape\.csv en inventory\/webscrape\.csv/,
    ],
    [
      'with more files than anybody has',
      'too-many-inventory-files',
      'inventory/',
      () =>
        folderOf(
          Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`bron ${index}.csv`, [ZWOLLE]])),
        ),
      /meer dan 10 bestanden/,
    ],
  ])('%s is an error', async (_what, rule, file, files, says) => {
    const { findings, edition } = await read(files());
    const found = findings.filter((finding) => finding.rule === rule);
    expect(found.map((finding) => finding.file)).toEqual([file]);
    expect(found[0]?.message).toMatch(says);
    expect(found[0]?.severity).toBe('error');
    expect(edition).toBeUndefined();
  });

  it('may hold what a spreadsheet leaves there, folders and texts', async () => {
    const files = folderOf(THREE);
    for (const name of ['~$webscrape.xlsx', '.DS_Store', 'LEESMIJ.md', 'oud/webscrape.csv'])
      files.set(`inventory/${name}`, encoder.encode('x'));
    expectClean(await read(files));
  });

  it('that is empty is no inventory', async () => {
    const { findings } = await read(folderOf({}));
    expect(findings.map(({ rule, file }) => [rule, file])).toContainEqual(['missing-file', 'inventory.csv']);
  });
});
