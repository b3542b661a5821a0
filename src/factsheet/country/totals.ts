import type { DirectoryEntry } from './directory.ts';

export interface CountryTotals {
  readonly municipalities: number;
  readonly withLocation: number;
  readonly locations: number;
  /** A provider counts once in each municipality where it has a location. */
  readonly organisations: number;
}

/** The headline figures of the country, from the same figures as every page. */
export function countryTotals(directory: readonly DirectoryEntry[]): CountryTotals {
  const sum = (id: 'locations' | 'organisations') =>
    directory.reduce((total, { values }) => total + (values[id] ?? 0), 0);
  return {
    municipalities: directory.length,
    withLocation: directory.filter(({ values }) => (values.locations ?? 0) > 0).length,
    locations: sum('locations'),
    organisations: sum('organisations'),
  };
}
