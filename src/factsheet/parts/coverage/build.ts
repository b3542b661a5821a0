import type { ValuesByCode } from '../../../analysis/analyse.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../model/typology.ts';
import { nearestWith } from '../../shared/nearby.ts';
import type { PartContext } from '../../shared/part-context.ts';
import type { CountedRow, CoverageComparisons, CoveragePart, CoverageRow } from './type.ts';

export interface Labelled {
  readonly key: string;
  readonly label: string;
}

interface Explained extends Labelled {
  readonly explanation: string;
}

/** Locations by key and municipality. */
type Counts = ReadonlyMap<string, ValuesByCode>;

const NO_VALUES: ValuesByCode = new Map();

/** Each life domain and support type: how many locations here, or where else, beside the groups. */
export function buildCoverage(context: PartContext, compared: CoverageComparisons): CoveragePart {
  const { domainCounts, typeCounts } = context.analysis;
  const rows = (table: 'lifeDomains' | 'supportTypes', entries: readonly Explained[], counts: Counts) =>
    entries.map(
      (entry): CoverageRow => ({
        ...countRow(context, entry, counts),
        explanation: entry.explanation,
        comparisons: (compared[table][entry.key] ?? []).map(({ group, base, withAtLeastOne }) => ({
          group,
          base,
          withAtLeastOne,
        })),
      }),
    );
  return {
    lifeDomains: rows('lifeDomains', LIFE_DOMAINS, domainCounts),
    supportTypes: rows('supportTypes', SUPPORT_TYPES, typeCounts),
  };
}

/** How every group does on every table of coverage. */
export function compareCoverage({ analysis, groups }: PartContext): CoverageComparisons {
  const compareAll = (counts: Counts) =>
    Object.fromEntries(
      Array.from(counts, ([key, values]) => [key, groups.map((group) => analysis.compare(values, group))]),
    );
  return {
    lifeDomains: compareAll(analysis.domainCounts),
    supportTypes: compareAll(analysis.typeCounts),
    kinds: compareAll(analysis.kindCounts),
    networks: compareAll(analysis.networkCounts),
  };
}

/** The locations of one row; where there are none, the nearest municipalities that have one. */
export function countRow(
  { analysis, municipality }: PartContext,
  { key, label }: Labelled,
  counts: Counts,
): CountedRow {
  const values = counts.get(key) ?? NO_VALUES;
  const locations = values.get(municipality.code) ?? 0;
  return { key, label, locations, nearest: locations > 0 ? [] : nearestWith(analysis, municipality, values) };
}
