import type { IndicatorRow } from '../../src/factsheet/parts/indicators/type.ts';
import { figureWords } from '../../src/factsheet/shared/wording.ts';
import { formatWithUnit } from '../../src/model/dutch.ts';
import { knownValue } from '../../src/model/figure.ts';
import { fitBlock, fitHeading } from '../../src/pdf/text/fit-text.ts';
import { putHeading, putRule } from './heading.ts';
import { putYardstick } from './marks/yardstick.ts';
import { COLUMN, RIGHT, SECOND, type SheetJob, SIZE, TOP } from './sheet-style.ts';

const ROW = 17.8;
const MOST_ROWS = 5;
const HEAD = 26;
const OWN = 134;
const AXIS = { from: 138, width: COLUMN - 138, ends: 32 } as const;

/** A few figures of who live here, on the same yardstick as the help. */
export function putIndicators({ pdf, factsheet }: SheetJob): void {
  const rows = factsheet.indicators
    .filter(
      ({ indicator, sizeHalf, countryMedian }) =>
        indicator.theme === 'need' &&
        indicator.unit !== 'inwoners' &&
        (sizeHalf ?? countryMedian) !== undefined,
    )
    .slice(0, MOST_ROWS);
  const top = TOP.columns + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  putHeading(pdf, 'Wie wonen hier?', SECOND, TOP.columns);
  putRule(pdf, SECOND, top, COLUMN, true);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header(
          'Column',
          (cell) => void cell.text('Cijfer en jaar (CBS)', { ...small, x: SECOND, y: top - 4 }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('Hier', { ...small, x: SECOND + OWN, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('naast deze grootte', { ...small, x: RIGHT, y: top - 4, align: 'end' }),
        );
      }),
    );
    table.body((body) =>
      rows.forEach((entry, index) => {
        const y = top + index * ROW;
        const { indicator, figure } = entry;
        putRule(pdf, SECOND, y + ROW, COLUMN, false);
        body.row((row) => {
          row.header('Row', (cell) => {
            const label = fitHeading(pdf.typesetter, [{ text: indicator.shortLabel }], {
              width: OWN - 40,
              size: SIZE.table,
              minimumSize: SIZE.small,
            });
            cell.block(label, { x: SECOND, top: y + 0.2 });
            cell.text(yearOf(indicator.period), { x: SECOND, y: y + 16.2, size: SIZE.small, paint: 'muted' });
          });
          row.cell(
            (cell) =>
              void cell.text(figureWords(figure), {
                x: SECOND + OWN,
                y: y + 12.4,
                size: knownValue(figure.reading) === undefined ? SIZE.small : SIZE.body,
                weight: 'bold',
                align: 'end',
              }),
          );
          row.cell((cell) =>
            putYardstick(pdf, cell, axisOf(entry), {
              x: SECOND + AXIS.from,
              y: y + ROW / 2,
              width: AXIS.width,
              ends: AXIS.ends,
            }),
          );
        });
      }),
    );
  });
  const { block } = fitBlock(
    pdf.typesetter,
    [
      {
        text: 'Deze cijfers zeggen iets over de vraag naar hulp. Ze zeggen niet hoeveel hulp er moet zijn. Bronnen: onderaan.',
      },
    ],
    { width: COLUMN, height: 20, size: SIZE.small, minimumSize: SIZE.small, leadingRatio: 1.2 },
  );
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: SECOND, top: top + rows.length * ROW + 3, paint: 'muted' });
  });
}

function axisOf({ indicator, figure, sizeHalf, countryMedian }: IndicatorRow) {
  const own = knownValue(figure.reading);
  // The own value beside it has the unit.
  const words = (value: number) =>
    formatWithUnit(value, indicator.unit, indicator.decimals).replace(/^€\u00a0|%$/g, '');
  const marked = [own, countryMedian, ...(sizeHalf?.reach ?? [])].filter((value) => value !== undefined);
  return {
    own,
    half: sizeHalf,
    country: countryMedian,
    from: Math.min(...marked),
    to: Math.max(...marked),
    words,
    said: [
      ...(sizeHalf
        ? [`middelste helft van deze grootte ${words(sizeHalf.low)} tot ${words(sizeHalf.high)}`]
        : []),
      ...(countryMedian === undefined ? [] : [`middelste van Nederland ${words(countryMedian)}`]),
    ]
      .map((text) => `, ${text}`)
      .join(''),
  };
}

/** The year in a period such as 'peildatum 1 januari 2021'; the period itself where there is none in it. */
function yearOf(period: string): string {
  return /\d{4}/.exec(period)?.[0] ?? period;
}
