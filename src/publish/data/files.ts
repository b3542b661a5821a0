import { exampleNotice } from '../../factsheet/shared/notices.ts';
import type { EditionSettings } from '../../model/edition.ts';
import type { SiteFile } from '../shared/output-file.ts';
import type { Site } from '../site.ts';
import { CATALOGUE_PATH, catalogue, datasetAddress } from './catalogue.ts';
import { csvDescription, descriptionOf, titleOf } from './csvw.ts';
import type { DataTable } from './data-table.ts';
import { BOUNDARIES_PATH, type Dataset, datasetsOf, metadataPath } from './datasets.ts';
import { tableToCsv, tableToExcelCsv, tableToRecords } from './write-table.ts';

/** Name of the set with a row for each location. */
const LOCATIONS = 'locaties';

/**
 * The whole edition as open data, each set with what describes it, and the catalogue of all. Contact details stand in
 * the table of locations alone: the other tables are made from `general`, the site without them.
 */
export function* openDataFiles(site: Site, general = site): Generator<SiteFile> {
  const { settings, edition } = site;
  const datasets = datasetsOf(site);
  const ofGeneral = new Map(datasetsOf(general).map((dataset) => [dataset.name, dataset]));
  for (const whole of datasets) {
    const withoutContacts = whole.name !== LOCATIONS;
    const dataset = withoutContacts ? (ofGeneral.get(whole.name) ?? whole) : whole;
    for (const table of dataset.tables) yield* tableFiles(table, dataset, settings, withoutContacts);
  }
  yield { path: BOUNDARIES_PATH, content: `${JSON.stringify(edition.boundaries)}\n` };
  yield { path: CATALOGUE_PATH, contentAfter: (sizes) => catalogue(datasets, settings, sizes) };
}

function tableFiles(
  table: DataTable,
  dataset: Dataset,
  settings: EditionSettings,
  withoutContacts: boolean,
): SiteFile[] {
  const metadata = { path: metadataPath(table.path), content: csvDescription(table, dataset, settings) };
  if (!dataset.written) return [metadata];
  return [
    { path: `${table.path}.csv`, pieces: () => tableToCsv(table), withoutContacts },
    { path: `${table.path}-excel.csv`, pieces: () => tableToExcelCsv(table), withoutContacts },
    { path: `${table.path}.json`, pieces: () => tableToJson(table, dataset, settings), withoutContacts },
    metadata,
  ];
}

/** The rows with everything that is needed to read them; each row on a line of its own. */
function* tableToJson(table: DataTable, dataset: Dataset, settings: EditionSettings): Generator<string> {
  const notice = exampleNotice(settings.status);
  const about = {
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
  const head = JSON.stringify(about, null, 1).replace(/\n\}$/, '');
  yield `${head},\n "rows": [\n`;
  let separator = '';
  for (const row of tableToRecords(table)) {
    yield separator + JSON.stringify(row);
    separator = ',\n';
  }
  yield '\n ]\n}\n';
}
