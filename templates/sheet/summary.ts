import type { Sentence } from '../../src/factsheet/parts/summary/type.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { LEFT, type SheetJob, SIZE, TOP, WIDTH } from './sheet-style.ts';

/** 'In het kort': the answer before any chart, as one paragraph. */
export function putSummary({ pdf, factsheet }: SheetJob): void {
  const { block } = fitBlock(pdf.typesetter, factsheet.summary.flatMap(asRuns), {
    width: WIDTH,
    height: TOP.figures - TOP.summary - 8,
    size: SIZE.lead,
    minimumSize: SIZE.body,
  });
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT, top: TOP.summary });
  });
}

function asRuns(sentence: Sentence, index: number): TextRun[] {
  const runs = sentence.map(
    ({ text, strong }): TextRun => ({ text, ...(strong && { weight: 'bold' as const }) }),
  );
  return index === 0 ? runs : [{ text: ' ' }, ...runs];
}
