import { fileWriter, geojsonToWkb, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import { exampleNotice } from '../../../factsheet/shared/notices.ts';
import type { PlacedFile } from '../../shared/output-file.ts';
import type { Site } from '../../site.ts';
import { type DescribedTable, descriptionOf, titleOf } from '../csvw.ts';
import type { CellValue, DataColumn, DataTable, Datatype } from '../data-table.ts';
import { shapeFinder } from './municipality-shapes.ts';
import { parquetPath } from './paths.ts';

/** Rows that are written at once: more of them are not held in memory. */
const GROUP = 50_000;
const DAY = 24 * 60 * 60 * 1000;

type Element = Omit<SchemaElement, 'name' | 'repetition_type'>;

const TEXT: Element = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const ELEMENTS: Readonly<Record<Datatype, Element>> = {
  string: TEXT,
  anyURI: TEXT,
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
};

interface ParquetColumn {
  readonly name: string;
  readonly schema: readonly SchemaElement[];
  readonly data: (rows: readonly (readonly CellValue[])[]) => unknown[];
}

interface KeyValue {
  readonly key: string;
  readonly value: string;
}

/** A table of the open data as Parquet, with the types of its columns and, beside the rows, what they mean. */
export function parquetFile(site: Site, described: DescribedTable, withoutContacts: boolean): PlacedFile {
  return {
    path: parquetPath(described.table.path),
    withoutContacts,
    writeAt: (file) =>
      writeParquet(file, described.table, columnsOf(described.table), aboutTable(site, described)),
  };
}

/** The main figures of the municipalities with their boundaries: GeoParquet 1.1. */
export function geoparquetFile(site: Site, described: DescribedTable): PlacedFile {
  const { table } = described;
  return {
    path: parquetPath(table.path),
    withoutContacts: true,
    writeAt: (file) => {
      const columns = [...columnsOf(table), geometryColumn(site, table)];
      writeParquet(file, table, columns, [...aboutTable(site, described), { key: 'geo', value: GEO }]);
    },
  };
}

const GEOMETRY = 'geometrie';
/** Without `crs` the standard takes longitude and latitude in WGS 84 (OGC:CRS84). */
const GEO = JSON.stringify({
  version: '1.1.0',
  primary_column: GEOMETRY,
  columns: {
    [GEOMETRY]: {
      encoding: 'WKB',
      geometry_types: ['Polygon', 'MultiPolygon'],
      orientation: 'counterclockwise',
    },
  },
});

function geometryColumn({ edition }: Site, { columns }: DataTable): ParquetColumn {
  const codeAt = columns.findIndex(({ name }) => name === 'code');
  const shapeOf = shapeFinder(edition);
  return {
    name: GEOMETRY,
    schema: [{ name: GEOMETRY, type: 'BYTE_ARRAY', repetition_type: 'OPTIONAL' }],
    data: (rows) =>
      rows.map((row) => {
        const shape = shapeOf(String(row[codeAt]));
        return shape && geojsonToWkb(shape);
      }),
  };
}

function writeParquet(
  file: string,
  table: DataTable,
  columns: readonly ParquetColumn[],
  about: readonly KeyValue[],
): void {
  const schema: SchemaElement[] = [
    { name: 'schema', num_children: columns.length },
    ...columns.flatMap((column) => column.schema),
  ];
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    schema,
    kvMetadata: [...about],
    createdBy: 'sjo-factsheets',
  });
  const write = (rows: readonly (readonly CellValue[])[]) => {
    const columnData = columns.map(({ name, data }) => ({ name, data: data(rows) }));
    writer.write({ columnData, rowGroupSize: GROUP });
  };
  let group: (readonly CellValue[])[] = [];
  for (const row of table.rows()) {
    group.push(row);
    if (group.length < GROUP) continue;
    write(group);
    group = [];
  }
  if (group.length > 0) write(group);
  writer.finish();
}

function columnsOf({ columns }: DataTable): ParquetColumn[] {
  return columns.map((column, index) => ({
    name: column.name,
    schema: schemaOf(column),
    data: (rows) => rows.map((row) => parquetValue(row[index], column)),
  }));
}

function schemaOf({ name, datatype, isList, required }: DataColumn): SchemaElement[] {
  const repetition_type = required ? 'REQUIRED' : 'OPTIONAL';
  const element = ELEMENTS[datatype];
  if (!isList) return [{ name, repetition_type, ...element }];
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...element },
  ];
}

function parquetValue(cell: CellValue, { datatype }: DataColumn): unknown {
  if (cell === undefined) return undefined;
  return datatype === 'date' ? Date.parse(String(cell)) / DAY : cell;
}

/** What a reader of the file alone must know: the edition, whether it is an example, and what the columns mean. */
function aboutTable({ settings }: Site, { table, dataset }: DescribedTable): KeyValue[] {
  const about: [string, string | undefined][] = [
    ['titel', titleOf(dataset, settings)],
    ['omschrijving', descriptionOf(dataset, settings)],
    ['waarschuwing', exampleNotice(settings.status)],
    ['peildatum', settings.referenceDate],
    ['uitgever', settings.publisher.name],
    ['licentie', settings.dataLicence.name],
    ['bronnen', dataset.sources.map(({ title, licence }) => `${title} (${licence})`).join('; ')],
    [
      'kolommen',
      JSON.stringify(Object.fromEntries(table.columns.map(({ name, description }) => [name, description]))),
    ],
  ];
  return about.flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
}
