import type { Location } from '../../model/edition.ts';
import type { PostcodeIndex } from '../places/postcode-index.ts';
import type { MergedLocation } from './merge-locations.ts';

/**
 * Gives each location its point on the map: its coordinates, or where it has none the middle of its postcode, as far as
 * that lies in its municipality.
 */
export function placeLocations(
  locations: readonly MergedLocation[],
  postcodes: PostcodeIndex | undefined,
): readonly Location[] {
  return locations.map(({ coordinates, ...location }) => {
    if (coordinates !== undefined) return { ...location, point: { ...coordinates, origin: 'coordinates' } };
    const { postcode, municipality, place } = location;
    const middle = postcode === undefined ? undefined : postcodes?.pointOf(postcode, municipality, place);
    return middle === undefined ? location : { ...location, point: { ...middle, origin: 'postcode' } };
  });
}
