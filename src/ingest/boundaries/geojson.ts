import type { MapArea } from './area-codes.ts';
import { brokenShape, type OrProblem } from './map-problem.ts';
import type { Outline, Position } from './outline.ts';
import { isRecord } from './topology-arcs.ts';

export interface GeoJsonArea extends MapArea {
  readonly geometry: unknown;
}

/** What a GeoJSON file holds, before its shapes are looked at. Undefined for anything else. */
export function readAreas(value: unknown): readonly GeoJsonArea[] | undefined {
  if (!isRecord(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    return undefined;
  return (value.features as readonly unknown[]).map((feature, index) => ({
    path: `features[${index}]`,
    id: isRecord(feature) ? feature.id : undefined,
    properties: isRecord(feature) && isRecord(feature.properties) ? feature.properties : {},
    geometry: isRecord(feature) ? feature.geometry : undefined,
  }));
}

function readPosition(value: unknown): Position | undefined {
  if (!Array.isArray(value)) return undefined;
  const [x, y]: readonly unknown[] = value;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : undefined;
}

/** A ring that is closed and goes round something; undefined for anything else. */
function readRing(value: unknown): readonly Position[] | undefined {
  if (!Array.isArray(value) || value.length < 4) return undefined;
  const points: Position[] = [];
  for (const item of value as readonly unknown[]) {
    const point = readPosition(item);
    if (point === undefined) return undefined;
    points.push(point);
  }
  const [first, last] = [points[0], points.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? points : undefined;
}

/** All of a list made into something, or undefined where one of them cannot be, or there are none. */
function readAll<Item>(
  value: unknown,
  read: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items: Item[] = [];
  for (const one of value as readonly unknown[]) {
    const item = read(one);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

const readPolygon = (value: unknown) => readAll(value, readRing);

/** The outline of an area with a code. */
export function readOutline({ path, geometry }: GeoJsonArea, code: string): OrProblem<Outline> {
  const fail = (message: string) => ({ problem: brokenShape(`${path}.geometry`, message) });
  if (!isRecord(geometry)) return fail('Hier staat geen grens.');
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return fail('Deze vorm kan geen grens zijn.');
  const polygons =
    type === 'Polygon' ? readAll([coordinates], readPolygon) : readAll(coordinates, readPolygon);
  if (polygons === undefined) return fail('De grens is niet gesloten, of er staat iets in dat geen punt is.');
  return { value: { code, polygons } };
}
