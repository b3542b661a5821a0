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
  readonly columns: readonly Float64Array[];
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

/** A column with the same number in each row becomes zeros: `factorise` gives it an infinite condition. */
export function standardise(columns: readonly Column[]): Standardised {
  const means = columns.map(({ values }) => mean(values));
  const deviations = columns.map(({ values }) => deviation(values));
  return {
    means,
    deviations,
    columns: columns.map(({ values }, index) => {
      const middle = means[index] ?? 0;
      const unit = deviations[index] || 1;
      return new Float64Array(values.map((value) => (value - middle) / unit));
    }),
  };
}

/** A matrix as the product of Q, with columns at right angles of length 1, and R, zero below its diagonal. */
export interface Factors {
  /** Columns of Q. */
  readonly q: readonly Float64Array[];
  /** Rows of the inverse of R; meaningless where the condition is infinite. */
  readonly inverse: readonly Float64Array[];
  /** Product of the lengths (Frobenius) of R and its inverse: how far rounding is blown up, at most. */
  readonly condition: number;
}

/** QR by Householder reflections (Golub and Van Loan, 5.2). At least as many rows as columns. */
export function factorise(columns: readonly Float64Array[]): Factors {
  const work = columns.map((column) => column.slice());
  const width = work.length;
  const rows = work[0]?.length ?? 0;
  const diagonal = new Float64Array(width);
  work.forEach((pivot, k) => {
    let length = 0;
    for (let row = k; row < rows; row += 1) length += at(pivot, row) ** 2;
    length = Math.sqrt(length) * (at(pivot, k) > 0 ? -1 : 1);
    diagonal[k] = length;
    if (length === 0) return;
    pivot[k] = at(pivot, k) - length;
    for (let column = k + 1; column < width; column += 1) reflect(pivot, work[column], k, length);
  });
  const q = work.map((_, column) => {
    const unit = new Float64Array(rows);
    unit[column] = 1;
    // Those further on leave it as it is.
    for (let k = column; k >= 0; k -= 1) {
      const pivot = work[k];
      if (pivot && at(diagonal, k) !== 0) reflect(pivot, unit, k, at(diagonal, k));
    }
    return unit;
  });
  const r = (row: number, column: number) => (row === column ? at(diagonal, row) : at(work[column], row));
  const inverse = invertUpper(r, width);
  let size = 0;
  let inverseSize = 0;
  for (let column = 0; column < width; column += 1) {
    for (let row = 0; row <= column; row += 1) {
      size += r(row, column) ** 2;
      inverseSize += at(inverse[row], column) ** 2;
    }
  }
  const condition = Math.sqrt(size) * Math.sqrt(inverseSize);
  return { q, inverse, condition: Number.isFinite(condition) ? condition : Number.POSITIVE_INFINITY };
}

function at(values: Float64Array | undefined, index: number): number {
  return values?.[index] ?? 0;
}

/** Mirrors a column in the plane at right angles to the reflector in `pivot`, from row k down. */
function reflect(pivot: Float64Array, column: Float64Array | undefined, k: number, length: number): void {
  if (!column) return;
  let product = 0;
  for (let row = k; row < pivot.length; row += 1) product += at(pivot, row) * at(column, row);
  const share = product / (length * at(pivot, k));
  for (let row = k; row < pivot.length; row += 1) column[row] = at(column, row) + share * at(pivot, row);
}

function invertUpper(r: (row: number, column: number) => number, size: number): Float64Array[] {
  const inverse = Array.from({ length: size }, () => new Float64Array(size));
  for (let column = 0; column < size; column += 1) {
    for (let row = column; row >= 0; row -= 1) {
      let value = row === column ? 1 : 0;
      for (let k = row + 1; k <= column; k += 1) value -= r(row, k) * at(inverse[k], column);
      const target = inverse[row];
      if (target) target[column] = value / r(row, row);
    }
  }
  return inverse;
}

/** Sum of the products of two rows of numbers. */
export function dot(a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined): number {
  let sum = 0;
  if (a && b) for (let index = 0; index < a.length; index += 1) sum += (a[index] ?? 0) * (b[index] ?? 0);
  return sum;
}

/** The columns added up, each times its factor. */
export function combine(
  columns: readonly Float64Array[],
  factors: ArrayLike<number>,
  rows: number,
): Float64Array {
  const sums = new Float64Array(rows);
  columns.forEach((column, index) => {
    const factor = factors[index] ?? 0;
    for (let row = 0; row < rows; row += 1) sums[row] = (sums[row] ?? 0) + factor * (column[row] ?? 0);
  });
  return sums;
}

/** The length, squared, of each row. */
export function rowLengths(columns: readonly Float64Array[], rows: number): Float64Array {
  const sums = new Float64Array(rows);
  for (const column of columns) {
    for (let row = 0; row < rows; row += 1) sums[row] = (sums[row] ?? 0) + (column[row] ?? 0) ** 2;
  }
  return sums;
}
