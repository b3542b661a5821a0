import type { Transform } from 'topojson-specification';
import type { BoundaryTopology } from '../../model/edition.ts';
import { layTiles, type Tile, tileCode, tileName } from './tiles.ts';

/** Sea between two copies, as a part of the country's width: wider than any island lies off its coast. */
const SEA = 0.15;

type Arc = readonly (readonly number[])[];

/** Where the copies lie: what a place in degrees becomes in each of them. */
export interface Grid {
  readonly tiles: readonly Tile[];
  readonly place: (longitude: number, latitude: number, tile: Tile) => readonly [number, number];
}

interface TiledBoundaries extends Grid {
  readonly topology: BoundaryTopology;
}

/**
 * Lays copies of the boundaries beside each other, all scaled down by so much that together they lie within the
 * box of the country itself: ingest refuses what lies elsewhere. Copies have no border in common. The steps of the
 * arcs stay whole numbers, so that nothing is rounded.
 * @throws Error where the topology is not quantised.
 */
export function tileBoundaries(topology: BoundaryTopology, times: number): TiledBoundaries {
  const { transform, arcs, objects } = topology;
  if (!transform) throw new Error('Only quantised boundaries can be tiled.');
  const { tiles, columns, rows } = layTiles(times);
  const { width, height } = sizeOf(arcs);
  const sea = Math.round(width * SEA);
  const shrink = Math.min(width / (columns * (width + sea) - sea), height / (rows * (height + sea) - sea));
  const offset = ({ column, row }: Tile) => [column * (width + sea), row * (height + sea)] as const;
  const { geometries } = objects.municipalities;
  return {
    tiles,
    place: (longitude, latitude, tile) => {
      const [x, y] = offset(tile);
      const [originX, originY] = transform.translate;
      return [
        originX + (longitude - originX + x * transform.scale[0]) * shrink,
        originY + (latitude - originY + y * transform.scale[1]) * shrink,
      ];
    },
    topology: {
      type: 'Topology',
      transform: scaled(transform, shrink),
      objects: {
        municipalities: {
          type: 'GeometryCollection',
          geometries: tiles.flatMap((tile) =>
            geometries.map((geometry) => copyGeometry(geometry, tile, tile.number * arcs.length)),
          ),
        },
      },
      arcs: tiles.flatMap((tile) => arcs.map((arc) => moveArc(arc, offset(tile)))),
    },
  };
}

/** How far the points reach, in steps from the origin. */
function sizeOf(arcs: readonly Arc[]): { readonly width: number; readonly height: number } {
  let [width, height] = [0, 0];
  for (const arc of arcs) {
    let [x, y] = [0, 0];
    for (const [dx = 0, dy = 0] of arc) {
      x += dx;
      y += dy;
      width = Math.max(width, x);
      height = Math.max(height, y);
    }
  }
  return { width, height };
}

function scaled({ scale, translate }: Transform, factor: number): Transform {
  return { scale: [scale[0] * factor, scale[1] * factor], translate };
}

/** The first point of an arc says where it lies; the others are steps from the one before. */
function moveArc([first = [], ...steps]: Arc, [x, y]: readonly [number, number]): number[][] {
  const [startX = 0, startY = 0] = first;
  return [[startX + x, startY + y], ...steps.map((step) => [...step])];
}

type Outline = BoundaryTopology['objects']['municipalities']['geometries'][number];

function copyGeometry(geometry: Outline, tile: Tile, firstArc: number): Outline {
  // An arc that is walked backwards is written as the ones' complement of its number.
  const moveRing = (ring: readonly number[]) =>
    ring.map((arc) => (arc < 0 ? arc - firstArc : arc + firstArc));
  const own = {
    id: tileCode(String(geometry.id), tile),
    properties: { name: tileName(nameOf(geometry), tile) },
  };
  if (geometry.type === 'Polygon') return { type: 'Polygon', arcs: geometry.arcs.map(moveRing), ...own };
  if (geometry.type !== 'MultiPolygon') throw new Error(`The boundary of ${geometry.id} is no area.`);
  return { type: 'MultiPolygon', arcs: geometry.arcs.map((part) => part.map(moveRing)), ...own };
}

function nameOf({ properties }: Outline): string {
  return properties && 'name' in properties ? properties.name : '';
}
