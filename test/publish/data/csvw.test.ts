import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURE_COLUMNS, figureLines, headerOf, linesToCsv } from '../../../src/factsheet/to-csv.ts';
import { FACTSHEET_SCHEMA_PATH, factsheetCsvDescription } from '../../../src/publish/data/factsheet-csvw.ts';
import { municipalityFile } from '../../../src/publish/shared/paths.ts';
import type { Site } from '../../../src/publish/site.ts';
import { allFactsheets, realSite } from '../../support/real-site.ts';
import { csvRows, openTexts, rowsAt, textAt } from './open-texts.ts';

interface Schema {
  readonly primaryKey: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    readonly 'dc:description': string;
    readonly required?: boolean;
    readonly datatype: string | { readonly base: string; readonly format: string };
  }[];
  readonly foreignKeys?: readonly {
    readonly columnReference: string;
    readonly reference: { readonly resource: string; readonly columnReference: string };
  }[];
}

interface Table {
  readonly url: string;
  readonly 'dc:title': string;
  readonly 'dc:temporal': string;
  readonly 'dc:license': { readonly '@id': string };
  readonly tableSchema: Schema;
}

type Description = Table | { readonly tables: readonly Table[] };

let site: Site;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  site = await realSite();
  files = openTexts(site);
});

const METADATA = '-metadata.json';

/** The tables that the description of a CSV file describes; its own is the first. */
function tablesAt(path: string): readonly Table[] {
  const description = JSON.parse(textAt(files, path)) as Description;
  return 'tables' in description ? description.tables : [description];
}

/** Rows that do not have what the schema promises, as sentences. */
function faultsIn(schema: Schema, rows: readonly Readonly<Record<string, string>>[]): string[] {
  const { columns, primaryKey } = schema;
  const keys = rows.map((row) => primaryKey.map((name) => row[name]).join('\n'));
  return [
    ...(new Set(keys).size === rows.length ? [] : ['the key does not tell the rows apart']),
    ...columns.flatMap(({ name, datatype, required }) => {
      const cells = rows.map((row) => row[name] ?? '');
      const wrong = cells.filter((cell) => cell !== '' && !fits(cell, datatype));
      return [
        ...(required && cells.includes('') ? [`${name} is empty`] : []),
        ...wrong.slice(0, 3).map((cell) => `${name}: ${cell} is no ${JSON.stringify(datatype)}`),
      ];
    }),
  ];
}

function fits(cell: string, datatype: Schema['columns'][number]['datatype']): boolean {
  if (typeof datatype === 'object') return datatype.format.split('|').includes(cell);
  if (datatype === 'integer') return /^-?\d+$/.test(cell);
  if (datatype === 'number') return cell.trim() === cell && Number.isFinite(Number(cell));
  if (datatype === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell);
  if (datatype === 'anyURI') return URL.canParse(cell);
  return datatype === 'string';
}

function expectExplained({ columns }: Schema): void {
  for (const { name, 'dc:description': explanation } of columns)
    expect(explanation, name).toMatch(/^[A-Z‘][\s\S]+\.$|^bekend/);
}

describe('the descriptions of the CSV files (CSVW)', () => {
  it('stand beside each CSV file for programs', () => {
    const described = [...files.keys()].filter((path) => path.endsWith(METADATA));
    const programs = [...files.keys()].filter((path) => /(?<!-excel|swing\/\w+)\.csv$/.test(path));
    expect(described.map((path) => path.replace(METADATA, '')).toSorted()).toEqual(programs.toSorted());
  });

  it('name the columns that the files have, explain each, and tell the rows apart', () => {
    for (const path of [...files.keys()].filter((name) => name.endsWith(METADATA))) {
      const csv = path.replace(METADATA, '');
      const [own] = tablesAt(path);
      if (!own) throw new Error(`${path} describes no table.`);
      expect(csv.endsWith(`/${own.url}`)).toBe(true);
      const rows = rowsAt(files, csv);
      expect(
        own.tableSchema.columns.map(({ name }) => name),
        csv,
      ).toEqual(Object.keys(rows[0] ?? {}));
      expectExplained(own.tableSchema);
      expect(faultsIn(own.tableSchema, rows), csv).toEqual([]);
      expect(own['dc:license']['@id']).toBe(site.settings.dataLicence.url);
      expect(own['dc:title']).toContain('Voorbeelddata');
      expect(own['dc:temporal']).toMatch(/^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/);
    }
  });

  it.each([
    ['locaties', ['code in gemeenten.csv code']],
    ['cijfers', ['code in gemeenten.csv code']],
    ['plaatsen', ['code in gemeenten.csv code']],
    ['indicatoren', ['code in gemeenten.csv code', 'indicator in indicatoren-uitleg.csv indicator']],
    ['gemeenten', []],
  ])('say in which table what %s refers to stands', (name, wanted) => {
    const [own] = tablesAt(`data/${name}.csv-metadata.json`);
    const found = (own?.tableSchema.foreignKeys ?? []).map(
      ({ columnReference, reference }) =>
        `${columnReference} in ${reference.resource} ${reference.columnReference}`,
    );
    expect(found).toEqual(wanted);
  });

  it('refer only to tables of the same description, by a key of theirs, and each value is there', () => {
    for (const path of [...files.keys()].filter((name) => name.endsWith(METADATA))) {
      const tables = tablesAt(path);
      for (const { url, tableSchema } of tables) {
        for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
          const target = tables.find((table) => table.url === reference.resource);
          expect(target?.tableSchema.primaryKey, `${path} ${url}`).toEqual([reference.columnReference]);
          const there = new Set(
            rowsAt(files, `data/${reference.resource}`).map((row) => row[reference.columnReference]),
          );
          const lost = rowsAt(files, `data/${url}`).filter((row) => !there.has(row[columnReference]));
          expect(lost, `${path} ${url}`).toEqual([]);
        }
      }
    }
  });
});

describe('the description of the figures of one municipality', () => {
  it('leads to the columns that the files of all municipalities share', () => {
    const schema = JSON.parse(textAt(files, FACTSHEET_SCHEMA_PATH)) as Schema;
    expect(schema.columns.map(({ name }) => name)).toEqual(FIGURE_COLUMNS.map(headerOf));
    expectExplained(schema);
    for (const factsheet of allFactsheets(site)) {
      const csv = municipalityFile(factsheet.slug, 'csv');
      const description = JSON.parse(factsheetCsvDescription(factsheet, site.settings)) as {
        url: string;
        tableSchema: string;
        'dc:title': string;
      };
      const here = new URL(municipalityFile(factsheet.slug, 'csvMetadata'), site.settings.baseUrl);
      expect(here.href).toBe(`${site.settings.baseUrl}${csv}-metadata.json`);
      expect(new URL(description.url, here).href).toBe(site.settings.baseUrl + csv);
      expect(new URL(description.tableSchema, here).href).toBe(site.settings.baseUrl + FACTSHEET_SCHEMA_PATH);
      expect(description['dc:title']).toContain(factsheet.name);
      const rows = csvRows(linesToCsv(figureLines(factsheet, site.settings)));
      expect(Object.keys(rows[0] ?? {})).toEqual(schema.columns.map(({ name }) => name));
      expect(faultsIn(schema, rows), factsheet.name).toEqual([]);
    }
  });

  it('says that an example is one, and nothing of it in a published edition', () => {
    const [factsheet] = allFactsheets(site);
    if (!factsheet) throw new Error('No municipality.');
    expect(factsheetCsvDescription(factsheet, site.settings)).toContain('Voorbeelddata');
    const published = factsheetCsvDescription(factsheet, { ...site.settings, status: 'published' });
    expect(published).not.toMatch(/voorbeeld/i);
  });
});
