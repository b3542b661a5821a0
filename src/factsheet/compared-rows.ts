import type { Comparison } from '../analysis/compare.ts';
import type { CoverageRow, CoverageTable, FactsheetData } from './factsheet.ts';

/** A row of coverage with the means of its groups, as the data has it. */
export interface ComparedRow extends CoverageRow {
  readonly comparisons: readonly Comparison[];
}

/** The rows of a table of coverage, each share with its mean. */
export function comparedRows(factsheet: FactsheetData, table: CoverageTable): ComparedRow[] {
  const means = factsheet.coverageMeans[table];
  return factsheet[table].map((row) => ({
    ...row,
    comparisons: row.comparisons.map((share, index) => ({
      ...share,
      mean: means[row.key]?.[index] ?? undefined,
    })),
  }));
}
