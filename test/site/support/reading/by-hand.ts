/**
 * The yardstick as a reader checks it with pen and paper: whole numbers and fractions only, and nothing of the
 * project's own code.
 */

/** A part of a whole: 4 locations for each 10,000 of 21,829 inhabitants is 40,000 of 21,829. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

export interface HalfByHand {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Fewer have no middle half. */
export const FEWEST = 5;

/** A number that is written with so many decimals, as a fraction: '9,43' or 9.43 is 943 of 100. */
export function fractionOf(value: string | number): Fraction {
  const [whole = '', decimals = ''] = String(value).replace(',', '.').split('.');
  return { part: Number(whole + decimals), whole: 10 ** decimals.length };
}

/** Rounds half away from zero, in whole numbers. */
export function roundedTo({ part, whole }: Fraction, decimals: number): number {
  const scaled = BigInt(Math.abs(part)) * 10n ** BigInt(decimals);
  const rounded = Number((2n * scaled + BigInt(whole)) / (2n * BigInt(whole))) / 10 ** decimals;
  return part < 0 && rounded > 0 ? -rounded : rounded;
}

/** Whether the first is at most the second: crosswise, so that nothing is divided. */
function isAtMost(first: Fraction, second: Fraction): boolean {
  return BigInt(first.part) * BigInt(second.whole) <= BigInt(second.part) * BigInt(first.whole);
}

/** From low to high. */
export function inOrder(values: readonly Fraction[]): Fraction[] {
  return values.toSorted((a, b) => (isAtMost(a, b) ? (isAtMost(b, a) ? 0 : -1) : 1));
}

/**
 * The middle half as it is printed: each end is the first value, counting up from the lowest, that a quarter (three
 * quarters) of the group does not exceed. Undefined for a group under five.
 */
export function middleHalfByHand(values: readonly Fraction[], decimals: number): HalfByHand | undefined {
  if (values.length < FEWEST) return undefined;
  const sorted = inOrder(values);
  const firstThatCovers = (quarters: number) =>
    sorted.find(
      (value) => 4 * sorted.filter((other) => isAtMost(other, value)).length >= quarters * values.length,
    );
  const printed = (value: Fraction | undefined) => (value ? roundedTo(value, decimals) : Number.NaN);
  return {
    low: printed(firstThatCovers(1)),
    median: roundedTo(middleOf(sorted), Math.max(1, decimals)),
    high: printed(firstThatCovers(3)),
  };
}

/** The value in the middle; of an even number, what lies halfway between the two. */
export function middleOf(sorted: readonly Fraction[]): Fraction {
  const below = sorted[Math.ceil(sorted.length / 2) - 1];
  const above = sorted[Math.floor(sorted.length / 2)];
  if (!below || !above) throw new Error('Nothing has no middle.');
  return {
    part: below.part * above.whole + above.part * below.whole,
    whole: 2 * below.whole * above.whole,
  };
}

/** The verdict that follows from three printed numbers. */
export function verdictByHand(own: number, low: number, high: number): 'more' | 'as-most' | 'fewer' {
  if (own > high) return 'more';
  return own < low ? 'fewer' : 'as-most';
}

/** The place of each value among all: one more than there are higher ones. Equal as printed is equal. */
export function placeByHand(
  own: number,
  all: readonly number[],
): { readonly rank: number; readonly of: number; readonly tied: number } {
  return {
    rank: 1 + all.filter((other) => other > own).length,
    of: all.length,
    tied: all.filter((other) => other === own).length - 1,
  };
}
