import { compareText } from '../../model/dutch.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import type { DirectoryEntry } from './directory.ts';

export interface ProvinceCoverage {
  readonly key: string;
  readonly label: string;
  /** Municipalities of the province with at least one location for it. */
  readonly municipalities: number;
}

/** A province as a group of municipalities. */
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
    .map(([slug, own]) => {
      const locations = own.map(({ values }) => values.locations ?? 0);
      return {
        slug,
        name: own[0]?.province.name ?? slug,
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
    })
    .toSorted((a, b) => compareText(a.slug, b.slug));
}
