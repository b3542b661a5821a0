import { placeDrawing } from '../../src/charts/municipality/place-chart.ts';
import { MAIN_MEASURES } from '../../src/factsheet/shared/measures.ts';
import { figureNumber, tierWords } from '../../src/factsheet/shared/wording.ts';
import { formatNumber } from '../../src/model/dutch.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';
import { putHeading } from './heading.ts';
import { LEFT, type SheetPart, SIZE, TOP, WIDTH } from './sheet-style.ts';

const GAP = 14;
const CHART = { width: 96, height: 38, dot: 1.4 };

/** The main figures in a row: number, place among all municipalities, comparison in words. */
export function putMainFigures({ pdf, factsheet, spread }: SheetPart): void {
  const width = (WIDTH - GAP * (factsheet.mainFigures.length - 1)) / factsheet.mainFigures.length;
  putHeading(pdf, 'Meer of minder dan elders?', LEFT, TOP.figures);
  putLegend({ pdf, factsheet });
  pdf.document.list('None', (list) => {
    factsheet.mainFigures.forEach((main, index) => {
      const x = LEFT + index * (width + GAP);
      const top = TOP.figures + 17;
      pdf.artifact((canvas) => canvas.line(x, top, x + width, top, { stroke: 'line', strokeWidth: 0.7 }));
      list.item((item) =>
        item.body((body) => {
          const { blocks } = body;
          blocks.paragraph((paragraph) => {
            paragraph.block(
              fitHeading(pdf.typesetter, [{ text: MAIN_MEASURES[main.id].shortLabel, weight: 'bold' }], {
                width,
                size: SIZE.table,
                minimumSize: 6.8,
              }),
              { x, top: top + 3 },
            );
            const number = figureNumber(main.figure);
            const drawn = paragraph.text(number, {
              x,
              y: top + 34,
              size: number === 'onbekend' ? 14 : 22,
              weight: 'bold',
            });
            if (main.outOf !== undefined) {
              paragraph.text(`van ${main.outOf}`, {
                x: x + drawn + 4,
                y: top + 34,
                size: SIZE.body,
                paint: 'muted',
              });
            }
          });
          blocks.drawing(placeDrawing(spread, factsheet, main.id, CHART), {
            x,
            y: top + 38,
            scale: width / CHART.width,
          });
          const size = main.comparisons.find(({ group }) => group === 'size');
          const country = main.comparisons.find(({ group }) => group === 'country');
          if (size?.tier && size.mean !== undefined && country?.mean !== undefined) {
            const words = tierWords(size.tier);
            const block = layoutText(
              pdf.typesetter,
              [
                { text: words.charAt(0).toUpperCase() + words.slice(1), weight: 'bold' },
                {
                  text: ` bij deze grootte (${formatNumber(size.mean, 1)}). Nederland: ${formatNumber(country.mean, 1)}.`,
                },
              ],
              { width, size: SIZE.small, leading: 8.6 },
            );
            blocks.paragraph((paragraph) => {
              paragraph.block(block, { x, top: top + 38 + (CHART.height * width) / CHART.width + 1 });
            });
          }
        }),
      );
    });
  });
}

/** What the marks mean: the same for the whole sheet. */
function putLegend({ pdf, factsheet }: Pick<SheetPart, 'pdf' | 'factsheet'>): void {
  const size = factsheet.groups.find(({ id }) => id === 'size');
  const country = factsheet.groups.find(({ id }) => id === 'country');
  const y = TOP.figures + 8;
  const entries = [
    { text: 'deze gemeente', mark: 'own', markName: 'Vierkant' },
    ...(size
      ? [{ text: `${size.municipalities} gemeenten van deze grootte`, mark: 'peer', markName: 'Dichte stip' }]
      : []),
    ...(country
      ? [{ text: `alle ${country.municipalities} gemeenten`, mark: 'ring', markName: 'Ring' }]
      : []),
  ];
  const widths = entries.map(({ text }) => pdf.typesetter.widthOf(text, SIZE.small) + 22);
  let x = LEFT + WIDTH - widths.reduce((sum, width) => sum + width, 0) + 10;
  pdf.document.list('None', (list) => {
    entries.forEach(({ text, mark, markName }, index) => {
      const at = x;
      pdf.artifact((canvas) => {
        if (mark === 'own') canvas.rect({ x: at, y: y - 5.2, width: 5.2, height: 5.2 }, { fill: 'accent' });
        else if (mark === 'peer') canvas.circle(at + 2.6, y - 2.5, 2.6, { fill: 'peer' });
        else canvas.circle(at + 2.6, y - 2.5, 2.1, { fill: 'paper', stroke: 'ring', strokeWidth: 1 });
      });
      list.item((item) =>
        item.body((body) =>
          body.span(
            { actualText: `${markName}: ${text}` },
            (span) => void span.text(text, { x: at + 9, y, size: SIZE.small, paint: 'muted' }),
          ),
        ),
      );
      x += widths[index] ?? 0;
    });
  });
}
