import type { Weight } from '../../../src/pdf/fonts/font-face.ts';
import type { TaggedPdf } from '../../../src/pdf/tagged-pdf.ts';
import { SIZE } from '../sheet-style.ts';

/** A name that fits in the room at a size, with an ellipsis for what was left out: the page has all of it. */
export function shortened(
  pdf: Pick<TaggedPdf, 'typesetter'>,
  text: string,
  room: number,
  weight: Weight,
  size: number = SIZE.small,
): string {
  const fits = (candidate: string) => pdf.typesetter.widthOf(candidate, size, { weight }) <= room;
  if (fits(text)) return text;
  for (let length = text.length - 1; length > 0; length -= 1) {
    const candidate = `${text.slice(0, length).trimEnd()}…`;
    if (fits(candidate)) return candidate;
  }
  return '…';
}
