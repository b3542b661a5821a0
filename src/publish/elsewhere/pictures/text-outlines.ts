import { create, type Font } from 'fontkit';
import type { TextMark } from '../../../charts/parts/drawing.ts';
import { PALETTE } from '../../../charts/parts/palette.ts';
import { readFontFile } from '../../../pdf/fonts/font-files.ts';

/** Makes the letters of a text into outlines, as SVG. */
export type OutlineText = (mark: TextMark) => string;

/**
 * Reads the fonts of the house once. What draws a picture need not read them for each: that takes longer than to draw
 * the letters.
 */
export function textOutliner(): OutlineText {
  const fonts = { regular: openFont('regular'), bold: openFont('bold') };
  // Glyphs occur again and again; a text seldom does.
  const outlines = { regular: new Map<number, string>(), bold: new Map<number, string>() };
  return ({ x, y, text, size, weight, anchor, fill, halo }) => {
    const font = fonts[weight];
    const { glyphs, positions, advanceWidth } = font.layout(text);
    const scale = size / font.unitsPerEm;
    let letters = '';
    let pen = 0;
    glyphs.forEach((glyph, index) => {
      const outline = outlines[weight].get(glyph.id) ?? glyph.path.toSVG();
      outlines[weight].set(glyph.id, outline);
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      if (outline !== '')
        letters += `<path transform="translate(${pen + xOffset} ${yOffset})" d="${outline}"/>`;
      pen += xAdvance;
    });
    const shift = { start: 0, middle: 0.5, end: 1 }[anchor] * advanceWidth * scale;
    const place = `translate(${round(x - shift)} ${round(y)}) scale(${scale} ${-scale})`;
    const behind = halo
      ? `<g transform="${place}" fill="none" stroke="${PALETTE[halo]}" stroke-width="${size / 4 / scale}" stroke-linejoin="round">${letters}</g>`
      : '';
    return `${behind}<g transform="${place}" fill="${PALETTE[fill]}">${letters}</g>`;
  };
}

function openFont(weight: TextMark['weight']): Font {
  const font = create(readFontFile(weight));
  if ('fonts' in font) throw new Error('Expected a single font, not a collection of fonts');
  return font;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
