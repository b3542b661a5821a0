import type { ExplorerMap } from '../../charts/national/explorer-map.ts';
import type { Location } from '../../model/edition.ts';

/**
 * A place on the map, and how many of the next locations stand there: those with a point of their own, and after them
 * those of which only the postcode is known.
 */
export type ExplorerSpot = readonly [x: number, y: number, own: number, byPostcode: number];

export interface PlacedLocations {
  /** By place; those that stand nobody knows where come last. */
  readonly inOrder: readonly Location[];
  readonly spots: readonly ExplorerSpot[];
}

/** Puts locations that share a place on the map together, so that a file need not say of each where it is. */
export function placeLocations(locations: readonly Location[], place: ExplorerMap['place']): PlacedLocations {
  const bySpot = new Map<string, { x: number; y: number; own: Location[]; byPostcode: Location[] }>();
  for (const location of locations) {
    const { point } = location;
    if (!point) continue;
    const [x, y] = place([point.longitude, point.latitude]);
    const spot = bySpot.get(`${x} ${y}`) ?? { x, y, own: [], byPostcode: [] };
    bySpot.set(`${x} ${y}`, spot);
    (point.origin === 'postcode' ? spot.byPostcode : spot.own).push(location);
  }
  const spots = [...bySpot.values()];
  return {
    inOrder: [
      ...spots.flatMap(({ own, byPostcode }) => [...own, ...byPostcode]),
      ...locations.filter(({ point }) => !point),
    ],
    spots: spots.map(({ x, y, own, byPostcode }) => [x, y, own.length, byPostcode.length]),
  };
}
