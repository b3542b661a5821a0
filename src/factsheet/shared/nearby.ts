import type { Analysis } from '../../analysis/analyse.ts';
import type { Municipality } from '../../model/edition.ts';
import { type NearestProvider, refOf } from './municipality-ref.ts';

/** How many nearest municipalities are named for a white spot. */
const NEAREST_COUNT = 3;

/**
 * The nearest locations elsewhere that have what is looked for, one in each of the nearest municipalities.
 * @param key of a life domain, support type, kind or network; '' for any location that is for everybody
 */
export function nearestWith(analysis: Analysis, from: Municipality, key: string): NearestProvider[] {
  const nearby = analysis.findNearest(from.code, analysis.targets.get(key) ?? [], NEAREST_COUNT);
  return nearby.flatMap(({ target: { municipality, location }, km }) => {
    const other = analysis.byCode.get(municipality);
    return other
      ? [{ ...refOf(other), km: wholeKm(km), organisation: location.organisation, place: location.place }]
      : [];
  });
}

/** Distances are told in whole km, and never as none. */
export function wholeKm(km: number): number {
  return Math.max(1, Math.round(km));
}
