import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { SIZE } from './sheet-style.ts';

/** From the top of a part to the baseline of its heading, in points. */
const BASELINE = 9;

/** The heading of a part of the sheet: the same letters everywhere. `top` is where the part begins. Returns its width. */
export function putHeading(pdf: TaggedPdf, text: string, x: number, top: number): number {
  let width = 0;
  pdf.document.heading(2, (heading) => {
    width = heading.text(text, { x, y: top + BASELINE, size: SIZE.heading, weight: 'bold' });
  });
  return width;
}

/** The line under a heading or above a row of a table. */
export function putRule(pdf: TaggedPdf, x: number, y: number, width: number, strong: boolean): void {
  pdf.artifact((canvas) =>
    canvas.line(x, y, x + width, y, {
      stroke: strong ? 'ink' : 'line',
      strokeWidth: strong ? 1 : 0.5,
    }),
  );
}
