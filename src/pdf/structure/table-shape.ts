export interface CellSpan {
  /** Number of columns that the cell takes; 1 where nothing is said. */
  readonly columns?: number;
  /** Number of rows. */
  readonly rows?: number;
}

/**
 * Whether all rows of a table (or of one of its parts) take the same number of columns, counted with cells that go
 * over more columns or rows.
 *
 * @returns the columns taken in each row
 */
export function columnsByRow(rows: readonly (readonly CellSpan[])[]): readonly number[] {
  const taken = rows.map(() => 0);
  rows.forEach((cells, row) => {
    for (const { columns = 1, rows: height = 1 } of cells) {
      // A cell that sticks out below the last row lengthens nothing: its overhang is a fault of its own.
      for (let below = row; below < row + height; below++) {
        const sum = taken[below];
        if (sum === undefined) taken.push(columns);
        else taken[below] = sum + columns;
      }
    }
  });
  return taken;
}
