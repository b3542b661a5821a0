import {
  type Column,
  conditionOf,
  deviation,
  factorise,
  mean,
  standardise,
  WORST_CONDITION,
} from './columns.ts';
import { distanceOf, studentP } from './distributions.ts';
import { type FitResult, MISSED, type Term } from './fit.ts';

/** Name of the constant in a list of terms. */
export const INTERCEPT = 'intercept';

/**
 * Ordinary least squares with an intercept, by QR of the standardised columns. Standard errors by the usual formula and
 * HC3 (MacKinnon and White, 1985); Cook's distance (1977); VIF from the inverse of the correlation matrix.
 * No figures for fewer rows than terms + 2, a dependent without spread, or columns that all but follow from each other.
 */
export function leastSquares(dependent: readonly number[], columns: readonly Column[]): FitResult {
  const n = dependent.length;
  const freedom = n - columns.length - 1;
  if (freedom < 1) return { refusal: 'too-few-rows' };
  const { means, deviations, matrix } = standardise(columns, n);
  const middle = mean(dependent);
  const spread = deviation(dependent);
  if (spread === 0) return { refusal: 'no-spread' };
  const condition = conditionOf(matrix);
  if (condition > WORST_CONDITION) return { refusal: 'ill-conditioned' };

  const { q, inverse } = factorise(matrix);
  // Row i holds what one unit of the dependent in row i adds to each standardised coefficient.
  const weights = q.mmul(inverse.transpose());
  const centred = dependent.map((value) => value - middle);
  const slopes = columns.map((_, column) =>
    centred.reduce((sum, value, row) => sum + value * weights.get(row, column), 0),
  );
  const fitted = centred.map((_, row) =>
    slopes.reduce((sum, slope, column) => sum + slope * matrix.get(row, column), middle),
  );
  const residuals = dependent.map((value, row) => value - (fitted[row] ?? 0));
  const left = residuals.reduce((sum, value) => sum + value * value, 0);
  const total = centred.reduce((sum, value) => sum + value * value, 0);
  const variance = left / freedom;
  const leverage = dependent.map((_, row) =>
    columns.reduce((sum, _column, column) => sum + q.get(row, column) ** 2, 1 / n),
  );
  const bound = distanceOf(MISSED, (t) => studentP(t, freedom));

  const errorsOf = (weightOf: (row: number) => number) => {
    let sum = 0;
    let robust = 0;
    for (let row = 0; row < n; row += 1) {
      const weight = weightOf(row);
      sum += weight * weight;
      robust += (weight * ((residuals[row] ?? 0) / (1 - (leverage[row] ?? 0)))) ** 2;
    }
    return { sum, standardError: Math.sqrt(variance * sum), robustError: Math.sqrt(robust) };
  };
  const termOf = (
    id: string,
    coefficient: number,
    errors: ReturnType<typeof errorsOf>,
    more: Pick<Term, 'standardised' | 'vif'>,
  ): Term => {
    const { standardError, robustError } = errors;
    const t = coefficient / standardError;
    return {
      id,
      coefficient,
      standardError,
      robustError,
      t,
      p: studentP(t, freedom),
      robustP: studentP(coefficient / robustError, freedom),
      low: coefficient - bound * standardError,
      high: coefficient + bound * standardError,
      ...more,
    };
  };
  const shares = means.map((value, column) => value / (deviations[column] ?? 1));
  const constant = slopes.reduce((sum, slope, column) => sum - slope * (shares[column] ?? 0), middle);
  const terms = [
    termOf(
      INTERCEPT,
      constant,
      errorsOf((row) => shares.reduce((sum, share, column) => sum - share * weights.get(row, column), 1 / n)),
      { standardised: undefined, vif: undefined },
    ),
    ...columns.map(({ id }, column) => {
      const unit = deviations[column] ?? 1;
      const slope = slopes[column] ?? 0;
      const errors = errorsOf((row) => weights.get(row, column) / unit);
      return termOf(id, slope / unit, errors, {
        standardised: slope / spread,
        vif: errors.sum * unit * unit * (n - 1),
      });
    }),
  ];
  const r2 = 1 - left / total;
  return {
    fit: {
      n,
      terms,
      r2,
      adjustedR2: 1 - ((1 - r2) * (n - 1)) / freedom,
      condition,
      fitted,
      leverage,
      cook: residuals.map((residual, row) => {
        const own = leverage[row] ?? 0;
        return (residual ** 2 * own) / ((columns.length + 1) * variance * (1 - own) ** 2);
      }),
    },
  };
}
