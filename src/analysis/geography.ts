import { geoArea, geoCentroid, geoDistance } from 'd3';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { BoundaryTopology, MunicipalityCode } from '../model/edition.ts';

const EARTH_RADIUS_KM = 6371.0088;

/** How many municipalities across the water stand in for the neighbours that an island does not have. */
const ACROSS_THE_WATER = 3;

export type LonLat = readonly [number, number];
export type Outline = Feature<Polygon | MultiPolygon, { name: string }>;

export interface Neighbours {
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
  const borders = neighbors(collection.geometries);
  const neighbours = new Map<MunicipalityCode, Neighbours>();
  codes.forEach((code, index) => {
    const touching = (borders[index] ?? [])
      .map((other) => codes[other])
      .filter((other) => other !== undefined);
    neighbours.set(
      code,
      touching.length > 0
        ? { codes: touching.toSorted(), acrossWater: false }
        : { codes: nearestAcrossWater(code, outlines), acrossWater: true },
    );
  });
  return { outlines, centres, neighbours };
}

function centreOf(outline: Outline): LonLat {
  const parts: Polygon[] =
    outline.geometry.type === 'Polygon'
      ? [outline.geometry]
      : outline.geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
  let largest = parts[0];
  for (const part of parts) if (largest && landArea(part) > landArea(largest)) largest = part;
  if (!largest) throw new Error('A boundary without any part.');
  const [longitude, latitude] = geoCentroid(largest);
  return [longitude, latitude];
}

/** Area on the globe; rings may turn either way, and the wrong way round means 'all the rest of the globe'. */
function landArea(part: Polygon): number {
  const area = geoArea(part);
  return Math.min(area, 4 * Math.PI - area);
}

function nearestAcrossWater(
  code: MunicipalityCode,
  outlines: ReadonlyMap<MunicipalityCode, Outline>,
): MunicipalityCode[] {
  const here = pointsOf(outlines.get(code));
  const distances = [...outlines.keys()]
    .filter((other) => other !== code)
    .map((other) => ({ other, gap: smallestGap(here, pointsOf(outlines.get(other))) }))
    .sort((a, b) => a.gap - b.gap || (a.other < b.other ? -1 : 1));
  return distances.slice(0, ACROSS_THE_WATER).map(({ other }) => other);
}

function pointsOf(outline: Outline | undefined): Position[] {
  if (!outline) return [];
  return outline.geometry.type === 'Polygon'
    ? outline.geometry.coordinates.flat()
    : outline.geometry.coordinates.flat(2);
}

/** Smallest distance between corner points, in squared degrees with longitude shortened to the latitude. */
function smallestGap(a: readonly Position[], b: readonly Position[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const [lonA = 0, latA = 0] of a) {
    const shorten = Math.cos((latA * Math.PI) / 180);
    for (const [lonB = 0, latB = 0] of b) {
      const gap = ((lonA - lonB) * shorten) ** 2 + (latA - latB) ** 2;
      if (gap < smallest) smallest = gap;
    }
  }
  return smallest;
}
