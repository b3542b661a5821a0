import { lazily } from '../../../model/lazily.ts';
import type { PlacedFile } from '../../shared/output-file.ts';
import type { Site } from '../../site.ts';
import type { DescribedTable } from '../csvw.ts';
import { DATABASE_PATH } from '../formats/paths.ts';
import { aboutSources, meaningSource } from './about-tables.ts';
import { LONG_TABLES, longTableSource } from './long-tables.ts';
import { openTableSource, sqlName } from './open-tables.ts';
import type { SqlSource } from './sql-table.ts';
import { supplySources } from './supply-tables.ts';
import { publishedViews } from './table-views.ts';
import { writeDatabase } from './write-database.ts';

/**
 * The open data as a database: the tables that are written as CSV, with keys; the national tables as views. What the
 * open data does not publish is not in it.
 *
 * @param described The tables of the open data, with the sets that they belong to.
 */
export function databaseFile(site: Site, described: readonly DescribedTable[]): PlacedFile {
  const sources = lazily(() => databaseSources(site, described));
  return {
    path: DATABASE_PATH,
    withoutContacts: false,
    writeAt: (file) => writeDatabase(file, sources()),
  };
}

function databaseSources(site: Site, described: readonly DescribedTable[]): SqlSource[] {
  const written = described.filter(({ dataset }) => dataset.written);
  const sources = [
    ...aboutSources(site.settings, written),
    ...supplySources(site),
    ...written.map((each) => {
      const long = LONG_TABLES[sqlName(each.table.path)];
      return long ? longTableSource(each, long) : openTableSource(each);
    }),
  ];
  const counted: SqlSource = { tables: [], views: publishedViews(site), rows: () => [] };
  const all = [...sources, counted];
  return [
    ...all,
    meaningSource(
      all.flatMap(({ tables }) => tables),
      all.flatMap(({ views = [] }) => views),
    ),
  ];
}
