import type { Weight } from '../../../src/pdf/fonts/font-face.ts';
import type { TaggedPdf } from '../../../src/pdf/tagged-pdf.ts';
import { fitHeading } from '../../../src/pdf/text/fit-text.ts';
import type { TextBlock } from '../../../src/pdf/text/layout-text.ts';
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

interface LineOptions {
  readonly width: number;
  readonly size: number;
  readonly weight?: Weight;
}

/**
 * The first of the texts that fits on a line, if need be in the smallest letters; where none does, the last one with an
 * ellipsis.
 */
export function oneLine(
  pdf: Pick<TaggedPdf, 'typesetter'>,
  texts: readonly string[],
  { width, size, weight = 'regular' }: LineOptions,
): TextBlock {
  const fitting = texts.find((text) => pdf.typesetter.widthOf(text, SIZE.small, { weight }) <= width);
  const text = fitting ?? shortened(pdf, texts.at(-1) ?? '', width, weight);
  return fitHeading(pdf.typesetter, [{ text, weight }], {
    width,
    size,
    minimumSize: SIZE.small,
    leadingRatio: 1.1,
  });
}

/** 'zorg, werk', and then with fewer of them and how many more there are: 'zorg en nog 1'. */
export function fewerAndFewer(labels: readonly string[]): string[] {
  return labels.map((_, dropped) => {
    const shown = labels.slice(0, labels.length - dropped).join(', ');
    return dropped === 0 ? shown : `${shown} en nog ${dropped}`;
  });
}
