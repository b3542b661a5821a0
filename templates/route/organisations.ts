import type { RouteOrganisation } from '../../src/factsheet/route/type.ts';
import type { TaggedPdf } from '../../src/pdf/tagged-pdf.ts';
import { layoutText } from '../../src/pdf/text/layout-text.ts';
import { placeInColumns } from './columns.ts';
import { heightOf, layoutEntry, MARK_ROOM, type Piece } from './entry.ts';
import { LEFT, PAGE_END, PAGE_TOP, RIGHT, SECOND, SIZE, WIDTH } from './route-style.ts';

const HEADING = 25;
const NOTE_SPACE = 4;
/** Below an organisation. */
const AFTER = 8;
/** Below a heading there must be room for this much, or it goes to the next page. */
const LEAST_BELOW = 90;

/** A list of organisations, under a heading over both columns. */
export interface OrganisationList {
  readonly heading: string;
  readonly note: string | undefined;
  readonly organisations: readonly RouteOrganisation[];
}

/** Puts a list down in two columns, over as many pages as it takes. Returns where it ends on the last of them. */
export function putOrganisations(pdf: TaggedPdf, list: OrganisationList, top: number): number {
  const entries = list.organisations.map((organisation) => layoutEntry(pdf, organisation));
  const pieces = entries.flatMap((entry) =>
    entry.pieces.map((own, index) => ({
      own,
      height: heightOf(own) + (index === entry.pieces.length - 1 ? AFTER : 0),
    })),
  );
  let y = top;
  const below =
    HEADING + NOTE_SPACE + (list.note === undefined ? 0 : SIZE.body * 2.5) + (pieces[0]?.height ?? 0);
  const isPageHigh = PAGE_TOP + below > PAGE_END;
  if (y + Math.max(HEADING + LEAST_BELOW, isPageHigh ? 0 : below) > PAGE_END) {
    pdf.nextPage();
    y = PAGE_TOP;
  }
  const start = putHeading(pdf, list, y);
  const heights = pieces.map(({ height }) => height);
  const { spots, bottom } = placeInColumns(heights, { start, nextStart: PAGE_TOP, end: PAGE_END });
  if (entries.length === 0) return start;
  let page = 0;
  let next = 0;
  pdf.document.list('None', (items) => {
    for (const entry of entries) {
      items.item((item) => {
        const places = entry.pieces.map((own, index) => ({ own, spot: spots[next + index] }));
        next += entry.pieces.length;
        const goTo = (wanted: number) => {
          for (; page < wanted; page += 1) pdf.nextPage();
        };
        const [first] = places;
        if (!first?.spot) return;
        goTo(first.spot.page);
        const at = { x: columnX(first.spot.column), top: first.spot.top };
        item.label((label) => {
          putBadge(pdf, at);
          label.text(entry.mark, {
            x: at.x + (MARK_ROOM - 6) / 2,
            y: at.top + 8.6,
            size: SIZE.small,
            weight: 'bold',
            paint: 'paper',
            align: 'middle',
          });
        });
        item.body((body) => {
          for (const { own, spot } of places) {
            if (!spot) continue;
            goTo(spot.page);
            putPieces(own, columnX(spot.column) + MARK_ROOM, spot.top, (block, x, blockTop) =>
              body.blocks.paragraph((paragraph) => void paragraph.block(block, { x, top: blockTop })),
            );
          }
        });
      });
    }
  });
  return bottom;
}

function columnX(column: 0 | 1): number {
  return column === 0 ? LEFT : SECOND;
}

function putPieces(
  pieces: readonly Piece[],
  x: number,
  top: number,
  put: (block: Piece['block'], x: number, top: number) => void,
): void {
  let y = top;
  for (const { block, space } of pieces) {
    put(block, x, y + space);
    y += space + block.height;
  }
}

function putBadge(pdf: TaggedPdf, at: { readonly x: number; readonly top: number }): void {
  pdf.artifact((canvas) =>
    canvas.rect({ x: at.x, y: at.top + 0.4, width: MARK_ROOM - 6, height: 11.4, radius: 2 }, { fill: 'ink' }),
  );
}

/** Returns where the columns begin. */
function putHeading(pdf: TaggedPdf, { heading, note }: OrganisationList, top: number): number {
  pdf.document.heading(2, (text) => {
    text.text(heading, { x: LEFT, y: top + 12, size: SIZE.heading, weight: 'bold' });
  });
  pdf.artifact((canvas) => canvas.line(LEFT, top + 17, RIGHT, top + 17, { stroke: 'ink', strokeWidth: 1 }));
  if (note === undefined) return top + HEADING;
  const block = layoutText(pdf.typesetter, [{ text: note }], {
    width: WIDTH,
    size: SIZE.body,
    leading: SIZE.body * 1.25,
  });
  pdf.document.paragraph(
    (paragraph) => void paragraph.block(block, { x: LEFT, top: top + 20, paint: 'muted' }),
  );
  return top + 20 + block.height + NOTE_SPACE;
}
