import { neighbourDrawing } from '../../src/charts/municipality/neighbour-map.ts';
import type { Frame } from '../../src/charts/parts/projection.ts';
import { mainValue } from '../../src/factsheet/parts/main-figures/type.ts';
import type { Neighbour } from '../../src/factsheet/parts/surroundings/type.ts';
import { countOf, formatNumber } from '../../src/model/dutch.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../src/model/typology.ts';
import { putHeading, putRule } from './heading.ts';
import { fewerAndFewer, oneLine } from './marks/shortened.ts';
import { LEFT, RIGHT, type SheetJob, SIZE, TOP } from './sheet-style.ts';

const MAP_TOP = 16;
/** Room for the map on the sheet, and the size of its letters, in points. */
export const SHEET_MAP_FRAME: Frame = { width: 120, height: 112, margin: 6 };
export const SHEET_MAP_TEXT = 8;

const TABLE = LEFT + SHEET_MAP_FRAME.width + 14;
const HEAD = 12;
const ROW = 12.1;
const MOST_ROWS = 8;
/** Right edges of the columns with numbers, from the left of the table. */
const EDGE = { km: 150, locations: 188, domains: 232, types: 271 } as const;
const ADDS = 281;

/** The neighbours: where they lie, what they have, and what they add. */
export function putSurroundings({ pdf, factsheet, surroundings }: SheetJob): void {
  const { acrossWater, neighbours } = factsheet;
  const letters = new Map(surroundings.areas.map(({ code, letter }) => [code, letter]));
  putHeading(pdf, acrossWater ? 'En over het water?' : 'En bij de buren?', LEFT, TOP.bottom);
  pdf.document.drawing(neighbourDrawing(surroundings), { x: LEFT, y: TOP.bottom + MAP_TOP, scale: 1 });
  const top = TOP.bottom + MAP_TOP + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  const shown = neighbours.slice(0, neighbours.length > MOST_ROWS ? MOST_ROWS - 1 : MOST_ROWS);
  putRule(pdf, TABLE, top, RIGHT - TABLE, true);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header('Column', (cell) => void cell.text('Gemeente', { ...small, x: TABLE, y: top - 3.4 }));
        for (const [text, edge] of [
          ['Afstand', EDGE.km],
          ['Locaties', EDGE.locations],
          ['Gebieden', EDGE.domains],
          ['Soorten', EDGE.types],
        ] as const) {
          row.header(
            'Column',
            (cell) => void cell.text(text, { ...small, x: TABLE + edge, y: top - 3.4, align: 'end' }),
          );
        }
        row.header(
          'Column',
          (cell) => void cell.text('Heeft wat hier ontbreekt', { ...small, x: TABLE + ADDS, y: top - 3.4 }),
        );
      }),
    );
    table.body((body) => {
      const own = {
        locations: mainValue(factsheet, 'locations') ?? 0,
        lifeDomains: mainValue(factsheet, 'lifeDomains') ?? 0,
        supportTypes: mainValue(factsheet, 'supportTypes') ?? 0,
      };
      const rows = [
        {
          label: labelled(factsheet.name, letters.get(factsheet.code)),
          distance: '–',
          ...own,
          adds: [],
          weight: 'bold' as const,
        },
        ...shown.map((neighbour) => ({
          ...neighbour,
          label: labelled(neighbour.name, letters.get(neighbour.code)),
          distance: `${formatNumber(neighbour.km)}\u00a0km`,
          adds: addsWords(neighbour),
          weight: 'regular' as const,
        })),
      ];
      rows.forEach(({ label, distance, locations, lifeDomains, supportTypes, adds, weight }, index) => {
        const y = top + index * ROW;
        const at = { y: y + 8.9, size: SIZE.table, weight };
        putRule(pdf, TABLE, y + ROW, RIGHT - TABLE, false);
        body.row((row) => {
          row.header('Row', (cell) => {
            const block = oneLine(pdf, [label], { width: EDGE.km - 30, size: SIZE.table, weight });
            cell.block(block, { x: TABLE, top: y + (ROW - block.leading) / 2 });
          });
          row.cell((cell) => void cell.text(distance, { ...at, x: TABLE + EDGE.km, align: 'end' }));
          row.cell(
            (cell) =>
              void cell.text(formatNumber(locations), {
                ...at,
                x: TABLE + EDGE.locations,
                weight: 'bold',
                align: 'end',
              }),
          );
          row.cell(
            (cell) =>
              void cell.text(`${lifeDomains} van ${LIFE_DOMAINS.length}`, {
                ...at,
                x: TABLE + EDGE.domains,
                align: 'end',
              }),
          );
          row.cell(
            (cell) =>
              void cell.text(`${supportTypes} van ${SUPPORT_TYPES.length}`, {
                ...at,
                x: TABLE + EDGE.types,
                align: 'end',
              }),
          );
          row.cell((cell) => {
            if (adds.length === 0) return;
            const block = oneLine(pdf, adds, { width: RIGHT - TABLE - ADDS, size: SIZE.table });
            cell.block(block, { x: TABLE + ADDS, top: y + (ROW - block.leading) / 2 });
          });
        });
      });
    });
  });
  const rest = neighbours.length - shown.length;
  if (rest > 0) {
    pdf.document.paragraph((paragraph) => {
      paragraph.text(`En nog ${countOf(rest, 'buurgemeente', 'buurgemeenten')}: zie de pagina.`, {
        ...small,
        x: TABLE,
        y: top + (shown.length + 1) * ROW + 9,
      });
    });
  }
}

function labelled(name: string, letter: string | undefined): string {
  return letter === undefined ? name : `${letter}  ${name}`;
}

const SHORT_LABELS = new Map<string, string>(
  [...LIFE_DOMAINS, ...SUPPORT_TYPES].map(({ key, shortLabel }) => [key, shortLabel]),
);
/** 'aankopen, zorg': what is found there and not here, as many as fit, then how many more. */
function addsWords({ adds }: Neighbour): string[] {
  const labels = adds.map((key) => SHORT_LABELS.get(key) ?? key);
  if (labels.length === 0) return ['–'];
  return [...fewerAndFewer(labels), countOf(labels.length, 'onderdeel', 'onderdelen')];
}
