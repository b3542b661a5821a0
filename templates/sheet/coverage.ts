import { shareWords } from '../../src/charts/municipality/coverage.ts';
import type { CombinationRow, CoverageRow } from '../../src/factsheet/parts/coverage/type.ts';
import { partOf, peersOf } from '../../src/factsheet/shared/peers.ts';
import { compareText, enumerate, formatNumber } from '../../src/model/dutch.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText, type TextBlock } from '../../src/pdf/text/layout-text.ts';
import type { TextRun } from '../../src/pdf/text/text-run.ts';
import { putHeading, putRule } from './heading.ts';
import { hatchPath } from './marks/hatch.ts';
import { onPaper } from './marks/printable.ts';
import { shortened } from './marks/shortened.ts';
import { LEFT, type Measured, RIGHT, type SheetJob, SIZE, TOP, WIDTH } from './sheet-style.ts';

const ROW = 17;
const HEAD = 42;
/** Edges from the left: where the cells begin, how wide each is, and the columns behind them. */
const CELLS = 121;
const CELL = 34.5;
const GAP = 1.6;
const SHARE = CELLS + 7 * CELL + 34;
const NEAREST = SHARE + 9;

/** Up to this many missing support types are named with where they are; more are on the page. */
const NAMED_TYPES = 2;

/** Room for the notes under the table. */
const NOTE_LINES = 2;

/** Headings that fit above a narrow column, broken where a reader expects it. */
const TYPE_LINES: Readonly<Record<string, readonly string[]>> = {
  informatie: ['Infor-', 'matie'],
  advies: ['Advies'],
  doorverwijzing: ['Door-', 'verwij-', 'zing'],
  'administratieve-hulp': ['Admini-', 'stratieve', 'hulp'],
  'inhoudelijke-hulp': ['Inhou-', 'delijke', 'hulp'],
  'persoonlijke-clientondersteuning': ['Persoon-', 'lijk'],
  contactbemiddeling: ['Contact-', 'bemid-', 'deling'],
};

/** What stands above the matrix, the same on all sheets. */
export const COVERAGE_WORDS = {
  heading: 'Waarvoor, en welke hulp?',
  key: 'Getal = locaties die dit samen bieden. Gearceerd = niet gevonden.',
  domain: 'Leefgebied',
} as const;

/** Life domains by support types: how many locations, what is not found, and who is nearest then. */
export function putCoverage(job: SheetJob): void {
  const { pdf, factsheet } = job;
  const top = TOP.coverage + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  const used = putHeading(pdf, COVERAGE_WORDS.heading, LEFT, TOP.coverage);
  pdf.document.paragraph((paragraph) => {
    paragraph.text(COVERAGE_WORDS.key, {
      ...small,
      x: LEFT + used + 10,
      y: TOP.coverage + 9,
    });
  });
  putRule(pdf, LEFT, top, WIDTH, true);
  putHatches(pdf, factsheet.combinations, top);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header(
          'Column',
          (cell) => void cell.text(COVERAGE_WORDS.domain, { ...small, x: LEFT, y: top - 4 }),
        );
        for (const [index, type] of factsheet.supportTypes.entries()) {
          const { label } = type;
          const lines = typeLines(type);
          row.header('Column', (cell) =>
            cell.span({ actualText: label }, (span) =>
              lines.forEach((line, number) => {
                span.text(line, {
                  ...small,
                  x: LEFT + CELLS + (index + 0.5) * CELL,
                  y: top - 4 - (lines.length - 1 - number) * 8,
                  align: 'middle',
                });
              }),
            ),
          );
        }
        row.header('Column', (cell) => {
          shareLines(factsheet).forEach((line, number) => {
            cell.text(line, { ...small, x: LEFT + SHARE, y: top - 4 - (1 - number) * 8, align: 'end' });
          });
        });
        row.header('Column', (cell) => {
          nearestHeading(factsheet).forEach((line, number) => {
            cell.text(line, { ...small, x: LEFT + NEAREST, y: top - 4 - (1 - number) * 8 });
          });
        });
      }),
    );
    table.body((body) =>
      factsheet.lifeDomains.forEach((domain, index) => {
        const y = top + index * ROW;
        const cells = factsheet.combinations[index]?.cells ?? [];
        putRule(pdf, LEFT, y + ROW, WIDTH, false);
        body.row((row) => {
          row.header('Row', (cell) => {
            const label = domainLabel(pdf, domain);
            cell.block(label, { x: LEFT, top: y + (ROW - label.height) / 2 });
          });
          for (const [column, counted] of cells.entries()) {
            const { locations, forEverybody } = counted;
            row.cell((cell) => {
              const x = LEFT + CELLS + column * CELL;
              if (locations === 0) {
                cell.span(
                  { actualText: 'geen' },
                  (span) =>
                    void span.text('·', {
                      x: x + CELL / 2,
                      y: y + 11,
                      size: SIZE.small,
                      paint: 'paper',
                      align: 'middle',
                    }),
                );
                return;
              }
              const box = { x: x + GAP / 2, y: y + GAP / 2, width: CELL - GAP, height: ROW - GAP };
              pdf.artifact((canvas) =>
                canvas.rect(
                  box,
                  forEverybody > 0 ? { fill: 'here' } : { fill: 'paper', stroke: 'accent', strokeWidth: 0.8 },
                ),
              );
              cell.text(countWords(counted), {
                x: x + CELL / 2,
                y: y + 11.8,
                size: SIZE.body,
                weight: 'bold',
                align: 'middle',
              });
            });
          }
          row.cell(
            (cell) =>
              void cell.text(shareWords(domain, peersOf(factsheet).group), {
                x: LEFT + SHARE,
                y: y + 11.8,
                size: SIZE.body,
                align: 'end',
              }),
          );
          row.cell((cell) => {
            for (const [line, run] of nearestLines(pdf, domain).entries()) {
              const block = layoutText(pdf.typesetter, [run], {
                size: SIZE.small,
                leading: SIZE.small * 1.05,
              });
              cell.block(block, {
                x: LEFT + NEAREST,
                top: y + 0.4 + line * 8.2,
                paint: line === 0 ? 'ink' : 'muted',
              });
            }
          });
        });
      }),
    );
  });
  putNotes(job, top + factsheet.lifeDomains.length * ROW + 3);
}

/** The same on every sheet: made once. */
const HATCH = hatchPath(CELL - GAP, ROW - GAP);

/** All white spots: hatched, so that they are seen as something that is missing. */
function putHatches(pdf: TaggedPdf, rows: readonly CombinationRow[], top: number): void {
  const places = rows.flatMap(({ cells }, index) =>
    cells.flatMap(({ locations }, column) =>
      locations > 0 ? [] : [{ x: LEFT + CELLS + column * CELL + GAP / 2, y: top + index * ROW + GAP / 2 }],
    ),
  );
  pdf.artifact((canvas) => canvas.strokeAt(HATCH, places, { stroke: 'border', strokeWidth: 0.5 }));
}

/** The heading of a column, over the lines that it takes. */
export function typeLines({ key, label }: Pick<CoverageRow, 'key' | 'label'>): readonly string[] {
  return TYPE_LINES[key] ?? [label];
}

/** The heading of where else help is, on two lines. */
export function nearestHeading(factsheet: Pick<SheetJob['factsheet'], 'groups'>): readonly string[] {
  const where = partOf(factsheet) === undefined ? 'voor iedereen' : 'in het gebied';
  return [`Dichtstbij ${where},`, 'waar het hier ontbreekt'];
}

/** The heading of the shares: of how many municipalities they are. */
export function shareLines(factsheet: Pick<SheetJob['factsheet'], 'groups'>): readonly string[] {
  const peers = peersOf(factsheet);
  const size = factsheet.groups.find(({ id }) => id === peers.group);
  return ['Deel van', `deze ${formatNumber(size?.municipalities ?? 0)}`];
}

/** The name of a life domain, as large as its column allows; bold where there is nothing for it here. */
export function domainLabel(
  { typesetter }: Measured['pdf'],
  { label, locations }: Pick<CoverageRow, 'label' | 'locations'>,
): TextBlock {
  return fitHeading(typesetter, [{ text: label, weight: locations === 0 ? 'bold' : 'regular' }], {
    width: CELLS - 6,
    size: SIZE.body,
    minimumSize: SIZE.small,
  });
}

/** A number of locations, with an asterisk where none of them is for everybody. */
export function countWords({ locations, forEverybody }: CombinationRow['cells'][number]): string {
  return `${formatNumber(locations)}${forEverybody > 0 ? '' : '*'}`;
}

/** Organisation, then municipality and distance, of the nearest location for everybody; nothing where none is needed. */
export function nearestLines(
  pdf: Measured['pdf'],
  { nearest: [nearest] }: Pick<CoverageRow, 'nearest'>,
): readonly TextRun[] {
  if (!nearest) return [];
  const room = RIGHT - LEFT - NEAREST;
  const km = `, ${formatNumber(nearest.km)}\u00a0km`;
  const kmWidth = pdf.typesetter.widthOf(km, SIZE.small);
  return [
    { text: shortened(pdf, onPaper(pdf, nearest.organisation), room, 'bold'), weight: 'bold' },
    { text: shortened(pdf, nearest.name, room - kmWidth, 'regular') + km },
  ];
}

function putNotes({ pdf, factsheet }: SheetJob, top: number): void {
  pdf.document.paragraph((paragraph) => {
    paragraph.block(coverageNotes({ pdf, factsheet }), { x: LEFT, top, paint: 'muted' });
  });
}

/** What the asterisk means, where a missing kind of help is, and how distance is measured: at most two lines. */
export function coverageNotes({ pdf, factsheet }: Measured): TextBlock {
  const missing = factsheet.supportTypes.filter(({ locations }) => locations === 0);
  const groups = starredGroups(factsheet);
  const asterisk = groups.length > 0 ? [`* alleen voor ${enumerate(groups, 'of')}.`] : [];
  const named = missing.length <= NAMED_TYPES ? missing : [];
  const last = 'Afstand: rechte lijn, van waar de mensen wonen (midden) tot de locatie.';
  // With who it is if there is room, else with where it is; all of it is on the page.
  const notes = [named.flatMap((row) => missingType(pdf, row)), named.flatMap(missingTypePlace), []].map(
    (types) =>
      layoutText(pdf.typesetter, [{ text: [...asterisk, ...types, last].join(' ') }], {
        width: WIDTH,
        size: SIZE.small,
        leading: SIZE.small * 1.2,
      }),
  );
  return (
    notes.find(({ lines }) => lines.length <= NOTE_LINES) ??
    layoutText(pdf.typesetter, [{ text: last }], {
      width: WIDTH,
      size: SIZE.small,
      leading: SIZE.small * 1.2,
    })
  );
}

function missingType(pdf: Measured['pdf'], { label, nearest: [nearest] }: CoverageRow): string[] {
  return nearest
    ? [
        `${label}: ${onPaper(pdf, nearest.organisation)}, gemeente ${nearest.name} (${formatNumber(nearest.km)}\u00a0km).`,
      ]
    : [];
}

function missingTypePlace({ label, nearest: [nearest] }: CoverageRow): string[] {
  return nearest ? [`${label}: gemeente ${nearest.name} (${formatNumber(nearest.km)}\u00a0km).`] : [];
}

/** For whom the help behind the asterisks is. */
function starredGroups({ combinations }: SheetJob['factsheet']): string[] {
  return [...new Set(combinations.flatMap(({ cells }) => cells.flatMap(({ onlyFor }) => onlyFor)))].toSorted(
    compareText,
  );
}
