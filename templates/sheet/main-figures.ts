import type { MainFigure } from '../../src/factsheet/parts/main-figures/type.ts';
import { MAIN_MEASURES } from '../../src/factsheet/shared/measures.ts';
import { figureNumber, halfWords, medianWords, verdictWords } from '../../src/factsheet/shared/wording.ts';
import { formatNumber } from '../../src/model/dutch.ts';
import { knownValue } from '../../src/model/figure.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';
import { putHeading, putRule } from './heading.ts';
import { putLegend, putYardstick } from './marks/yardstick.ts';
import { LEFT, RIGHT, type SheetPart, SIZE, TOP, WIDTH } from './sheet-style.ts';

const ROW = 18.4;
const HEAD = 32;
/** Edges of the columns, from the left. */
const OWN = 134;
const AXIS = { from: 138, width: 150, ends: 24 } as const;
const VERDICT = 294;
const MIDDLE = 466;

/** How much help there is: five identical rows that a reader can check. */
export function putMainFigures({ pdf, factsheet }: SheetPart, partTop: number = TOP.figures): void {
  const size = factsheet.groups.find(({ id }) => id === 'size');
  const top = partTop + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  putHeading(pdf, 'Hoeveel hulp?', LEFT, partTop);
  putLegend(pdf, RIGHT, partTop + 9);
  putRule(pdf, LEFT, top, WIDTH, true);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header('Column', (cell) => void cell.text('Cijfer', { ...small, x: LEFT, y: top - 4 }));
        row.header(
          'Column',
          (cell) => void cell.text('Hier', { ...small, x: LEFT + OWN, y: top - 4, align: 'end' }),
        );
        row.header('Column', (cell) =>
          cell.span(
            { actualText: 'As' },
            (span) => void span.text('van – tot', { ...small, x: LEFT + AXIS.from + AXIS.ends, y: top - 4 }),
          ),
        );
        row.header('Column', (cell) => {
          const block = fitHeading(
            pdf.typesetter,
            [{ text: size ? `naast ${size.description}` : 'naast gemeenten van deze grootte' }],
            {
              width: MIDDLE - 36 - VERDICT,
              size: SIZE.small,
              minimumSize: SIZE.small,
              leadingRatio: 1.05,
            },
          );
          cell.block(block, { x: LEFT + VERDICT, top: top - 2.4 - block.height, paint: 'muted' });
        });
        row.header(
          'Column',
          (cell) => void cell.text('middelste', { ...small, x: LEFT + MIDDLE, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('Nederland', { ...small, x: RIGHT, y: top - 4, align: 'end' }),
        );
      }),
    );
    table.body((body) =>
      factsheet.mainFigures.forEach((main, index) => {
        const y = top + index * ROW;
        const base = y + 12.4;
        const { figure, outOf } = main;
        const peers = main.comparisons.find(({ group }) => group === 'size');
        const country = countryValue(main);
        const { decimals } = figure.measure;
        const number = figureNumber(figure);
        putRule(pdf, LEFT, y + ROW, WIDTH, false);
        body.row((row) => {
          row.header('Row', (cell) => {
            const { shortLabel } = MAIN_MEASURES[main.id];
            cell.text(outOf === undefined ? shortLabel : `${shortLabel} (van ${outOf})`, {
              x: LEFT,
              y: base,
              size: SIZE.body,
            });
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
            putYardstick(
              pdf,
              cell,
              {
                own: knownValue(figure.reading),
                half: peers?.half,
                country: country.value,
                from: 0,
                to: axisEnd(main),
                words: (value) => formatNumber(value, value === 0 ? 0 : decimals),
              },
              { x: LEFT + AXIS.from, y: y + ROW / 2, width: AXIS.width, ends: AXIS.ends },
            ),
          );
          row.cell((cell) => {
            if (!peers?.verdict || !peers.half) {
              cell.text('geen vergelijking', { x: LEFT + VERDICT, y: base, size: SIZE.body, paint: 'muted' });
              return;
            }
            const words = verdictWords(peers.verdict);
            const width = cell.text(words, { x: LEFT + VERDICT, y: base, size: SIZE.body, weight: 'bold' });
            cell.text(`(${halfWords(peers.half, decimals)})`, {
              x: LEFT + VERDICT + width + 3,
              y: base,
              size: SIZE.body,
            });
          });
          row.cell(
            (cell) =>
              void cell.text(peers?.half ? medianWords(peers.half, decimals) : '–', {
                x: LEFT + MIDDLE,
                y: base,
                size: SIZE.body,
                align: 'end',
              }),
          );
          row.cell(
            (cell) => void cell.text(country.words, { x: RIGHT, y: base, size: SIZE.body, align: 'end' }),
          );
        });
      }),
    );
  });
  const note = layoutText(
    pdf.typesetter,
    [
      {
        text: 'Middelste helft: zonder het laagste en het hoogste kwart. Nederland: de middelste gemeente; per 10.000 inwoners het hele land.',
      },
    ],
    { size: SIZE.small },
  );
  pdf.document.paragraph((paragraph) => {
    paragraph.block(note, { x: LEFT, top: top + factsheet.mainFigures.length * ROW + 1.5, paint: 'muted' });
  });
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
function axisEnd(main: MainFigure): number {
  if (main.outOf !== undefined) return main.outOf;
  const peers = main.comparisons.find(({ group }) => group === 'size');
  return Math.max(
    1,
    knownValue(main.figure.reading) ?? 0,
    countryValue(main).value ?? 0,
    peers?.half?.reach[1] ?? 0,
  );
}
