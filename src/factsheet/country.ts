import { type Factsheet, mainValue } from './factsheet.ts';

export interface CountryTotals {
  readonly municipalities: number;
  readonly withLocation: number;
  readonly locations: number;
  /** A provider counts once in each municipality where it has a location. */
  readonly organisations: number;
}

/** The headline figures of the country, from the same factsheets as every page. */
export function countryTotals(factsheets: readonly Factsheet[]): CountryTotals {
  const sum = (id: 'locations' | 'organisations') =>
    factsheets.reduce((total, factsheet) => total + (mainValue(factsheet, id) ?? 0), 0);
  return {
    municipalities: factsheets.length,
    withLocation: factsheets.filter((factsheet) => (mainValue(factsheet, 'locations') ?? 0) > 0).length,
    locations: sum('locations'),
    organisations: sum('organisations'),
  };
}
