import { type Column, dot, type Factors, type Standardised } from './columns.ts';
import { WideSum } from './wide-sum.ts';

/** Steps seldom needed: each brings about as many digits as the factors have right. */
const MOST_STEPS = 10;

/** A solution of least squares in the units of the columns. */
export interface Refined {
  readonly intercept: number;
  readonly slopes: readonly number[];
  readonly residuals: readonly number[];
}

/**
 * Takes the rounding out of a solution by iterative refinement (Björck, 1967, with the normal equations in their factors):
 * residuals, and what is left of them along each column, are summed with twice the digits of a double and from the columns
 * as they were given. What is then wrong is solved with the factors at hand, until a step no longer halves.
 *
 * @param factors of the standardised columns
 * @param standardSlopes the solution to begin from, in standard units
 */
export function refine(
  dependent: readonly number[],
  columns: readonly Column[],
  { means, deviations }: Pick<Standardised, 'means' | 'deviations'>,
  { inverse }: Pick<Factors, 'inverse'>,
  standardSlopes: readonly number[],
): Refined {
  const units = deviations.map((deviation) => deviation || 1);
  const intercept = new WideSum();
  const slopes = columns.map(() => new WideSum());
  let residuals = dependent.map((value) => ({ value, rest: 0 }));
  let step = {
    middle: dependent.reduce((sum, value) => sum + value, 0) / dependent.length,
    along: standardSlopes,
  };
  let last = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    intercept.add(step.middle);
    step.along.forEach((size, column) => {
      slopes[column]?.add(size / (units[column] ?? 1));
      intercept.add(-size * ((means[column] ?? 0) / (units[column] ?? 1)));
    });
    residuals = dependent.map((value, row) => {
      const left = new WideSum();
      left.add(value);
      left.add(-intercept.value);
      left.add(-intercept.rest);
      columns.forEach(({ values }, column) => {
        const own = slopes[column];
        if (!own) return;
        left.addProduct(-own.value, values[row] ?? 0);
        left.addProduct(-own.rest, values[row] ?? 0);
      });
      return { value: left.value, rest: left.rest };
    });
    step = stepFrom(residuals, columns, { means, units, inverse });
    const size = Math.max(Math.abs(step.middle), ...step.along.map(Math.abs));
    if (!(size > 0 && size < last / 2)) break;
    last = size;
  }
  return {
    intercept: intercept.value,
    slopes: slopes.map(({ value }) => value),
    residuals: residuals.map(({ value }) => value),
  };
}

/** What the residuals still hold of the constant and of each column, in standard units. */
function stepFrom(
  residuals: readonly { readonly value: number; readonly rest: number }[],
  columns: readonly Column[],
  {
    means,
    units,
    inverse,
  }: Pick<Standardised, 'means'> & Pick<Factors, 'inverse'> & { readonly units: readonly number[] },
): { readonly middle: number; readonly along: readonly number[] } {
  const total = new WideSum();
  for (const { value, rest } of residuals) {
    total.add(value);
    total.add(rest);
  }
  const left = columns.map(({ values }, column) => {
    const sum = new WideSum();
    residuals.forEach(({ value, rest }, row) => {
      sum.addProduct(value, values[row] ?? 0);
      sum.addProduct(rest, values[row] ?? 0);
    });
    sum.addProduct(-(means[column] ?? 0), total.value);
    sum.addProduct(-(means[column] ?? 0), total.rest);
    return sum.value / (units[column] ?? 1);
  });
  // (RᵀR)⁻¹ times what is left, by way of the inverse of R.
  const turned = inverse.map((_, column) =>
    inverse.reduce((sum, row, k) => sum + (row[column] ?? 0) * (left[k] ?? 0), 0),
  );
  return { middle: total.value / residuals.length, along: inverse.map((row) => dot(row, turned)) };
}
