import { fitBlock, fitHeading } from '../../src/pdf/text/fit-text.ts';
import type { TextBlock } from '../../src/pdf/text/layout-text.ts';
import { LEFT, type Measured, type SheetJob, SIZE, TOP, WIDTH } from './sheet-style.ts';

/** The finding as a title, and what is missing here in one sentence. */
export function putSummary(job: SheetJob): void {
  const { document } = job.pdf;
  const { title, subtitle } = summaryBlocks(job);
  let below = 0;
  document.paragraph((paragraph) => {
    below = paragraph.block(title, { x: LEFT, top: TOP.summary });
  });
  document.paragraph((paragraph) => {
    paragraph.block(subtitle, { x: LEFT, top: below });
  });
}

/** Title and sentence as large as the room between header and figures allows. */
export function summaryBlocks({ pdf, factsheet: { headline } }: Measured): {
  readonly title: TextBlock;
  readonly subtitle: TextBlock;
} {
  const title = fitHeading(pdf.typesetter, [{ text: headline.title, weight: 'bold' }], {
    width: WIDTH,
    size: SIZE.title,
    minimumSize: 12,
  });
  const { block } = fitBlock(pdf.typesetter, [{ text: headline.subtitle }], {
    width: WIDTH,
    height: TOP.figures - (TOP.summary + title.height),
    size: SIZE.lead,
    minimumSize: SIZE.small,
    leadingRatio: 1.25,
  });
  return { title, subtitle: block };
}
