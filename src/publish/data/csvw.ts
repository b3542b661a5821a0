import { EXAMPLE_TITLE, exampleNotice } from '../../factsheet/shared/notices.ts';
import type { EditionSettings, IsoDate } from '../../model/edition.ts';
import { isoInterval } from '../../model/publication/period.ts';
import { archiveFolder } from '../shared/paths.ts';
import type { DataColumn, DataTable } from './data-table.ts';
import type { Dataset } from './datasets.ts';
import { LIST_SEPARATOR, NO, YES } from './tables/write-table.ts';

/** A table and the set of data that it belongs to. */
export interface DescribedTable {
  readonly table: DataTable;
  readonly dataset: Dataset;
}

export const CSVW_CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'nl' }] as const;
export const CSV_DIALECT = {
  delimiter: ',',
  encoding: 'utf-8',
  header: true,
  lineTerminators: ['\n'],
  quoteChar: '"',
} as const;

/**
 * 'CSV on the Web': what a program needs to read a CSV file, and what its columns mean. Where a column refers to
 * another table, that one is described beside it: only tables of one group may refer to each other.
 *
 * @param tableAt The table at a path. Every table that a column refers to must be there.
 * @param previous Reference date of the newest earlier edition that is published beside this one.
 */
export function csvDescription(
  described: DescribedTable,
  tableAt: (path: string) => DescribedTable,
  settings: EditionSettings,
  previous?: IsoDate,
): string {
  const own = described.table.path;
  const paths = new Set(described.table.columns.flatMap(({ refersTo }) => refersTo?.table ?? []));
  const others = [...paths].filter((path) => path !== own).map(tableAt);
  const tables = [described, ...others].map((each) => tableDescription(each, settings, previous));
  const [alone] = tables;
  const description = {
    '@context': CSVW_CONTEXT,
    dialect: CSV_DIALECT,
    ...(others.length === 0 ? alone : { tables }),
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}

function tableDescription(
  { table, dataset }: DescribedTable,
  settings: EditionSettings,
  previous: IsoDate | undefined,
) {
  const references = table.columns.flatMap(({ name, refersTo }) =>
    refersTo === undefined
      ? []
      : [
          {
            columnReference: name,
            reference: { resource: csvName(refersTo.table), columnReference: refersTo.column },
          },
        ],
  );
  return {
    url: csvName(table.path),
    'dc:title': titleOf(dataset, settings),
    'dc:description': descriptionOf(dataset, settings),
    ...publisherAndLicence(settings),
    'dc:temporal': isoInterval(dataset.period),
    ...(previous === undefined
      ? {}
      : {
          'dcat:version': settings.referenceDate,
          'dcat:previousVersion': { '@id': `${settings.baseUrl}${archiveFolder(previous)}${table.path}.csv` },
        }),
    'dc:source': dataset.sources.map(({ title, licence }) => `${title} (${licence})`),
    tableSchema: {
      columns: table.columns.map(columnDescription),
      primaryKey: table.key,
      ...(references.length === 0 ? {} : { foreignKeys: references }),
    },
  };
}

export function publisherAndLicence({ publisher, dataLicence }: EditionSettings) {
  return {
    'dc:publisher': { 'schema:name': publisher.name, 'schema:url': { '@id': publisher.url } },
    'dc:license': { '@id': dataLicence.url },
  };
}

/** Tables that refer to each other stand in one folder. */
function csvName(path: string): string {
  return `${path.replace(/^.*\//, '')}.csv`;
}

export function columnDescription({ name, description, datatype, isList, required }: DataColumn) {
  return {
    name,
    titles: name,
    'dc:description': description,
    datatype: datatype === 'boolean' ? { base: 'boolean', format: `${YES}|${NO}` } : datatype,
    ...(isList ? { separator: LIST_SEPARATOR } : {}),
    ...(required ? { required: true } : {}),
  };
}

/** The title of a set of data; an example edition says that it is one. */
export function titleOf(
  { title, inventable }: Pick<Dataset, 'title' | 'inventable'>,
  { status }: EditionSettings,
): string {
  if (status !== 'example') return title;
  return inventable ? `${EXAMPLE_TITLE}: ${title}` : `${title} (uitgave met ${EXAMPLE_TITLE})`;
}

/** The description of a set of data; in an example edition with what is invented and what is not. */
export function descriptionOf(
  { description, inventable }: Pick<Dataset, 'description' | 'inventable'>,
  { status }: EditionSettings,
): string {
  const notice = exampleNotice(status);
  if (notice === undefined) return description;
  return inventable
    ? `${notice} ${description}`
    : `${description} Deze gegevens zijn echt. De uitgave waar ze bij horen, is ${EXAMPLE_TITLE}: daarin zijn organisaties en locaties verzonnen.`;
}
