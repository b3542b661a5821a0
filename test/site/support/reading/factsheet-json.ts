import { type BuiltSite, readText } from '../built-site.ts';
import type { MainKey } from './told.ts';

export interface ComparisonJson {
  readonly group: string;
  readonly base: number;
  readonly mean: number | null;
  readonly withAtLeastOne: number;
}

interface CoverageJson {
  readonly key: string;
  readonly label: string;
  readonly locations: number;
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
  readonly summary: readonly string[];
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly municipalities: number;
  }[];
  readonly mainFigures: readonly {
    readonly id: MainKey;
    readonly value: number | null;
    readonly place: { readonly rank: number; readonly of: number; readonly tied: number } | null;
    readonly comparisons: readonly ComparisonJson[];
  }[];
  readonly coverage: {
    readonly lifeDomains: readonly CoverageJson[];
    readonly supportTypes: readonly CoverageJson[];
  };
  readonly providers: readonly { readonly name: string }[];
  readonly neighbours: { readonly municipalities: readonly { readonly code: string }[] };
  readonly indicators: readonly {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly value: number | null;
    readonly countryMedian: number | null;
    readonly place: { readonly rank: number; readonly of: number; readonly tied: number } | null;
  }[];
}

export function readFactsheetJson(site: BuiltSite, slug: string): FactsheetJson {
  return JSON.parse(readText(site, `gemeente/${slug}/factsheet.json`)) as FactsheetJson;
}
