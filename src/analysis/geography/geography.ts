import { geoArea, geoCentroid, greatest } from 'd3';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { BoundaryTopology, MunicipalityCode } from '../../model/edition.ts';

const EARTH_RADIUS_KM = 6371.0088;

export type LonLat = readonly [number, number];
type Outline = Feature<Polygon | MultiPolygon, { name: string }>;

export interface Geography {
  /** By code. */
  readonly outlines: ReadonlyMap<MunicipalityCode, Outline>;
  /** Centre of gravity of the largest part of the municipality, longitude and latitude in degrees. */
  readonly centres: ReadonlyMap<MunicipalityCode, LonLat>;
  /** The municipalities that share a border with each one, in order of code. None for an island. */
  readonly borders: ReadonlyMap<MunicipalityCode, readonly MunicipalityCode[]>;
}

const RADIANS = Math.PI / 180;

/**
 * Distance in km over the globe between two points in degrees: the angle at the centre of the earth, by the formula of Vincenty for a
 * sphere, times its radius. To the last digit what `geoDistance` of d3 gives, which takes five times as long for a line of two points;
 * a build asks for it some hundred thousand times.
 */
export function distanceKm(a: LonLat, b: LonLat): number {
  const [from, to] = [a[1] * RADIANS, b[1] * RADIANS];
  const [sinFrom, cosFrom, sinTo, cosTo] = [Math.sin(from), Math.cos(from), Math.sin(to), Math.cos(to)];
  const between = Math.abs(b[0] * RADIANS - a[0] * RADIANS);
  const [cosBetween, sinBetween] = [Math.cos(between), Math.sin(between)];
  const x = cosTo * sinBetween;
  const y = cosFrom * sinTo - sinFrom * cosTo * cosBetween;
  const z = sinFrom * sinTo + cosFrom * cosTo * cosBetween;
  return Math.atan2(Math.sqrt(x * x + y * y), z) * EARTH_RADIUS_KM;
}

/**
 * Outlines, centres and borders from the boundaries.
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
  const touching = neighbors(collection.geometries).map((indexes) =>
    indexes.flatMap((index) => codes[index] ?? []).toSorted(),
  );
  return { outlines, centres, borders: new Map(codes.map((code, index) => [code, touching[index] ?? []])) };
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
