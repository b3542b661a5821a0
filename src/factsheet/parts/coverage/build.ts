import { counted, type ValuesByCode } from '../../../analysis/analyse.ts';
import { compareText } from '../../../model/dutch.ts';
import type { Location } from '../../../model/edition.ts';
import { isForEverybody, targetGroupOf } from '../../../model/target-group.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../model/typology.ts';
import { nearestWith } from '../../shared/nearby.ts';
import type { PartContext } from '../../shared/part-context.ts';
import type { CombinationRow, CountedRow, CoverageComparisons, CoveragePart, CoverageRow } from './type.ts';

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
    entries.map((entry): CoverageRow => {
      const audience = audienceOf(context.supply.locations.filter((location) => offers(location, entry.key)));
      return {
        ...countRow(context, entry, counts, () => audience.forEverybody > 0),
        ...audience,
        explanation: entry.explanation,
        comparisons: (compared[table][entry.key] ?? []).map(({ group, base, withAtLeastOne }) => ({
          group,
          base,
          withAtLeastOne,
        })),
      };
    });
  return {
    lifeDomains: rows('lifeDomains', LIFE_DOMAINS, domainCounts),
    supportTypes: rows('supportTypes', SUPPORT_TYPES, typeCounts),
    combinations: combine(context.supply.locations),
  };
}

function offers({ lifeDomains, supportTypes }: Location, key: string): boolean {
  return lifeDomains.some((own) => own === key) || supportTypes.some((own) => own === key);
}

function audienceOf(locations: readonly Location[]): Pick<CoverageRow, 'forEverybody' | 'onlyFor'> {
  const forEverybody = locations.filter(isForEverybody).length;
  return { forEverybody, onlyFor: forEverybody > 0 ? [] : groupsOf(locations) };
}

function groupsOf(locations: readonly Location[]): string[] {
  return [...new Set(locations.flatMap((location) => targetGroupOf(location) ?? []))].toSorted(compareText);
}

function combine(locations: readonly Location[]): CombinationRow[] {
  return LIFE_DOMAINS.map(({ key: domain, label }) => ({
    domain,
    label,
    cells: SUPPORT_TYPES.map(({ key: type }) => {
      const both = locations.filter((each) => offers(each, domain) && offers(each, type));
      return { type, locations: both.length, ...audienceOf(both) };
    }),
  }));
}

/** How every group does on every table of coverage. */
export function compareCoverage({ analysis, groups }: PartContext): CoverageComparisons {
  const compareAll = (counts: Counts) =>
    Object.fromEntries(
      Array.from(counts, ([key, values]) => [
        key,
        groups.map((group) => analysis.compare(counted(values), group)),
      ]),
    );
  return {
    lifeDomains: compareAll(analysis.domainCounts),
    supportTypes: compareAll(analysis.typeCounts),
    kinds: compareAll(analysis.kindCounts),
    networks: compareAll(analysis.networkCounts),
  };
}

/** The locations of one row; where nobody can go to them, the nearest ones elsewhere. */
export function countRow(
  { analysis, municipality }: PartContext,
  { key, label }: Labelled,
  counts: Counts,
  canGo: (locations: number) => boolean = (locations) => locations > 0,
): CountedRow {
  const values = counts.get(key) ?? NO_VALUES;
  const locations = values.get(municipality.code) ?? 0;
  return { key, label, locations, nearest: canGo(locations) ? [] : nearestWith(analysis, municipality, key) };
}
