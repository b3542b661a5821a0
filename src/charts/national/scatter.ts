import type { Drawing, Mark } from '../parts/drawing.ts';
import { type Axis, chooseAxis } from '../parts/scale.ts';

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
}

export interface Scatter {
  readonly title: string;
  readonly description: string;
  readonly points: readonly ScatterPoint[];
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xWords: (value: number) => string;
  readonly notice: string | undefined;
}

/** A drawing with the axes, so that a page can mark one of the dots. */
export interface ScatterDrawing {
  readonly drawing: Drawing;
  readonly x: Axis;
  readonly y: Axis;
}

const WIDTH = 360;
const LEFT = 34;
const RIGHT = 8;
const HEIGHT = 220;
const NOTICE = 24;
const FOOT = 42;
const TEXT = 13;

/** Supply (upwards) against a figure (to the right): each dot a municipality. */
export function scatterChart({
  title,
  description,
  points,
  xLabel,
  yLabel,
  xWords,
  notice,
}: Scatter): ScatterDrawing {
  const top = (notice ? NOTICE : 0) + 22;
  const bottom = top + HEIGHT;
  const x = chooseAxis(
    points.map((point) => point.x),
    LEFT + 4,
    WIDTH - RIGHT - 4,
  );
  const y = chooseAxis(
    points.map((point) => point.y),
    bottom - 4,
    top + 4,
  );
  const words = (
    text: string,
    at: number,
    line: number,
    anchor: 'start' | 'middle' | 'end',
    weight: 'regular' | 'bold' = 'regular',
  ): Mark => ({
    kind: 'text',
    text,
    x: at,
    y: line,
    anchor,
    weight,
    size: TEXT,
    fill: 'ink',
  });
  return {
    x,
    y,
    drawing: {
      width: WIDTH,
      height: bottom + FOOT,
      title,
      description,
      marks: [
        ...(notice ? [words(notice, 0, 14, 'start', 'bold')] : []),
        words(`↑ ${yLabel}`, 0, top - 8, 'start'),
        {
          kind: 'path',
          commands: [
            ['M', LEFT, top],
            ['L', LEFT, bottom],
            ['L', WIDTH - RIGHT, bottom],
          ],
          stroke: 'border',
        },
        {
          kind: 'dots',
          points: points.map((point) => [x.position(point.x), y.position(point.y)]),
          diameter: 4.5,
          fill: 'dot',
        },
        words(String(Math.round(y.max)), LEFT - 5, top + 8, 'end'),
        words(String(Math.round(y.min)), LEFT - 5, bottom, 'end'),
        words(xWords(x.min), LEFT, bottom + 16, 'start'),
        words(xWords(x.max), WIDTH - RIGHT, bottom + 16, 'end'),
        words(
          `${xLabel}${x.kind === 'log' ? ' (elke stap: 10 keer zo veel)' : ''} →`,
          WIDTH - RIGHT,
          bottom + 34,
          'end',
        ),
      ],
    },
  };
}
