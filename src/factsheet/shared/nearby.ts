import type { Analysis, ValuesByCode } from '../../analysis/analyse.ts';
import { distanceBetween } from '../../analysis/geography/geography.ts';
import type { Nearby } from '../../analysis/geography/nearest.ts';
import type { Municipality } from '../../model/edition.ts';
import { type NearbyRef, refOf } from './municipality-ref.ts';

/** How many nearest municipalities are named for a white spot. */
const NEAREST_COUNT = 3;

/** The municipalities nearest to one that have any of what is counted. */
export function nearestWith(analysis: Analysis, from: Municipality, values: ValuesByCode): NearbyRef[] {
  return analysis
    .findNearest(from.code, values, NEAREST_COUNT)
    .map((nearby) => toRef(analysis, nearby))
    .filter((nearby) => nearby !== undefined);
}

/** A municipality with its distance; undefined where it is not in the edition or on the map. */
export function nearbyTo(analysis: Analysis, from: Municipality, code: string): NearbyRef | undefined {
  const km = distanceBetween(analysis.geography, from.code, code);
  return km === undefined ? undefined : toRef(analysis, { code, km });
}

function toRef(analysis: Analysis, { code, km }: Nearby): NearbyRef | undefined {
  const municipality = analysis.byCode.get(code);
  return municipality && { ...refOf(municipality), km: Math.max(1, Math.round(km)) };
}
