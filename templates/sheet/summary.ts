import { fitBlock, fitHeading } from '../../src/pdf/text/fit-text.ts';
import { LEFT, type SheetJob, SIZE, TOP, WIDTH } from './sheet-style.ts';

/** The finding as a title, and what is missing here in one sentence. */
export function putSummary({ pdf, factsheet: { headline } }: SheetJob): void {
  const title = fitHeading(pdf.typesetter, [{ text: headline.title, weight: 'bold' }], {
    width: WIDTH,
    size: SIZE.title,
    minimumSize: 12,
  });
  let below = 0;
  pdf.document.paragraph((paragraph) => {
    below = paragraph.block(title, { x: LEFT, top: TOP.summary });
  });
  const { block } = fitBlock(pdf.typesetter, [{ text: headline.subtitle }], {
    width: WIDTH,
    height: TOP.figures - below,
    size: SIZE.lead,
    minimumSize: SIZE.small,
    leadingRatio: 1.25,
  });
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT, top: below });
  });
}
