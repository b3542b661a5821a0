import { EXAMPLE_TITLE, exampleNotice } from '../../factsheet/shared/notices.ts';
import type { EditionSettings } from '../../model/edition.ts';
import type { DataColumn, DataTable } from './data-table.ts';
import type { Dataset } from './datasets.ts';
import { LIST_SEPARATOR, NO, YES } from './write-table.ts';

/** 'CSV on the Web': what a program needs to read a CSV file, and what its columns mean. */
export function csvDescription(table: DataTable, dataset: Dataset, settings: EditionSettings): string {
  const file = `${table.path.replace(/^.*\//, '')}.csv`;
  const description = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'nl' }],
    url: file,
    'dc:title': titleOf(dataset, settings),
    'dc:description': descriptionOf(dataset, settings),
    'dc:publisher': {
      'schema:name': settings.publisher.name,
      'schema:url': { '@id': settings.publisher.url },
    },
    'dc:license': { '@id': settings.dataLicence.url },
    'dc:temporal': settings.referenceDate,
    'dc:source': dataset.sources.map(({ title, licence }) => `${title} (${licence})`),
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\n'], quoteChar: '"' },
    tableSchema: {
      columns: table.columns.map(columnDescription),
      primaryKey: table.key,
    },
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}

function columnDescription({ name, description, datatype, isList, required }: DataColumn) {
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
