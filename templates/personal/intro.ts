import { EXAMPLE_TITLE } from '../../src/factsheet/shared/notices.ts';
import { formatDate } from '../../src/model/dutch.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { LEFT, SIZE, TOP, WIDTH } from '../sheet/sheet-style.ts';
import { PERSONAL_TOP, type PersonalJob } from './personal-style.ts';

const PADDING = 8;

/** For whom this sheet is, what it is made of, and that it is not public. */
export function putIntro({ pdf, sheet, settings }: PersonalJob): void {
  const { factsheet, answer } = sheet;
  // Without the band of an example edition there is room above.
  const top = settings.status === 'example' ? PERSONAL_TOP.intro : TOP.notice + 8;
  const height = TOP.figures - top - 12;
  pdf.artifact((canvas) => {
    canvas.rect({ x: LEFT, y: top, width: WIDTH, height }, { fill: 'surface' });
    canvas.rect({ x: LEFT, y: top, width: 3, height }, { fill: 'accent' });
  });
  const runs: TextRun[] = [
    {
      text: `Alleen voor de gemeente ${factsheet.name} (${factsheet.code}). Niet openbaar. `,
      weight: 'bold',
    },
    {
      text: `Bedankt voor uw antwoorden van ${formatDate(answer.date)}. Op deze persoonlijke factsheet ziet u wat wij over uw gemeente weten, wat u ons vertelde en waar dat verschilt. Uw antwoorden over geld en mensen komen niet op de website.`,
    },
    ...(answer.example
      ? [{ text: ` ${EXAMPLE_TITLE}: ook deze antwoorden zijn verzonnen.`, weight: 'bold' as const }]
      : []),
  ];
  const { block } = fitBlock(pdf.typesetter, runs, {
    width: WIDTH - 2 * PADDING - 3,
    height: height - PADDING,
    size: 9.5,
    minimumSize: SIZE.small,
  });
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, {
      x: LEFT + PADDING + 3,
      top: top + (height - block.height) / 2,
    });
  });
}
