import { markWords } from '../../src/factsheet/route/region-words.ts';
import type { AnyRoute, RouteCell, RouteRow } from '../../src/factsheet/route/type.ts';
import { cellCount, distanceWords, organisationAt } from '../../src/factsheet/route/words.ts';
import { formatNumber } from '../../src/model/dutch.ts';
import { SUPPORT_TYPES } from '../../src/model/typology.ts';
import type { FlowContent } from '../../src/pdf/structure/blocks.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { layoutText, type TextBlock } from '../../src/pdf/text/layout-text.ts';
import { typeLines } from '../sheet/coverage.ts';
import { LEFT, PAGE_END, PAGE_TOP, RIGHT, type RouteJob, SIZE, WIDTH } from './route-style.ts';

const FIRST = 92;
const CELL = (WIDTH - FIRST) / SUPPORT_TYPES.length;
const GAP = 1.4;
const INSET = 4;
const HEAD = 29;
const COUNT = 11;
const LINE = SIZE.small * 1.16;
const SHORTEST_ROW = 27;
/** So many lines of numbers stand in a cell; beyond that it says how many more there are. */
const MOST_LINES = 12;
/** In a region a row may be as high as a page: whoever looks for somebody misses nobody. */
const MOST_REGION_LINES = 70;

/** What stands in a cell, measured. */
interface Measured {
  readonly cell: RouteCell;
  readonly marks: TextBlock | undefined;
  readonly nearest: string | undefined;
  readonly height: number;
}

/** The matrix: life domains by support types. Goes on over the next page where it must. Returns where it ends. */
export function putMatrix({ pdf, route }: RouteJob, top: number): number {
  let y = top + HEAD;
  putColumnNames(pdf, y);
  pdf.document.table((table) => {
    table.head((head) =>
      head.row((row) => {
        row.header('Column', (cell) => void cell.text('Leefgebied', nameAt(LEFT, y)));
        for (const [index, type] of SUPPORT_TYPES.entries()) {
          row.header('Column', (cell) =>
            cell.span({ actualText: type.label }, (span) => {
              const lines = typeLines(type);
              for (const [number, line] of lines.entries()) {
                span.text(line, nameAt(cellX(index) + INSET, y - (lines.length - 1 - number) * LINE));
              }
            }),
          );
        }
      }),
    );
    table.body((body) => {
      for (const domain of route.rows) {
        const cells = domain.cells.map((cell) => measureCell(pdf, cell));
        const height = Math.max(SHORTEST_ROW, ...cells.map((cell) => cell.height));
        if (y + height > PAGE_END) {
          pdf.nextPage();
          y = PAGE_TOP + HEAD;
          putColumnNames(pdf, y, true);
        }
        const rowTop = y;
        body.row((row) => {
          row.header('Row', (cell) => putDomain(pdf, cell, domain, rowTop, height));
          for (const [index, measured] of cells.entries()) {
            putBox(pdf, measured.cell, { x: cellX(index) + GAP / 2, y: rowTop + GAP / 2, height });
            row.cell((cell) => putCell(cell, route, measured, cellX(index) + INSET + GAP / 2, rowTop));
          }
        });
        y += height;
      }
    });
  });
  return y;
}

function cellX(index: number): number {
  return LEFT + FIRST + index * CELL;
}

function nameAt(x: number, y: number) {
  return { x, y: y - 5, size: SIZE.small, paint: 'muted' } as const;
}

/** The line under the names of the columns; on a next page the names as well, which are read out once. */
function putColumnNames(pdf: TaggedPdf, y: number, isNextPage = false): void {
  pdf.artifact((canvas) => {
    canvas.line(LEFT, y, RIGHT, y, { stroke: 'ink', strokeWidth: 1 });
    if (!isNextPage) return;
    for (const [index, type] of SUPPORT_TYPES.entries()) {
      const lines = typeLines(type);
      for (const [number, line] of lines.entries()) {
        canvas.text(line, nameAt(cellX(index) + INSET, y - (lines.length - 1 - number) * LINE));
      }
    }
  });
}

function measureCell(pdf: TaggedPdf, cell: RouteCell): Measured {
  const { nearest, locations } = cell;
  const marks = markWords(cell);
  const block =
    marks.length === 0
      ? undefined
      : markBlock(pdf, marks, cell.municipalities === undefined ? MOST_LINES : MOST_REGION_LINES);
  const found = locations > 0 ? COUNT + (block?.height ?? 0) : 0;
  const outside = nearest ? LINE * (locations > 0 ? 1 : 2) : 0;
  return {
    cell,
    marks: block,
    nearest: nearest && `${nearest.mark}${locations > 0 ? ', ' : '\n'}${formatNumber(nearest.km)}\u00a0km`,
    height: found + outside + 2 * INSET + GAP,
  };
}

/** The numbers of the organisations, or as many as there is room for and how many more. */
function markBlock(pdf: TaggedPdf, marks: readonly string[], mostLines: number): TextBlock {
  const layout = (text: string) =>
    layoutText(pdf.typesetter, [{ text }], {
      width: CELL - GAP - 2 * INSET,
      size: SIZE.small,
      leading: LINE,
    });
  const layoutSome = (shown: number) => {
    const rest = shown < marks.length ? ` en nog ${marks.length - shown}` : '';
    return layout(marks.slice(0, shown).join(' ') + rest);
  };
  const all = layoutSome(marks.length);
  if (all.lines.length <= mostLines) return all;
  // Halving the difference: one by one would take long in a region with thousands.
  let [fits, tooMany] = [1, marks.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (layoutSome(middle).lines.length <= mostLines) fits = middle;
    else tooMany = middle;
  }
  return layoutSome(fits);
}

function putDomain(
  pdf: TaggedPdf,
  cell: FlowContent,
  { label }: RouteRow,
  top: number,
  height: number,
): void {
  const block = layoutText(pdf.typesetter, [{ text: label, weight: 'bold' }], {
    width: FIRST - 8,
    size: SIZE.body,
    leading: SIZE.body * 1.12,
  });
  cell.block(block, { x: LEFT, top: top + (height - block.height) / 2 });
}

/** Filled where somebody helps, outlined where that is for a target group only, dashed where nobody was found. */
function putBox(
  pdf: TaggedPdf,
  { locations, forEverybody }: RouteCell,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
): void {
  const box = { x, y, width: CELL - GAP, height: height - GAP };
  pdf.artifact((canvas) => {
    if (forEverybody > 0) canvas.rect(box, { fill: 'here' });
    else if (locations > 0) canvas.rect(box, { fill: 'paper', stroke: 'accent', strokeWidth: 0.8 });
    else canvas.rect(box, { fill: 'paper', stroke: 'border', strokeWidth: 0.6, dash: [2, 2] });
  });
}

function putCell(
  content: FlowContent,
  route: AnyRoute,
  { cell, marks, nearest }: Measured,
  x: number,
  top: number,
): void {
  let y = top + INSET;
  if (cell.locations > 0) {
    content.span({ actualText: cellCount(cell) }, (span) => {
      const star = cell.forEverybody > 0 ? '' : '*';
      span.text(formatNumber(cell.locations) + star, { x, y: y + 8, size: SIZE.name, weight: 'bold' });
    });
    y += COUNT;
    if (marks) y = content.block(marks, { x, top: y });
  }
  if (nearest === undefined || !cell.nearest) return;
  const { mark, km, from } = cell.nearest;
  const name = organisationAt(route, mark)?.name ?? '';
  const start = cell.locations === 0 ? 'niet gevonden; ' : '';
  const spoken = `${start}dichtstbij voor iedereen: ${mark}, ${name}, ${distanceWords(km, from).replace('\u00a0', ' ')}`;
  content.span({ actualText: spoken }, (span) => {
    for (const [number, line] of nearest.split('\n').entries()) {
      span.text(line, { x, y: y + 7 + number * LINE, size: SIZE.small });
    }
  });
}
