import { REPORTABLE_COLUMNS } from '../report/columns.ts';
import type { NewValues, ReportableColumn } from '../report/report.ts';
import { type Correction, valuesOf } from '../trail/correction.ts';
import { matchRow } from './match-row.ts';
import { comparable, type OpenInventory } from './open-inventory.ts';

/** The columns of which a correction has to know what stood there. */
function columnsOf({
  report,
  decided,
}: Pick<Correction, 'report' | 'decided'>): ReadonlySet<ReportableColumn> {
  return report.kind === 'gone'
    ? new Set(REPORTABLE_COLUMNS.map(({ key }) => key))
    : new Set(['organisation', 'address', ...valuesOf({ report, decided }).keys()]);
}

/**
 * The correction with what stands in its row now, for the columns of which that was not written down yet: when it is
 * applied, another value there means that somebody else changed the row. Of a location that no longer exists the whole
 * row counts.
 */
export function withBefore(correction: Correction, inventory: OpenInventory): Correction {
  const match = matchRow(correction.report, inventory);
  const [line] = match.kind === 'found' ? match.lines : [];
  if (line === undefined) return correction;
  const before = new Map(correction.before);
  for (const column of columnsOf(correction)) {
    const value = line.value(column);
    if (value !== undefined && !before.has(column)) before.set(column, comparable(value));
  }
  return { ...correction, before: inOrder(before) };
}

function inOrder(values: NewValues): NewValues {
  return new Map(
    REPORTABLE_COLUMNS.flatMap(({ key }) => {
      const value = values.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
