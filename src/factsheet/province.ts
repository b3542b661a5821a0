import { compareText } from '../model/dutch.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../model/typology.ts';
import { type Factsheet, mainValue } from './factsheet.ts';

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
  readonly factsheets: readonly Factsheet[];
  readonly locations: number;
  readonly withLocation: number;
  readonly lifeDomains: readonly ProvinceCoverage[];
  readonly supportTypes: readonly ProvinceCoverage[];
}

/** The provinces in order of name, each with its municipalities in the order given. */
export function summariseProvinces(factsheets: readonly Factsheet[]): ProvinceSummary[] {
  const grouped = Map.groupBy(factsheets, ({ province }) => province.slug);
  return [...grouped]
    .map(([slug, own]) => {
      const locations = own.map((factsheet) => mainValue(factsheet, 'locations') ?? 0);
      return {
        slug,
        name: own[0]?.province.name ?? slug,
        factsheets: own,
        locations: locations.reduce((sum, count) => sum + count, 0),
        withLocation: locations.filter((count) => count > 0).length,
        lifeDomains: LIFE_DOMAINS.map(({ key, label }) => ({
          key,
          label,
          municipalities: own.filter((factsheet) => hasAny(factsheet.lifeDomains, key)).length,
        })),
        supportTypes: SUPPORT_TYPES.map(({ key, label }) => ({
          key,
          label,
          municipalities: own.filter((factsheet) => hasAny(factsheet.supportTypes, key)).length,
        })),
      };
    })
    .toSorted((a, b) => compareText(a.slug, b.slug));
}

function hasAny(rows: Factsheet['lifeDomains'], key: string): boolean {
  return rows.some((row) => row.key === key && row.locations > 0);
}
