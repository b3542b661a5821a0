import type { IndicatorRow } from '../../src/factsheet/parts/indicators/type.ts';
import { partOf, peersOf } from '../../src/factsheet/shared/peers.ts';
import { figureWords } from '../../src/factsheet/shared/wording.ts';
import { formatWithUnit } from '../../src/model/dutch.ts';
import { knownValue } from '../../src/model/figure.ts';
import { NEED_METHOD } from '../../src/model/publication/need.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText, type TextBlock } from '../../src/pdf/text/layout-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { putHeading, putRule } from './heading.ts';
import { putYardstick, type YardstickRow } from './marks/yardstick.ts';
import { COLUMN, type Measured, RIGHT, SECOND, type SheetJob, SIZE, TOP } from './sheet-style.ts';

const ROW = 17.8;
const MOST_ROWS = 5;
const HEAD = 26;
const OWN = 134;
const AXIS = { from: 138, width: COLUMN - 138, ends: 32 } as const;

/** What stands around the rows, the same on all sheets. */
export const INDICATOR_WORDS = {
  heading: 'Wie wonen hier?',
  columns: ['Cijfer en jaar (CBS)', 'Hier'],
  note: 'Deze cijfers zeggen iets over de vraag naar hulp. Ze zeggen niet hoeveel hulp er moet zijn. Bronnen: onderaan.',
  /** Where the expected range stands below it. */
  shortNote: 'Dit zegt niet hoeveel hulp er moet zijn. Bronnen: onderaan.',
} as const;

/** Room for the lines below the rows, in points: they end where the heads of the table of neighbours begin. */
const NOTES = 36;
const NOTE_LEADING = 1.18;

/** A few figures of who live here, on the same yardstick as the help. */
export function putIndicators({ pdf, factsheet, settings }: SheetJob): void {
  const rows = indicatorRows(factsheet);
  const [figureHead, ownHead] = INDICATOR_WORDS.columns;
  const axisHead = axisHeading(factsheet);
  const top = TOP.columns + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  putHeading(pdf, INDICATOR_WORDS.heading, SECOND, TOP.columns);
  putRule(pdf, SECOND, top, COLUMN, true);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header('Column', (cell) => void cell.text(figureHead, { ...small, x: SECOND, y: top - 4 }));
        row.header(
          'Column',
          (cell) => void cell.text(ownHead, { ...small, x: SECOND + OWN, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text(axisHead, { ...small, x: RIGHT, y: top - 4, align: 'end' }),
        );
      }),
    );
    table.body((body) =>
      rows.forEach(({ label, year, number, axis }, index) => {
        const y = top + index * ROW;
        putRule(pdf, SECOND, y + ROW, COLUMN, false);
        body.row((row) => {
          row.header('Row', (cell) => {
            cell.block(indicatorLabel(pdf, label), { x: SECOND, top: y + 0.2 });
            cell.text(year, { x: SECOND, y: y + 16.2, size: SIZE.small, paint: 'muted' });
          });
          row.cell(
            (cell) =>
              void cell.text(number, {
                x: SECOND + OWN,
                y: y + 12.4,
                size: axis.own === undefined ? SIZE.small : SIZE.body,
                weight: 'bold',
                align: 'end',
              }),
          );
          row.cell((cell) =>
            putYardstick(pdf, cell, axis, {
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
  let below = top + rows.length * ROW + 2.6;
  for (const block of indicatorNotes({ pdf, factsheet, settings }).blocks) {
    const start = below;
    pdf.document.paragraph((paragraph) => {
      below = paragraph.block(block, { x: SECOND, top: start, paint: 'muted' });
    });
  }
}

/** What the figures do not say and, in an edition with the study of need, the range that was to be expected. */
export function indicatorNotes({
  pdf,
  factsheet: { needExpected },
  settings,
}: Measured & Pick<SheetJob, 'settings'>): { readonly blocks: readonly TextBlock[]; readonly fits: boolean } {
  const texts: (readonly TextRun[])[] = needExpected
    ? [
        [{ text: INDICATOR_WORDS.shortNote }],
        [
          { text: `${needExpected.sentences.join(' ')} ` },
          {
            text: 'Uitleg: zie de pagina.',
            link: {
              url: `${settings.baseUrl}${NEED_METHOD}`,
              description: 'Hoe dit bereik is berekend, en wat het niet zegt',
            },
          },
        ],
      ]
    : [[{ text: INDICATOR_WORDS.note }]];
  const blocks = texts.map((runs) =>
    layoutText(pdf.typesetter, runs, { width: COLUMN, size: SIZE.small, leading: SIZE.small * NOTE_LEADING }),
  );
  return { blocks, fits: blocks.reduce((sum, { height }) => sum + height, 0) <= NOTES };
}

/** Whom the figures are beside. */
export function axisHeading(factsheet: Pick<SheetJob['factsheet'], 'groups'>): string {
  return `naast ${peersOf(factsheet).short}`;
}

/** What stands in one of the rows. */
export interface IndicatorWords {
  readonly label: string;
  readonly year: string;
  readonly number: string;
  readonly axis: YardstickRow;
}

/** The figures of the residents that something can be compared of. */
export function indicatorRows(
  factsheet: Pick<SheetJob['factsheet'], 'indicators' | 'groups'>,
): readonly IndicatorWords[] {
  return factsheet.indicators
    .filter(
      ({ indicator, peerHalf, countryMedian }) =>
        indicator.theme === 'need' &&
        indicator.unit !== 'inwoners' &&
        (peerHalf ?? countryMedian) !== undefined,
    )
    .slice(0, MOST_ROWS)
    .map((row) => ({
      label: row.indicator.shortLabel,
      year: yearOf(row.indicator.period),
      number: figureWords(row.figure),
      axis: axisOf(row, factsheet),
    }));
}

/** The name of a figure, as large as its column allows. */
export function indicatorLabel({ typesetter }: Measured['pdf'], text: string): TextBlock {
  return fitHeading(typesetter, [{ text }], {
    width: OWN - 40,
    size: SIZE.table,
    minimumSize: SIZE.small,
  });
}

function axisOf(
  { indicator, figure, peerHalf, countryMedian }: IndicatorRow,
  factsheet: Pick<SheetJob['factsheet'], 'groups'>,
): YardstickRow {
  const own = knownValue(figure.reading);
  // The own value beside it has the unit.
  const words = (value: number) =>
    formatWithUnit(value, indicator.unit, indicator.decimals).replace(/^€\u00a0|%$/g, '');
  const marked = [own, countryMedian, ...(peerHalf?.reach ?? [])].filter((value) => value !== undefined);
  return {
    own,
    half: peerHalf,
    country: countryMedian,
    from: Math.min(...marked),
    to: Math.max(...marked),
    words,
    said: [
      ...(peerHalf
        ? [
            `middelste helft van ${peersOf(factsheet).short} ${words(peerHalf.low)} tot ${words(peerHalf.high)}`,
          ]
        : []),
      ...(countryMedian === undefined
        ? []
        : [`middelste van ${partOf(factsheet) ?? 'Nederland'} ${words(countryMedian)}`]),
    ]
      .map((text) => `, ${text}`)
      .join(''),
  };
}

/** The year in a period such as 'peildatum 1 januari 2021'; the period itself where there is none in it. */
function yearOf(period: string): string {
  return /\d{4}/.exec(period)?.[0] ?? period;
}
