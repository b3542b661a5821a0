import { enumerate } from '../../model/dutch.ts';
import { quoted, shownValue } from '../findings/shown-value.ts';
import type { MapArea } from './area-codes.ts';
import { GET_AGAIN, type OrProblem, tooManyPoints } from './map-problem.ts';
import type { Position } from './outline.ts';
import { isRecord, readTransform } from './topology-arcs.ts';

export interface TopologyArea extends MapArea {
  readonly type: unknown;
  readonly arcs: unknown;
}

/** A topology under other names than ours, before its shapes are looked at. */
export interface ForeignTopology {
  /** Name of the object with the areas. */
  readonly object: string;
  readonly areas: readonly TopologyArea[];
  /** Lines as points, without the steps of a transform. */
  readonly arcs: readonly (readonly Position[])[];
}

/** Names that stand in one sentence. */
const MOST_NAMES = 5;

function hasPolygons(object: unknown): object is { readonly geometries: readonly unknown[] } {
  return (
    isRecord(object) &&
    object.type === 'GeometryCollection' &&
    Array.isArray(object.geometries) &&
    object.geometries.some(
      (geometry) => isRecord(geometry) && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'),
    )
  );
}

function areaOf(geometry: unknown, path: string): TopologyArea {
  const { id, properties, type, arcs } = isRecord(geometry) ? geometry : {};
  return { path, id, properties: isRecord(properties) ? properties : {}, type, arcs };
}

/** The points of an arc; undefined where one of them is no pair of numbers. */
function readPoints(
  arc: unknown,
  transform: { readonly scale: Position; readonly translate: Position } | undefined,
): readonly Position[] | undefined {
  if (!Array.isArray(arc) || arc.length < 2) return undefined;
  const points: Position[] = [];
  let [x, y] = [0, 0];
  for (const point of arc as readonly unknown[]) {
    if (!Array.isArray(point)) return undefined;
    const [stepX, stepY]: readonly unknown[] = point;
    if (typeof stepX !== 'number' || typeof stepY !== 'number') return undefined;
    if (!Number.isFinite(stepX) || !Number.isFinite(stepY)) return undefined;
    if (transform === undefined) points.push([stepX, stepY]);
    else {
      x += stepX;
      y += stepY;
      const { scale, translate } = transform;
      points.push([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    }
  }
  return points;
}

/** Takes a topology apart, whatever its object is called. Undefined for what is no topology with areas. */
export function readForeignTopology(value: unknown): OrProblem<ForeignTopology> | undefined {
  if (!isRecord(value) || value.type !== 'Topology' || !isRecord(value.objects)) return undefined;
  const withPolygons = Object.entries(value.objects).flatMap(([name, object]) =>
    hasPolygons(object) ? [{ name, geometries: object.geometries }] : [],
  );
  const own = withPolygons.find(({ name }) => name === 'municipalities');
  const [first, ...others] = own === undefined ? withPolygons : [own];
  if (first === undefined) return undefined;
  if (others.length > 0) {
    const names = withPolygons.map(({ name }) => quoted(name));
    const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), 'nog andere'] : names;
    return {
      problem: {
        rule: 'two-maps-in-file',
        path: 'objects',
        message: `In dit bestand staat meer dan één kaart met vlakken: ${enumerate(shown)}. Wij weten niet welke de gemeenten zijn.`,
        expected: 'Eén kaart met vlakken, of een kaart met de naam `municipalities`.',
        action: 'Sla alleen de kaart met de gemeenten op.',
      },
    };
  }
  const transform = readTransform(value.transform);
  const lines: readonly unknown[] = Array.isArray(value.arcs) ? value.arcs : [];
  if (transform !== undefined && 'path' in transform) {
    return { problem: { rule: 'broken-topology', action: GET_AGAIN, ...transform } };
  }
  const tooFine = tooManyPoints(
    lines.reduce<number>((sum, line) => sum + (Array.isArray(line) ? line.length : 0), 0),
  );
  if (tooFine !== undefined) return { problem: tooFine };
  const arcs: (readonly Position[])[] = [];
  for (const [index, line] of lines.entries()) {
    const points = readPoints(line, transform);
    if (points === undefined) {
      return {
        problem: {
          rule: 'broken-topology',
          path: `arcs[${index}]`,
          message: 'Een lijn bevat punten die niet kloppen.',
          expected: 'Minstens twee punten, elk met twee getallen.',
          action: GET_AGAIN,
        },
      };
    }
    arcs.push(points);
  }
  const object = first.name;
  const areas = first.geometries.map((geometry, index) =>
    areaOf(geometry, `objects.${shownValue(object, 40)}.geometries[${index}]`),
  );
  return { value: { object, areas, arcs } };
}
