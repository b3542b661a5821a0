import { extent } from 'd3';
import type { PathCommand } from '../parts/drawing.ts';

type Point = readonly [number, number];

/**
 * Slanting lines within an outline, as a path: they stay apart from every fill in grey print, and need no pattern,
 * which not every medium knows. `spacing` is the distance between lines in drawing units. Only straight outlines.
 */
export function hatchLines(outline: readonly PathCommand[], spacing: number): PathCommand[] {
  const edges = edgesOf(outline).map(([a, b]) => [turn(a), turn(b)] as const);
  const [lowest = 0, highest = 0] = extent(edges.flat(), ([, height]) => height);
  const lines: PathCommand[] = [];
  // Lines lie on multiples of the spacing, so that they run on from one area into the next.
  const first = Math.ceil(lowest / spacing);
  const last = Math.floor(highest / spacing);
  for (let index = first; index <= last; index += 1) {
    const y = index * spacing;
    const crossings = edges.flatMap(([a, b]) => crossing(a, b, y)).toSorted((a, b) => a - b);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = turnBack([crossings[pair] ?? 0, y]);
      const to = turnBack([crossings[pair + 1] ?? 0, y]);
      lines.push(['M', ...rounded(from)], ['L', ...rounded(to)]);
    }
  }
  return lines;
}

function edgesOf(outline: readonly PathCommand[]): (readonly [Point, Point])[] {
  const edges: (readonly [Point, Point])[] = [];
  let start: Point | undefined;
  let last: Point | undefined;
  for (const command of outline) {
    if (command[0] === 'C') throw new Error('Only straight outlines can be hatched.');
    if (command[0] === 'Z') {
      if (start && last) edges.push([last, start]);
      last = start;
      continue;
    }
    const point: Point = [command[1], command[2]];
    if (command[0] === 'M') start = point;
    else if (last) edges.push([last, point]);
    last = point;
  }
  return edges;
}

/** Where an edge crosses a height; its lower end counts, its upper end does not, so that a corner counts once. */
function crossing([x0, y0]: Point, [x1, y1]: Point, y: number): number[] {
  if (Math.min(y0, y1) > y || Math.max(y0, y1) <= y) return [];
  return [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
}

const turn = ([x, y]: Point): Point => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2];
const turnBack = ([x, y]: Point): Point => [(x + y) * Math.SQRT1_2, (y - x) * Math.SQRT1_2];
const rounded = ([x, y]: Point): [number, number] => [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
