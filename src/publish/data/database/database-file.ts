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
import { beginDatabase, writeDatabase } from './write-database.ts';

/**
 * The open data as a database: the tables that are written as CSV, with keys; the national tables as views. What the
 * open data does not publish is not in it. It begins with the tables that are made without contact details: most of it.
 *
 * @param described The tables of the open data, with the sets that they belong to.
 * @param isGeneral Whether a table is made from the site without contact details alone.
 */
export function databaseFile(
  site: Site,
  described: readonly DescribedTable[],
  isGeneral: (described: DescribedTable) => boolean,
): PlacedFile {
  const parts = lazily(() => databaseParts(site, described, isGeneral));
  return {
    path: DATABASE_PATH,
    withoutContacts: false,
    beginAt: (file) => beginDatabase(file, parts().general),
    writeAt: (file) => writeDatabase(file, parts().others),
  };
}

function databaseParts(
  site: Site,
  described: readonly DescribedTable[],
  isGeneral: (described: DescribedTable) => boolean,
): { readonly general: readonly SqlSource[]; readonly others: readonly SqlSource[] } {
  const written = described.filter(({ dataset }) => dataset.written);
  // These tell which tables there are: one can come or go with a correction.
  const about = aboutSources(site.settings, written);
  const general = [...supplySources(site), ...written.filter(isGeneral).map(sourceOf)];
  const own = written.filter((each) => !isGeneral(each)).map(sourceOf);
  const counted: SqlSource = { tables: [], views: publishedViews(site), rows: () => [] };
  const all = [...about, ...general, ...own, counted];
  const meaning = meaningSource(
    all.flatMap(({ tables }) => tables),
    all.flatMap(({ views = [] }) => views),
  );
  return { general, others: [...about, ...own, counted, meaning] };
}

function sourceOf(each: DescribedTable): SqlSource {
  const long = LONG_TABLES[sqlName(each.table.path)];
  return long ? longTableSource(each, long) : openTableSource(each);
}
