import { formatNumber } from '../../src/model/dutch.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import type { OfferRow } from '../../src/survey/personal-sheet.ts';
import { putHeading } from '../sheet/heading.ts';
import { COLUMN, LEFT, SECOND, SIZE } from '../sheet/sheet-style.ts';
import { PERSONAL_TOP, type PersonalJob } from './personal-style.ts';

const ROW = 14;
const HEAD = 26;
const LABEL_WIDTH = 125;
/** Right edges of the columns, and the start of the words about a difference, from the left of the table. */
const YOURS = 143;
const LISTED = 178;
const DIFFERENCE = 185;

const DIFFERENCE_WORDS = { 'only-you': 'wij missen het', 'only-list': 'u noemt het niet' } as const;

function yoursText(yours: boolean | undefined): string {
  if (yours === undefined) return '–';
  return yours ? 'ja' : 'nee';
}

function differenceText({ yours, difference }: OfferRow): string {
  if (difference) return DIFFERENCE_WORDS[difference];
  return yours === undefined ? 'niet ingevuld' : 'geen';
}

/** What the municipality says it offers beside the locations that we list, domain by domain and type by type. */
export function putOffer(job: PersonalJob): void {
  const { pdf, sheet } = job;
  putHeading(pdf, 'Uw aanbod: uw antwoord naast onze lijst', LEFT, PERSONAL_TOP.offer);
  putTable(job, sheet.lifeDomains, 'Leefgebied', LEFT);
  putTable(job, sheet.supportTypes, 'Soort hulp', SECOND);
}

function putTable({ pdf }: PersonalJob, rows: readonly OfferRow[], heading: string, x: number): void {
  const top = PERSONAL_TOP.offer + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header('Column', (cell) => void cell.text(heading, { ...small, x, y: top - 4, weight: 'bold' }));
        row.header(
          'Column',
          (cell) => void cell.text('U', { ...small, x: x + YOURS, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('Locaties', { ...small, x: x + LISTED, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('Verschil', { ...small, x: x + DIFFERENCE, y: top - 4 }),
        );
      }),
    );
    table.body((body) =>
      rows.forEach((entry, index) => {
        const y = top + index * ROW;
        const base = y + 9.8;
        pdf.artifact((canvas) => {
          if (entry.difference)
            canvas.rect({ x: x - 3, y: y + 0.4, width: COLUMN + 6, height: ROW - 0.8 }, { fill: 'notice' });
          canvas.line(x, y, x + COLUMN, y, {
            stroke: index === 0 ? 'ink' : 'line',
            strokeWidth: index === 0 ? 1.2 : 0.5,
          });
        });
        const weight = entry.difference ? 'bold' : 'regular';
        body.row((row) => {
          row.header('Row', (cell) => {
            const label = fitHeading(pdf.typesetter, [{ text: entry.label, weight }], {
              width: LABEL_WIDTH,
              size: SIZE.table,
              minimumSize: SIZE.small,
            });
            cell.block(label, { x, top: base - label.firstBaseline });
          });
          row.cell(
            (cell) =>
              void cell.text(yoursText(entry.yours), {
                x: x + YOURS,
                y: base,
                size: SIZE.table,
                weight,
                align: 'end',
              }),
          );
          row.cell(
            (cell) =>
              void cell.text(entry.listed === 0 ? 'geen' : formatNumber(entry.listed), {
                x: x + LISTED,
                y: base,
                size: SIZE.table,
                weight,
                align: 'end',
              }),
          );
          row.cell((cell) => {
            cell.text(differenceText(entry), {
              x: x + DIFFERENCE,
              y: base,
              size: SIZE.small,
              ...(entry.difference ? { weight: 'bold' } : { paint: 'muted' }),
            });
          });
        });
      }),
    );
  });
}
