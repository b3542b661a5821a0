import { INVENTORY_COLUMNS } from '../../ingest/inventory/sources/inventory-columns.ts';
import { foldLabel } from '../../model/fold-name.ts';
import type { ReportableColumn } from './report.ts';

/** What a report never changes: whose row it is, and what the editor keeps for herself. */
const NOT_REPORTED: ReadonlySet<string> = new Set([
  'municipality',
  'key',
  'checkedOn',
  'checkedBy',
  'remarks',
]);

function isReportable(
  column: (typeof INVENTORY_COLUMNS)[number],
): column is Extract<(typeof INVENTORY_COLUMNS)[number], { key: ReportableColumn }> {
  return !NOT_REPORTED.has(column.key);
}

/** The columns for which a report can give another value, in the order of the inventory. */
export const REPORTABLE_COLUMNS = INVENTORY_COLUMNS.filter(isReportable);

const BY_SPELLING: ReadonlyMap<string, ReportableColumn> = new Map(
  REPORTABLE_COLUMNS.flatMap(({ key, header }) => [
    [foldLabel(key), key],
    [foldLabel(header), key],
  ]),
);

const HEADERS: ReadonlyMap<ReportableColumn, string> = new Map(
  REPORTABLE_COLUMNS.map(({ key, header }) => [key, header]),
);

/** The column with this header, in any of the spellings that the inventory allows; undefined where a report may not name it. */
export function reportableColumn(header: string): ReportableColumn | undefined {
  return BY_SPELLING.get(foldLabel(header));
}

/** The Dutch header of a column: 'bezoekadres'. */
export function headerOf(column: ReportableColumn): string {
  return HEADERS.get(column) ?? column;
}
