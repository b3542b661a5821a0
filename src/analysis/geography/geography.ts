import { geoArea, geoCentroid, geoDistance, greatest } from 'd3';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { BoundaryTopology, MunicipalityCode } from '../../model/edition.ts';
import { makeFindAcrossWater } from './across-water.ts';

const EARTH_RADIUS_KM = 6371.0088;

/** How many municipalities across the water stand in for the neighbours that an island does not have. */
const ACROSS_THE_WATER = 3;

export type LonLat = readonly [number, number];
type Outline = Feature<Polygon | MultiPolygon, { name: string }>;

interface Neighbours {
  readonly codes: readonly MunicipalityCode[];
  /** True for an island: it borders on nobody, and these are the nearest across the water. */
  readonly acrossWater: boolean;
}

export interface Geography {
  /** By code. */
  readonly outlines: ReadonlyMap<MunicipalityCode, Outline>;
  /** Centre of gravity of the largest part of the municipality, longitude and latitude in degrees. */
  readonly centres: ReadonlyMap<MunicipalityCode, LonLat>;
  readonly neighbours: ReadonlyMap<MunicipalityCode, Neighbours>;
}

/** Distance in km over the globe between two points in degrees. */
export function distanceKm(a: LonLat, b: LonLat): number {
  return geoDistance([a[0], a[1]], [b[0], b[1]]) * EARTH_RADIUS_KM;
}

/** Distance in km between the centres of two municipalities; undefined where the map lacks one of them. */
export function distanceBetween(
  { centres }: Pick<Geography, 'centres'>,
  from: MunicipalityCode,
  to: MunicipalityCode,
): number | undefined {
  const [a, b] = [centres.get(from), centres.get(to)];
  return a && b && distanceKm(a, b);
}

/**
 * Outlines, centres and neighbours from the boundaries.
 * @throws Error where a geometry has no code; ingest lets none through.
 */
export function describeGeography(boundaries: BoundaryTopology): Geography {
  const collection = boundaries.objects.municipalities;
  const codes: MunicipalityCode[] = [];
  const outlines = new Map<MunicipalityCode, Outline>();
  const centres = new Map<MunicipalityCode, LonLat>();
  for (const geometry of collection.geometries) {
    if (typeof geometry.id !== 'string') throw new Error('A boundary without a municipality code.');
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
      throw new Error(`The boundary of ${geometry.id} is no area.`);
    }
    const outline = feature(boundaries, geometry) as Outline;
    codes.push(geometry.id);
    outlines.set(geometry.id, outline);
    centres.set(geometry.id, centreOf(outline));
  }
  return { outlines, centres, neighbours: findNeighbours(codes, neighbors(collection.geometries), outlines) };
}

function findNeighbours(
  codes: readonly MunicipalityCode[],
  borders: readonly (readonly number[])[],
  outlines: Geography['outlines'],
): Geography['neighbours'] {
  const across = makeFindAcrossWater(
    new Map([...outlines].map(([code, outline]) => [code, cornersOf(outline)])),
  );
  return new Map(
    codes.map((code, index) => {
      const touching = (borders[index] ?? [])
        .map((other) => codes[other])
        .filter((other) => other !== undefined);
      return [
        code,
        touching.length > 0
          ? { codes: touching.toSorted(), acrossWater: false }
          : { codes: across(code, ACROSS_THE_WATER), acrossWater: true },
      ];
    }),
  );
}

function centreOf(outline: Outline): LonLat {
  const parts: Polygon[] =
    outline.geometry.type === 'Polygon'
      ? [outline.geometry]
      : outline.geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  const largest = greatest(parts, landArea);
  if (!largest) throw new Error('A boundary without any part.');
  const [longitude, latitude] = geoCentroid(largest);
  return [longitude, latitude];
}

/** Area on the globe; rings may turn either way, and the wrong way round means 'all the rest of the globe'. */
function landArea(part: Polygon): number {
  const area = geoArea(part);
  return Math.min(area, 4 * Math.PI - area);
}

function cornersOf(outline: Outline): Position[] {
  return outline.geometry.type === 'Polygon'
    ? outline.geometry.coordinates.flat()
    : outline.geometry.coordinates.flat(2);
}
