import { shareWords } from '../../src/charts/municipality/coverage.ts';
import type { CombinationRow, CoverageRow } from '../../src/factsheet/parts/coverage/type.ts';
import { compareText, enumerate, formatNumber } from '../../src/model/dutch.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { fitHeading } from '../../src/pdf/text/fit-text.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';
import { putHeading, putRule } from './heading.ts';
import { hatchPath } from './marks/hatch.ts';
import { shortened } from './marks/shortened.ts';
import { LEFT, RIGHT, type SheetJob, SIZE, TOP, WIDTH } from './sheet-style.ts';

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

/** Life domains by support types: how many locations, what is not found, and who is nearest then. */
export function putCoverage(job: SheetJob): void {
  const { pdf, factsheet } = job;
  const size = factsheet.groups.find(({ id }) => id === 'size');
  const top = TOP.coverage + HEAD;
  const small = { size: SIZE.small, paint: 'muted' } as const;
  const used = putHeading(pdf, 'Waarvoor, en welke hulp?', LEFT, TOP.coverage);
  pdf.document.paragraph((paragraph) => {
    paragraph.text('Getal = locaties die dit samen bieden. Gearceerd = niet gevonden.', {
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
        row.header('Column', (cell) => void cell.text('Leefgebied', { ...small, x: LEFT, y: top - 4 }));
        for (const [index, { key, label }] of factsheet.supportTypes.entries()) {
          const lines = TYPE_LINES[key] ?? [label];
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
          ['Deel van', `deze ${formatNumber(size?.municipalities ?? 0)}`].forEach((line, number) => {
            cell.text(line, { ...small, x: LEFT + SHARE, y: top - 4 - (1 - number) * 8, align: 'end' });
          });
        });
        row.header('Column', (cell) => {
          ['Dichtstbij voor iedereen,', 'waar het hier ontbreekt'].forEach((line, number) => {
            cell.text(line, { ...small, x: LEFT + NEAREST, y: top - 4 - (1 - number) * 8 });
          });
        });
      }),
    );
    table.body((body) =>
      factsheet.lifeDomains.forEach((domain, index) => {
        const y = top + index * ROW;
        const cells = factsheet.combinations[index]?.cells ?? [];
        const missing = domain.locations === 0;
        putRule(pdf, LEFT, y + ROW, WIDTH, false);
        body.row((row) => {
          row.header('Row', (cell) => {
            const label = fitHeading(
              pdf.typesetter,
              [{ text: domain.label, weight: missing ? 'bold' : 'regular' }],
              { width: CELLS - 6, size: SIZE.body, minimumSize: SIZE.small },
            );
            cell.block(label, { x: LEFT, top: y + (ROW - label.height) / 2 });
          });
          for (const [column, { locations, forEverybody }] of cells.entries()) {
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
              cell.text(`${formatNumber(locations)}${forEverybody > 0 ? '' : '*'}`, {
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
              void cell.text(shareWords(domain, 'size'), {
                x: LEFT + SHARE,
                y: y + 11.8,
                size: SIZE.body,
                align: 'end',
              }),
          );
          row.cell((cell) => {
            const [nearest] = domain.nearest;
            if (!nearest) return;
            const room = RIGHT - LEFT - NEAREST;
            const km = `, ${formatNumber(nearest.km)}\u00a0km`;
            const kmWidth = pdf.typesetter.widthOf(km, SIZE.small);
            const lines = [
              { text: shortened(pdf, nearest.organisation, room, 'bold'), weight: 'bold' as const },
              { text: shortened(pdf, nearest.name, room - kmWidth, 'regular') + km },
            ];
            for (const [line, run] of lines.entries()) {
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

/** All white spots in one path: hatched, so that they are seen as something that is missing. */
function putHatches(pdf: TaggedPdf, rows: readonly CombinationRow[], top: number): void {
  pdf.artifact((canvas) => {
    const commands = rows.flatMap(({ cells }, index) =>
      cells.flatMap(({ locations }, column) =>
        locations > 0
          ? []
          : hatchPath({
              x: LEFT + CELLS + column * CELL + GAP / 2,
              y: top + index * ROW + GAP / 2,
              width: CELL - GAP,
              height: ROW - GAP,
            }),
      ),
    );
    canvas.path(commands, { stroke: 'border', strokeWidth: 0.5 });
  });
}

/** What the asterisk means, where a missing kind of help is, and how distance is measured. */
function putNotes({ pdf, factsheet }: SheetJob, top: number): void {
  const missing = factsheet.supportTypes.filter(({ locations }) => locations === 0);
  const groups = starredGroups(factsheet);
  const asterisk = groups.length > 0 ? [`* alleen voor ${enumerate(groups, 'of')}.`] : [];
  const named = missing.length <= NAMED_TYPES ? missing : [];
  const last = 'Afstand: in een rechte lijn, vanaf het midden van waar de mensen wonen.';
  // With who it is if there is room, else with where it is; all of it is on the page.
  const notes = [named.flatMap(missingType), named.flatMap(missingTypePlace), []].map((types) =>
    layoutText(pdf.typesetter, [{ text: [...asterisk, ...types, last].join(' ') }], {
      width: WIDTH,
      size: SIZE.small,
      leading: SIZE.small * 1.2,
    }),
  );
  const block = notes.find(({ lines }) => lines.length <= NOTE_LINES) ?? notes.at(-1);
  if (!block) return;
  pdf.document.paragraph((paragraph) => {
    paragraph.block(block, { x: LEFT, top, paint: 'muted' });
  });
}

function missingType({ label, nearest: [nearest] }: CoverageRow): string[] {
  return nearest
    ? [`${label}: ${nearest.organisation}, gemeente ${nearest.name} (${formatNumber(nearest.km)}\u00a0km).`]
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
