import type { Comparison } from '../../../analysis/groups/compare.ts';
import type { FactsheetData } from '../../factsheet.ts';
import type { NearbyRef } from '../../shared/municipality-ref.ts';
import type { CoverageTable } from './type.ts';

/** A row of a table of coverage with how its groups do, as the data has it. */
export interface ComparedRow {
  readonly key: string;
  readonly label: string;
  readonly locations: number;
  /** One for each group, in the order of the groups. */
  readonly comparisons: readonly Comparison[];
  readonly nearest: readonly NearbyRef[];
}

/** The rows of a table of coverage, as the data has them. */
export function comparedRows(factsheet: FactsheetData, table: CoverageTable): ComparedRow[] {
  const compared = factsheet.coverageComparisons[table];
  return factsheet[table].map(({ key, label, locations, nearest }) => ({
    key,
    label,
    locations,
    comparisons: compared[key] ?? [],
    nearest,
  }));
}
