import type { Column } from './columns.ts';
import type { FitResult } from './fit.ts';
import { digamma, trigamma } from './gamma.ts';
import { type Family, type ReweightedResult, reweighted } from './reweighted.ts';

/** value × ln(value / mean), which is 0 for a value of 0. */
function surprise(value: number, mean: number): number {
  return value === 0 ? 0 : value * Math.log(value / mean);
}

/** Nearer to 0 or 1 than this, a chance is no longer told apart from it. */
const CERTAIN = 1e-15;

const LOGISTIC: Family = {
  // Kept off 0 and 1, where no weight would be left.
  meanOf: (predictor) => Math.min(1 - CERTAIN, Math.max(CERTAIN, 1 / (1 + Math.exp(-predictor)))),
  slopeOf: (mean) => mean * (1 - mean),
  varianceOf: (mean) => mean * (1 - mean),
  devianceOf: (value, mean) => 2 * (surprise(value, mean) + surprise(1 - value, 1 - mean)),
  startOf: (value) => (value + 0.5) / 2,
  linkOf: (mean) => Math.log(mean / (1 - mean)),
};

/** `spread` is alpha; 0 gives Poisson. */
function counts(spread: number): Family {
  return {
    meanOf: Math.exp,
    slopeOf: (mean) => mean,
    varianceOf: (mean) => mean + spread * mean * mean,
    devianceOf: (value, mean) =>
      spread === 0
        ? 2 * (surprise(value, mean) - (value - mean))
        : 2 *
          (surprise(value, mean) -
            (value + 1 / spread) * Math.log((1 + spread * value) / (1 + spread * mean))),
    startOf: (value, average) => (value + average) / 2,
    linkOf: Math.log,
  };
}

/** Presence (1) or absence (0), with the logit link. */
export function logistic(dependent: readonly number[], columns: readonly Column[]): FitResult {
  return reweighted(dependent, columns, LOGISTIC);
}

/** Counts with the logarithm as link, the variance equal to the mean. */
export function poisson(dependent: readonly number[], columns: readonly Column[]): ReweightedResult {
  return reweighted(dependent, columns, counts(0));
}

export type NegativeBinomialResult =
  | Exclude<ReweightedResult, { fit: unknown }>
  | (Extract<ReweightedResult, { fit: unknown }> & { readonly spread: number });

const MOST_ROUNDS = 200;
const SAME = 1e-12;
/** A spread this small is none: the counts lie no further apart than Poisson has them. */
const NO_SPREAD = 1e-7;

/**
 * Counts that may lie further apart than Poisson has them (NB2: variance mean + spread × mean²), by maximum likelihood:
 * coefficients and spread in turn, as R's glm.nb. Where the counts lie closer together, it does not come to rest: take `poisson`.
 */
export function negativeBinomial(
  dependent: readonly number[],
  columns: readonly Column[],
): NegativeBinomialResult {
  let result = poisson(dependent, columns);
  if (!('fit' in result)) return result;
  let spread = momentSpread(dependent, result.fit.fitted);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = likelySpread(dependent, result.fit.fitted, spread);
    if (next === undefined) return { refusal: 'not-converged' };
    result = reweighted(
      dependent,
      columns,
      counts(next),
      result.predictors.map(({ value }) => value),
    );
    if (!('fit' in result)) return result;
    if (Math.abs(next - spread) <= SAME * next) return { ...result, spread: next };
    spread = next;
  }
  return { refusal: 'not-converged' };
}

/** A first guess at the spread, from how far the counts lie from their means. */
function momentSpread(dependent: readonly number[], means: readonly number[]): number {
  let above = 0;
  let below = 0;
  dependent.forEach((value, row) => {
    const expected = means[row] ?? 0;
    above += (value - expected) ** 2 - expected;
    below += expected ** 2;
  });
  return Math.max(above / below, 0.01);
}

/** The most likely spread with these means, by Newton's method on the logarithm of 1 / spread; undefined where it goes to 0. */
function likelySpread(
  dependent: readonly number[],
  means: readonly number[],
  start: number,
): number | undefined {
  let size = 1 / start;
  for (let step = 0; step < MOST_ROUNDS; step += 1) {
    let slope = 0;
    let bend = 0;
    dependent.forEach((value, row) => {
      const expected = means[row] ?? 0;
      slope +=
        digamma(value + size) -
        digamma(size) +
        Math.log(size / (size + expected)) +
        1 -
        (size + value) / (size + expected);
      bend +=
        trigamma(value + size) -
        trigamma(size) +
        1 / size -
        2 / (size + expected) +
        (size + value) / (size + expected) ** 2;
    });
    const first = slope * size;
    const second = bend * size * size + first;
    // Far from the top the curve may bend the wrong way: then a bounded step in the right direction.
    const change = second < 0 ? -first / second : Math.sign(first);
    size *= Math.exp(Math.max(-1, Math.min(1, change)));
    if (size > 1 / NO_SPREAD) return undefined;
    if (Math.abs(change) <= SAME) return 1 / size;
  }
  return undefined;
}
