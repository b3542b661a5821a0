import type { PathCommand } from '../../charts/parts/drawing.ts';
import { formatNumber } from './format-number.ts';
import { A4 } from './page-format.ts';

/** Where a drawing lands on the page: its origin in points from the top left, and the points to its unit. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const WHOLE_PAGE: Placement = { x: 0, y: 0, scale: 1 };

/** Control points at this share of the radius make a curve that is round to the eye. */
const ROUND = 0.5523;

/** A point of the drawing in the page's own coordinates, which run up from the bottom left. */
export function pagePoint({ x, y, scale }: Placement, pointX: number, pointY: number): string {
  return `${formatNumber(x + pointX * scale)} ${formatNumber(A4.height - y - pointY * scale)}`;
}

function commandOperator(place: Placement, command: PathCommand): string {
  switch (command[0]) {
    case 'M':
      return `${pagePoint(place, command[1], command[2])} m`;
    case 'L':
      return `${pagePoint(place, command[1], command[2])} l`;
    case 'C': {
      const first = pagePoint(place, command[1], command[2]);
      const second = pagePoint(place, command[3], command[4]);
      return `${first} ${second} ${pagePoint(place, command[5], command[6])} c`;
    }
    case 'Z':
      return 'h';
  }
}

/** The operators of a path, without painting it. */
export function pathOperators(place: Placement, commands: readonly PathCommand[]): string {
  const write = () => commands.map((command) => commandOperator(place, command)).join(' ');
  if (commands.length < WORTH_KEEPING) return write();
  const key = `${place.x} ${place.y} ${place.scale}`;
  const known = written.get(commands);
  if (known?.key === key) return known.operators;
  const operators = write();
  written.set(commands, { key, operators });
  return operators;
}

/** From this length on a path is kept: the outline of the country stands on every sheet, at the same place. */
const WORTH_KEEPING = 100;

const written = new WeakMap<readonly PathCommand[], { readonly key: string; readonly operators: string }>();

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle; with a radius, one with round corners. */
export function rectOperators(place: Placement, { x, y, width, height }: Box, radius = 0): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) {
    const size = `${formatNumber(width * place.scale)} ${formatNumber(height * place.scale)}`;
    return `${pagePoint(place, x, y + height)} ${size} re`;
  }
  const near = r * (1 - ROUND);
  const right = x + width;
  const bottom = y + height;
  return pathOperators(place, [
    ['M', x + r, y],
    ['L', right - r, y],
    ['C', right - near, y, right, y + near, right, y + r],
    ['L', right, bottom - r],
    ['C', right, bottom - near, right - near, bottom, right - r, bottom],
    ['L', x + r, bottom],
    ['C', x + near, bottom, x, bottom - near, x, bottom - r],
    ['L', x, y + r],
    ['C', x, y + near, x + near, y, x + r, y],
    ['Z'],
  ]);
}

export function circleOperators(place: Placement, cx: number, cy: number, r: number): string {
  const k = r * ROUND;
  return pathOperators(place, [
    ['M', cx + r, cy],
    ['C', cx + r, cy + k, cx + k, cy + r, cx, cy + r],
    ['C', cx - k, cy + r, cx - r, cy + k, cx - r, cy],
    ['C', cx - r, cy - k, cx - k, cy - r, cx, cy - r],
    ['C', cx + k, cy - r, cx + r, cy - k, cx + r, cy],
    ['Z'],
  ]);
}
