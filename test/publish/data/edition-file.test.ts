import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readable, readEditions } from '../../../src/ingest/files/read-editions.ts';
import { editionFile } from '../../../src/publish/data/edition/edition-file.ts';
import { baseFiles, filesOfCase, openFolder, storedCases } from '../../hostile/corpus.ts';
import { workbookOfCsv } from '../../support/make-workbook.ts';

const BASE = baseFiles();
const text = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The packed files by name, as texts. */
function packed(files: Parameters<typeof editionFile>[0], baseUrl?: string) {
  const { current, earlier } = readEditions(files);
  if (!current.edition) throw new Error(JSON.stringify(current.findings));
  const { content } = editionFile(
    files,
    [current.edition, ...readable(earlier)],
    baseUrl ?? current.edition.settings.baseUrl,
  );
  if (typeof content === 'string') throw new Error('A ZIP is no text.');
  return { content, files: unzipSync(content), current };
}

const withColumn = (csv: string, header: string, value: string) =>
  csv
    .trimEnd()
    .split('\n')
    .map((line, index) => `${line.replace('\r', '')};${index === 0 ? header : value}`)
    .join('\n');

describe('the edition as one file', () => {
  it('gives the very edition that it was made of', () => {
    const { files, current } = packed(BASE);
    const again = readEditions(new Map(Object.entries(files))).current;
    expect(again.findings).toEqual(current.findings);
    expect(again.edition).toEqual(current.edition);
    expect(text(files['inventory.csv'])).toBe(text(BASE.get('inventory.csv')));
  });

  it('has the address at which the site is published', () => {
    const { files, current } = packed(BASE, 'https://elders.example/map/');
    const again = readEditions(new Map(Object.entries(files))).current;
    expect(again.edition?.settings).toEqual({
      ...current.edition?.settings,
      baseUrl: 'https://elders.example/map/',
    });
  });

  it('is the same bytes twice, whatever the order of the files', () => {
    const other = new Map([...BASE].reverse());
    expect(packed(other).content).toEqual(packed(BASE).content);
  });

  it('leaves out reports of changes: what people wrote, and what became of it', async () => {
    const report = storedCases().find(({ id }) => id === 'reports/applied');
    if (!report) throw new Error('The corpus has no such report.');
    const held = filesOfCase(report, BASE);
    expect([...held.keys()].some((name) => name.startsWith('corrections/'))).toBe(true);
    expect(packed(await openFolder(held)).content).toEqual(packed(BASE).content);
  });

  it('leaves out initials, notes, reasons and the own columns of an editor', () => {
    const inventory = ['gecontroleerd_door', 'toelichting', 'eigen notitie'].reduce(
      (csv, header) => withColumn(csv, header, 'geheim'),
      withColumn(text(BASE.get('inventory.csv')), 'gecontroleerd_op', '2022-12-01'),
    );
    const accepted = [
      'soort;bestand;kenmerk;kolom;waarde;reden;datum',
      'tidied-postcodes;inventory.csv;;postcode;8011pk;geheim;2023-01-01',
      'check-without-date;inventory.csv;x;gecontroleerd_door;;geheim;2023-01-01',
    ].join('\n');
    const encoder = new TextEncoder();
    const { files } = packed(
      new Map([
        ...BASE,
        ['inventory.csv', encoder.encode(inventory)],
        ['accepted.csv', encoder.encode(accepted)],
      ]),
    );
    const all = Object.values(files).map(text).join('\n');
    expect(all).toContain('gecontroleerd_op');
    expect(text(files['accepted.csv'])).toContain('8011pk');
    expect(all).not.toMatch(/geheim|gecontroleerd_door|toelichting|eigen notitie/);
  });

  it('has a table in the place of a workbook, on the same lines', async () => {
    const files = await openFolder(
      new Map([
        ...[...BASE].filter(([name]) => name !== 'inventory.csv'),
        ['inventory.xlsx', workbookOfCsv(text(BASE.get('inventory.csv')).replace('\ufeff', ''))] as const,
      ]),
    );
    const { current, files: all } = packed(files);
    const again = readEditions(new Map(Object.entries(all))).current;
    expect(again.edition?.locations).toEqual(current.edition?.locations);
    expect([...again.idByLine]).toEqual([...current.idByLine]);
  });
});
