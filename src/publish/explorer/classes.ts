/**
 * Starts of classes for counts of which most are small and a few very large. Cut at the mean, and the part above
 * it at its own mean (head/tail breaks), so that 4 and 137 never share a shade; then the many small ones are cut
 * at their median. Returns the lowest whole number of each class, at most four; zeros are left out, because
 * nothing is no low class.
 */
export function heavyTailStarts(counts: readonly number[]): readonly number[] {
  const present = counts.filter((count) => count >= 1).toSorted((a, b) => a - b);
  if (present.length === 0) return [];
  const high = aboveMean(present);
  const highest = aboveMean(present.filter((count) => count >= high));
  const low = present.filter((count) => count < high);
  const middle = low[Math.floor(low.length / 2)] ?? 1;
  const most = present.at(-1) ?? 1;
  return [...new Set([1, middle, high, highest])].filter((start) => start <= most).toSorted((a, b) => a - b);
}

/** The lowest whole number over the mean. */
function aboveMean(counts: readonly number[]): number {
  if (counts.length === 0) return Number.POSITIVE_INFINITY;
  return Math.floor(counts.reduce((sum, count) => sum + count, 0) / counts.length) + 1;
}
