import type { IndicatorRow } from '../../../src/factsheet/parts/indicators/type.ts';
import { partOf, peersOf } from '../../../src/factsheet/shared/peers.ts';
import type { Inline } from '../../../src/pdf/structure/inline.ts';
import type { TaggedPdf } from '../../../src/pdf/tagged-pdf.ts';
import { SIZE } from '../sheet-style.ts';

/** One row of the yardstick: the own value on an axis with the middle half of its size class. */
export interface YardstickRow {
  readonly own: number | undefined;
  /** Of the municipalities that it is judged beside. */
  readonly half: IndicatorRow['peerHalf'];
  readonly country: number | undefined;
  readonly from: number;
  readonly to: number;
  /** Writes a value of the axis. */
  readonly words: (value: number) => string;
  /** For who listens: what the marks show and no other cell of the row says. */
  readonly said?: string;
}

const BAND = 8;
const MARK = 6.4;

/** Draws the axis with its printed ends, the band, its middle, the country and the own value. `y` is the axis. */
export function putYardstick(
  pdf: TaggedPdf,
  cell: Inline,
  row: YardstickRow,
  place: { readonly x: number; readonly y: number; readonly width: number; readonly ends: number },
): void {
  const { own, half, country, from, to, words, said = '' } = row;
  const { x, y, width, ends } = place;
  const axis = { start: x + ends, end: x + width - ends };
  const at = (value: number) => axis.start + shareOfAxis(row, value) * (axis.end - axis.start);
  cell.span({ actualText: `as van ${words(from)} tot ${words(to)}${said}` }, (span) => {
    span.text(words(from), { x: axis.start - 7, y: y + 2.6, size: SIZE.small, paint: 'muted', align: 'end' });
    span.text(words(to), { x: axis.end + 7, y: y + 2.6, size: SIZE.small, paint: 'muted' });
  });
  pdf.artifact((canvas) => {
    canvas.line(axis.start, y, axis.end, y, { stroke: 'border', strokeWidth: 0.8 });
    if (half) {
      const left = at(half.low);
      // A middle half of one value is a band too: as wide as a mark.
      const right = Math.max(at(half.high), left + 1.5);
      canvas.rect({ x: left, y: y - BAND / 2, width: right - left, height: BAND }, { fill: 'half' });
      canvas.rect(
        { x: at(half.median) - 0.9, y: y - BAND / 2 - 1.6, width: 1.8, height: BAND + 3.2 },
        { fill: 'peer' },
      );
    }
    if (own !== undefined) {
      canvas.rect(
        { x: at(own) - MARK / 2, y: y - MARK / 2, width: MARK, height: MARK },
        { fill: 'accent', stroke: 'paper', strokeWidth: 0.8 },
      );
    }
    // Last, and larger than the square: it stays seen where both fall together.
    if (country !== undefined) canvas.circle(at(country), y, 4.6, { stroke: 'ink', strokeWidth: 1.1 });
  });
}

/** Where a value stands on the axis: 0 at its start, 1 at its end. What lies beyond an end stands at it. */
export function shareOfAxis({ from, to }: Pick<YardstickRow, 'from' | 'to'>, value: number): number {
  return to === from ? 0.5 : (Math.min(to, Math.max(from, value)) - from) / (to - from);
}

type Compared = Parameters<typeof peersOf>[0];

/** The marks in the order of the legend, with the room that each takes before its words. */
export function legendOf(factsheet: Compared) {
  return [
    { text: 'hier', mark: 'own', room: 9 },
    { text: `middelste helft van ${peersOf(factsheet).short}`, mark: 'half', room: 17 },
    { text: 'middelste', mark: 'middle', room: 7 },
    { text: partOf(factsheet) === undefined ? 'Nederland' : WHOLE_PART, mark: 'country', room: 12 },
  ] as const;
}

/** What all of a part of the country is called in a narrow column: its name stands beside it. */
export const WHOLE_PART = 'heel gebied';

/** What the marks mean: the same for the whole sheet. Ends at `right`. */
export function putLegend(pdf: TaggedPdf, factsheet: Compared, right: number, y: number): void {
  const legend = legendOf(factsheet);
  const widths = legend.map(({ text, room }) => pdf.typesetter.widthOf(text, SIZE.small) + room + 12);
  let x = right - widths.reduce((sum, width) => sum + width, 0) + 12;
  pdf.document.list('None', (list) => {
    legend.forEach(({ text, mark, room }, index) => {
      const start = x;
      const middle = y - 2.6;
      pdf.artifact((canvas) => {
        if (mark === 'own') canvas.rect({ x: start, y: middle - 3, width: 6, height: 6 }, { fill: 'accent' });
        if (mark === 'half')
          canvas.rect({ x: start, y: middle - 3.5, width: 14, height: 7 }, { fill: 'half' });
        if (mark === 'middle')
          canvas.rect({ x: start + 1, y: middle - 5, width: 1.8, height: 10 }, { fill: 'peer' });
        if (mark === 'country') canvas.circle(start + 4.6, middle, 4, { stroke: 'ink', strokeWidth: 1.1 });
      });
      list.item((item) =>
        item.body((body) => void body.text(text, { x: start + room, y, size: SIZE.small, paint: 'muted' })),
      );
      x += widths[index] ?? 0;
    });
  });
}
