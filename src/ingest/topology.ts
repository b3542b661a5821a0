import type { BoundaryTopology, MunicipalityCode } from '../model/edition.ts';
import { NETHERLANDS } from './netherlands.ts';

/** What is wrong with a topology, and where in the file. */
export interface TopologyProblem {
  /** Path in the file: 'objects.municipalities.geometries[3]'. */
  readonly path: string;
  readonly message: string;
  readonly expected: string;
}

export type CheckedTopology =
  | { readonly topology: BoundaryTopology; readonly codes: readonly MunicipalityCode[] }
  | { readonly problems: readonly TopologyProblem[] };

type Point = readonly [number, number];

interface Arc {
  readonly first: Point;
  readonly last: Point;
  readonly length: number;
}

const GEOMETRIES = 'objects.municipalities.geometries';
const CODE = /^GM\d{4}$/;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
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
function readTransform(value: unknown): Transform | undefined | TopologyProblem {
  if (value === undefined) return undefined;
  if (isRecord(value) && isPoint(value.scale) && isPoint(value.translate)) {
    return { scale: value.scale, translate: value.translate };
  }
  return {
    path: 'transform',
    message: 'De omrekening van de coördinaten klopt niet.',
    expected: 'Een `scale` en een `translate` met elk twee getallen.',
  };
}

/**
 * End points of an arc in degrees. With a transform the points are steps from the one before.
 * Undefined where a point is no pair of numbers or lies outside the Netherlands.
 */
function readArc(value: unknown, transform: Transform | undefined): Arc | undefined {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  let [x, y] = [0, 0];
  let first: Point | undefined;
  let last: Point | undefined;
  for (const point of value as readonly unknown[]) {
    if (!isPoint(point)) return undefined;
    [x, y] = transform === undefined ? [point[0], point[1]] : [x + point[0], y + point[1]];
    const longitude = transform === undefined ? x : x * transform.scale[0] + transform.translate[0];
    const latitude = transform === undefined ? y : y * transform.scale[1] + transform.translate[1];
    const { west, east, south, north } = NETHERLANDS;
    if (!(longitude >= west && longitude <= east && latitude >= south && latitude <= north)) return undefined;
    last = [x, y];
    first ??= last;
  }
  return first === undefined || last === undefined ? undefined : { first, last, length: value.length };
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** What is wrong with one ring of arc numbers, or undefined. A number below zero is an arc backwards. */
function ringProblem(ring: unknown, arcs: readonly Arc[]): Omit<TopologyProblem, 'path'> | undefined {
  const outOfRange = {
    message: 'De grens gebruikt een lijn die niet in het bestand staat.',
    expected: `Nummers van lijnen van 0 tot ${arcs.length}.`,
  };
  if (!Array.isArray(ring) || ring.length === 0) return outOfRange;
  const walked: Arc[] = [];
  for (const number of ring as readonly unknown[]) {
    if (typeof number !== 'number') return outOfRange;
    const arc = arcs[number < 0 ? -1 - number : number];
    if (arc === undefined) return outOfRange;
    walked.push(number < 0 ? { first: arc.last, last: arc.first, length: arc.length } : arc);
  }
  const isClosed = walked.every((arc, index) => {
    const next = walked[(index + 1) % walked.length];
    return next !== undefined && isSame(arc.last, next.first);
  });
  const points = walked.reduce((sum, arc) => sum + arc.length - 1, 1);
  if (isClosed && points >= 4) return undefined;
  return {
    message: 'De grens is niet gesloten.',
    expected: 'Een grens die eindigt waar zij begint en minstens een driehoek vormt.',
  };
}

/** The rings of a polygon or of all polygons of a multipolygon; undefined for another kind of geometry. */
function ringsOf(geometry: Readonly<Record<string, unknown>>): readonly unknown[] | undefined {
  const { type, arcs } = geometry;
  if (!Array.isArray(arcs) || arcs.length === 0) return undefined;
  const list = arcs as readonly unknown[];
  if (type === 'Polygon') return list;
  if (type !== 'MultiPolygon') return undefined;
  return list.flatMap((polygon): readonly unknown[] =>
    Array.isArray(polygon) && polygon.length > 0 ? polygon : [undefined],
  );
}

function geometryProblems(geometry: unknown, path: string, arcs: readonly Arc[]): readonly TopologyProblem[] {
  if (!isRecord(geometry))
    return [{ path, message: 'Hier staat geen grens.', expected: 'Een Polygon of een MultiPolygon.' }];
  const rings = ringsOf(geometry);
  const problems: TopologyProblem[] = [];
  if (typeof geometry.id !== 'string' || !CODE.test(geometry.id)) {
    problems.push({
      path: `${path}.id`,
      message: 'De code van de gemeente ontbreekt of klopt niet.',
      expected: 'GM met vier cijfers, zoals GM0193.',
    });
  }
  if (!isRecord(geometry.properties) || typeof geometry.properties.name !== 'string') {
    problems.push({
      path: `${path}.properties.name`,
      message: 'De naam van de gemeente ontbreekt.',
      expected: 'Een naam.',
    });
  }
  if (rings === undefined) {
    problems.push({
      path: `${path}.type`,
      message: 'Deze vorm kan geen grens zijn.',
      expected: 'Een Polygon of een MultiPolygon met lijnen.',
    });
  }
  for (const ring of rings ?? []) {
    const problem = ringProblem(ring, arcs);
    if (problem !== undefined) return [...problems, { path: `${path}.arcs`, ...problem }];
  }
  return problems;
}

function duplicateProblems(ids: readonly unknown[]): readonly TopologyProblem[] {
  const seen = new Set<unknown>();
  return ids.flatMap((id, index) => {
    if (typeof id !== 'string' || !seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        path: `${GEOMETRIES}[${index}].id`,
        message: `De code ${id.slice(0, 20)} staat twee keer in het bestand.`,
        expected: 'Elke gemeente één keer.',
      },
    ];
  });
}

/**
 * Checks that a value is a topology of municipalities in degrees: right kind, arcs that exist,
 * rings that close, one geometry for each code.
 */
export function checkTopology(value: unknown): CheckedTopology {
  const fail = (path: string, message: string, expected: string): CheckedTopology => ({
    problems: [{ path, message, expected }],
  });
  if (!isRecord(value) || value.type !== 'Topology') {
    return fail(
      'type',
      'Dit is geen TopoJSON.',
      'TopoJSON: een bestand met type "Topology". GeoJSON kan niet.',
    );
  }
  const object = isRecord(value.objects) ? value.objects.municipalities : undefined;
  if (!isRecord(object) || object.type !== 'GeometryCollection' || !Array.isArray(object.geometries)) {
    return fail(
      'objects.municipalities',
      'Het onderdeel met de gemeenten ontbreekt.',
      'Een GeometryCollection met de naam `municipalities`.',
    );
  }
  const transform = readTransform(value.transform);
  if (transform !== undefined && 'path' in transform) return { problems: [transform] };
  if (!Array.isArray(value.arcs))
    return fail('arcs', 'De lijnen van de grenzen ontbreken.', 'Een lijst `arcs`.');
  const read = (value.arcs as readonly unknown[]).map((arc) => readArc(arc, transform));
  const arcs = read.filter((arc) => arc !== undefined);
  if (arcs.length < read.length) {
    return fail(
      `arcs[${read.indexOf(undefined)}]`,
      'Een lijn bevat punten die niet kloppen of die niet in Nederland liggen.',
      'Minstens twee punten in graden (lengte, breedte), binnen Nederland. Rijksdriehoekscoördinaten kunnen niet.',
    );
  }
  const geometries = object.geometries as readonly unknown[];
  const problems = geometries.flatMap((geometry, index) =>
    geometryProblems(geometry, `${GEOMETRIES}[${index}]`, arcs),
  );
  const ids = geometries.map((geometry) => (isRecord(geometry) ? geometry.id : undefined));
  const all = [...problems, ...duplicateProblems(ids)];
  if (all.length > 0) return { problems: all };
  // Every part of the type has been checked above; the compiler cannot follow that through the lists.
  return {
    topology: value as unknown as BoundaryTopology,
    codes: ids.filter((id) => typeof id === 'string'),
  };
}
