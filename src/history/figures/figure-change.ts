import { type MiddleHalf, middleHalf } from '../../analysis/groups/yardstick.ts';
import { roundHalfUp } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { known, knownValue, type Reading, unknown } from '../../model/figure.ts';

/** A figure then and now. */
export interface FigureChange {
  readonly older: Reading;
  readonly newer: Reading;
  /** Newer less older, of the numbers as they are printed; unknown where one of the two is. */
  readonly difference: Reading;
}

/** Sets a figure of two editions beside each other; `decimals` are those that it is printed with. */
export function figureChange(older: Reading, newer: Reading, decimals: number): FigureChange {
  const [before, after] = [knownValue(older), knownValue(newer)];
  if (before === undefined || after === undefined) {
    return { older, newer, difference: before === undefined ? older : newer };
  }
  const printed = (value: number) => roundHalfUp(value, decimals);
  return { older, newer, difference: known(printed(printed(after) - printed(before))) };
}

/** A figure of which nothing of the past is known. */
export function withoutPast(newer: Reading, reason: string): FigureChange {
  return { older: unknown(reason), newer, difference: unknown(reason) };
}

/** The middle half of all known differences: what a single one stands beside. Undefined for fewer than five. */
export function halfOfDifferences(
  changes: Iterable<readonly [MunicipalityCode, FigureChange]>,
  decimals: number,
): MiddleHalf | undefined {
  const differences = Array.from(changes, ([, { difference }]) => knownValue(difference));
  return middleHalf(
    differences.filter((value) => value !== undefined),
    decimals,
  );
}
