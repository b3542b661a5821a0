import type { AnyRoute } from '../../src/factsheet/route/type.ts';
import type { EditionSettings } from '../../src/model/edition.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { COLUMN, LEFT, RIGHT, SECOND, WIDTH } from '../sheet/sheet-style.ts';
import type { RouteSubject } from './subject.ts';

export { COLUMN, LEFT, RIGHT, SECOND, WIDTH };

/** What every route map of an edition is made with. */
export interface RouteSheetContext {
  readonly settings: EditionSettings;
  /** Absolute address of the page with the same route map. */
  readonly address: string;
}

/** One route map in the making. */
export interface RouteJob extends RouteSheetContext {
  readonly pdf: TaggedPdf;
  readonly route: AnyRoute;
  readonly subject: RouteSubject;
}

/** Letters, in points. Nothing is smaller than `small`. */
export const SIZE = { heading: 13, name: 9.5, body: 8.5, small: 7.5 } as const;

/** Between these lines from the top a page holds its content: above it stands the running head. */
export const PAGE_TOP = 52;
export const PAGE_END = 812;
/** Baseline of the running head. */
export const HEAD_LINE = 32;
