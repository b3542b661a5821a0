import { formatNumber } from '../content/format-number.ts';
import type { FontFace, FontSet, Glyph, Weight } from '../fonts/font-face.ts';
import { WRITTEN_AS } from '../fonts/repertoire.ts';

export interface TextStyle {
  /** 'regular' where nothing is said. */
  readonly weight?: Weight;
  /** Figures of one width, for columns of numbers. They are wider than the ordinary ones. */
  readonly tabular?: boolean;
}

/** A text as the glyphs that show it, and what follows from those alone. */
export interface SetText {
  readonly glyphs: readonly Glyph[];
  /** In thousandths of the font size. */
  readonly advance: number;
  /** The highest glyph number; 0 where there is no glyph. */
  readonly largestCid: number;
  /** The operator that shows it (ISO 32000-1, 9.4.3). */
  readonly operator: string;
}

/** Knows the fonts, and the document that a text is for: so that an error can name it. */
export interface Typesetter {
  readonly face: (weight?: Weight) => FontFace;
  /**
   * The glyphs that show a text.
   *
   * @throws Error where the font has no glyph for a character; names the character and the document
   */
  readonly set: (text: string, style?: TextStyle) => SetText;
  /** Width in points. Throws like `set`. */
  readonly widthOf: (text: string, size: number, style?: TextStyle) => number;
}

function missingGlyph(character: string, text: string, documentTitle: string): Error {
  const codePoint = character.codePointAt(0) ?? 0;
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return new Error(
    `Het teken '${character}' (${code}) kan niet op de pdf '${documentTitle}': het lettertype heeft het niet. ` +
      `Het staat in de tekst '${text}'. Schrijf die tekst anders.`,
  );
}

/** Words, labels and numbers come back on every sheet; beyond this many the rest is looked up each time. */
const MOST_CACHED = 50_000;

/** Set texts, for each face with ordinary and with tabular figures. The same text always has the same glyphs. */
const caches = new WeakMap<FontFace, readonly [Map<string, SetText>, Map<string, SetText>]>();

function cacheOf(face: FontFace, tabular: boolean): Map<string, SetText> {
  const both = caches.get(face) ?? ([new Map(), new Map()] as const);
  caches.set(face, both);
  return both[tabular ? 1 : 0];
}

function setGlyphs(glyphs: readonly Glyph[]): SetText {
  let advance = 0;
  let largestCid = 0;
  for (const glyph of glyphs) {
    advance += glyph.advance;
    if (glyph.cid > largestCid) largestCid = glyph.cid;
  }
  return { glyphs, advance, largestCid, operator: showOperator(glyphs) };
}

function showOperator(glyphs: readonly Glyph[]): string {
  if (glyphs.every((glyph) => glyph.takeBack === 0)) {
    return `(${glyphs.map((glyph) => glyph.code).join('')})Tj`;
  }
  const parts = glyphs.map(({ code, takeBack }) =>
    takeBack === 0 ? `(${code})` : `(${code})${formatNumber(takeBack)}`,
  );
  return `[${parts.join('')}]TJ`;
}

/** A typesetter for one document. `documentTitle` is only for the text of errors. */
export function typesetterFor(fonts: FontSet, documentTitle: string): Typesetter {
  const face = (weight: Weight = 'regular') => fonts[weight];

  function set(text: string, style: TextStyle = {}): SetText {
    const known = cacheOf(face(style.weight), style.tabular ?? false);
    const cached = known.get(text);
    if (cached) return cached;
    const made = setGlyphs(lookUp(text, style));
    if (known.size < MOST_CACHED) known.set(text, made);
    return made;
  }

  function lookUp(text: string, style: TextStyle): readonly Glyph[] {
    const { glyphs: ordinary, tabularGlyphs } = face(style.weight);
    const shown: Glyph[] = [];
    // A letter and a loose accent become one character, for which the font does have a glyph.
    for (const character of text.normalize('NFC')) {
      const codePoint = character.codePointAt(0) ?? 0;
      const glyph = (style.tabular ? tabularGlyphs.get(codePoint) : undefined) ?? ordinary.get(codePoint);
      if (glyph) {
        shown.push(glyph);
        continue;
      }
      const otherwise = WRITTEN_AS.get(codePoint);
      if (otherwise === undefined) throw missingGlyph(character, text, documentTitle);
      shown.push(...set(otherwise, style).glyphs);
    }
    return shown;
  }

  function widthOf(text: string, size: number, style: TextStyle = {}): number {
    return (set(text, style).advance * size) / 1000;
  }

  return { face, set, widthOf };
}
