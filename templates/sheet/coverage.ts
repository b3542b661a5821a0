import { shareWords } from '../../src/charts/municipality/coverage.ts';
import type { CoverageRow } from '../../src/factsheet/parts/coverage/type.ts';
import { formatNumber } from '../../src/model/dutch.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { putHeading } from './heading.ts';
import { COLUMN, LEFT, SECOND, type SheetJob, SIZE, TOP } from './sheet-style.ts';

const ROW = 16.9;
const HEAD = 34;
/** Right edges of the columns with numbers, and the room for the bar, from the left of the table. */
const COUNT = 150;
const BAR = { from: 155, width: 21 };
const COUNTRY = 200;
const PEERS = COLUMN;
const LABEL_WIDTH = 130;

/** The two tables of life domains and support types, side by side, white spots in words. */
export function putCoverage(job: SheetJob): void {
  const { pdf, factsheet } = job;
  putHeading(pdf, 'Waarvoor kunt u hier terecht?', LEFT, TOP.coverage);
  putTable(job, factsheet.lifeDomains, 'Leefgebied', LEFT);
  putTable(job, factsheet.supportTypes, 'Soort hulp', SECOND);
}

function putTable({ pdf }: SheetJob, rows: readonly CoverageRow[], heading: string, x: number): void {
  const highest = Math.max(1, ...rows.map(({ locations }) => locations));
  const top = TOP.coverage + HEAD;
  const small = { size: SIZE.small, paint: 'muted', align: 'end' } as const;
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header(
          'Column',
          (cell) =>
            void cell.text(heading, { x, y: top - 4, size: SIZE.small, weight: 'bold', paint: 'muted' }),
        );
        row.header('Column', (cell) => {
          cell.text('Locaties', { ...small, x: x + COUNT, y: top - 12 });
          cell.text('hier', { ...small, x: x + COUNT, y: top - 4 });
        });
        row.header('Column', (cell) => {
          cell.text('Gemeenten met hulp', { ...small, x: x + PEERS, y: top - 12 });
          cell.text('Nederland', { ...small, x: x + COUNTRY, y: top - 4 });
        });
        row.header(
          'Column',
          // What stands above both columns belongs to this one too, for who hears them one by one.
          (cell) =>
            cell.span(
              { actualText: 'Gemeenten met hulp, deze grootte' },
              (span) => void span.text('deze grootte', { ...small, x: x + PEERS, y: top - 4 }),
            ),
        );
      }),
    );
    table.body((body) =>
      rows.forEach((entry, index) => {
        const y = top + index * ROW;
        const missing = entry.locations === 0;
        const [nearest] = entry.nearest;
        const withPlace = missing && nearest !== undefined;
        const base = y + (withPlace ? 8 : 11);
        pdf.artifact((canvas) => {
          canvas.line(x, y, x + COLUMN, y, {
            stroke: index === 0 ? 'ink' : 'line',
            strokeWidth: index === 0 ? 1.2 : 0.5,
          });
          if (!missing) {
            const width = Math.max(1.2, (entry.locations / highest) * BAR.width);
            canvas.rect({ x: x + BAR.from, y: y + 5, width, height: 7 }, { fill: 'accent' });
          }
        });
        body.row((row) => {
          row.header('Row', (cell) => {
            const label = fitHeading(
              pdf.typesetter,
              [{ text: entry.label, weight: missing ? 'bold' : 'regular' }],
              {
                width: LABEL_WIDTH,
                size: SIZE.table,
                minimumSize: 6.4,
              },
            );
            cell.block(label, { x, top: base - label.firstBaseline });
          });
          row.cell((cell) => {
            cell.text(missing ? 'geen' : formatNumber(entry.locations), {
              x: x + COUNT,
              y: base,
              size: SIZE.table,
              weight: 'bold',
              align: 'end',
            });
            if (withPlace) {
              const where = fitHeading(
                pdf.typesetter,
                [{ text: `wel in ${nearest.name} (${formatNumber(nearest.km)}\u00a0km)` }],
                {
                  width: COUNTRY - 26,
                  size: SIZE.small,
                  minimumSize: 6.4,
                },
              );
              cell.block(where, { x, top: y + 15 - where.firstBaseline, paint: 'muted' });
            }
          });
          row.cell(
            (cell) =>
              void cell.text(shareWords(entry, 'country'), {
                x: x + COUNTRY,
                y: base,
                size: SIZE.table,
                align: 'end',
              }),
          );
          row.cell(
            (cell) =>
              void cell.text(shareWords(entry, 'size'), {
                x: x + PEERS,
                y: base,
                size: SIZE.table,
                align: 'end',
              }),
          );
        });
      }),
    );
  });
}
