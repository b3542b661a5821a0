import { logGamma } from './gamma.ts';

/** Smallest step that still counts in a continued fraction: a few times the last digit of a double. */
const PRECISION = 1e-16;
const MOST_STEPS = 10_000;
/** Stands for zero where a division needs a number. */
const TINY = 1e-300;

/** Value of b0 + a1/(b1 + a2/(b2 + …)) by Lentz's method; `part` gives [a, b] of each step from 1. */
function continuedFraction(start: number, part: (step: number) => readonly [a: number, b: number]): number {
  let value = start === 0 ? TINY : start;
  let numerator = value;
  let denominator = 0;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const [a, b] = part(step);
    denominator = b + a * denominator || TINY;
    denominator = 1 / denominator;
    numerator = b + a / numerator || TINY;
    const change = numerator * denominator;
    value *= change;
    if (Math.abs(change - 1) <= PRECISION) break;
  }
  return value;
}

/** Regularised incomplete beta function, for a, b > 0 and x from 0 to 1 (Abramowitz and Stegun 26.5.8). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction is quick on this side only.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x) - Math.log(a),
  );
  const fraction = continuedFraction(1, (step) => {
    const m = Math.floor(step / 2);
    const factor =
      step % 2 === 0
        ? (m * (b - m) * x) / ((a + step - 1) * (a + step))
        : (-(a + m) * (a + b + m) * x) / ((a + step - 1) * (a + step));
    return [factor, 1];
  });
  return front / fraction;
}

/** Chance of a Student t at least this far from zero, on either side. */
export function studentP(t: number, freedom: number): number {
  return incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
}

/** Chance of a standard normal at least this far from zero, on either side (Abramowitz and Stegun 7.1.5, 7.1.14). */
export function normalP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  if (x < 2) {
    let term = x;
    let sum = x;
    for (let k = 1; Math.abs(term) > PRECISION * Math.abs(sum); k += 1) {
      term *= (-x * x) / k;
      sum += term / (2 * k + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * continuedFraction(x, (step) => [step / 2, x]));
}

/** The distance from zero that a two-sided chance belongs to: 1.96 for 0.05 and the normal. */
function distanceOf(chance: number, twoSided: (distance: number) => number): number {
  let low = 0;
  let high = 1;
  while (twoSided(high) > chance && high < 1e6) high *= 2;
  for (let step = 0; step < 100 && high - low > high * 1e-15; step += 1) {
    const middle = (low + high) / 2;
    if (twoSided(middle) > chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Distances that were looked for before: they are the same for each term of each model. */
const BOUNDS = new Map<string, number>();

function bound(key: string, find: () => number): number {
  const found = BOUNDS.get(key) ?? find();
  BOUNDS.set(key, found);
  return found;
}

/** The |t| that is passed with this two-sided chance. */
export function studentBound(chance: number, freedom: number): number {
  return bound(`${chance}/${freedom}`, () => distanceOf(chance, (t) => studentP(t, freedom)));
}

/** The |z| that is passed with this two-sided chance: 1.96 for 0.05. */
export function normalBound(chance: number): number {
  return bound(`${chance}`, () => distanceOf(chance, normalP));
}

/** How often each count turns up. */
export type CountChance = (count: number) => number;

/**
 * Chance of each count with this mean. `spread` is the alpha of the negative binomial (variance: mean + alpha × mean²);
 * with 0 it is the Poisson distribution.
 */
export function countChance(mean: number, spread: number): CountChance {
  if (spread === 0) return (count) => Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
  const size = 1 / spread;
  const fail = size * Math.log(size / (size + mean));
  const hit = Math.log(mean / (size + mean));
  const base = logGamma(size);
  return (count) => Math.exp(logGamma(count + size) - base - logGamma(count + 1) + fail + count * hit);
}
