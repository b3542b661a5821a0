import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { SIZE } from './sheet-style.ts';

/** From the top of a part to the baseline of its heading, in points. */
const BASELINE = 8;

/** The heading of a part of the sheet: the same letters everywhere. `top` is where the part begins. */
export function putHeading(pdf: TaggedPdf, text: string, x: number, top: number): void {
  pdf.document.heading(2, (heading) => {
    heading.text(text, { x, y: top + BASELINE, size: SIZE.heading, weight: 'bold' });
  });
}
