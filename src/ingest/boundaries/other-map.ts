import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { BoundaryTopology, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { shownValue } from '../findings/shown-value.ts';
import { type ChosenCodes, chooseCodes, type MapArea, withoutWater } from './area-codes.ts';
import { type ForeignTopology, readForeignTopology } from './foreign-topojson.ts';
import { readAreas, readOutline } from './geojson.ts';
import { makeTopology } from './make-topology.ts';
import {
  areasTwice,
  areasWithoutCode,
  GET_AGAIN,
  type MapProblem,
  noCodes,
  type OrProblem,
  tooManyPoints,
  wrongProjection,
} from './map-problem.ts';
import type { Outline, Position } from './outline.ts';
import { type CoordinateOrder, converterFor, coordinatesOf, inDegrees, pointsOf } from './to-degrees.ts';
import { type CheckedTopology, checkTopology } from './topology.ts';

/** What was done to a map to make it ours, in words for the editor. */
export interface Conversion {
  readonly property: string;
  readonly order: CoordinateOrder;
  readonly points: { readonly before: number; readonly after: number };
}

export type ConvertedMap =
  | { readonly checked: CheckedTopology; readonly conversion: Conversion }
  | { readonly problem: MapProblem };

/** The areas with their codes, or why they cannot be used. */
function readCodes<Area extends MapArea>(
  all: readonly Area[],
  known: ReadonlySet<MunicipalityCode> | undefined,
): OrProblem<ChosenCodes<Area>> {
  const areas = withoutWater(all);
  const chosen = chooseCodes(areas, known);
  if (chosen === undefined) return { problem: noCodes(areas) };
  const problem = areasWithoutCode(chosen) ?? areasTwice(chosen);
  return problem === undefined ? { value: chosen } : { problem };
}

function polygonsOf(geometry: Geometry): Outline['polygons'] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.map((rings) => rings.map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y])));
}

function pointsIn(outlines: readonly Outline[]): number {
  return outlines.reduce(
    (sum, { polygons }) => sum + polygons.flat().reduce((count, ring) => count + ring.length, 0),
    0,
  );
}

/** What a map needs to become one of ours. */
interface Material {
  readonly value: unknown;
  readonly known: ReadonlySet<MunicipalityCode> | undefined;
  readonly nameOf: (code: MunicipalityCode) => string;
}

/** The map as it is published: one topology, with as few points as a map of the country needs. */
function finish(outlines: readonly Outline[], conversion: Omit<Conversion, 'points'>, { nameOf }: Material) {
  const before = pointsIn(outlines);
  const made = makeTopology(outlines, nameOf);
  const after = made.arcs.reduce((sum, arc) => sum + arc.length, 0);
  // Checked as if it had come from a file: what is published has passed one check, whoever made it.
  const plain: unknown = JSON.parse(JSON.stringify(made));
  return { checked: checkTopology(plain), conversion: { ...conversion, points: { before, after } } };
}

function convertGeoJson(all: NonNullable<ReturnType<typeof readAreas>>, material: Material): ConvertedMap {
  const codes = readCodes(all, material.known);
  if ('problem' in codes) return codes;
  const outlines: Outline[] = [];
  let points = 0;
  for (const { code = '', ...area } of codes.value.areas) {
    const outline = readOutline(area, code);
    if ('problem' in outline) return outline;
    outlines.push(outline.value);
    points += pointsIn([outline.value]);
    // Before the rest is read: a map that is too fine may not fit twice.
    const tooFine = tooManyPoints(points);
    if (tooFine !== undefined) return { problem: tooFine };
  }
  const order = coordinatesOf(pointsOf(outlines));
  if (order === undefined) return { problem: wrongProjection(material.value, pointsOf(outlines)) };
  return finish(inDegrees(outlines, order), { property: codes.value.property, order }, material);
}

function convertTopology({ object, areas, arcs }: ForeignTopology, material: Material): ConvertedMap {
  const codes = readCodes(areas, material.known);
  if ('problem' in codes) return codes;
  const order = coordinatesOf(arcs.flat());
  if (order === undefined) return { problem: wrongProjection(material.value, arcs.flat()) };
  const convert = converterFor(order);
  // Under our names it is checked as ours: whether lines meet and areas lie beside each other shows only here.
  const renamed = checkTopology({
    type: 'Topology',
    objects: {
      municipalities: {
        type: 'GeometryCollection',
        geometries: codes.value.areas.map(({ type, arcs: lines, code = '' }) => ({
          type,
          arcs: lines,
          id: code,
          properties: { name: material.nameOf(code) },
        })),
      },
    },
    arcs: arcs.map((arc) => arc.map(convert)),
  });
  if ('problems' in renamed) {
    const [{ path, message, expected }] = renamed.problems as readonly [(typeof renamed.problems)[number]];
    const problem = {
      rule: 'broken-topology',
      path: path.replace('objects.municipalities', `objects.${shownValue(object, 40)}`),
      message,
      expected,
      action: GET_AGAIN,
    };
    return { problem };
  }
  const outlines = outlinesOf(renamed.topology);
  return finish(outlines, { property: codes.value.property, order }, material);
}

function outlinesOf(topology: BoundaryTopology): readonly Outline[] {
  return feature(topology, topology.objects.municipalities).features.map(({ id, geometry }) => ({
    code: String(id),
    polygons: polygonsOf(geometry),
  }));
}

/**
 * Makes one of our maps of a map of somebody else: GeoJSON, or TopoJSON with other names, in degrees or in metres of
 * the national grid. Undefined for what is neither.
 *
 * @param municipalities those that exist, for names and to tell codes from other numbers
 */
export function convertMap(
  value: unknown,
  municipalities: readonly Municipality[] | undefined,
): ConvertedMap | undefined {
  const names = new Map(municipalities?.map(({ code, name }) => [code, name]));
  const material: Material = {
    value,
    known: municipalities === undefined ? undefined : new Set(names.keys()),
    nameOf: (code) => names.get(code) ?? code,
  };
  const areas = readAreas(value);
  if (areas !== undefined) return convertGeoJson(areas, material);
  const topology = readForeignTopology(value);
  if (topology === undefined) return undefined;
  return 'problem' in topology ? topology : convertTopology(topology.value, material);
}
