import { Matrix } from 'ml-matrix';
import { type Column, conditionOf, factorise, standardise, WORST_CONDITION } from './columns.ts';
import { distanceOf, normalP } from './distributions.ts';
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
/** A predictor further from zero than this means that a presence is told without doubt: then no coefficient is the best. */
const FARTHEST = 30;

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
 */
export function reweighted(
  dependent: readonly number[],
  columns: readonly Column[],
  family: Family,
): ReweightedResult {
  const n = dependent.length;
  const freedom = n - columns.length - 1;
  if (freedom < 1) return { refusal: 'too-few-rows' };
  if (dependent.every((value) => value === dependent[0])) return { refusal: 'no-spread' };
  const { means, deviations, matrix } = standardise(columns, n);
  const condition = conditionOf(matrix);
  if (condition > WORST_CONDITION) return { refusal: 'ill-conditioned' };

  const width = columns.length + 1;
  const cell = (row: number, column: number) => (column === 0 ? 1 : matrix.get(row, column - 1));
  const average = dependent.reduce((sum, value) => sum + value, 0) / n;
  let predictors = dependent.map((value) => family.linkOf(family.startOf(value, average)));
  let slopes: number[] = [];
  let last = Number.POSITIVE_INFINITY;
  for (let step = 0; ; step += 1) {
    if (step === MOST_STEPS) return { refusal: 'not-converged' };
    const { q, inverse, roots } = weigh(predictors, family, cell, width);
    const working = predictors.map((predictor, row) => {
      const expected = family.meanOf(predictor);
      return (predictor + ((dependent[row] ?? 0) - expected) / family.slopeOf(expected)) * (roots[row] ?? 0);
    });
    const projected = Array.from({ length: width }, (_, column) =>
      working.reduce((sum, value, row) => sum + value * q.get(row, column), 0),
    );
    slopes = projected.map((_, column) =>
      projected.reduce((sum, value, k) => sum + value * inverse.get(column, k), 0),
    );
    const next = predictors.map((_, row) => slopes.reduce((sum, slope, k) => sum + slope * cell(row, k), 0));
    predictors = next;
    if (next.some((value) => !(Math.abs(value) < FARTHEST))) return { refusal: 'not-converged' };
    const now = devianceOf(dependent, predictors, family);
    if (Math.abs(now - last) <= PRECISION * (Math.abs(now) + 0.1)) break;
    last = now;
  }

  const { q, inverse, roots } = weigh(predictors, family, cell, width);
  const fitted = predictors.map(family.meanOf);
  /** Of each coefficient, for a change of the standardised ones. */
  const shares = means.map((value, column) => value / (deviations[column] ?? 1));
  const unitOf = (term: number): number[] =>
    Array.from({ length: width }, (_, column) => {
      if (term > 0) return column === term ? 1 / (deviations[term - 1] ?? 1) : 0;
      return column === 0 ? 1 : -(shares[column - 1] ?? 0);
    });
  const bound = distanceOf(MISSED, normalP);
  const ids = [INTERCEPT, ...columns.map(({ id }) => id)];
  const terms = ids.map((id, index): Term => {
    const unit = unitOf(index);
    const coefficient = unit.reduce((sum, value, column) => sum + value * (slopes[column] ?? 0), 0);
    const direction = Array.from({ length: width }, (_, k) =>
      unit.reduce((sum, value, column) => sum + value * inverse.get(column, k), 0),
    );
    const standardError = Math.sqrt(direction.reduce((sum, value) => sum + value * value, 0));
    let robust = 0;
    for (let row = 0; row < n; row += 1) {
      const weight = direction.reduce((sum, value, k) => sum + value * q.get(row, k), 0);
      const expected = fitted[row] ?? 0;
      const score = ((dependent[row] ?? 0) - expected) / Math.sqrt(family.varianceOf(expected));
      robust += (weight * score) ** 2;
    }
    const robustError = Math.sqrt(robust);
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
  const none = dependent.map(() => family.linkOf(average));
  const leverage = fitted.map((_, row) =>
    Array.from({ length: width }, (_unused, k) => q.get(row, k) ** 2).reduce((sum, value) => sum + value, 0),
  );
  return {
    fit: {
      n,
      terms,
      r2: 1 - devianceOf(dependent, predictors, family) / devianceOf(dependent, none, family),
      adjustedR2: undefined,
      condition,
      fitted,
      leverage,
      cook: [],
    },
    predictors: predictors.map((value, row) => ({
      value,
      // A row of Q is a row of the weighted columns times the inverse of R: without the weight it is the error.
      error: Math.sqrt(leverage[row] ?? 0) / (roots[row] || 1),
    })),
  };
}

function weigh(
  predictors: readonly number[],
  family: Family,
  cell: (row: number, column: number) => number,
  width: number,
) {
  const roots = predictors.map((predictor) => {
    const expected = family.meanOf(predictor);
    return Math.abs(family.slopeOf(expected)) / Math.sqrt(family.varianceOf(expected));
  });
  const weighted = Matrix.zeros(predictors.length, width);
  roots.forEach((root, row) => {
    for (let column = 0; column < width; column += 1) weighted.set(row, column, root * cell(row, column));
  });
  return { ...factorise(weighted), roots };
}

function devianceOf(dependent: readonly number[], predictors: readonly number[], family: Family): number {
  return dependent.reduce(
    (sum, value, row) => sum + family.devianceOf(value, family.meanOf(predictors[row] ?? 0)),
    0,
  );
}
