import type { Comparison, GroupShare } from '../../../analysis/groups/compare.ts';
import type { NearestProvider } from '../../shared/municipality-ref.ts';

/** What is counted: how many locations have it here. */
export interface CountedRow {
  readonly key: string;
  readonly label: string;
  /** Locations here. */
  readonly locations: number;
  /** Where nobody can go here: the nearest locations elsewhere, one in each municipality. Else empty. */
  readonly nearest: readonly NearestProvider[];
}

/** How one life domain or support type is covered here. */
export interface CoverageRow extends CountedRow {
  readonly explanation: string;
  /** Locations here that are for everybody: what is left without those for refugees or victims only. */
  readonly forEverybody: number;
  /** Where there are locations but none for everybody: for whom they are, 'vluchtelingen'. Else empty. */
  readonly onlyFor: readonly string[];
  /** One for each group, in the order of the groups. */
  readonly comparisons: readonly GroupShare[];
}

/** What people can come for, and which kinds of help there are. */
export interface CoveragePart {
  readonly lifeDomains: readonly CoverageRow[];
  readonly supportTypes: readonly CoverageRow[];
  /** Each life domain with each support type, in the order of the typology. */
  readonly combinations: readonly CombinationRow[];
}

/** The locations that help with one life domain, by support type. */
export interface CombinationRow {
  readonly domain: string;
  readonly label: string;
  readonly cells: readonly {
    readonly type: string;
    readonly locations: number;
    /** Of those, the ones for everybody. */
    readonly forEverybody: number;
    /** Where there are locations but none for everybody: for whom they are. Else empty. */
    readonly onlyFor: readonly string[];
  }[];
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
