import type { NeighbourMap } from '../../src/charts/municipality/neighbour-map.ts';
import type { Drawing } from '../../src/charts/parts/drawing.ts';
import type { Factsheet } from '../../src/factsheet/factsheet.ts';
import type { EditionSettings } from '../../src/model/edition.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';

/** What all sheets of an edition share. */
export interface SheetContext {
  readonly settings: EditionSettings;
  /** The country behind every locator map. */
  readonly land: Drawing;
}

/**
 * What no sheet shows of a municipality, by field: of a part some may stand on the sheet and the rest on the page
 * alone. A change in these makes no sheet again.
 */
export const SHEET_LACKS = [
  'kinds',
  'mainlyVolunteers',
  'funding',
  'similar',
  'changedOffer',
] as const satisfies readonly (keyof Factsheet)[];
export type SheetLacks = (typeof SHEET_LACKS)[number];

/** What the sheets say of a municipality. */
export type SheetFacts = Omit<Factsheet, SheetLacks>;

/** What one municipality puts on every sheet of its own. */
export interface SheetHead {
  readonly factsheet: SheetFacts;
  /** Where it lies, without the land. */
  readonly locator: Drawing;
}

/** What a sheet of an earlier edition says of today's. */
export interface SheetSuperseded {
  readonly today: Pick<EditionSettings, 'referenceDate' | 'baseUrl'>;
  /** Where the same is told today: within the site, and of which municipality where that has another name now. */
  readonly pages: readonly { readonly name: string | undefined; readonly path: string }[];
}

/** Everything that one public sheet is made from. */
export interface SheetInput extends SheetHead {
  readonly surroundings: NeighbourMap;
  /** Undefined on a sheet of today's edition. */
  readonly superseded?: SheetSuperseded | undefined;
}

/** A part of any sheet in the making. */
export interface SheetPart extends SheetContext, SheetHead {
  readonly pdf: TaggedPdf;
}

/** What the lengths of its texts depend on. */
export interface Measured {
  readonly factsheet: SheetFacts;
  readonly pdf: Pick<TaggedPdf, 'typesetter'>;
}

/** One public sheet in the making. */
export interface SheetJob extends SheetPart, SheetInput {}

/** Edges of the page and of its two columns, in points. */
export const LEFT = 42;
export const RIGHT = 553.28;
export const WIDTH = RIGHT - LEFT;
const GUTTER = 20;
export const COLUMN = (WIDTH - GUTTER) / 2;
export const SECOND = LEFT + COLUMN + GUTTER;

/** Letters, in points. Nothing on the sheet is smaller than `small`. */
export const SIZE = {
  title: 15,
  heading: 11.5,
  lead: 10.5,
  body: 9,
  table: 8.5,
  small: 7.5,
  number: 13,
} as const;

/** Where each part begins, in points from the top. */
export const TOP = {
  header: 34,
  notice: 92,
  summary: 116,
  figures: 158,
  coverage: 300,
  columns: 506,
  bottom: 645,
  footer: 784,
} as const;

export const PAGE_BOTTOM = 822;
