import { type Column, combine, dot, factorise, rowLengths, standardise, WORST_CONDITION } from './columns.ts';
import { normalBound, normalP } from './distributions.ts';
import { type FitResult, MISSED, type Term } from './fit.ts';
import { INTERCEPT } from './least-squares.ts';

/** What makes one method for counts or presence differ from another (McCullagh and Nelder, 1989). */
export interface Family {
  /** The expected number, from the linear predictor. */
  readonly meanOf: (predictor: number) => number;
  /** Derivative of the mean to the predictor. */
  readonly slopeOf: (mean: number) => number;
  readonly varianceOf: (mean: number) => number;
  readonly devianceOf: (value: number, mean: number) => number;
  /** Mean to begin from. */
  readonly startOf: (value: number, average: number) => number;
  readonly linkOf: (mean: number) => number;
}

const MOST_STEPS = 100;
const PRECISION = 1e-13;
/** What is left unexplained where every row is told without a fault: then no coefficient is the best. */
const NOTHING_LEFT = 1e-6;
/** A standardised coefficient that is less sure than this runs away to infinity. */
const MOST_ERROR = 1_000;

/** A fit with what is needed to tell how sure an expected number is. */
export interface Predictor {
  /** Linear predictor of each row, and its standard error. */
  readonly predictors: readonly { readonly value: number; readonly error: number }[];
}

export type ReweightedResult =
  | Exclude<FitResult, { fit: unknown }>
  | (Extract<FitResult, { fit: unknown }> & Predictor);

/**
 * A generalised linear model by iteratively reweighted least squares, each step by QR on standardised columns. Standard
 * errors from the expected information; robust ones HC0. No figures where it does not come to rest, as where one column
 * tells the presence without a fault.
 *
 * @param start linear predictors to begin from, where good ones are known
 */
export function reweighted(
  dependent: readonly number[],
  columns: readonly Column[],
  family: Family,
  start?: readonly number[],
): ReweightedResult {
  const n = dependent.length;
  const freedom = n - columns.length - 1;
  if (freedom < 1) return { refusal: 'too-few-rows' };
  if (dependent.every((value) => value === dependent[0])) return { refusal: 'no-spread' };
  const { means, deviations, columns: standard } = standardise(columns);
  const { condition } = factorise(standard);
  if (condition > WORST_CONDITION) return { refusal: 'ill-conditioned' };

  const design = [new Float64Array(n).fill(1), ...standard];
  const average = dependent.reduce((sum, value) => sum + value, 0) / n;
  let predictors: Float64Array = new Float64Array(
    start ?? dependent.map((value) => family.linkOf(family.startOf(value, average))),
  );
  let slopes: number[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; ; step += 1) {
    if (step === MOST_STEPS) return { refusal: 'not-converged' };
    const { q, inverse, roots, expected } = weigh(predictors, family, design);
    const working = expected.map((own, row) => {
      return (
        ((predictors[row] ?? 0) + ((dependent[row] ?? 0) - own) / family.slopeOf(own)) * (roots[row] ?? 0)
      );
    });
    const projected = q.map((column) => dot(column, working));
    slopes = inverse.map((row) => dot(row, projected));
    predictors = combine(design, slopes, n);
    if (!slopes.every(Number.isFinite)) return { refusal: 'not-converged' };
    const now = devianceOf(dependent, predictors, family);
    if (Math.abs(now - last) <= PRECISION * (Math.abs(now) + 0.1)) break;
    last = now;
  }

  const { q, inverse, roots, expected } = weigh(predictors, family, design);
  const errors = inverse.map((row) => Math.sqrt(dot(row, row)));
  if (last < NOTHING_LEFT || Math.max(...errors) > MOST_ERROR) return { refusal: 'not-converged' };
  const scores = expected.map(
    (own, row) => ((dependent[row] ?? 0) - own) / Math.sqrt(family.varianceOf(own)),
  );
  const bound = normalBound(MISSED);
  const shares = means.map((value, column) => value / (deviations[column] ?? 1));
  const ids = [INTERCEPT, ...columns.map(({ id }) => id)];
  const terms = ids.map((id, term): Term => {
    // How the coefficient is made of the standardised ones.
    const unit = design.map((_, column) => {
      if (term > 0) return column === term ? 1 / (deviations[term - 1] ?? 1) : 0;
      return column === 0 ? 1 : -(shares[column - 1] ?? 0);
    });
    const coefficient = dot(unit, slopes);
    const direction = combine(inverse, unit, design.length);
    const standardError = Math.sqrt(dot(direction, direction));
    const weights = combine(q, direction, n).map((weight, row) => weight * (scores[row] ?? 0));
    const robustError = Math.sqrt(dot(weights, weights));
    const t = coefficient / standardError;
    return {
      id,
      coefficient,
      standardised: undefined,
      standardError,
      robustError,
      t,
      p: normalP(t),
      robustP: normalP(coefficient / robustError),
      low: coefficient - bound * standardError,
      high: coefficient + bound * standardError,
      vif: undefined,
    };
  });
  const none = new Float64Array(n).fill(family.linkOf(average));
  const leverage = Array.from(rowLengths(q, n));
  return {
    fit: {
      n,
      terms,
      r2: 1 - devianceOf(dependent, predictors, family) / devianceOf(dependent, none, family),
      adjustedR2: undefined,
      condition,
      fitted: Array.from(expected),
      leverage,
      cook: [],
    },
    predictors: Array.from(predictors, (value, row) => ({
      value,
      // A row of Q is a row of the weighted columns times the inverse of R: without the weight it is the error.
      error: Math.sqrt(leverage[row] ?? 0) / (roots[row] || 1),
    })),
  };
}

/** Each row of the columns times the root of its weight, as factors. */
function weigh(predictors: Float64Array, family: Family, design: readonly Float64Array[]) {
  const expected = predictors.map(family.meanOf);
  const roots = expected.map((own) => Math.abs(family.slopeOf(own)) / Math.sqrt(family.varianceOf(own)));
  const weighted = design.map((column) => column.map((value, row) => value * (roots[row] ?? 0)));
  return { ...factorise(weighted), roots, expected };
}

function devianceOf(dependent: readonly number[], predictors: ArrayLike<number>, family: Family): number {
  return dependent.reduce(
    (sum, value, row) => sum + family.devianceOf(value, family.meanOf(predictors[row] ?? 0)),
    0,
  );
}
