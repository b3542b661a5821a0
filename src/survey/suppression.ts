import { quantileSorted } from 'd3';
import type { MunicipalityCode } from '../model/edition.ts';

/**
 * When a comparison of confidential answers may be shown, and how. Pure.
 *
 * One statistic is made for each question, over all municipalities that gave consent and answered it, and the same
 * one goes to every recipient. It takes no recipient as input: sheets that each left out their own municipality could
 * be laid side by side, and the difference would give the answers away one by one.
 */

/** A comparison covers at least this many municipalities other than the reader's own. May be set higher, not lower. */
export const LEAST_OTHERS = 5;

/** What is shown wherever there is no comparison, whatever the reason: the reason would say something as well. */
export const WITHHELD_TEXT = 'niet te vergelijken';

/** One municipality's answer in a group. */
export interface GroupAnswer {
  readonly code: MunicipalityCode;
  /** As answered: euro, fte, persons. */
  readonly amount: number;
  /** The same per 10,000 inhabitants: this is what is compared. */
  readonly rate: number;
}

/** Quartiles by linear interpolation between ranks (type 7, 'KWARTIEL.INC' in Excel), in two significant digits. */
export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  /** Municipalities in the group, the reader's own included where it takes part. */
  readonly municipalities: number;
}

export type WithheldBecause =
  /** Fewer than the minimum of others. */
  | 'too-few'
  /** One municipality makes up over half of the sum. */
  | 'dominated'
  /** A quartile would be the lowest or the highest answer itself. */
  | 'shows-extreme';

export type Outcome =
  | { readonly state: 'shown'; readonly quartiles: Quartiles }
  | { readonly state: 'withheld'; readonly because: WithheldBecause };

/** @throws RangeError for a minimum under the one of the house, or no whole number; in Dutch */
export function checkMinimum(minimum: number): number {
  if (Number.isInteger(minimum) && minimum >= LEAST_OTHERS) return minimum;
  throw new RangeError(
    `Het minimum moet een heel getal zijn van ${LEAST_OTHERS} of meer. Lager kan niet: dan is te zien wat één gemeente antwoordde.`,
  );
}

/**
 * True where one municipality makes up over half of the sum. Also of the sum without any one other: a reader takes
 * its own share off, and one of the others may then be over half of what is left. The second largest is the worst
 * case of that.
 */
function isDominated(values: readonly number[]): boolean {
  return leadersOf(values).length > 0;
}

/**
 * The places in the list of those that weigh too much together: the largest, and the second where the largest is over
 * half only of what is left without it. Empty where nobody does.
 */
export function leadersOf(values: readonly number[]): readonly number[] {
  const ordered = values.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  const [largest, second] = ordered;
  const sum = values.reduce((total, value) => total + value, 0);
  if (largest === undefined || 2 * largest.value <= sum - (second?.value ?? 0)) return [];
  return 2 * largest.value > sum || second === undefined ? [largest.index] : [largest.index, second.index];
}

/** Two digits that count: 43.217 becomes 43.000. A statistic is then nobody's exact answer. */
export function roundToTwoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

/**
 * The comparison over one group, or why there is none. `minimum` is the number of others: the group itself holds at
 * least one more, as the same comparison goes to its members.
 *
 * @throws RangeError where the minimum is under 5, or a municipality is in the group twice
 */
export function summariseGroup(answers: readonly GroupAnswer[], minimum = LEAST_OTHERS): Outcome {
  checkMinimum(minimum);
  if (new Set(answers.map(({ code }) => code)).size < answers.length) {
    throw new RangeError('Een gemeente telt twee keer mee in een vergelijking.');
  }
  if (answers.length < minimum + 1) return { state: 'withheld', because: 'too-few' };
  const rates = answers.map(({ rate }) => rate).sort((a, b) => a - b);
  if (isDominated(answers.map(({ amount }) => amount)) || isDominated(rates)) {
    return { state: 'withheld', because: 'dominated' };
  }
  const [lower = 0, median = 0, upper = 0] = [0.25, 0.5, 0.75].map((share) => quantileSorted(rates, share));
  const [lowest = 0, highest = 0] = [rates[0], rates.at(-1)];
  if (lower <= lowest || upper >= highest) return { state: 'withheld', because: 'shows-extreme' };
  return {
    state: 'shown',
    quartiles: {
      lower: roundToTwoDigits(lower),
      median: roundToTwoDigits(median),
      upper: roundToTwoDigits(upper),
      municipalities: answers.length,
    },
  };
}

/**
 * True where two groups overlap and differ by fewer than the minimum: who has the statistics of both could work out
 * what the few answered. The same group twice tells nothing new.
 */
export function differByTooFew(
  one: readonly MunicipalityCode[],
  other: readonly MunicipalityCode[],
  minimum = LEAST_OTHERS,
): boolean {
  const [first, second] = [new Set(one), new Set(other)];
  const shared = [...first].filter((code) => second.has(code)).length;
  const different = first.size + second.size - 2 * shared;
  return shared > 0 && different > 0 && different < checkMinimum(minimum);
}
