import { exampleNotice } from '../../factsheet/shared/notices.ts';
import type { EditionSettings } from '../../model/edition.ts';
import type { SiteFile } from '../shared/output-file.ts';
import type { Site } from '../site.ts';
import { CATALOGUE_PATH, catalogue, datasetAddress } from './catalogue.ts';
import { csvDescription, type DescribedTable, descriptionOf, titleOf } from './csvw.ts';
import type { DataTable } from './data-table.ts';
import { databaseFile } from './database/database-file.ts';
import { BOUNDARIES_PATH, type Dataset, datasetsOf, metadataPath } from './datasets.ts';
import { FACTSHEET_SCHEMA_PATH, factsheetSchema } from './factsheet-csvw.ts';
import { geojsonFile } from './formats/geojson.ts';
import { geoparquetFile, parquetFile } from './formats/parquet.ts';
import { swingFiles } from './formats/swing.ts';
import { MAIN_FIGURES_PATH } from './tables/main-figures.ts';
import { tableToCsv, tableToExcelCsv, tableToRecords } from './write-table.ts';

/** Name of the set with a row for each location. */
const LOCATIONS = 'locaties';
/** The tables that are put down as Parquet. */
const LONG_TABLES = ['data/locaties', 'data/cijfers', 'data/indicatoren'] as const;

/**
 * The whole edition as open data, each set with what describes it, and the catalogue of all. Contact details stand in
 * the table of locations alone: the other tables are made from `general`, the site without them.
 */
export function* openDataFiles(site: Site, general = site): Generator<SiteFile> {
  const { settings, edition } = site;
  const previous = site.past?.earlier.settings.referenceDate;
  const datasets = datasetsOf(site);
  const ofGeneral = new Map(datasetsOf(general).map((dataset) => [dataset.name, dataset]));
  const tables = datasets.flatMap((whole) => {
    const dataset = whole.name === LOCATIONS ? whole : (ofGeneral.get(whole.name) ?? whole);
    return dataset.tables.map((table): DescribedTable => ({ table, dataset }));
  });
  const byPath = new Map(tables.map((described) => [described.table.path, described]));
  const tableAt = (path: string): DescribedTable => {
    const found = byPath.get(path);
    if (!found) throw new RangeError(`There is no table ${path}.`);
    return found;
  };
  for (const described of tables) {
    yield* writtenFiles(described, settings);
    yield {
      path: metadataPath(described.table.path),
      content: csvDescription(described, tableAt, settings, previous),
    };
  }
  const figures = tableAt(MAIN_FIGURES_PATH);
  yield geojsonFile(general, figures.table);
  yield geoparquetFile(general, figures);
  for (const path of LONG_TABLES) {
    const described = tableAt(path);
    yield parquetFile(general, described, described.dataset.name !== LOCATIONS);
  }
  yield databaseFile(general, tables);
  yield* swingFiles(general, tableAt('data/cijfers').table);
  yield { path: FACTSHEET_SCHEMA_PATH, content: factsheetSchema() };
  yield { path: BOUNDARIES_PATH, content: `${JSON.stringify(edition.boundaries)}\n` };
  yield { path: CATALOGUE_PATH, contentAfter: (facts) => catalogue(datasets, settings, facts, previous) };
}

function writtenFiles({ table, dataset }: DescribedTable, settings: EditionSettings): SiteFile[] {
  if (!dataset.written) return [];
  const withoutContacts = dataset.name !== LOCATIONS;
  return [
    { path: `${table.path}.csv`, pieces: () => tableToCsv(table), withoutContacts },
    { path: `${table.path}-excel.csv`, pieces: () => tableToExcelCsv(table), withoutContacts },
    { path: `${table.path}.json`, pieces: () => tableToJson(table, dataset, settings), withoutContacts },
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
