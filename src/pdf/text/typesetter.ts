import type { FontFace, FontSet, Glyph, Weight } from '../fonts/font-face.ts';
import { WRITTEN_AS } from '../fonts/repertoire.ts';

export interface TextStyle {
  /** 'regular' where nothing is said. */
  readonly weight?: Weight;
  /** Figures of one width, for columns of numbers. They are wider than the ordinary ones. */
  readonly tabular?: boolean;
}

/** Knows the fonts, and the document that a text is for: so that an error can name it. */
export interface Typesetter {
  readonly face: (weight?: Weight) => FontFace;
  /**
   * The glyphs that show a text.
   *
   * @throws Error where the font has no glyph for a character; names the character and the document
   */
  readonly glyphs: (text: string, style?: TextStyle) => readonly Glyph[];
  /** Width in points. Throws like `glyphs`. */
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

/** Glyphs by text, for each face with ordinary and with tabular figures. The same text always has the same glyphs. */
const caches = new WeakMap<
  FontFace,
  readonly [Map<string, readonly Glyph[]>, Map<string, readonly Glyph[]>]
>();

function cacheOf(face: FontFace, tabular: boolean): Map<string, readonly Glyph[]> {
  const both = caches.get(face) ?? ([new Map(), new Map()] as const);
  caches.set(face, both);
  return both[tabular ? 1 : 0];
}

/** A typesetter for one document. `documentTitle` is only for the text of errors. */
export function typesetterFor(fonts: FontSet, documentTitle: string): Typesetter {
  const face = (weight: Weight = 'regular') => fonts[weight];

  function glyphs(text: string, style: TextStyle = {}): readonly Glyph[] {
    const known = cacheOf(face(style.weight), style.tabular ?? false);
    const cached = known.get(text);
    if (cached) return cached;
    const looked = lookUp(text, style);
    if (known.size < MOST_CACHED) known.set(text, looked);
    return looked;
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
      shown.push(...glyphs(otherwise, style));
    }
    return shown;
  }

  function widthOf(text: string, size: number, style: TextStyle = {}): number {
    let thousandths = 0;
    for (const glyph of glyphs(text, style)) thousandths += glyph.advance;
    return (thousandths * size) / 1000;
  }

  return { face, glyphs, widthOf };
}
