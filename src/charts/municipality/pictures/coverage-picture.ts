import type { Factsheet } from '../../../factsheet/factsheet.ts';
import type { CoverageRow } from '../../../factsheet/parts/coverage/type.ts';
import { formatNumber } from '../../../model/dutch.ts';
import type { Mark } from '../../parts/drawing.ts';
import { countBar, coverageWords, shareDots, sharesOf, shareWords } from '../coverage.ts';
import { framed, lines, MARGIN, type PictureNotes, textMark } from './frame.ts';
import { movedMark, type Picture, type PicturePart } from './picture.ts';

const WIDTH = 640;
const ROW = 26;
const BASELINE = 18;
/** The numbers end where the word 'geen' ends, which must fit before it. */
const COUNT = { x: 244, width: 176, label: 12, number: 38, bar: 48 };
const SHARES = { x: 430, width: WIDTH - 430, dots: 120 };
const SIZE = 12;

/** A table of coverage that can be read alone: labels, own counts, shares of the country and the size class. */
export function coveragePicture(
  factsheet: Pick<Factsheet, 'name' | 'groups'>,
  rows: readonly CoverageRow[],
  subject: string,
  notes: PictureNotes,
): Picture {
  const shown = sharesOf(factsheet);
  const highest = Math.max(1, ...rows.map(({ locations }) => locations));
  const parts: PicturePart[] = [
    row(0, COUNT.x, COUNT.width, [textMark(COUNT.label, BASELINE, 'Locaties hier', 11)]),
    row(0, SHARES.x, SHARES.width, [textMark(0, BASELINE, 'Deel van de gemeenten met hulp', 11)]),
  ];
  rows.forEach((each, index) => {
    const y = (index + 1) * ROW;
    const isMissing = each.locations === 0;
    const words = isMissing ? 'geen' : formatNumber(each.locations);
    parts.push(
      row(y, 0, COUNT.x, [textMark(MARGIN, BASELINE, each.label, SIZE, isMissing ? 'bold' : 'regular')]),
      row(y, COUNT.x, COUNT.width, [
        textMark(COUNT.number, BASELINE, words, SIZE, 'bold', 'end'),
        ...moved(countBar(each.locations, highest, COUNT.width - COUNT.bar, 11).marks, COUNT.bar, 8),
      ]),
      row(y, SHARES.x, SHARES.width, [
        ...moved(shareDots(each, SHARES.dots, 12, 4).marks, 0, 8),
        textMark(SHARES.dots + 10, BASELINE, shown.map((group) => shareWords(each, group)).join(' · '), 11),
      ]),
    );
  });
  let height = (rows.length + 1) * ROW + 4;
  for (const group of shown) {
    const found = factsheet.groups.find(({ id }) => id === group);
    if (!found) continue;
    const legend = lines(group === 'country' ? found.label : found.description, WIDTH, 11, 'regular', height);
    parts.push({
      ...legend,
      marks: [
        group === 'country'
          ? {
              kind: 'circle',
              cx: MARGIN + 6,
              cy: 8,
              r: 3.25,
              fill: 'paper',
              stroke: 'ring',
              strokeWidth: 1.5,
            }
          : { kind: 'circle', cx: MARGIN + 6, cy: 8, r: 4, fill: 'peer' },
        ...moved(legend.marks, 18, 0),
      ],
    });
    height += legend.height + 2;
  }
  return framed(
    {
      width: WIDTH,
      title: `${factsheet.name}: ${subject.toLowerCase()}`,
      lead: 'Locaties voor gratis hulp bij vragen over rechten en plichten, en het deel van de gemeenten met ten minste één.',
      description: coverageWords(factsheet, rows),
      parts,
      height,
    },
    notes,
  );
}

function row(y: number, x: number, width: number, marks: readonly Mark[]): PicturePart {
  return { x, y, width, height: ROW, marks };
}

function moved(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map((mark) => movedMark(mark, dx, dy));
}
