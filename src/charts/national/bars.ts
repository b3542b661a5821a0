import type { Drawing, Mark } from '../parts/drawing.ts';

export interface BarRow {
  readonly label: string;
  /** Undefined where there is nothing to draw: then only the words stand there. */
  readonly value: number | undefined;
  /** The number as it is read: '46%'. */
  readonly words: string;
  /** A part of the row above: set in. */
  readonly isPart?: boolean;
  /** The total, in bold. */
  readonly isTotal?: boolean;
}

export interface BarChart {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly BarRow[];
  /** Value of a full bar, where there is one: then the rest of the bar is drawn too. The highest value where absent. */
  readonly full?: number;
}

/** As wide as a phone's column, so that the letters keep their size there. */
const WIDTH = 360;
const ROW = 42;
const BAR = 11;
const NUMBER_ROOM = 52;
const INSET = 18;
const TEXT = 14;
const LONGEST_LABEL = 48;

/** Horizontal bars, each with its label above and its number behind: it can be read on a phone and in grey. */
export function barChart({ title, description, rows, full }: BarChart): Drawing {
  const highest = full ?? Math.max(0, ...rows.map(({ value }) => value ?? 0));
  const marks = rows.flatMap((row, index): Mark[] => {
    const top = index * ROW;
    const left = row.isPart ? INSET : 0;
    const room = WIDTH - NUMBER_ROOM - left;
    const length = row.value === undefined || highest === 0 ? 0 : (row.value / highest) * room;
    const weight = row.isTotal ? 'bold' : 'regular';
    return [
      {
        kind: 'text',
        x: left,
        y: top + 14,
        text: shorten(row.label),
        size: TEXT,
        weight,
        anchor: 'start',
        fill: 'ink',
      },
      ...(full === undefined ? [] : [bar(left, top + 20, room, 'land')]),
      ...(length > 0 ? [bar(left, top + 20, Math.max(1.5, length), row.isTotal ? 'ink' : 'ring')] : []),
      {
        kind: 'text',
        x: full === undefined ? left + length + 8 : WIDTH,
        y: top + 30.5,
        text: row.words,
        size: TEXT,
        weight: 'bold',
        anchor: full === undefined ? 'start' : 'end',
        fill: 'ink',
      },
    ];
  });
  return { width: WIDTH, height: rows.length * ROW, title, description, marks };
}

function bar(x: number, y: number, width: number, fill: 'land' | 'ring' | 'ink'): Mark {
  return { kind: 'rect', x, y, width, height: BAR, fill };
}

function shorten(label: string): string {
  return label.length <= LONGEST_LABEL ? label : `${label.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}
