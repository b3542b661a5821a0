import type { Drawing, Mark } from '../parts/drawing.ts';

export interface LinkRow {
  readonly label: string;
  /** Standardised coefficient with the ends of its interval. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** True where the interval does not hold zero. */
  readonly isClear: boolean;
}

export interface LinkChart {
  readonly title: string;
  readonly description: string;
  readonly rows: readonly LinkRow[];
  /** Printed on top of the drawing itself, so that it stays there when it is copied. */
  readonly notice: string | undefined;
}

/** As wide as a phone's column, so that the letters keep their size there. */
const WIDTH = 360;
const ROW = 40;
const TEXT = 14;
const NOTICE = 26;
const AXIS = 44;
const SIDE = 10;

/** Direction and strength of each link: a dot with its interval, left or right of zero. A full dot is clear, an open one is not. */
export function linkChart({ title, description, rows, notice }: LinkChart): Drawing {
  const farthest = Math.max(0.1, ...rows.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const middle = WIDTH / 2;
  const position = (value: number) => middle + (value / farthest) * (middle - SIDE);
  const top = notice ? NOTICE : 0;
  const end = top + rows.length * ROW;
  const line = (
    x1: number,
    y1: number,
    x2: number,
    y2: number,
    stroke: 'line' | 'ink',
    strokeWidth: number,
  ): Mark => ({
    kind: 'path',
    commands: [
      ['M', x1, y1],
      ['L', x2, y2],
    ],
    stroke,
    strokeWidth,
  });
  const words = (
    text: string,
    x: number,
    y: number,
    anchor: 'start' | 'middle' | 'end',
    weight: 'regular' | 'bold' = 'regular',
  ): Mark => ({
    kind: 'text',
    text,
    x,
    y,
    anchor,
    weight,
    size: TEXT,
    fill: 'ink',
  });
  return {
    width: WIDTH,
    height: end + AXIS,
    title,
    description,
    marks: [
      ...(notice ? [words(notice, 0, 15, 'start', 'bold')] : []),
      line(middle, top, middle, end + 4, 'line', 1.5),
      ...rows.flatMap(({ label, value, low, high, isClear }, index): Mark[] => {
        const y = top + index * ROW;
        return [
          words(label, 0, y + 15, 'start'),
          line(position(low), y + 27, position(high), y + 27, 'ink', 2),
          {
            kind: 'circle',
            cx: position(value),
            cy: y + 27,
            r: 5.5,
            fill: isClear ? 'ink' : 'paper',
            stroke: 'ink',
            strokeWidth: 2,
          },
        ];
      }),
      words('← minder hulp', 0, end + 20, 'start'),
      words('meer hulp →', WIDTH, end + 20, 'end'),
      words('● verband   ○ geen of zwak verband', middle, end + 40, 'middle'),
    ],
  };
}
