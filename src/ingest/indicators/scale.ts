/** What lies apart from all other values of a figure, and beside what. */
export interface OddValue {
  readonly value: number;
  /** The nearest value of the others, on whose other side nothing is odd. */
  readonly neighbour: number;
}

/** How a figure is counted: this decides what 'far' means. */
export interface Scale {
  readonly isShare: boolean;
  readonly mayBeNegative: boolean;
}

/** Fewer values than this have no neighbours to speak of. */
const LEAST_VALUES = 4;

/**
 * Times that the next value on the scale is larger. In the figures of 2023 the widest step between neighbours is 2.8 for
 * counts in the country (8.8 within a province, where one municipality is very small or very large); a slip of the pen
 * is a factor 100 or 1000.
 */
export const FACTOR = 10;

/**
 * The same for shares. A fraction among percentages (0.44 beside 44) is a factor 100 off, and the smallest percentages
 * come down towards it: the widest step in 2023 is 1.4 in the country, and 3.9 within a province.
 */
export const SHARE_FACTOR = 5;

/** Times the middle half of the values that the step to the next one is wide, for figures around zero: 2.3 in 2023. */
const SPREADS = 5;

/** Among so many values up to half can be odd, as where half of the shares are fractions; among fewer a quarter. */
const MANY = 10;

/** Fewer known shares than this can all be below 1% by chance. */
const LEAST_FRACTIONS = 4;

function quartile(sorted: readonly number[], part: number): number {
  return sorted[Math.round((sorted.length - 1) * part)] ?? 0;
}

/** The index before the first step that is too wide, on the way from one index to another. */
function firstWide(
  sorted: readonly number[],
  from: number,
  to: number,
  isWide: (lower: number, upper: number) => boolean,
): number | undefined {
  const step = to > from ? 1 : -1;
  for (let index = from; index !== to; index += step) {
    const [here = 0, next = 0] = [sorted[index], sorted[index + step]];
    if (isWide(Math.min(here, next), Math.max(here, next))) return index;
  }
  return undefined;
}

/** The values beyond the first step that is too wide, from the middle upwards and downwards. */
function beyondSteps(
  sorted: readonly number[],
  isWide: (lower: number, upper: number) => boolean,
): readonly OddValue[] {
  const last = sorted.length - 1;
  const part = sorted.length < MANY ? 0.25 : 0.5;
  const highest = firstWide(sorted, Math.floor(last * (1 - part)), last, isWide);
  const lowest = firstWide(sorted, Math.ceil(last * part), 0, isWide);
  const above = highest === undefined ? [] : sorted.slice(highest + 1);
  const below = lowest === undefined ? [] : sorted.slice(0, lowest);
  // One step in the very middle, seen from both sides: the few are odd.
  const isOneStep = highest !== undefined && lowest === highest + 1;
  const odd = (values: readonly number[], index: number | undefined) =>
    values.map((value) => ({ value, neighbour: sorted[index ?? 0] ?? 0 }));
  return [
    ...(isOneStep && below.length > above.length ? [] : odd(below, lowest)),
    ...(isOneStep && below.length <= above.length ? [] : odd(above, highest)),
  ];
}

/**
 * The values that differ so much from their neighbours on the scale that a slip is likelier than a fact: a factor 10 for
 * counts and amounts, 5 for shares, and for figures that may be negative a step of five times the middle half. Zero is no
 * neighbour: a factor of zero says nothing. Empty for fewer than four values.
 */
export function oddValues(values: readonly number[], { isShare, mayBeNegative }: Scale): readonly OddValue[] {
  const sorted = values.filter((value) => mayBeNegative || value > 0).sort((a, b) => a - b);
  if (sorted.length < LEAST_VALUES) return [];
  if (mayBeNegative) {
    const spread = quartile(sorted, 0.75) - quartile(sorted, 0.25);
    return spread === 0 ? [] : beyondSteps(sorted, (lower, upper) => upper - lower > SPREADS * spread);
  }
  const factor = isShare ? SHARE_FACTOR : FACTOR;
  return beyondSteps(sorted, (lower, upper) => upper > factor * lower);
}

/** True for shares that must all have been written as fractions: none is over 1. */
export function areFractions(values: readonly number[], { isShare }: Scale): boolean {
  const shares = values.filter((value) => value !== 0);
  return isShare && shares.length >= LEAST_FRACTIONS && shares.every((value) => Math.abs(value) <= 1);
}
