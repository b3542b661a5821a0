import type { EditionSettings } from '../../model/edition.ts';
import type { SiteFile } from '../shared/output-file.ts';
import type { Site } from '../site.ts';
import { apiFiles } from './api/files.ts';
import { CATALOGUE_PATH, catalogue } from './catalogue.ts';
import { csvDescription, type DescribedTable } from './csvw.ts';
import { databaseFile } from './database/database-file.ts';
import { BOUNDARIES_PATH, CORRECTIONS, datasetsOf, metadataPath } from './datasets.ts';
import { FACTSHEET_SCHEMA_PATH, factsheetSchema } from './factsheet-csvw.ts';
import { geojsonFile } from './formats/geojson.ts';
import { geoparquetFile, parquetFile } from './formats/parquet.ts';
import { swingFiles } from './formats/swing.ts';
import { MAIN_FIGURES_PATH } from './tables/main-figures.ts';
import { tableToJson } from './tables/table-json.ts';
import { tableToCsv, tableToExcelCsv } from './tables/write-table.ts';

/** Name of the set with a row for each location. */
const LOCATIONS = 'locaties';
/** Those that are not made from the site without contact details alone, by which the others are known in the cache. */
const OWN_CONTENT: ReadonlySet<string> = new Set([LOCATIONS, CORRECTIONS]);
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
  yield databaseFile(general, tables, ({ dataset }) => !OWN_CONTENT.has(dataset.name));
  yield* swingFiles(general, tableAt('data/cijfers').table);
  yield { path: FACTSHEET_SCHEMA_PATH, content: factsheetSchema() };
  yield* apiFiles(site, datasets);
  yield { path: BOUNDARIES_PATH, content: `${JSON.stringify(edition.boundaries)}\n` };
  yield { path: CATALOGUE_PATH, contentAfter: (facts) => catalogue(datasets, settings, facts, previous) };
}

function writtenFiles({ table, dataset }: DescribedTable, settings: EditionSettings): SiteFile[] {
  if (!dataset.written) return [];
  const withoutContacts = !OWN_CONTENT.has(dataset.name);
  return [
    { path: `${table.path}.csv`, pieces: () => tableToCsv(table), withoutContacts },
    { path: `${table.path}-excel.csv`, pieces: () => tableToExcelCsv(table), withoutContacts },
    { path: `${table.path}.json`, pieces: () => tableToJson(table, dataset, settings), withoutContacts },
  ];
}
