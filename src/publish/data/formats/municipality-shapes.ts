import { polygonArea } from 'd3';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Edition, MunicipalityCode } from '../../../model/edition.ts';

export type Shape = Polygon | MultiPolygon;

/**
 * The boundary of each municipality in degrees (WGS 84), as RFC 7946 wants it: outer rings counterclockwise, holes
 * clockwise. Made one by one, when asked for.
 */
export function shapeFinder({
  boundaries,
}: Pick<Edition, 'boundaries'>): (code: MunicipalityCode) => Shape | undefined {
  const byCode = new Map(boundaries.objects.municipalities.geometries.map((each) => [String(each.id), each]));
  return (code) => {
    const found = byCode.get(code);
    if (found?.type === 'Polygon') return woundPolygon(feature(boundaries, found).geometry);
    if (found?.type === 'MultiPolygon') return woundShapes(feature(boundaries, found).geometry);
    return undefined;
  };
}

function woundPolygon({ coordinates }: Polygon): Polygon {
  return { type: 'Polygon', coordinates: wound(coordinates) };
}

function woundShapes({ coordinates }: MultiPolygon): MultiPolygon {
  return { type: 'MultiPolygon', coordinates: coordinates.map(wound) };
}

function wound(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, index) => {
    // d3 has the y axis down: what it finds positive runs counterclockwise where north is up, and the other way round.
    const isCounterclockwise = polygonArea(ring.map(([x = 0, y = 0]) => [x, y])) < 0;
    const rounded = ring.map((position) => position.map(toMicrodegrees));
    return isCounterclockwise === (index === 0) ? rounded : rounded.toReversed();
  });
}

/** A decimetre: finer than the boundaries are, and without the noise of the last bits. */
function toMicrodegrees(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
