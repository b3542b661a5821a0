import { Matrix, QrDecomposition, SingularValueDecomposition } from 'ml-matrix';

/** Above this, figures differ in their leading digits by rounding alone: what comes out is no figure. */
export const WORST_CONDITION = 1e7;

/** A column with a name, one number for each row. */
export interface Column {
  readonly id: string;
  readonly values: readonly number[];
}

/** Columns brought to mean 0 and standard deviation 1, so that none outweighs another by its unit. */
export interface Standardised {
  readonly means: readonly number[];
  readonly deviations: readonly number[];
  readonly matrix: Matrix;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample (division by n - 1). */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}

/** Columns with the same number in each row keep a deviation of 0: `conditionOf` is infinite for those. */
export function standardise(columns: readonly Column[], rows: number): Standardised {
  const means = columns.map(({ values }) => mean(values));
  const deviations = columns.map(({ values }) => deviation(values));
  const matrix = Matrix.zeros(rows, columns.length);
  columns.forEach(({ values }, column) => {
    const middle = means[column] ?? 0;
    const unit = deviations[column] || 1;
    values.forEach((value, row) => {
      matrix.set(row, column, (value - middle) / unit);
    });
  });
  return { means, deviations, matrix };
}

/** Ratio of the largest to the smallest singular value: how far rounding is blown up. Infinite where a column follows from others. */
export function conditionOf(matrix: Matrix): number {
  if (matrix.columns === 0) return 1;
  const values = new SingularValueDecomposition(matrix).diagonal;
  const smallest = values.at(-1) ?? 0;
  return smallest === 0 ? Number.POSITIVE_INFINITY : (values[0] ?? 0) / smallest;
}

/** Q and the inverse of R of a matrix of full rank. */
export function factorise(matrix: Matrix): { readonly q: Matrix; readonly inverse: Matrix } {
  const decomposition = new QrDecomposition(matrix);
  const r = decomposition.upperTriangularMatrix;
  return { q: decomposition.orthogonalMatrix, inverse: invertUpper(r) };
}

function invertUpper(r: Matrix): Matrix {
  const size = r.columns;
  const inverse = Matrix.zeros(size, size);
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let value = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k += 1) value -= r.get(row, k) * inverse.get(k, column);
      inverse.set(row, column, value / r.get(row, row));
    }
  }
  return inverse;
}
