import type { Random } from '../../model/random.ts';
import type { Row } from './rows.ts';

/** Locations that are gone, in municipalities that keep others. */
const CLOSED = 64;
/** A municipality that loses its last location has had this many at most, so that it is a small one. */
const LAST_LOCATIONS = 1;

/** Leaves out some locations, never the last one of a municipality. */
export function closeSome(rows: readonly Row[], random: Random): readonly Row[] {
  const left = countByMunicipality(rows);
  const gone = new Set<Row>();
  for (const row of random.order(rows, () => 1)) {
    if (gone.size === CLOSED) break;
    const name = row['gemeente'] ?? '';
    const remaining = left.get(name) ?? 0;
    if (remaining <= LAST_LOCATIONS + 1) continue;
    left.set(name, remaining - 1);
    gone.add(row);
  }
  return rows.filter((row) => !gone.has(row));
}

/** Takes the only location of one municipality away. @throws Error where each municipality has more. */
export function emptyOne(rows: readonly Row[], random: Random): readonly Row[] {
  const counts = countByMunicipality(rows);
  const [emptied] = random.order(
    [...counts].filter(([, count]) => count === LAST_LOCATIONS),
    () => 1,
  );
  if (emptied === undefined) throw new Error('No municipality has only one location to lose.');
  return rows.filter((row) => row['gemeente'] !== emptied[0]);
}

function countByMunicipality(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { gemeente = '' } of rows) counts.set(gemeente, (counts.get(gemeente) ?? 0) + 1);
  return counts;
}
