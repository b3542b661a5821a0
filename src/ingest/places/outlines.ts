import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { BoundaryTopology, GeoPoint, MunicipalityCode } from '../../model/edition.ts';

const KM_PER_DEGREE = 111.2;

export interface Outlines {
  /** Km from a point to a municipality: 0 within it. Undefined where the map lacks the municipality. */
  distance(code: MunicipalityCode, point: GeoPoint): number | undefined;
  /** The municipality in which a point lies; undefined at sea and abroad. */
  at(point: GeoPoint): MunicipalityCode | undefined;
}

interface Outline {
  readonly rings: readonly (readonly Position[])[];
  readonly box: {
    readonly west: number;
    readonly south: number;
    readonly east: number;
    readonly north: number;
  };
}

type Geometry = BoundaryTopology['objects']['municipalities']['geometries'][number];

function ringsOf(boundaries: BoundaryTopology, geometry: Geometry): readonly (readonly Position[])[] {
  if (geometry.type === 'Polygon') return feature(boundaries, geometry).geometry.coordinates;
  if (geometry.type === 'MultiPolygon') return feature(boundaries, geometry).geometry.coordinates.flat();
  return [];
}

function outlineOf(boundaries: BoundaryTopology, geometry: Geometry): Outline {
  const rings = ringsOf(boundaries, geometry);
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const ring of rings) {
    for (const [x = 0, y = 0] of ring) {
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    }
  }
  return { rings, box };
}

/** Counts the lines of all rings that a ray from the point to the east crosses: an odd number is within. */
function isWithin({ rings, box }: Outline, { latitude: y, longitude: x }: GeoPoint): boolean {
  if (x < box.west || x > box.east || y < box.south || y > box.north) return false;
  let within = false;
  for (const ring of rings) {
    let [fromX = 0, fromY = 0] = ring.at(-1) ?? [];
    for (const [toX = 0, toY = 0] of ring) {
      if (toY > y !== fromY > y && x < toX + ((y - toY) / (fromY - toY)) * (fromX - toX)) within = !within;
      fromX = toX;
      fromY = toY;
    }
  }
  return within;
}

/** Km to the nearest point of the rings, on a plane that touches the globe at the point. */
function kmToRings({ rings }: Outline, { latitude, longitude }: GeoPoint): number {
  const eastward = KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  let nearest = Infinity;
  for (const ring of rings) {
    let [fromX, fromY] = [Number.NaN, Number.NaN];
    for (const [lon = 0, lat = 0] of ring) {
      const toX = (lon - longitude) * eastward;
      const toY = (lat - latitude) * KM_PER_DEGREE;
      const [dx, dy] = [toX - fromX, toY - fromY];
      const length = dx * dx + dy * dy;
      // How far along the line, from 0 to 1, the point comes nearest.
      const along = length > 0 ? Math.min(1, Math.max(0, -(fromX * dx + fromY * dy) / length)) : 0;
      const km = Math.hypot(fromX + along * dx, fromY + along * dy);
      if (km < nearest) nearest = km;
      fromX = toX;
      fromY = toY;
    }
  }
  return nearest;
}

/** Makes the questions about outlines. An outline is worked out when it is first asked about. */
export function createOutlines(boundaries: BoundaryTopology): Outlines {
  const geometries = new Map(
    boundaries.objects.municipalities.geometries.map((geometry) => [String(geometry.id), geometry]),
  );
  const outlines = new Map<MunicipalityCode, Outline>();
  const find = (code: MunicipalityCode): Outline | undefined => {
    const known = outlines.get(code);
    const geometry = geometries.get(code);
    if (known !== undefined || geometry === undefined) return known;
    const outline = outlineOf(boundaries, geometry);
    outlines.set(code, outline);
    return outline;
  };
  return {
    distance: (code, point) => {
      const outline = find(code);
      if (outline === undefined) return undefined;
      return isWithin(outline, point) ? 0 : kmToRings(outline, point);
    },
    at: (point) => {
      for (const code of geometries.keys()) {
        const outline = find(code);
        if (outline !== undefined && isWithin(outline, point)) return code;
      }
      return undefined;
    },
  };
}
