import { formatNumber } from '../../model/dutch.ts';
import type { Drawing, Mark } from '../parts/drawing.ts';
import { type Axis, chooseAxis } from '../parts/scale.ts';

export interface StripSize {
  readonly width: number;
  readonly height: number;
  readonly dot: number;
}

export interface Strip {
  readonly size: StripSize;
  readonly axis: Axis;
  readonly background: Drawing;
}

const strips = new WeakMap<ReadonlyMap<string, number>, Map<string, Strip>>();

/**
 * The strip of a figure: axis and background, worked out once for each size and shared by all
 * municipalities. Keyed by the map of values itself, which an analysis makes once.
 */
export function stripOf(values: ReadonlyMap<string, number>, size: StripSize, title: string): Strip {
  const bySize = strips.get(values) ?? new Map<string, Strip>();
  strips.set(values, bySize);
  const key = `${size.width} ${size.height} ${size.dot}`;
  const strip = bySize.get(key) ?? makeStrip([...values.values()], size, title);
  bySize.set(key, strip);
  return strip;
}

function makeStrip(values: readonly number[], size: StripSize, title: string): Strip {
  return { size, axis: stripAxis(values, size), background: stripBackground(values, size, title) };
}

export const PAGE_STRIP: StripSize = { width: 280, height: 44, dot: 3 };

const SIDE = 7;

/**
 * A country with more municipalities gets dots that stand for several. More than these make one stain, and every page has
 * them all: it would grow with the country.
 */
const MOST_DOTS = 400;

/** Axis of a strip: room is kept at both ends for the own mark. */
function stripAxis(values: readonly number[], { width }: StripSize): Axis {
  return chooseAxis(values, SIDE, width - SIDE);
}

/**
 * All municipalities as dots, stacked where they fall together: the same on every page, so it is drawn
 * once for each indicator. The own mark comes on top of it with `stripMark`.
 */
function stripBackground(values: readonly number[], size: StripSize, title: string): Drawing {
  const axis = stripAxis(values, size);
  const perDot = Math.max(1, Math.ceil(values.length / MOST_DOTS));
  const municipalities = new Map<number, number>();
  for (const value of values) {
    const column = Math.round(axis.position(value) / size.dot);
    municipalities.set(column, (municipalities.get(column) ?? 0) + 1);
  }
  const columns = new Map(
    [...municipalities].map(([column, count]) => [column, Math.ceil(count / perDot)] as const),
  );
  const tallest = Math.max(1, ...columns.values());
  const step = evenStep(Math.min(size.dot, (size.height - size.dot) / Math.max(1, tallest - 1)));
  const points: [number, number][] = [];
  for (const [column, count] of [...columns].sort((a, b) => a[0] - b[0])) {
    for (let index = 0; index < count; index += 1) {
      const y = size.height / 2 + (index - (count - 1) / 2) * step;
      points.push([round(column * size.dot), round(y)]);
    }
  }
  return {
    width: size.width,
    height: size.height,
    title,
    description: `${perDot === 1 ? 'Elke stip is een gemeente' : `Elke stip staat voor ten hoogste ${formatNumber(perDot)} gemeenten`}: ${formatNumber(values.length)} gemeenten.`,
    marks: [{ kind: 'dots', points, diameter: round(size.dot * 0.9), fill: 'dot' }],
  };
}

/**
 * A step of which a half is drawn exactly: all dots stand equally far apart, and the same distance over and over makes a
 * file small. A smaller step than that stays as it is.
 */
function evenStep(step: number): number {
  return step < 0.2 ? step : Math.floor(step * 5) / 5;
}

/** The marks of one municipality on a strip: the middle municipality as a dashed line, the own value as a filled disc. */
export function stripMarks(
  { axis, size }: Strip,
  own: number | undefined,
  middle: number | undefined,
): Mark[] {
  const marks: Mark[] = [];
  if (middle !== undefined) {
    const x = round(axis.position(middle));
    marks.push({
      kind: 'path',
      commands: [
        ['M', x, 0],
        ['L', x, size.height],
      ],
      stroke: 'ink',
      strokeWidth: size.dot / 2,
      dash: [size.dot * 0.8, size.dot * 0.8],
    });
  }
  if (own !== undefined) {
    marks.push({
      kind: 'circle',
      cx: round(axis.position(own)),
      cy: size.height / 2,
      r: size.dot * 2,
      fill: 'accent',
      stroke: 'paper',
      strokeWidth: size.dot * 0.5,
    });
  }
  return marks;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
