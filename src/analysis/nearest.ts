import type { MunicipalityCode } from '../model/edition.ts';
import { distanceKm, type Geography, type LonLat } from './geography.ts';

export interface Nearby {
  readonly code: MunicipalityCode;
  /** Between the centres, in km. */
  readonly km: number;
}

/** Finds the nearest municipalities for which something holds, nearest first. */
export type FindNearest = (
  from: MunicipalityCode,
  holds: (code: MunicipalityCode) => boolean,
  count: number,
) => readonly Nearby[];

/** Distances between centres, sorted once for each municipality that is asked about. */
export function makeFindNearest(geography: Geography): FindNearest {
  const sorted = new Map<MunicipalityCode, readonly Nearby[]>();
  const sortFrom = (from: MunicipalityCode, centre: LonLat): readonly Nearby[] =>
    [...geography.centres]
      .filter(([code]) => code !== from)
      .map(([code, other]) => ({ code, km: distanceKm(centre, other) }))
      .sort((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1));

  return (from, holds, count) => {
    const centre = geography.centres.get(from);
    if (!centre) return [];
    const all = sorted.get(from) ?? sortFrom(from, centre);
    sorted.set(from, all);
    const found: Nearby[] = [];
    for (const nearby of all) {
      if (found.length === count) break;
      if (holds(nearby.code)) found.push(nearby);
    }
    return found;
  };
}
