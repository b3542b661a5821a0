import { exampleNotice } from '../../../factsheet/shared/notices.ts';
import type { EditionSettings } from '../../../model/edition.ts';
import { schemaAddress } from '../../shared/paths.ts';
import { datasetAddress } from '../catalogue.ts';
import { descriptionOf, titleOf } from '../csvw.ts';
import type { DataTable } from '../data-table.ts';
import { type Dataset, tableSchemaName } from '../datasets.ts';
import { tableToRecords } from './write-table.ts';

/** What a table as JSON holds above its rows. */
export type TableHead = ReturnType<typeof tableHead>;

function tableHead(table: DataTable, dataset: Dataset, settings: EditionSettings) {
  const notice = exampleNotice(settings.status);
  return {
    $schema: schemaAddress(tableSchemaName(dataset), settings),
    ...(notice === undefined ? {} : { notice }),
    id: datasetAddress(dataset, settings),
    title: titleOf(dataset, settings),
    description: descriptionOf(dataset, settings),
    edition: { title: settings.title, referenceDate: settings.referenceDate, status: settings.status },
    publisher: settings.publisher,
    licence: settings.dataLicence,
    sources: dataset.sources,
    columns: table.columns.map(({ name, description, datatype, isList }) => ({
      name,
      description,
      datatype,
      ...(isList ? { isList } : {}),
    })),
  };
}

/** The rows with everything that is needed to read them; each row on a line of its own. */
export function* tableToJson(
  table: DataTable,
  dataset: Dataset,
  settings: EditionSettings,
): Generator<string> {
  const head = JSON.stringify(tableHead(table, dataset, settings), null, 1).replace(/\n\}$/, '');
  yield `${head},\n "rows": [\n`;
  let separator = '';
  for (const row of tableToRecords(table)) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield '\n ]\n}\n';
}
