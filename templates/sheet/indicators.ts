import { stripMarks, stripOf } from '../../src/charts/municipality/dot-strip.ts';
import type { Drawing } from '../../src/charts/parts/drawing.ts';
import { figureWords } from '../../src/factsheet/shared/wording.ts';
import { formatWithUnit } from '../../src/model/dutch.ts';
import { putDrawing } from '../../src/pdf/put-drawing.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';
import { putHeading } from './heading.ts';
import { COLUMN, RIGHT, SECOND, type SheetJob, SIZE, TOP } from './sheet-style.ts';

const ROW = 16.4;
const STRIP = { width: 58, height: 14, dot: 1.2 };
const LABEL_WIDTH = 87;
const YEAR = 108;
const VALUE = 146;
const MEDIAN = COLUMN - STRIP.width - 3;

/** Residents and municipality: each indicator, the municipality in the middle, and the place among all. */
export function putIndicators({ pdf, factsheet, spread }: SheetJob): void {
  const rows = factsheet.indicators.filter(
    ({ indicator }) => (spread.indicatorValues.get(indicator.id)?.size ?? 0) > 0,
  );
  const top = TOP.bottom + 26;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  putHeading(pdf, 'Inwoners en gemeente', SECOND, TOP.bottom);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header(
          'Column',
          (cell) => void cell.text('Cijfer', { ...small, x: SECOND, y: top - 4, weight: 'bold' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('Jaar', { ...small, x: SECOND + YEAR, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('Hier', { ...small, x: SECOND + VALUE, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('Middelste', { ...small, x: SECOND + MEDIAN, y: top - 4, align: 'end' }),
        );
        row.header(
          'Column',
          (cell) => void cell.text('Alle gemeenten', { ...small, x: RIGHT, y: top - 4, align: 'end' }),
        );
      }),
    );
    table.body((body) =>
      rows.forEach(({ indicator, figure, countryMedian, place }, index) => {
        const y = top + index * ROW;
        const base = y + 10.6;
        const strip = stripOf(spread.indicatorValues.get(indicator.id) ?? new Map(), STRIP, indicator.label);
        const own = figure.reading.state === 'known' ? figure.reading.value : undefined;
        pdf.artifact((canvas) => {
          canvas.line(SECOND, y, RIGHT, y, {
            stroke: index === 0 ? 'ink' : 'line',
            strokeWidth: index === 0 ? 1.2 : 0.5,
          });
        });
        body.row((row) => {
          row.header('Row', (cell) => {
            const label = fitHeading(
              pdf.typesetter,
              [{ text: strip.axis.kind === 'log' ? `${indicator.shortLabel} *` : indicator.shortLabel }],
              {
                width: LABEL_WIDTH,
                size: SIZE.table,
                minimumSize: 6.8,
                leadingRatio: 1.15,
              },
            );
            cell.block(label, { x: SECOND, top: y + (ROW - label.height) / 2 });
          });
          row.cell(
            (cell) =>
              void cell.text(yearOf(indicator.period), { ...small, x: SECOND + YEAR, y: base, align: 'end' }),
          );
          row.cell(
            (cell) =>
              void cell.text(figureWords(figure).replace(/[^\d.]*(inwoners|personen)$/, ''), {
                x: SECOND + VALUE,
                y: base,
                size: SIZE.table,
                weight: 'bold',
                align: 'end',
              }),
          );
          row.cell(
            (cell) =>
              void cell.text(
                countryMedian === undefined
                  ? 'onbekend'
                  : formatWithUnit(countryMedian, indicator.unit, indicator.decimals).replace(
                      /[^\d.]*(inwoners|personen)$/,
                      '',
                    ),
                { x: SECOND + MEDIAN, y: base, size: SIZE.table, align: 'end' },
              ),
          );
          row.cell((cell) => {
            const drawing: Drawing = {
              ...strip.background,
              description: place
                ? `Plaats ${place.rank} van ${place.of}; plaats 1 is het hoogste cijfer.`
                : 'Voor deze gemeente is geen cijfer bekend.',
              marks: [...strip.background.marks, ...stripMarks(strip, own, countryMedian)],
            };
            const box = { x: RIGHT - STRIP.width, y: y + 1.2, width: STRIP.width, height: STRIP.height };
            cell.blocks.figure({ alternative: drawing.description, box }, (canvas) =>
              putDrawing(canvas, drawing, { x: box.x, y: box.y, scale: 1 }),
            );
          });
        });
      }),
    );
  });
  const block = layoutText(
    pdf.typesetter,
    [{ text: 'Stip = gemeente, streep = de middelste. * = schaal per factor tien.' }],
    { width: COLUMN, size: SIZE.small },
  );
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: SECOND, top: top + rows.length * ROW + 2, paint: 'muted' });
  });
}

/** The year in a period such as 'peildatum 1 januari 2021'; the period itself where there is none in it. */
function yearOf(period: string): string {
  return /\d{4}/.exec(period)?.[0] ?? period;
}
