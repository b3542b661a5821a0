import {
  type Column,
  combine,
  deviation,
  dot,
  factorise,
  mean,
  rowLengths,
  standardise,
  WORST_CONDITION,
} from './columns.ts';
import { studentBound, studentP } from './distributions.ts';
import { type FitResult, MISSED, type Term } from './fit.ts';
import { refine } from './refine.ts';

/** Name of the constant in a list of terms. */
export const INTERCEPT = 'intercept';

/**
 * Ordinary least squares with an intercept, by QR of the standardised columns and refinement. Standard errors by the usual formula and
 * HC3 (MacKinnon and White, 1985); Cook's distance (1977); VIF from the inverse of the correlation matrix.
 * No figures for fewer rows than terms + 1, a dependent without spread, or columns that all but follow from each other.
 */
export function leastSquares(dependent: readonly number[], columns: readonly Column[]): FitResult {
  const n = dependent.length;
  const freedom = n - columns.length - 1;
  if (freedom < 1) return { refusal: 'too-few-rows' };
  const spread = deviation(dependent);
  if (spread === 0) return { refusal: 'no-spread' };
  const { means, deviations, columns: standard } = standardise(columns);
  const { q, inverse, condition } = factorise(standard);
  if (condition > WORST_CONDITION) return { refusal: 'ill-conditioned' };

  const middle = mean(dependent);
  const centred = dependent.map((value) => value - middle);
  // What one unit of the dependent, in each row, adds to each standardised coefficient.
  const weights = columns.map((_, column) => combine(q, inverse[column] ?? [], n));
  const slopes = weights.map((own) => dot(own, centred));
  const refined = refine(dependent, columns, { means, deviations }, { inverse }, slopes);
  const { residuals } = refined;
  const fitted = dependent.map((value, row) => value - (residuals[row] ?? 0));
  const left = dot(residuals, residuals);
  const variance = left / freedom;
  const leverage = Array.from(rowLengths(q, n), (value) => value + 1 / n);
  const bound = studentBound(MISSED, freedom);

  /** @param own what one unit of the dependent, in each row, adds to the coefficient */
  const termOf = (
    id: string,
    coefficient: number,
    own: Float64Array,
    more: Pick<Term, 'standardised' | 'vif'>,
  ): Term => {
    const standardError = Math.sqrt(variance * dot(own, own));
    let robust = 0;
    own.forEach((weight, row) => {
      robust += (weight * ((residuals[row] ?? 0) / (1 - (leverage[row] ?? 0)))) ** 2;
    });
    const robustError = Math.sqrt(robust);
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
  const r2 = 1 - left / dot(centred, centred);
  return {
    fit: {
      n,
      terms: [
        termOf(
          INTERCEPT,
          refined.intercept,
          combine(weights, shares, n).map((value) => 1 / n - value),
          { standardised: undefined, vif: undefined },
        ),
        ...columns.map(({ id }, column) => {
          const unit = deviations[column] ?? 1;
          const slope = refined.slopes[column] ?? 0;
          const own = weights[column] ?? new Float64Array(n);
          return termOf(
            id,
            slope,
            own.map((weight) => weight / unit),
            { standardised: (slope * unit) / spread, vif: dot(own, own) * (n - 1) },
          );
        }),
      ],
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
