import { type BuiltSite, readText } from '../built-site.ts';
import type { MainKey } from './told.ts';

export interface ComparisonJson {
  readonly group: string;
  readonly base: number;
  /** Of the group as a whole where the figure is a rate. Null for a group under five, as are the next three. */
  readonly mean: number | null;
  readonly low: number | null;
  readonly median: number | null;
  readonly high: number | null;
  readonly withAtLeastOne: number;
}

export interface JudgedJson extends ComparisonJson {
  readonly verdict: 'more' | 'as-most' | 'fewer' | null;
}

export interface PlaceJson {
  readonly rank: number;
  readonly of: number;
  readonly tied: number;
}

export interface NearestJson {
  readonly code: string;
  readonly name: string;
  readonly km: number;
  readonly organisation: string;
}

interface CoverageJson {
  readonly key: string;
  readonly label: string;
  readonly locations: number;
  readonly locationsForEverybody: number;
  readonly onlyFor: readonly string[];
  readonly nearest: readonly NearestJson[];
  readonly comparisons: readonly ComparisonJson[];
}

/** The part of `factsheet.json` that is compared with the other renderings. */
export interface FactsheetJson {
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  readonly province: string;
  readonly page: string;
  readonly edition: { readonly referenceDate: string; readonly status: string };
  readonly locations: number;
  readonly organisations: number;
  readonly lifeDomains: Readonly<Record<string, number>>;
  readonly supportTypes: Readonly<Record<string, number>>;
  readonly headline: { readonly title: string; readonly subtitle: string };
  readonly summary: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    readonly municipalities: number;
    /** Of a group under five. */
    readonly members?: readonly ({ readonly code: string; readonly name: string } & Readonly<
      Record<MainKey, number>
    >)[];
  }[];
  readonly mainFigures: readonly {
    readonly id: MainKey;
    readonly value: number | null;
    readonly place: PlaceJson | null;
    readonly sizePlace: PlaceJson | null;
    readonly comparisons: readonly JudgedJson[];
  }[];
  readonly coverage: {
    readonly lifeDomains: readonly CoverageJson[];
    readonly supportTypes: readonly CoverageJson[];
  };
  readonly combinations: readonly {
    readonly lifeDomain: string;
    readonly supportTypes: readonly {
      readonly supportType: string;
      readonly locations: number;
      readonly locationsForEverybody: number;
    }[];
  }[];
  readonly providers: readonly { readonly name: string }[];
  readonly neighbours: {
    readonly municipalities: readonly {
      readonly code: string;
      readonly name: string;
      readonly km: number;
      readonly locations: number;
      readonly organisations: number;
      readonly lifeDomains: number;
      readonly supportTypes: number;
      readonly adds: readonly string[];
    }[];
  };
  readonly indicators: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly decimals: number;
    readonly value: number | null;
    readonly countryMedian: number | null;
    readonly sizeMedian: { readonly value: number; readonly base: number } | null;
    readonly sizeMiddleHalf: { readonly low: number; readonly high: number } | null;
    readonly place: PlaceJson | null;
    readonly sizePlace: PlaceJson | null;
  }[];
}

export function readFactsheetJson(site: BuiltSite, slug: string): FactsheetJson {
  return JSON.parse(readText(site, `gemeente/${slug}/factsheet.json`)) as FactsheetJson;
}
