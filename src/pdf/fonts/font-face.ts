import type { PDFArray, PDFRawStream } from 'pdf-lib';

export type Weight = 'regular' | 'bold';

/** A character as it is shown: all lengths in thousandths of the font size. */
export interface Glyph {
  /** Number of the glyph in the font program; in PDF its CID. */
  readonly cid: number;
  /** The two bytes of the number, as a string in a content stream spells them: one character for each byte. */
  readonly code: string;
  readonly advance: number;
  /** To take back after the glyph, where a character is narrower than the glyph that stands for it. */
  readonly takeBack: number;
}

/** The parts of an embedded font that are equal in all documents, made once. */
export interface FontProgram {
  /** Six capitals in front of the name that tell one subset from another. */
  readonly tag: string;
  readonly fontFile: PDFRawStream;
  readonly toUnicode: PDFRawStream;
  readonly widths: PDFArray;
}

export interface FontFace {
  readonly weight: Weight;
  readonly postScriptName: string;
  /** Lengths in thousandths of the font size, measured up from the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  readonly box: readonly [number, number, number, number];
  readonly glyphs: ReadonlyMap<number, Glyph>;
  readonly tabularGlyphs: ReadonlyMap<number, Glyph>;
  /** Glyphs below this number are in the core program; others need the full one. */
  readonly coreGlyphCount: number;
  readonly core: FontProgram;
  readonly full: FontProgram;
}

export type FontSet = Readonly<Record<Weight, FontFace>>;
