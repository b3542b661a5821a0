import { compareText } from '../../model/dutch.ts';
import type { Region } from '../../model/edition.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import type { DirectoryEntry } from './directory.ts';

export interface ProvinceCoverage {
  readonly key: string;
  readonly label: string;
  /** Municipalities of the province with at least one location for it. */
  readonly municipalities: number;
}

/** A province or a region as a group of municipalities. */
export interface ProvinceSummary {
  readonly name: string;
  readonly slug: string;
  readonly municipalities: readonly DirectoryEntry[];
  readonly locations: number;
  readonly withLocation: number;
  readonly lifeDomains: readonly ProvinceCoverage[];
  readonly supportTypes: readonly ProvinceCoverage[];
}

/** The provinces in order of name, each with its municipalities in the order given. */
export function summariseProvinces(directory: readonly DirectoryEntry[]): ProvinceSummary[] {
  const grouped = Map.groupBy(directory, ({ province }) => province.slug);
  return [...grouped]
    .map(([slug, own]) => summariseGroup({ slug, name: own[0]?.province.name ?? slug }, own))
    .toSorted((a, b) => compareText(a.slug, b.slug));
}

/** A region of the edition as a group of municipalities. */
export interface RegionSummary extends ProvinceSummary {
  readonly kind: string;
}

/** The regions in the order of the edition, each with its municipalities in the order of the directory. */
export function summariseRegions(
  regions: readonly Region[],
  directory: readonly DirectoryEntry[],
): RegionSummary[] {
  return regions.map(({ slug, name, kind, municipalities }) => {
    const members = new Set(municipalities);
    return {
      ...summariseGroup(
        { slug, name },
        directory.filter(({ code }) => members.has(code)),
      ),
      kind,
    };
  });
}

function summariseGroup(
  { slug, name }: Pick<ProvinceSummary, 'slug' | 'name'>,
  own: readonly DirectoryEntry[],
): ProvinceSummary {
  const locations = own.map(({ values }) => values.locations ?? 0);
  return {
    slug,
    name,
    municipalities: own,
    locations: locations.reduce((sum, count) => sum + count, 0),
    withLocation: locations.filter((count) => count > 0).length,
    lifeDomains: LIFE_DOMAINS.map(({ key, label }) => ({
      key,
      label,
      municipalities: own.filter((entry) => entry.lifeDomains.includes(key)).length,
    })),
    supportTypes: SUPPORT_TYPES.map(({ key, label }) => ({
      key,
      label,
      municipalities: own.filter((entry) => entry.supportTypes.includes(key)).length,
    })),
  };
}
