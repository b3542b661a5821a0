import { unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DataTable } from '../../../../src/publish/data/data-table.ts';
import { figureTable } from '../../../../src/publish/data/tables/figures.ts';
import { countryWorkbook } from '../../../../src/publish/elsewhere/workbook/country-workbook.ts';
import { factsheetWorkbook } from '../../../../src/publish/elsewhere/workbook/factsheet-workbook.ts';
import { writeWorkbook } from '../../../../src/publish/elsewhere/workbook/write-workbook.ts';
import { numberFiles } from '../../../../src/publish/municipality/files.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { factsheetOf, realSite } from '../../../support/real-site.ts';
import { csvRows } from '../../data/open-texts.ts';
import { recordsOf, sheetsOf, xmlOf } from './read-workbook.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});
afterEach(() => {
  vi.useRealTimers();
});

const SLUGS = ['vlieland', 's-hertogenbosch', 'nuenen-gerwen-en-nederwetten'];
const NUMBERS: ReadonlySet<string> = new Set(['waarde', 'basis', 'met_ten_minste_een']);

/** A cell of a CSV file as it is in a workbook: a number where its column has numbers. */
const typed = (header: string, cell: string) => {
  if (cell === '') return null;
  return NUMBERS.has(header) ? Number(cell) : cell;
};

function figuresOf(slug: string): Record<string, string>[] {
  const csv = numberFiles(site.settings, factsheetOf(site, slug)).find(({ path }) =>
    path.endsWith('factsheet.csv'),
  );
  return csvRows(String(csv?.content));
}

function linesOf(table: DataTable): Record<string, unknown>[] {
  return Array.from(table.rows(), (row) =>
    Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index]])),
  );
}

const published = (): Site => ({ ...site, settings: { ...site.settings, status: 'published' } });

describe('the workbook of a municipality', () => {
  it.each(SLUGS)('has for %s the lines of its CSV file, with numbers as numbers', async (slug) => {
    const records = await recordsOf(await factsheetWorkbook(factsheetOf(site, slug), site.settings));
    const lines = figuresOf(slug);
    expect(lines.length).toBeGreaterThan(50);
    expect(records).toEqual(
      lines.map((line) =>
        Object.fromEntries(Object.entries(line).map(([header, cell]) => [header, typed(header, cell)])),
      ),
    );
    expect(records.some(({ waarde }) => waarde === 0)).toBe(true);
  });

  it('explains each column on a second sheet, with day, source, page and the example', async () => {
    const workbook = await factsheetWorkbook(factsheetOf(site, 'urk'), site.settings);
    const [figures, about] = await sheetsOf(workbook);
    expect([figures?.name, about?.name]).toEqual(['Cijfers (voorbeelddata)', 'Uitleg']);
    const rows = about?.rows ?? [];
    const explained = rows.slice(rows.findIndex(([cell]) => cell === 'Kolom') + 1);
    expect(explained.map(([column]) => column)).toEqual(figures?.rows[0]);
    for (const [, meaning] of explained) expect(meaning).toMatch(/\w+.*\.$/);
    const said = new Map(rows.map(([what, words]) => [what, words]));
    expect(said.get('Peildatum')).toBe('1 januari 2023');
    expect(said.get('Op de site')).toBe(`${site.settings.baseUrl}gemeente/urk/`);
    expect(said.get('Bron')).toBe(site.settings.sources[0]?.title);
    expect(said.get('Voorbeelddata')).toMatch(/\w/);
  });

  it('says nothing of an example in a published edition', async () => {
    const { settings } = published();
    const sheets = await sheetsOf(await factsheetWorkbook(factsheetOf(site, 'urk'), settings));
    expect(sheets[0]?.name).toBe('Cijfers');
    expect(sheets[1]?.rows.flat()).not.toContain('Voorbeelddata');
  });

  it('keeps its headers in sight', async () => {
    const workbook = await factsheetWorkbook(factsheetOf(site, 'urk'), site.settings);
    for (const sheet of ['sheet1', 'sheet2'])
      expect(xmlOf(workbook, `xl/worksheets/${sheet}.xml`)).toMatch(
        /<pane [^>]*ySplit="1"[^>]*state="frozen"/,
      );
  });

  it('has the same bytes at another time', async () => {
    const make = () => factsheetWorkbook(factsheetOf(site, 'urk'), site.settings);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-02-29T12:00:00Z') });
    const first = await make();
    vi.setSystemTime(new Date('2031-07-01T23:59:59Z'));
    expect(Buffer.from(await make()).equals(first)).toBe(true);
  });
});

describe('the workbook of the country', () => {
  let workbook: Uint8Array;
  beforeAll(async () => {
    workbook = await countryWorkbook(site);
  });

  it('has each figure of the open data in the row of its municipality, or why it is not there', async () => {
    const records = await recordsOf(workbook);
    expect(records.map(({ code }) => code)).toEqual(site.municipalities.map(({ code }) => code));
    const byCode = new Map(records.map((record) => [record['code'], record]));
    const counted = { numbers: 0, unknown: 0 };
    for (const line of linesOf(figureTable(site))) {
      const cell = byCode.get(String(line['code']))?.[`${line['onderdeel']}: ${line['sleutel']}`];
      expect(cell).toBe(line['toestand'] === 'bekend' ? line['waarde'] : line['toestand']);
      if (typeof cell === 'number') counted.numbers += 1;
      else counted.unknown += 1;
    }
    expect(counted.numbers).toBeGreaterThan(342 * 20);
    expect(counted.unknown).toBeGreaterThan(0);
    const cells = records.flatMap((record) => Object.values(record).slice(3));
    expect(cells.filter((cell) => cell !== null)).toHaveLength(counted.numbers + counted.unknown);
  });

  it('explains each column, with unit, period and source', async () => {
    const [figures, about] = await sheetsOf(workbook);
    const rows = about?.rows ?? [];
    const explained = rows.slice(rows.findIndex(([cell]) => cell === 'Kolom') + 1);
    expect(explained.map(([column]) => column)).toEqual(figures?.rows[0]);
    const said = new Map(explained.map(([column, ...words]) => [column, words]));
    for (const line of linesOf(figureTable(site)))
      expect(said.get(`${line['onderdeel']}: ${line['sleutel']}`)).toEqual(
        ['omschrijving', 'eenheid', 'periode', 'bron', 'status'].map((name) => line[name]),
      );
    for (const row of explained.slice(3)) for (const cell of row) expect(cell).toMatch(/\S/);
    expect(figures?.name).toBe('Gemeenten (voorbeelddata)');
  });

  it('is no example in a published edition', async () => {
    const [figures] = await sheetsOf(await countryWorkbook(published()));
    expect(figures?.name).toBe('Gemeenten');
  });
});

describe('a cell', () => {
  const ODD = [
    '=1+1',
    '+31 20 123',
    '-5',
    '@naam',
    '0123',
    '1e5',
    '<b> & "c"',
    ' spatie ',
    'TRUE',
    '2024-01-01',
  ];

  it('with text stays that text, whatever it looks like', async () => {
    const sheet = { name: 'A', columns: [{ header: 'tekst', width: 9 }], rows: ODD.map((text) => [text]) };
    const workbook = await writeWorkbook([sheet]);
    const [read] = await sheetsOf(workbook);
    // The reader takes spaces around a text away; in the file they are there.
    expect(read?.rows.map(([cell]) => cell)).toEqual(['tekst', ...ODD.map((text) => text.trim())]);
    expect(xmlOf(workbook, 'xl/sharedStrings.xml')).toContain('> spatie <');
    expect(xmlOf(workbook, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('with a number is that number, and zero is not empty', async () => {
    const numbers = [0, -0.5, 1.4, 1_234_567.891, 1 / 3];
    const sheet = {
      name: 'A',
      columns: [
        { header: 'a', width: 9 },
        { header: 'b', width: 9 },
      ],
      rows: [...numbers.map((value) => [value, 'x']), [undefined, 'x']],
    };
    const [read] = await sheetsOf(await writeWorkbook([sheet]));
    expect(read?.rows.slice(1).map(([cell]) => cell)).toEqual([...numbers, null]);
  });

  it('is in a file that holds no moment at which it was made', async () => {
    const workbook = await writeWorkbook([{ name: 'A', columns: [{ header: 'a', width: 9 }], rows: [] }]);
    expect(Object.keys(unzipSync(workbook))).not.toContain('docProps/core.xml');
  });
});
