import { enumerate } from '../../src/model/dutch.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import type { PersonalSheet } from '../../src/survey/personal-sheet.ts';
import { putHeading } from '../sheet/heading.ts';
import { LEFT, SIZE, WIDTH } from '../sheet/sheet-style.ts';
import { PERSONAL_TOP, type PersonalJob } from './personal-style.ts';

const HEAD = 21;
/** Room for the text, in points: what both lists can hold at most fits in it. */
const MOST_TEXT = 47;
const PADDING = 8;

/** The invitation to correct: what differs, in words, and where to say so. Returns where the next part can begin. */
export function putDifferences({ pdf, sheet, settings }: PersonalJob): number {
  const top = PERSONAL_TOP.differences;
  const { block } = fitBlock(pdf.typesetter, differenceRuns(sheet, settings.contactEmail), {
    width: WIDTH - 2 * PADDING,
    height: MOST_TEXT,
    size: SIZE.body,
    minimumSize: SIZE.small,
    leadingRatio: 1.3,
  });
  const height = HEAD + block.height + PADDING;
  pdf.artifact((canvas) =>
    canvas.rect({ x: LEFT, y: top, width: WIDTH, height, radius: 2 }, { fill: 'surface' }),
  );
  putHeading(pdf, 'Klopt onze lijst?', LEFT + PADDING, top + 8);
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT + PADDING, top: top + HEAD });
  });
  return top + height + 13;
}

function differenceRuns(sheet: PersonalSheet, contactEmail: string): TextRun[] {
  const { onlyYou, onlyList, answer, factsheet } = sheet;
  const runs: TextRun[] = [];
  if (onlyYou.length > 0) {
    runs.push(
      { text: 'U biedt dit aan, maar wij vonden er geen locatie voor: ' },
      { text: enumerate(onlyYou.map(inSentence)), weight: 'bold' },
      { text: '. ' },
    );
  }
  if (onlyList.length > 0) {
    runs.push(
      { text: 'Dit staat op onze lijst, maar u noemt het niet: ' },
      { text: enumerate(onlyList.map(inSentence)), weight: 'bold' },
      { text: '. ' },
    );
  }
  if (answer.lifeDomains === undefined || answer.supportTypes === undefined) {
    runs.push({
      text: 'U vulde niet alles in over uw aanbod. Daarom kunnen wij het niet helemaal vergelijken met onze lijst. ',
    });
  } else if (runs.length === 0) {
    runs.push({ text: 'Uw antwoorden en onze lijst zeggen hetzelfde. ' });
  }
  runs.push(
    { text: 'Missen wij een organisatie, of klopt er iets niet? Mail naar ' },
    {
      text: contactEmail,
      link: {
        url: `mailto:${contactEmail}?subject=${encodeURIComponent(`Verbetering voor ${factsheet.name}`)}`,
        description: `Mail een verbetering voor ${factsheet.name}`,
      },
    },
    { text: '. Dan passen wij de lijst aan.' },
  );
  return runs;
}

function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
