import type { RegionMedians } from '../../../publish/overview/region-medians.ts';

/** A figure as `factsheet.json` gives it. */
export interface SheetFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period: string;
  readonly source: string;
  readonly state: 'known' | 'unknown' | 'withheld';
  readonly value: number | null;
  readonly reason?: string;
  /** Of a main figure. */
  readonly comparisons?: readonly SheetComparison[];
  /** Of an indicator; null or absent where the group is too small. */
  readonly countryMedian?: number | null;
  readonly sizeMedian?: { readonly value: number } | null;
}

/** How a group does; without a median where it is too small. */
export interface SheetComparison {
  readonly group: string;
  readonly median?: number | null;
}

export interface ComparedGroup {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

export interface SheetCount {
  readonly key: string;
  readonly label: string;
  readonly locations: number;
  readonly comparisons?: readonly SheetComparison[];
}

/** The part of `factsheet.json` that is set side by side. */
export interface ComparedSheet {
  /** Only in an edition with example data. */
  readonly notice?: string;
  readonly name: string;
  readonly slug: string;
  readonly groups: readonly ComparedGroup[];
  readonly province: string;
  readonly urbanity: string | null;
  readonly mainFigures: readonly (SheetFigure & { readonly outOf: number | null })[];
  readonly coverage: {
    readonly lifeDomains: readonly SheetCount[];
    readonly supportTypes: readonly SheetCount[];
  };
  readonly indicators: readonly SheetFigure[];
  /** Of the municipality that was chosen first: the region that all chosen ones are in. */
  readonly region?: RegionMedians;
  readonly similar: readonly { readonly name: string; readonly slug: string }[];
}

const loaded = new Map<string, Promise<ComparedSheet>>();

/** Loads the figures of a municipality, once. @throws Error where they cannot be had; the next call tries again. */
export function loadSheet(base: string, slug: string): Promise<ComparedSheet> {
  const known = loaded.get(slug);
  if (known) return known;
  const promise = fetchSheet(`${base}gemeente/${slug}/factsheet.json`);
  loaded.set(slug, promise);
  promise.catch(() => loaded.delete(slug));
  return promise;
}

async function fetchSheet(address: string): Promise<ComparedSheet> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
