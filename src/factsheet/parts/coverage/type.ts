import type { Comparison, GroupShare } from '../../../analysis/groups/compare.ts';
import type { NearbyRef } from '../../shared/municipality-ref.ts';

/** What is counted: how many locations have it here. */
export interface CountedRow {
  readonly key: string;
  readonly label: string;
  /** Locations here. */
  readonly locations: number;
  /** Where there is none here: the nearest municipalities that have one. Else empty. */
  readonly nearest: readonly NearbyRef[];
}

/** How one life domain or support type is covered here. */
export interface CoverageRow extends CountedRow {
  readonly explanation: string;
  /** One for each group, in the order of the groups. */
  readonly comparisons: readonly GroupShare[];
}

/** What people can come for, and which kinds of help there are. */
export interface CoveragePart {
  readonly lifeDomains: readonly CoverageRow[];
  readonly supportTypes: readonly CoverageRow[];
}

/** The tables of coverage. */
export type CoverageTable = 'lifeDomains' | 'supportTypes' | 'kinds' | 'networks';

/**
 * How each group does, by table and key, in the order of the groups. Only the data tells these to the last digit:
 * apart from the rows, they change no page where they change a little.
 */
export type CoverageComparisons = Readonly<
  Record<CoverageTable, Readonly<Record<string, readonly Comparison[]>>>
>;
