import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import {
  filter,
  filterWeight,
  planarRingArea,
  planarTriangleArea,
  presimplify,
  quantile,
  simplify,
} from 'topojson-simplify';
import type { Objects, Topology } from 'topojson-specification';
import { compareText } from '../../model/dutch.ts';
import type { Outline, Position } from './outline.ts';

/** Points that a map of the whole country needs between the places where three areas meet. */
const POINTS_TO_KEEP = 4_000;
/** Grid on which points of neighbours are taken for the same: half a metre. */
const FINE_GRID = 1e6;
/** Grid of the file: about forty metres. */
const COARSE_GRID = 1e4;
/** Square kilometres of a square degree in the middle of the country. */
const KM2 = 111.2 * 111.3 * Math.cos((52.2 * Math.PI) / 180);
/** Square kilometres below which an islet or an enclave is left out: on the grid of the file it is a dot. */
const SMALLEST_RING = 0.05;
/** Times that the detail is doubled where an area would vanish. */
const MOST_TRIES = 12;

/** Name of a municipality on the map. */
export type NameOf = (code: string) => string;

/** True where the points go round clockwise, with north up. */
function isClockwise(points: readonly Position[]): boolean {
  const sweep = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? points[0] ?? [x, y];
    return sum + (nextX - x) * (nextY + y);
  }, 0);
  return sweep > 0;
}

/**
 * The points as maps on a globe (d3) read them: an area lies to the right of its outline, a hole to the left of its
 * own. GeoJSON has it the other way round, and an area would be the rest of the world.
 */
function wound(points: readonly Position[], isHole: boolean): number[][] {
  const inOrder = isClockwise(points) === isHole ? points.toReversed() : points;
  return inOrder.map(([x, y]) => [x, y]);
}

function featureOf({ code, polygons }: Outline, name: string): Feature<Polygon | MultiPolygon> {
  const coordinates = polygons.map((rings) => rings.map((points, index) => wound(points, index > 0)));
  const [only, ...others] = coordinates;
  return {
    type: 'Feature',
    id: code,
    properties: { name },
    geometry:
      only !== undefined && others.length === 0
        ? { type: 'Polygon', coordinates: only }
        : { type: 'MultiPolygon', coordinates },
  };
}

function geometriesOf({ objects }: Pick<Topology, 'objects'>): readonly unknown[] {
  const { municipalities } = objects;
  return municipalities?.type === 'GeometryCollection' ? municipalities.geometries : [];
}

/** Points that may go: the ends of a line may not. */
function removablePoints({ arcs }: Pick<Topology, 'arcs'>): number {
  return arcs.reduce((total, arc) => total + Math.max(0, arc.length - 2), 0);
}

/**
 * One topology of all outlines: a line between two neighbours is there once, so that both keep the same line
 * after it is simplified (Visvalingam: the points that matter least go first). Every municipality keeps an
 * area, at the cost of more detail everywhere where that is needed. The same outlines in another order give
 * the same bytes.
 */
export function makeTopology(outlines: readonly Outline[], nameOf: NameOf): Topology {
  const features = outlines
    .toSorted((a, b) => compareText(a.code, b.code))
    .map((outline) => featureOf(outline, nameOf(outline.code)));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  // Two packages of types disagree about properties that are null; ours never are.
  const whole = topology({ municipalities: collection }, FINE_GRID) as Topology<Objects>;
  const total = removablePoints(whole);
  const weighed = presimplify(whole, planarTriangleArea);
  let kept = Math.min(total, POINTS_TO_KEEP);
  for (let tries = 0; ; tries += 1) {
    // This library counts quantiles from the heaviest point down.
    const least = kept >= total ? 0 : quantile(weighed, kept / total);
    const coarse = quantize(simplify(weighed, least), COARSE_GRID);
    const made = filter(coarse, filterWeight(coarse, SMALLEST_RING / KM2, planarRingArea));
    const isWhole = geometriesOf(made).length === features.length;
    if (isWhole || kept >= total || tries >= MOST_TRIES) return made;
    kept *= 2;
  }
}
