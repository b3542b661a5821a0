import { median } from 'd3';
import { roundHalfUp } from '../../model/dutch.ts';

/** Under this many members a group is shown by name: a middle half of four municipalities says nothing. */
export const FEWEST_MEMBERS = 5;

/**
 * The middle half of a group and the value in its middle, as they are printed. `low` and `high` are values that
 * occur in the group.
 */
export interface MiddleHalf {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** From the smallest value that a tenth of the group does not exceed to that of nine tenths: how far an axis runs. */
  readonly reach: readonly [number, number];
}

/** Where a value stands beside the middle half of its group. */
export type Verdict = 'more' | 'as-most' | 'fewer';

/**
 * The middle half of a group, from the values of its members in any order.
 *
 * `low` is the smallest value that at least a quarter of the group does not exceed, `high` the smallest that at least
 * three quarters do not exceed: quantile type 1 of R. J. Hyndman and Y. Fan, Sample Quantiles in Statistical Packages,
 * The American Statistician 50 (1996), pp. 361-365, at p = 1/4 and p = 3/4. On paper: sort, and take the value at place
 * n/4 and at place 3n/4, both rounded up. The median is the usual one, the mean of the two in the middle of an even
 * number. All three are rounded as they are printed.
 *
 * Undefined for fewer than `FEWEST_MEMBERS` values.
 */
export function middleHalf(values: readonly number[], decimals: number): MiddleHalf | undefined {
  const count = values.length;
  if (count < FEWEST_MEMBERS) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const notExceededBy = (part: number, of: number) => sorted[Math.ceil((part * count) / of) - 1] ?? 0;
  const printed = (value: number) => roundHalfUp(value, decimals);
  return {
    low: printed(notExceededBy(1, 4)),
    // Between two whole numbers lies a half, which one decimal shows: 2 and 3 have 2.5 in their middle.
    median: roundHalfUp(median(sorted) ?? 0, Math.max(decimals, 1)),
    high: printed(notExceededBy(3, 4)),
    reach: [printed(notExceededBy(1, 10)), printed(notExceededBy(9, 10))],
  };
}

/** Judges a value by the printed numbers alone, so that a reader comes to the same verdict. */
export function verdictOf(
  value: number,
  { low, high }: Pick<MiddleHalf, 'low' | 'high'>,
  decimals: number,
): Verdict {
  const own = roundHalfUp(value, decimals);
  if (own > high) return 'more';
  return own < low ? 'fewer' : 'as-most';
}
