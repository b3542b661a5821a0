import type { Analysis } from '../../src/analysis/analyse.ts';
import type { CountryMap } from '../../src/charts/country-map.ts';
import type { Factsheet } from '../../src/factsheet/factsheet.ts';
import type { EditionSettings } from '../../src/model/edition.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';

/** What all sheets of an edition share. */
export interface SheetContext {
  readonly analysis: Analysis;
  readonly settings: EditionSettings;
  readonly locator: CountryMap;
}

/** One sheet in the making. */
export interface SheetJob extends SheetContext {
  readonly pdf: TaggedPdf;
  readonly factsheet: Factsheet;
}

/** Edges of the page and of its two columns, in points. */
export const LEFT = 42;
export const RIGHT = 553.28;
export const WIDTH = RIGHT - LEFT;
export const GUTTER = 20;
export const COLUMN = (WIDTH - GUTTER) / 2;
export const SECOND = LEFT + COLUMN + GUTTER;

/** Letters, in points. Nothing on the sheet is smaller than `small`. */
export const SIZE = { heading: 11, body: 8.5, table: 8, small: 7, lead: 11.5 } as const;

/** Where each part begins, in points from the top. */
export const TOP = {
  header: 36,
  notice: 107,
  summary: 130,
  figures: 190,
  coverage: 319,
  comparisons: 497,
  bottom: 604,
  footer: 775,
} as const;

export const PAGE_BOTTOM = 828;
