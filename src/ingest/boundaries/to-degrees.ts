import proj4 from 'proj4';
import { NETHERLANDS } from './netherlands.ts';
import type { Outline, Position } from './outline.ts';

/** The Dutch national grid, EPSG:28992, in metres, with the shift to WGS 84 of the EPSG register: right to half a metre. */
const RD =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +towgs84=565.4171,50.3319,465.5524,-0.398957388243134,0.343987817378283,-1.87740163998045,4.0725 +units=m +no_defs';

/** Metres within which the land lies in that grid. */
const RD_BOUNDS = { west: -10_000, east: 300_000, south: 280_000, north: 650_000 } as const;

export type CoordinateOrder = 'longitude-latitude' | 'latitude-longitude' | 'rd';

interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function isWithin([x, y]: Position, { west, east, south, north }: Bounds): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** In what the coordinates are, by where the points lie; undefined where they do not agree or lie elsewhere. */
export function coordinatesOf(points: Iterable<Position>): CoordinateOrder | undefined {
  let [isDegrees, isSwapped, isRd, isEmpty] = [true, true, true, true];
  for (const point of points) {
    isEmpty = false;
    isDegrees &&= isWithin(point, NETHERLANDS);
    isSwapped &&= isWithin([point[1], point[0]], NETHERLANDS);
    isRd &&= isWithin(point, RD_BOUNDS);
    if (!isDegrees && !isSwapped && !isRd) return undefined;
  }
  if (isEmpty) return undefined;
  if (isDegrees) return 'longitude-latitude';
  return isSwapped ? 'latitude-longitude' : 'rd';
}

/** The first point that lies in the Netherlands in no coordinates that are known. */
export function firstAstray(points: Iterable<Position>): Position | undefined {
  for (const point of points) if (coordinatesOf([point]) === undefined) return point;
  return undefined;
}

export function* pointsOf(outlines: readonly Outline[]): Iterable<Position> {
  for (const { polygons } of outlines) for (const rings of polygons) for (const ring of rings) yield* ring;
}

/** What makes degrees of a point, longitude first. The same point gives the same degrees, so that neighbours stay joined. */
export function converterFor(order: CoordinateOrder): (point: Position) => Position {
  if (order === 'longitude-latitude') return (point) => point;
  if (order === 'latitude-longitude') return ([latitude, longitude]) => [longitude, latitude];
  const grid = proj4(RD, 'EPSG:4326');
  return ([x, y]) => {
    const [longitude, latitude] = grid.forward([x, y]);
    return [longitude, latitude];
  };
}

/** The outlines in degrees, longitude first, from coordinates that are known. */
export function inDegrees(outlines: readonly Outline[], order: CoordinateOrder): readonly Outline[] {
  const convert = converterFor(order);
  return outlines.map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) => rings.map((points) => points.map(convert))),
  }));
}

/** As `inDegrees`, whatever coordinates the map has. Undefined where the points do not lie in the Netherlands. */
export function toDegrees(outlines: readonly Outline[]): readonly Outline[] | undefined {
  const order = coordinatesOf(pointsOf(outlines));
  return order === undefined ? undefined : inDegrees(outlines, order);
}
