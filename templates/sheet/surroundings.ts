import { neighbourDrawing } from '../../src/charts/municipality/neighbour-map.ts';
import type { Frame } from '../../src/charts/parts/projection.ts';
import { formatNumber } from '../../src/model/dutch.ts';
import { fitBlock } from '../../src/pdf/text/fit-text.ts';
import { putHeading } from './heading.ts';
import { COLUMN, LEFT, type SheetJob, SIZE, TOP } from './sheet-style.ts';

const MAP_TOP = 14;
const MAP_HEIGHT = 130;

/** Room for the map on the sheet, and the size of its labels, in points. */
export const SHEET_MAP_FRAME: Frame = { width: COLUMN, height: MAP_HEIGHT, margin: 7 };
export const SHEET_MAP_TEXT = 7;

/** The map of the municipality and its neighbours, with the number of locations of each. */
export function putSurroundings({ pdf, factsheet, surroundings }: SheetJob): void {
  const title = factsheet.acrossWater ? 'Locaties dichtbij, over het water' : 'Locaties in de buurgemeenten';
  putHeading(pdf, title, LEFT, TOP.bottom);
  pdf.document.drawing(neighbourDrawing(surroundings), { x: LEFT, y: TOP.bottom + MAP_TOP, scale: 1 });
  const lettered = surroundings.areas.filter(({ letter }) => letter !== undefined);
  const text =
    lettered.length > 0
      ? lettered
          .map(({ letter, name, locations }) => `${letter} = ${name} ${formatNumber(locations)}`)
          .join(' · ')
      : 'Het getal is het aantal locaties in de gemeente.';
  const { block } = fitBlock(pdf.typesetter, [{ text }], {
    width: COLUMN,
    height: 19,
    size: SIZE.small,
    minimumSize: 5.5,
    leadingRatio: 1.2,
  });
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT, top: TOP.bottom + MAP_TOP + MAP_HEIGHT + 3, paint: 'muted' });
  });
}
