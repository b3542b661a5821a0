import proj4 from 'proj4';
import { NETHERLANDS } from '../../ingest/boundaries/netherlands.ts';
import type { Outline, Position } from './fetch-boundaries.ts';

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
function coordinatesOf(outlines: readonly Outline[]): CoordinateOrder | undefined {
  const points = outlines.flatMap(({ polygons }) => polygons.flat(2));
  const fits = (test: (point: Position) => boolean) => points.length > 0 && points.every(test);
  if (fits((point) => isWithin(point, NETHERLANDS))) return 'longitude-latitude';
  if (fits(([x, y]) => isWithin([y, x], NETHERLANDS))) return 'latitude-longitude';
  return fits((point) => isWithin(point, RD_BOUNDS)) ? 'rd' : undefined;
}

function converterFor(order: CoordinateOrder): (point: Position) => Position {
  if (order === 'longitude-latitude') return (point) => point;
  if (order === 'latitude-longitude') return ([latitude, longitude]) => [longitude, latitude];
  const grid = proj4(RD, 'EPSG:4326');
  return ([x, y]) => {
    const [longitude, latitude] = grid.forward([x, y]);
    return [longitude, latitude];
  };
}

/**
 * The outlines in degrees, longitude first, whatever coordinates the service chose. Undefined where the
 * points do not lie in the Netherlands. The same point gives the same degrees, so that neighbours stay joined.
 */
export function toDegrees(outlines: readonly Outline[]): readonly Outline[] | undefined {
  const order = coordinatesOf(outlines);
  if (order === undefined) return undefined;
  const convert = converterFor(order);
  return outlines.map(({ code, polygons }) => ({
    code,
    polygons: polygons.map((rings) => rings.map((points) => points.map(convert))),
  }));
}
