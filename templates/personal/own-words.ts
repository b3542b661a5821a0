import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import type { TextBlock } from '../../src/pdf/text/layout-text.ts';
import type { Typesetter } from '../../src/pdf/text/typesetter.ts';
import { putHeading } from '../sheet/heading.ts';
import { COLUMN, LEFT, SECOND, SIZE, TOP } from '../sheet/sheet-style.ts';
import type { PersonalJob } from './personal-style.ts';

const HEAD = 15;
const BOTTOM = TOP.footer - 6;
const CUT = ' … (ingekort)';

/** The services and the remarks as the respondent wrote them, from `top` down. */
export function putOwnWords({ pdf, sheet, printable }: PersonalJob, top: number): void {
  const height = BOTTOM - top - HEAD;
  const { services, remarks } = sheet.answer;
  const parts = [
    { title: 'De diensten die u noemde', text: services.join(' · '), x: LEFT },
    { title: 'Uw opmerkingen', text: remarks ?? '', x: SECOND },
  ];
  for (const { title, text, x } of parts) {
    putHeading(pdf, title, x, top);
    pdf.document.paragraph((paragraph) => {
      const shown = text === '' ? 'U heeft hier niets ingevuld.' : printable(text);
      paragraph.block(fitOrCut(pdf.typesetter, shown, height), {
        x,
        top: top + HEAD,
        ...(text === '' ? { paint: 'muted' as const } : {}),
      });
    });
  }
}

/** As large as fits; what does not fit at the smallest size is cut at a word, and says so. */
function fitOrCut(typesetter: Typesetter, text: string, height: number): TextBlock {
  const layOut = (shown: string) =>
    fitBlock(typesetter, [{ text: shown }], {
      width: COLUMN,
      height,
      size: SIZE.body,
      minimumSize: SIZE.small,
      leadingRatio: 1.28,
    });
  const whole = layOut(text);
  if (whole.fits) return whole.block;
  let fitting = 0;
  let tooLong = text.length;
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (layOut(cutAt(text, middle)).fits) fitting = middle;
    else tooLong = middle;
  }
  return layOut(cutAt(text, fitting)).block;
}

function cutAt(text: string, length: number): string {
  const start = text
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const lastSpace = start.lastIndexOf(' ');
  return (lastSpace > length / 2 ? start.slice(0, lastSpace) : start) + CUT;
}
