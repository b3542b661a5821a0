import { beforeAll, describe, expect, it } from 'vitest';
import { bytesIn } from '../../../src/ingest/files/data-files.ts';
import { loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { openDataFiles } from '../../../src/ingest/files/open-data-files.ts';
import { readEdition } from '../../../src/ingest/read-edition.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import { workbookOfCsv } from '../../support/make-workbook.ts';

const DATA = EDITION_2023;

let texts: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  texts = bytesIn(await loadDataFolder(DATA));
});

/** The edition of the project with all of its tables in Excel workbooks. */
function asWorkbooks(change: (csv: string, name: string) => string): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...texts].map(([name, bytes]) => {
      if (!name.endsWith('.csv')) return [name, bytes];
      const csv = change(new TextDecoder().decode(bytes), name);
      return [name.replace(/csv$/, 'xlsx'), workbookOfCsv(csv)];
    }),
  );
}

async function read(files: ReadonlyMap<string, Uint8Array>) {
  const folder = [...files.keys()].map((name) => ({ name }));
  return readEdition(await openDataFiles(folder, async (name) => files.get(name)));
}

describe('an edition with all tables in Excel workbooks', { timeout: 60_000 }, () => {
  it('is the very same edition as that of its CSV files', async () => {
    const [fromTexts, fromWorkbooks] = [await read(texts), await read(asWorkbooks((csv) => csv))];
    expect(fromWorkbooks.findings).toEqual(fromTexts.findings);
    expect(fromWorkbooks.edition).toBeDefined();
    expect(fromWorkbooks.edition).toEqual(fromTexts.edition);
    const named = fromTexts.tallies.map((tally) => ({ ...tally, file: tally.file.replace(/csv$/, 'xlsx') }));
    expect(fromWorkbooks.tallies).toEqual(named);
  });

  it('names the workbook in a finding, and in its sentences', async () => {
    const { findings, edition } = await read(
      asWorkbooks((csv, name) => (name === 'inventory.csv' ? csv.replace(/;Aalten;/, ';Aaltn;') : csv)),
    );
    expect(edition).toBeUndefined();
    const [error] = findings.filter(({ severity }) => severity === 'error');
    expect(error).toMatchObject({ file: 'inventory.xlsx', rule: 'unknown-municipality', value: 'Aaltn' });
    expect(JSON.stringify(error)).not.toContain('.csv');
    expect(JSON.stringify(error)).toContain('municipalities.xlsx');
  });
});
