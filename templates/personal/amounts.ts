import { formatNumber } from '../../src/model/dutch.ts';
import { knownValue, type Reading } from '../../src/model/figure.ts';
import type { Weight } from '../../src/pdf/fonts/font-face.ts';
import { fitBlock, fitHeading } from '../../src/pdf/text/fit-text.ts';
import type { Question } from '../../src/survey/comparisons.ts';
import type { AmountRow, Quarter } from '../../src/survey/personal-sheet.ts';
import { WITHHELD_TEXT } from '../../src/survey/suppression.ts';
import { putHeading } from '../sheet/heading.ts';
import { LEFT, RIGHT, SIZE, WIDTH } from '../sheet/sheet-style.ts';
import { PERSONAL_TOP, type PersonalJob } from './personal-style.ts';

const ROW = 24;
const HEAD = 34;
/** Right edges of the columns with numbers, from the left. */
const EDGE = { own: 166, rate: 236, lower: 287, median: 334, upper: 382 } as const;
const ROOM = { own: 68, other: 46 } as const;
const STRIP = { from: 396, width: RIGHT - LEFT - 396, height: 9 } as const;

const QUARTER_WORDS: Readonly<Record<Quarter, string>> = {
  lowest: 'lager dan driekwart',
  below: 'onder het midden',
  middle: 'rond het midden',
  above: 'boven het midden',
  highest: 'hoger dan driekwart',
};

/** The number with its sign or unit: '€ 125.000', '2,5 fte', '12'. */
function amountText(reading: Reading, { unit, decimals }: Question): string {
  const value = knownValue(reading);
  if (value === undefined) return reading.state === 'unknown' ? 'niet ingevuld' : 'niet getoond';
  const number = formatNumber(value, decimals);
  if (unit === 'euro') return `€\u00a0${number}`;
  return unit === 'fte' ? `${number}\u00a0fte` : number;
}

/** Per 10,000 inhabitants: the row says the unit already. */
function rateText(reading: Reading, { unit, rateDecimals }: Question): string {
  const value = knownValue(reading);
  if (value === undefined) return '–';
  const number = formatNumber(value, rateDecimals);
  return unit === 'euro' ? `€\u00a0${number}` : number;
}

/** Own budget and staff, per 10,000 inhabitants beside the quartiles of the others. */
export function putAmounts(job: PersonalJob): void {
  const { pdf, sheet } = job;
  const top = PERSONAL_TOP.amounts + HEAD;
  putHeading(pdf, 'Geld en mensen: u naast andere gemeenten', LEFT, PERSONAL_TOP.amounts);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        const small = { size: SIZE.small, paint: 'muted' } as const;
        const column = (lines: readonly string[], x: number) =>
          row.header('Column', (cell) =>
            lines.forEach((line, index) => {
              cell.text(line, {
                ...small,
                x: LEFT + x,
                y: top - 4 - (lines.length - 1 - index) * 8,
                align: 'end',
              });
            }),
          );
        row.header(
          'Column',
          (cell) => void cell.text('Vraag', { ...small, x: LEFT, y: top - 4, weight: 'bold' }),
        );
        column(['Uw', 'antwoord'], EDGE.own);
        column(['U, per 10.000', 'inwoners'], EDGE.rate);
        column(['Een kwart zit', 'onder'], EDGE.lower);
        column(['Middelste'], EDGE.median);
        column(['Een kwart zit', 'boven'], EDGE.upper);
        row.header(
          'Column',
          (cell) => void cell.text('Uw plaats', { ...small, x: LEFT + STRIP.from, y: top - 4 }),
        );
      }),
    );
    table.body((body) =>
      sheet.amounts.forEach((amount, index) => {
        const y = top + index * ROW;
        pdf.artifact((canvas) =>
          canvas.line(LEFT, y, RIGHT, y, {
            stroke: index === 0 ? 'ink' : 'line',
            strokeWidth: index === 0 ? 1.2 : 0.5,
          }),
        );
        body.row((row) => {
          const { question } = amount;
          row.header(
            'Row',
            (cell) => void cell.text(question.label, { x: LEFT, y: y + 14.4, size: SIZE.table }),
          );
          const number = (text: string, edge: number, room: number, weight: Weight = 'regular') =>
            row.cell((cell) => {
              const block = fitHeading(pdf.typesetter, [{ text, weight }], {
                width: room,
                size: SIZE.table,
                minimumSize: SIZE.small,
              });
              const top = y + 14.4 - block.firstBaseline;
              cell.block(block, { x: LEFT + edge, top, align: 'end', width: 0 });
            });
          number(amountText(amount.own, question), EDGE.own, ROOM.own, 'bold');
          number(rateText(amount.ownRate, question), EDGE.rate, ROOM.own, 'bold');
          if (amount.municipalities === undefined) {
            row.cell(
              (cell) =>
                void cell.text(WITHHELD_TEXT, {
                  x: LEFT + EDGE.rate + 22,
                  y: y + 14.4,
                  size: SIZE.table,
                  paint: 'muted',
                }),
              { columns: 4 },
            );
            return;
          }
          number(rateText(amount.lower, question), EDGE.lower, ROOM.other);
          number(rateText(amount.median, question), EDGE.median, ROOM.other);
          number(rateText(amount.upper, question), EDGE.upper, ROOM.other);
          putStrip(job, amount, y);
          row.cell(
            (cell) =>
              void cell.text(amount.quarter ? QUARTER_WORDS[amount.quarter] : 'geen eigen cijfer', {
                x: LEFT + STRIP.from,
                y: y + 20.4,
                size: SIZE.small,
                paint: 'muted',
              }),
          );
        });
      }),
    );
  });
  putMethod(job, top + sheet.amounts.length * ROW + 3);
}

/** The middle half as a bar, the median as a line, the own answer as a square. All of it is there as text as well. */
function putStrip({ pdf }: PersonalJob, { ownRate, lower, median, upper }: AmountRow, y: number): void {
  const [low, middle, high] = [knownValue(lower), knownValue(median), knownValue(upper)];
  if (low === undefined || middle === undefined || high === undefined) return;
  const own = knownValue(ownRate);
  // An answer far above the others would press the bar together: it stands at the end instead.
  const end = high * 2;
  const at = (value: number) => LEFT + STRIP.from + (Math.min(value, end) / end) * (STRIP.width - 6);
  const top = y + 3;
  pdf.artifact((canvas) => {
    canvas.line(LEFT + STRIP.from, top + STRIP.height / 2, RIGHT, top + STRIP.height / 2, {
      stroke: 'line',
      strokeWidth: 0.8,
    });
    canvas.rect(
      { x: at(low), y: top + 1, width: Math.max(1, at(high) - at(low)), height: STRIP.height - 2 },
      { fill: 'land', stroke: 'border', strokeWidth: 0.5 },
    );
    canvas.line(at(middle), top - 0.5, at(middle), top + STRIP.height + 0.5, {
      stroke: 'ink',
      strokeWidth: 1.2,
    });
    if (own !== undefined)
      canvas.rect({ x: at(own) - 2.6, y: top + 1.9, width: 5.2, height: 5.2 }, { fill: 'accent' });
  });
}

/** How many answers there are, how the quartiles are made, and why there can be none. */
function putMethod({ pdf, sheet }: PersonalJob, top: number): void {
  const counts = [...new Set(sheet.amounts.flatMap(({ municipalities }) => municipalities ?? []))].sort(
    (a, b) => a - b,
  );
  const [fewest] = counts;
  const most = counts.at(-1);
  const number =
    fewest === undefined || most === undefined
      ? ''
      : ` Er doen ${fewest === most ? `${formatNumber(most)} gemeenten` : `per vraag ${formatNumber(fewest)} tot ${formatNumber(most)} gemeenten`} mee.`;
  const text = `De vergelijking gaat over alle gemeenten die de vraag invulden en toestemming gaven.${number} Iedereen krijgt dezelfde vergelijking. De kwarten zijn afgerond op twee cijfers en berekend zoals KWARTIEL.INC in Excel. Wij tonen nooit het laagste of hoogste antwoord, en niets als te zien kan zijn wat één gemeente invulde. Vierkant = u, streep = de middelste, balk = de middelste helft.`;
  const { block } = fitBlock(pdf.typesetter, [{ text }], {
    width: WIDTH,
    height: 30,
    size: SIZE.small,
    minimumSize: SIZE.small,
    leadingRatio: 1.25,
  });
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT, top, paint: 'muted' });
  });
}
