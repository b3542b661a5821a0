import { PDFArray, type PDFDict, PDFNumber } from 'pdf-lib';
import {
  arrayAt,
  dictAt,
  itemsOf,
  streamAt,
  streamBytes,
  textAt,
} from '../../../src/pdf/check/reading/read.ts';
import { type GlyphInk, readGlyphInk } from './glyph-ink.ts';

/** What is needed of a font to know where its text stands on the page. Lengths in parts of the font size. */
export interface PageFont {
  readonly characterOf: (glyph: number) => string;
  readonly widthOf: (glyph: number) => number;
  readonly inkOf: (glyph: number) => GlyphInk | undefined;
}

/** Reads a composite font whose codes are glyph numbers (Identity-H), as the sheets have it. */
export function readPageFont(font: PDFDict): PageFont {
  const [descendant] = itemsOf(arrayAt(font, 'DescendantFonts'));
  const own = descendant as PDFDict | undefined;
  const program = streamAt(dictAt(own, 'FontDescriptor'), 'FontFile2');
  const toUnicode = streamAt(font, 'ToUnicode');
  if (!own || !program || !toUnicode) throw new Error(`The font ${textAt(font, 'BaseFont')} cannot be read.`);
  const characters = charactersIn(Buffer.from(streamBytes(toUnicode)).toString('latin1'));
  const widths = widthsIn(itemsOf(arrayAt(own, 'W')));
  return {
    characterOf: (glyph) => characters.get(glyph) ?? '\ufffd',
    widthOf: (glyph) => (widths.get(glyph) ?? 1000) / 1000,
    inkOf: readGlyphInk(streamBytes(program)),
  };
}

function charactersIn(cmap: string): ReadonlyMap<number, string> {
  return new Map(
    Array.from(cmap.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gm), ([, glyph = '', code = '']) => [
      Number.parseInt(glyph, 16),
      String.fromCharCode(Number.parseInt(code, 16)),
    ]),
  );
}

/** ISO 32000-1, 9.7.4.3: a first glyph with a list of widths, or a first and a last with one width. */
function widthsIn(items: readonly unknown[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const numberOf = (item: unknown) => (item instanceof PDFNumber ? item.asNumber() : Number.NaN);
  for (let at = 0; at < items.length; ) {
    const [first, second, third] = items.slice(at, at + 3);
    if (second instanceof PDFArray) {
      for (const [index, width] of itemsOf(second).entries())
        widths.set(numberOf(first) + index, numberOf(width));
      at += 2;
    } else {
      for (let glyph = numberOf(first); glyph <= numberOf(second); glyph += 1)
        widths.set(glyph, numberOf(third));
      at += 3;
    }
  }
  return widths;
}
