import type { Paint } from '../../charts/parts/palette.ts';
import type { TextStyle, Typesetter } from '../text/typesetter.ts';
import type { ContentOwner, ContentWriter } from './content-writer.ts';
import { formatNumber } from './format-number.ts';
import { colourComponents, FONT_NAME } from './graphics-state.ts';
import { A4 } from './page-format.ts';

/** Text on one baseline, from its left end, in points from the top left of the page. */
export interface ShownText extends TextStyle {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly paint: Paint;
  readonly halo?: Paint;
}

/** Of the size: half of it sticks out around the letters. */
const HALO_WIDTH = 0.24;

/** Puts text on the page as content of `owner`. Throws where the font lacks a character (see Typesetter). */
export function showText(
  writer: ContentWriter,
  owner: ContentOwner,
  typesetter: Typesetter,
  { text, x, y, size, paint, halo, ...style }: ShownText,
): void {
  const { glyphs, largestCid, operator } = typesetter.set(text, style);
  if (glyphs.length === 0) return;
  const weight = style.weight ?? 'regular';
  writer.noteGlyph(weight, largestCid);
  const font = `/${FONT_NAME[weight]} ${formatNumber(size)}`;
  const operators = `BT ${formatNumber(x)} ${formatNumber(A4.height - y)} Td ${operator} ET`;
  if (halo) {
    const outline = {
      font,
      textMode: 'stroke',
      join: 'round',
      dash: '',
      stroke: colourComponents(halo),
      lineWidth: formatNumber(size * HALO_WIDTH),
    } as const;
    // The empty replacement text keeps the outline from being read as the same words twice.
    writer.draw(owner, outline, `/Span<</ActualText<FEFF>>>BDC ${operators} EMC`);
  }
  writer.draw(owner, { font, textMode: 'fill', fill: colourComponents(paint) }, operators);
}
