import { NETHERLANDS } from './netherlands.ts';

/** What is wrong with a topology, and where in the file. */
export interface TopologyProblem {
  /** Path in the file: 'objects.municipalities.geometries[3]'. */
  readonly path: string;
  readonly message: string;
  readonly expected: string;
  /** True for what a map of somebody else may have otherwise: it may still be converted. */
  readonly isForeign?: boolean;
}

type Point = readonly [number, number];

/** What the checks need of an arc: not its points, but where it leads. */
export interface Arc {
  readonly first: Point;
  readonly last: Point;
  readonly length: number;
  /** Twice the area that it sweeps as seen from the origin; the sum over a ring is twice its area. */
  readonly sweep: number;
  /** Number of times that a ring walks along it. */
  uses: number;
}

/** A line lies between two municipalities at most. */
export const MOST_USES = 2;
/** Twice the area, in square degrees, of a ring that is only there by rounding. */
const NO_AREA = 1e-12;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length >= 2 && Number.isFinite(value[0]) && Number.isFinite(value[1]);
}

interface Transform {
  readonly scale: Point;
  readonly translate: Point;
}

/** The transform, undefined where there is none, or a problem. */
export function readTransform(value: unknown): Transform | undefined | TopologyProblem {
  if (value === undefined) return undefined;
  if (isRecord(value) && isPoint(value.scale) && isPoint(value.translate)) {
    const { scale, translate } = value;
    if (scale[0] > 0 && scale[1] > 0) return { scale, translate };
  }
  return {
    path: 'transform',
    message: 'De omrekening van de coördinaten klopt niet.',
    expected: 'Een `scale` en een `translate` met elk twee getallen. Die van `scale` zijn meer dan 0.',
  };
}

/**
 * Reads an arc in degrees. With a transform the points are steps from the one before. Undefined where
 * a point is no pair of numbers or lies outside the Netherlands.
 */
export function readArc(value: unknown, transform: Transform | undefined): Arc | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const { west, east, south, north } = NETHERLANDS;
  let [x, y] = [0, 0];
  let first: Point | undefined;
  let last: Point | undefined;
  let before: Point | undefined;
  let sweep = 0;
  for (const point of value as readonly unknown[]) {
    if (!isPoint(point)) return undefined;
    [x, y] = transform === undefined ? [point[0], point[1]] : [x + point[0], y + point[1]];
    const longitude = transform === undefined ? x : x * transform.scale[0] + transform.translate[0];
    const latitude = transform === undefined ? y : y * transform.scale[1] + transform.translate[1];
    if (!(longitude >= west && longitude <= east && latitude >= south && latitude <= north)) return undefined;
    // From the middle of the country, so that rounding stays small.
    const here: Point = [longitude - 5, latitude - 52];
    if (before !== undefined) sweep += before[0] * here[1] - here[0] * before[1];
    before = here;
    last = [x, y];
    first ??= last;
  }
  if (first === undefined || last === undefined) return undefined;
  return { first, last, length: value.length, sweep, uses: 0 };
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** What is wrong with one ring of arc numbers, or undefined. A number below zero is an arc backwards. */
export function ringProblem(ring: unknown, arcs: readonly Arc[]): Omit<TopologyProblem, 'path'> | undefined {
  const outOfRange = {
    message: 'De grens gebruikt een lijn die niet in het bestand staat.',
    expected: `Nummers van lijnen van 0 tot ${arcs.length}.`,
  };
  if (!Array.isArray(ring) || ring.length === 0) return outOfRange;
  let start: Point | undefined;
  let end: Point | undefined;
  let isUnbroken = true;
  let points = 1;
  let sweep = 0;
  for (const number of ring as readonly unknown[]) {
    if (typeof number !== 'number') return outOfRange;
    const arc = arcs[number < 0 ? -1 - number : number];
    if (arc === undefined) return outOfRange;
    const [from, to] = number < 0 ? [arc.last, arc.first] : [arc.first, arc.last];
    if (end !== undefined && !isSame(end, from)) isUnbroken = false;
    start ??= from;
    end = to;
    points += arc.length - 1;
    sweep += number < 0 ? -arc.sweep : arc.sweep;
    arc.uses += 1;
  }
  const isClosed = isUnbroken && start !== undefined && end !== undefined && isSame(start, end);
  if (!isClosed || points < 4) {
    return {
      message: 'De grens is niet gesloten.',
      expected: 'Een grens die eindigt waar zij begint en minstens een driehoek vormt.',
    };
  }
  if (Math.abs(sweep) > NO_AREA) return undefined;
  return {
    message: 'De grens sluit geen gebied in: heen en terug lopen over dezelfde lijn.',
    expected: 'Een grens met een gebied erbinnen.',
  };
}
