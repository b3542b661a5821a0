import type { MultiPolygon as MultiPolygonGeometry } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import type { BoundaryTopology, MunicipalityCode } from '../../model/edition.ts';

type Area = Polygon | MultiPolygon;

const whole = new WeakMap<BoundaryTopology, MultiPolygonGeometry>();

/** The outlines of municipalities, without anything else that may be among them. */
function areasOf(boundaries: BoundaryTopology): Area[] {
  return (boundaries.objects.municipalities as GeometryCollection).geometries.filter(
    (area): area is Area => area.type === 'Polygon' || area.type === 'MultiPolygon',
  );
}

/** All municipalities as one shape. Joining them takes time and many maps show it, so it is done once. */
export function wholeLand(boundaries: BoundaryTopology): MultiPolygonGeometry {
  const known = whole.get(boundaries);
  if (known) return known;
  const land = merge(boundaries, areasOf(boundaries));
  whole.set(boundaries, land);
  return land;
}

/** Some municipalities as one shape, without the borders between them; undefined where there are none. */
export function partOfLand(
  boundaries: BoundaryTopology,
  codes: readonly MunicipalityCode[],
): MultiPolygonGeometry | undefined {
  const wanted = new Set(codes);
  const own = areasOf(boundaries).filter(({ id }) => wanted.has(String(id)));
  return own.length === 0 ? undefined : merge(boundaries, own);
}
