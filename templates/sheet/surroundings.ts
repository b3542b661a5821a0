import { neighbourDrawing } from '../../src/charts/municipality/neighbour-map.ts';
import type { Frame } from '../../src/charts/parts/projection.ts';
import { mainValue } from '../../src/factsheet/parts/main-figures/type.ts';
import type { Neighbour } from '../../src/factsheet/parts/surroundings/type.ts';
import type { MunicipalityRef } from '../../src/factsheet/shared/municipality-ref.ts';
import { partOf } from '../../src/factsheet/shared/peers.ts';
import { countOf, formatNumber } from '../../src/model/dutch.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../src/model/typology.ts';
import type { Weight } from '../../src/pdf/fonts/font-face.ts';
import type { TextBlock } from '../../src/pdf/text/layout-text.ts';
import { putHeading, putRule } from './heading.ts';
import { fewerAndFewer, oneLine } from './marks/shortened.ts';
import { LEFT, type Measured, RIGHT, type SheetJob, SIZE, TOP } from './sheet-style.ts';

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

export const NEIGHBOUR_COLUMNS = [
  'Gemeente',
  'Afstand',
  'Locaties',
  'Gebieden',
  'Soorten',
  'Heeft wat hier ontbreekt',
] as const;

/** The neighbours: where they lie, what they have, and what they add. */
export function putSurroundings({ pdf, factsheet, surroundings }: SheetJob): void {
  const { rows, rest } = neighbourRows({ pdf, factsheet, surroundings });
  const [nameHead, kmHead, locationsHead, domainsHead, typesHead, addsHead] = NEIGHBOUR_COLUMNS;
  putHeading(pdf, neighbourHeading(factsheet), LEFT, TOP.bottom);
  pdf.document.drawing(neighbourDrawing(surroundings), { x: LEFT, y: TOP.bottom + MAP_TOP, scale: 1 });
  const top = TOP.bottom + MAP_TOP + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  putRule(pdf, TABLE, top, RIGHT - TABLE, true);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header('Column', (cell) => void cell.text(nameHead, { ...small, x: TABLE, y: top - 3.4 }));
        for (const [text, edge] of [
          [kmHead, EDGE.km],
          [locationsHead, EDGE.locations],
          [domainsHead, EDGE.domains],
          [typesHead, EDGE.types],
        ] as const) {
          row.header(
            'Column',
            (cell) => void cell.text(text, { ...small, x: TABLE + edge, y: top - 3.4, align: 'end' }),
          );
        }
        row.header('Column', (cell) => void cell.text(addsHead, { ...small, x: TABLE + ADDS, y: top - 3.4 }));
      }),
    );
    table.body((body) => {
      rows.forEach(({ label, distance, locations, domains, types, adds, weight }, index) => {
        const y = top + index * ROW;
        const at = { y: y + 8.9, size: SIZE.table, weight };
        putRule(pdf, TABLE, y + ROW, RIGHT - TABLE, false);
        body.row((row) => {
          row.header('Row', (cell) => {
            cell.block(label, { x: TABLE, top: y + (ROW - label.leading) / 2 });
          });
          row.cell((cell) => void cell.text(distance, { ...at, x: TABLE + EDGE.km, align: 'end' }));
          row.cell(
            (cell) =>
              void cell.text(locations, {
                ...at,
                x: TABLE + EDGE.locations,
                weight: 'bold',
                align: 'end',
              }),
          );
          row.cell(
            (cell) =>
              void cell.text(domains, {
                ...at,
                x: TABLE + EDGE.domains,
                align: 'end',
              }),
          );
          row.cell(
            (cell) =>
              void cell.text(types, {
                ...at,
                x: TABLE + EDGE.types,
                align: 'end',
              }),
          );
          row.cell((cell) => {
            if (adds) cell.block(adds, { x: TABLE + ADDS, top: y + (ROW - adds.leading) / 2 });
          });
        });
      });
    });
  });
  if (rest !== undefined) {
    pdf.document.paragraph((paragraph) => {
      paragraph.text(rest, { ...small, x: TABLE, y: top + rows.length * ROW + 9 });
    });
  }
}

export function neighbourHeading(factsheet: Pick<SheetJob['factsheet'], 'acrossWater' | 'groups'>): string {
  const part = partOf(factsheet);
  if (part !== undefined) return factsheet.acrossWater ? 'En dichtbij?' : `En bij de buren in ${part}?`;
  return factsheet.acrossWater ? 'En over het water?' : 'En bij de buren?';
}

/** What stands in a row of the table. */
export interface NeighbourRow {
  readonly label: TextBlock;
  readonly distance: string;
  readonly locations: string;
  readonly domains: string;
  readonly types: string;
  /** Undefined for the municipality itself. */
  readonly adds: TextBlock | undefined;
  readonly weight: Weight;
}

/** The municipality and its neighbours, as many as fit, and how many more there are. */
export function neighbourRows({ pdf, factsheet, surroundings }: Measured & Pick<SheetJob, 'surroundings'>): {
  readonly rows: readonly NeighbourRow[];
  readonly rest: string | undefined;
} {
  const { neighbours } = factsheet;
  const letters = new Map(surroundings.areas.map(({ code, letter }) => [code, letter]));
  const shown = neighbours.slice(0, neighbours.length > MOST_ROWS ? MOST_ROWS - 1 : MOST_ROWS);
  const rest = neighbours.length - shown.length;
  const row = (
    { code, name }: MunicipalityRef,
    counts: Pick<Neighbour, 'locations' | 'lifeDomains' | 'supportTypes'>,
    weight: Weight,
  ) => ({
    label: oneLine(pdf, [labelled(name, letters.get(code))], {
      width: EDGE.km - 30,
      size: SIZE.table,
      weight,
    }),
    locations: formatNumber(counts.locations),
    domains: `${counts.lifeDomains} van ${LIFE_DOMAINS.length}`,
    types: `${counts.supportTypes} van ${SUPPORT_TYPES.length}`,
    weight,
  });
  const own = {
    locations: mainValue(factsheet, 'locations') ?? 0,
    lifeDomains: mainValue(factsheet, 'lifeDomains') ?? 0,
    supportTypes: mainValue(factsheet, 'supportTypes') ?? 0,
  };
  return {
    rows: [
      { ...row(factsheet, own, 'bold'), distance: '–', adds: undefined },
      ...shown.map((neighbour) => ({
        ...row(neighbour, neighbour, 'regular'),
        distance: `${formatNumber(neighbour.km)}\u00a0km`,
        adds: oneLine(pdf, addsWords(neighbour), { width: RIGHT - TABLE - ADDS, size: SIZE.table }),
      })),
    ],
    rest: rest > 0 ? `En nog ${countOf(rest, 'buurgemeente', 'buurgemeenten')}: zie de pagina.` : undefined,
  };
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
