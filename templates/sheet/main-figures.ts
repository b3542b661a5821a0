import type { MainFigure } from '../../src/factsheet/parts/main-figures/type.ts';
import { MAIN_MEASURES } from '../../src/factsheet/shared/measures.ts';
import { type Peers, partOf, peersOf } from '../../src/factsheet/shared/peers.ts';
import { figureNumber, halfWords, medianWords, verdictWords } from '../../src/factsheet/shared/wording.ts';
import { formatNumber } from '../../src/model/dutch.ts';
import { knownValue } from '../../src/model/figure.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';
import { putHeading, putRule } from './heading.ts';
import { putLegend, putYardstick, WHOLE_PART, type YardstickRow } from './marks/yardstick.ts';
import { LEFT, RIGHT, type SheetPart, SIZE, TOP, WIDTH } from './sheet-style.ts';

/** Height of a row; lower where a line about the edition before has to fit below. */
const ROW = 18.4;
const LOW_ROW = 16.9;
const HEAD = 32;
/** Edges of the columns, from the left. */
const OWN = 134;
const AXIS = { from: 138, width: 150, ends: 24 } as const;
const VERDICT = 294;
const MIDDLE = 466;

/** What stands above and below the rows, the same on all sheets. */
export function mainWords(factsheet: Pick<SheetPart['factsheet'], 'groups'>) {
  const part = partOf(factsheet);
  const [area, whole] = part === undefined ? ['Nederland', 'het hele land'] : ['Heel gebied', part];
  return {
    heading: 'Hoeveel hulp?',
    columns: ['Cijfer', 'Hier', 'van – tot', 'middelste', part === undefined ? area : WHOLE_PART],
    note: `Middelste helft: zonder het laagste en het hoogste kwart. ${area}: de middelste gemeente; per 10.000 inwoners ${whole}.`,
  } as const;
}

/** How much help there is: five identical rows that a reader can check. */
export function putMainFigures({ pdf, factsheet }: SheetPart, partTop: number = TOP.figures): void {
  const rowHeight = mainRowHeight(factsheet);
  const words = mainWords(factsheet);
  const [figureHead, ownHead, axisHead, medianHead, countryHead] = words.columns;
  const top = partTop + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  putHeading(pdf, words.heading, LEFT, partTop);
  putLegend(pdf, factsheet, RIGHT, partTop + 9);
  putRule(pdf, LEFT, top, WIDTH, true);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header('Column', (cell) => void cell.text(figureHead, { ...small, x: LEFT, y: top - 4 }));
        row.header(
          'Column',
          (cell) => void cell.text(ownHead, { ...small, x: LEFT + OWN, y: top - 4, align: 'end' }),
        );
        row.header('Column', (cell) =>
          cell.span(
            { actualText: 'As' },
            (span) => void span.text(axisHead, { ...small, x: LEFT + AXIS.from + AXIS.ends, y: top - 4 }),
          ),
        );
        row.header('Column', (cell) => {
          const block = fitHeading(pdf.typesetter, [{ text: besideWords(factsheet) }], {
            width: MIDDLE - 36 - VERDICT,
            size: SIZE.small,
            minimumSize: SIZE.small,
            leadingRatio: 1.05,
          });
          cell.block(block, { x: LEFT + VERDICT, top: top - 2.4 - block.height, paint: 'muted' });
        });
        row.header(
          'Column',
          (cell) => void cell.text(medianHead, { ...small, x: LEFT + MIDDLE, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text(countryHead, { ...small, x: RIGHT, y: top - 4, align: 'end' }),
        );
      }),
    );
    table.body((body) =>
      factsheet.mainFigures.forEach((main, index) => {
        const y = top + index * rowHeight;
        const base = y + 12.4 - (ROW - rowHeight) / 2;
        const { label, number, axis, verdict, half, median, country } = mainRow(
          main,
          peersOf(factsheet).group,
        );
        putRule(pdf, LEFT, y + rowHeight, WIDTH, false);
        body.row((row) => {
          row.header('Row', (cell) => {
            cell.text(label, { x: LEFT, y: base, size: SIZE.body });
          });
          row.cell(
            (cell) =>
              void cell.text(number, {
                x: LEFT + OWN,
                y: base + 1,
                size: number === 'onbekend' ? SIZE.body : SIZE.number,
                weight: 'bold',
                align: 'end',
              }),
          );
          row.cell((cell) =>
            putYardstick(pdf, cell, axis, {
              x: LEFT + AXIS.from,
              y: y + rowHeight / 2,
              width: AXIS.width,
              ends: AXIS.ends,
            }),
          );
          row.cell((cell) => {
            if (half === undefined) {
              cell.text(verdict, { x: LEFT + VERDICT, y: base, size: SIZE.body, paint: 'muted' });
              return;
            }
            const width = cell.text(verdict, { x: LEFT + VERDICT, y: base, size: SIZE.body, weight: 'bold' });
            cell.text(half, {
              x: LEFT + VERDICT + width + 3,
              y: base,
              size: SIZE.body,
            });
          });
          row.cell(
            (cell) => void cell.text(median, { x: LEFT + MIDDLE, y: base, size: SIZE.body, align: 'end' }),
          );
          row.cell((cell) => void cell.text(country, { x: RIGHT, y: base, size: SIZE.body, align: 'end' }));
        });
      }),
    );
  });
  const note = layoutText(pdf.typesetter, [{ text: words.note }], { size: SIZE.small });
  pdf.document.paragraph((paragraph) => {
    paragraph.block(note, { x: LEFT, top: mainNoteTop(factsheet, partTop), paint: 'muted' });
  });
}

/** Height of a row, in points. */
export function mainRowHeight({ changes }: Pick<SheetPart['factsheet'], 'changes'>): number {
  return changes ? LOW_ROW : ROW;
}

/** Where the line below the rows begins, in points from the top. */
export function mainNoteTop(factsheet: SheetPart['factsheet'], partTop: number = TOP.figures): number {
  return partTop + HEAD + factsheet.mainFigures.length * mainRowHeight(factsheet) + 1.5;
}

/** Which municipalities the verdicts are beside. */
export function besideWords(factsheet: Pick<SheetPart['factsheet'], 'groups'>): string {
  const peers = peersOf(factsheet);
  const group = factsheet.groups.find(({ id }) => id === peers.group);
  return `naast ${group?.description ?? peers.members}`;
}

/** What stands in one of the rows. */
export interface MainRow {
  readonly label: string;
  readonly number: string;
  readonly axis: YardstickRow;
  readonly verdict: string;
  /** The middle half behind the verdict; undefined where nothing is compared. */
  readonly half: string | undefined;
  readonly median: string;
  readonly country: string;
}

export function mainRow(main: MainFigure, judgedBeside: Peers['group']): MainRow {
  const { figure, outOf } = main;
  const { decimals } = figure.measure;
  const { shortLabel } = MAIN_MEASURES[main.id];
  const peers = main.comparisons.find(({ group }) => group === judgedBeside);
  const country = countryValue(main);
  const verdict = peers?.verdict;
  const half = peers?.half;
  return {
    label: outOf === undefined ? shortLabel : `${shortLabel} (van ${outOf})`,
    number: figureNumber(figure),
    axis: {
      own: knownValue(figure.reading),
      half,
      country: country.value,
      from: 0,
      to: axisEnd(main, peers?.half),
      words: (value) => formatNumber(value, value === 0 ? 0 : decimals),
    },
    verdict: verdict && half ? verdictWords(verdict) : 'geen vergelijking',
    half: verdict && half ? `(${halfWords(half, decimals)})` : undefined,
    median: half ? medianWords(half, decimals) : '–',
    country: country.words,
  };
}

/** What the country has: the municipality in the middle, and for a rate that of the country as a whole. */
function countryValue({ id, figure, comparisons }: MainFigure): { value: number | undefined; words: string } {
  const country = comparisons.find(({ group }) => group === 'country');
  const { decimals } = figure.measure;
  if (!country?.half) return { value: undefined, words: '–' };
  if (MAIN_MEASURES[id].wholeNumbers) {
    return { value: country.half.median, words: medianWords(country.half, decimals) };
  }
  return country.mean === undefined
    ? { value: undefined, words: '–' }
    : { value: country.mean, words: formatNumber(country.mean, decimals) };
}

/** Where the axis ends: as far as nine tenths of the class, and all that is marked on it. */
function axisEnd(main: MainFigure, half: YardstickRow['half']): number {
  if (main.outOf !== undefined) return main.outOf;
  return Math.max(
    1,
    knownValue(main.figure.reading) ?? 0,
    countryValue(main).value ?? 0,
    half?.reach[1] ?? 0,
  );
}
