import { extent } from 'd3';
import type { Position } from 'geojson';
import KDBush from 'kdbush';
import type { MunicipalityCode } from '../../model/edition.ts';

/** The corner points of each municipality. */
type Corners = ReadonlyMap<MunicipalityCode, readonly Position[]>;

/** Keeps rounding from leaving a point out that lies just on the edge of what is searched. */
const ROUNDING = 1 + 1e-9;

/** Where a search begins, as a part of the size of the island; or this many degrees, for a mere point. */
const FIRST_REACH = 0.25;
const LEAST_REACH = 1e-6;

/**
 * Makes the search for the municipalities nearest to an island, by the smallest distance between corner points in
 * degrees, with longitude shortened to the latitude; equal distances in order of code. All corner points are in one
 * index, and a search looks at those in a box around the island, each time a wider one until it holds enough.
 */
export function makeFindAcrossWater(
  corners: Corners,
): (island: MunicipalityCode, count: number) => readonly MunicipalityCode[] {
  const { within, size } = indexCorners(corners);
  return (island, count) => {
    const here = corners.get(island) ?? [];
    const box = boxOf(here);
    if (!box) return [];
    const first = Math.max(box.north - box.south, box.east - box.west) * FIRST_REACH;
    for (let reach = Math.max(first, LEAST_REACH); ; reach *= 2) {
      const candidates = within(widen(box, reach * ROUNDING));
      const nearest = [...Map.groupBy(candidates, ({ code }) => code)]
        .filter(([code]) => code !== island)
        .map(([code, there]) => ({ code, gap: smallestGap(here, there) }))
        .toSorted((a, b) => a.gap - b.gap || (a.code < b.code ? -1 : 1))
        .slice(0, count);
      // What lies outside the box is farther away than its reach.
      const isSure = nearest.length === count && nearest.every(({ gap }) => gap <= reach ** 2);
      if (isSure || candidates.length === size) return nearest.map(({ code }) => code);
    }
  };
}

interface Corner {
  readonly code: MunicipalityCode;
  readonly at: Position;
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function indexCorners(corners: Corners) {
  const owners = [...corners].flatMap(([code, own]) => own.map(() => code));
  const places = [...corners.values()].flat();
  const index = new KDBush(places.length);
  for (const [longitude = 0, latitude = 0] of places) index.add(longitude, latitude);
  index.finish();
  const cornerAt = (id: number): Corner[] => {
    const [code, at] = [owners[id], places[id]];
    return code === undefined || at === undefined ? [] : [{ code, at }];
  };
  return {
    within: ({ west, south, east, north }: Box) => index.range(west, south, east, north).flatMap(cornerAt),
    size: places.length,
  };
}

function boxOf(points: readonly Position[]): Box | undefined {
  const [west, east] = extent(points, ([longitude]) => longitude);
  const [south, north] = extent(points, ([, latitude]) => latitude);
  if (west === undefined || east === undefined || south === undefined || north === undefined)
    return undefined;
  return { west, south, east, north };
}

/** A degree of longitude is shortest farthest from the equator: there most of them go into the reach. */
function widen({ west, south, east, north }: Box, reach: number): Box {
  const aside = reach / Math.min(shortening(south), shortening(north));
  return { west: west - aside, south: south - reach, east: east + aside, north: north + reach };
}

function shortening(latitude: number): number {
  return Math.cos((latitude * Math.PI) / 180);
}

/** Smallest distance between corner points, in squared degrees with longitude shortened to the latitude. */
function smallestGap(here: readonly Position[], there: readonly Corner[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const [longitude = 0, latitude = 0] of here) {
    const shorten = shortening(latitude);
    for (const { at } of there) {
      const gap = ((longitude - (at[0] ?? 0)) * shorten) ** 2 + (latitude - (at[1] ?? 0)) ** 2;
      if (gap < smallest) smallest = gap;
    }
  }
  return smallest;
}
