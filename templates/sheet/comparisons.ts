import { mainFigure } from '../../src/factsheet/parts/main-figures/type.ts';
import { MAIN_FIGURE_IDS, MAIN_MEASURES } from '../../src/factsheet/shared/measures.ts';
import { figureNumber } from '../../src/factsheet/shared/wording.ts';
import { formatNumber, formatShare } from '../../src/model/dutch.ts';
import { putHeading } from './heading.ts';
import { LEFT, type SheetFacts, type SheetJob, SIZE, TOP, WIDTH } from './sheet-style.ts';

const ROW = 11.4;
const HEAD = 30;
const FIRST_NUMBER = 215;

interface ComparisonRow {
  readonly label: string;
  /** The municipality itself, not a group. */
  readonly own: boolean;
  readonly cells: readonly string[];
}

/** What stands in the table: the municipality and then its groups, each with its numbers in words. */
export function comparisonRows(factsheet: SheetFacts): ComparisonRow[] {
  const locations = mainFigure(factsheet, 'locations');
  const own = MAIN_FIGURE_IDS.map((id) => figureNumber(mainFigure(factsheet, id).figure));
  return [
    { label: factsheet.name, own: true, cells: ['–', '–', ...own] },
    ...factsheet.groups.map((group, index) => {
      const comparison = locations.comparisons[index];
      return {
        label: group.label,
        own: false,
        cells: [
          formatNumber(group.municipalities),
          comparison ? formatShare(comparison.withAtLeastOne, comparison.base) : 'onbekend',
          ...MAIN_FIGURE_IDS.map((id) => {
            const mean = mainFigure(factsheet, id).comparisons[index]?.mean;
            return mean === undefined ? 'onbekend' : formatNumber(mean, 1);
          }),
        ],
      };
    }),
  ];
}

/** The municipality beside each group: number of municipalities, share with a location, and the means. */
export function putComparisons({ pdf, factsheet }: SheetJob): void {
  const top = TOP.comparisons + HEAD;
  const columns = [
    { label: ['Aantal', 'gemeenten'] },
    { label: ['Met een', 'locatie'] },
    ...MAIN_FIGURE_IDS.map((id) => ({ label: twoLines(MAIN_MEASURES[id].shortLabel) })),
  ];
  const edge = (index: number) =>
    LEFT + FIRST_NUMBER + ((WIDTH - FIRST_NUMBER) * index) / (columns.length - 1);
  putHeading(pdf, 'Vergelijking: gemiddelde per gemeente', LEFT, TOP.comparisons);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header(
          'Column',
          (cell) =>
            void cell.text('Groep', {
              x: LEFT,
              y: top - 4,
              size: SIZE.small,
              weight: 'bold',
              paint: 'muted',
            }),
        );
        columns.forEach(({ label }, index) => {
          row.header('Column', (cell) =>
            label.forEach((line, number) => {
              cell.text(line, {
                x: edge(index),
                y: top - 4 - (label.length - 1 - number) * 8,
                size: SIZE.small,
                paint: 'muted',
                align: 'end',
              });
            }),
          );
        });
      }),
    );
    table.body((body) => {
      const rows = comparisonRows(factsheet);
      rows.forEach(({ label, own, cells }, index) => {
        const y = top + index * ROW;
        const weight = own ? 'bold' : 'regular';
        pdf.artifact((canvas) =>
          canvas.line(LEFT, y, LEFT + WIDTH, y, {
            stroke: index === 0 ? 'ink' : 'line',
            strokeWidth: index === 0 ? 1.2 : 0.5,
          }),
        );
        body.row((row) => {
          row.header(
            'Row',
            (cell) => void cell.text(label, { x: LEFT, y: y + 8.4, size: SIZE.table, weight }),
          );
          cells.forEach((content, column) => {
            row.cell(
              (cell) =>
                void cell.text(content, {
                  x: edge(column),
                  y: y + 8.4,
                  size: SIZE.table,
                  weight,
                  align: 'end',
                }),
            );
          });
        });
      });
    });
  });
}

/** Breaks a heading at the space nearest to its middle. */
function twoLines(label: string): string[] {
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index);
  if (spaces.length === 0) return [label];
  const middle =
    spaces.toSorted((a, b) => Math.abs(a - label.length / 2) - Math.abs(b - label.length / 2))[0] ?? 0;
  return [label.slice(0, middle), label.slice(middle + 1)];
}
