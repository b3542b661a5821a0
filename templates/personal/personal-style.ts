import type { PersonalSheet } from '../../src/survey/personal-sheet.ts';
import type { SheetPart } from '../sheet/sheet-style.ts';

/** One personal sheet in the making. */
export interface PersonalJob extends SheetPart {
  readonly sheet: PersonalSheet;
  /** Makes a text of the respondent fit for the font. */
  readonly printable: (text: string) => string;
}

/** Where each part of its own begins, in points from the top. Header, figures and footer stand as on the public sheet. */
export const PERSONAL_TOP = {
  intro: 116,
  figures: 176,
  amounts: 317,
  offer: 471,
  differences: 618,
} as const;
