import { compareEditions } from '../../history/compare-editions.ts';
import { whoAndWhere } from '../../history/locations/identity.ts';
import type { Match } from '../../history/locations/match-locations.ts';
import { foldKey } from '../../ingest/inventory/location-ids.ts';
import type { Edition, Location } from '../../model/edition.ts';

export interface ChosenKeys {
  /** The key of each location that gets one now, by its present id. */
  readonly keys: ReadonlyMap<string, string>;
  /** How many of those an earlier edition had for the same location. */
  readonly carried: number;
  /** Of these an editor has to say first whether they are the same location as before. */
  readonly doubtful: readonly Match[];
}

export interface ChooseOptions {
  /** Newest first. */
  readonly earlier: readonly Edition[];
  /** True to give a new key to doubtful locations as well. */
  readonly all: boolean;
}

function placeOf(location: Location): string {
  return `${location.municipality} ${whoAndWhere(location)}`;
}

/** Whom each id of the earlier editions was of. */
function usedBefore(earlier: readonly Edition[]): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>();
  for (const { locations } of earlier) {
    for (const location of locations) {
      const id = foldKey(location.id);
      used.set(id, (used.get(id) ?? new Set()).add(placeOf(location)));
    }
  }
  return used;
}

/**
 * A key for each location of an edition without one: that of the newest earlier edition where it is certainly the same
 * location; else the id that stands for it now. A key that another location ever had is not used again.
 */
export function chooseKeys(current: Edition, { earlier, all }: ChooseOptions): ChosenKeys {
  const [newest] = earlier;
  const matches = newest ? compareEditions(newest, current).matches : [];
  const matchOf = new Map(matches.map((match) => [match.newer.id, match]));
  const used = usedBefore(earlier);
  const taken = new Set(current.locations.flatMap(({ key }) => (key === undefined ? [] : [foldKey(key)])));
  const keys = new Map<string, string>();
  const doubtful: Match[] = [];
  const give = (location: Location, key: string) => {
    taken.add(foldKey(key));
    keys.set(location.id, key);
  };
  const keyless = current.locations.filter(({ key }) => key === undefined);
  const fresh: Location[] = [];
  // What is carried over first: a new key may not take one of those.
  for (const location of keyless) {
    const match = matchOf.get(location.id);
    if (match?.isCertain && !taken.has(foldKey(match.older.id))) give(location, match.older.id);
    else if (match && !match.isCertain && !all) doubtful.push(match);
    else fresh.push(location);
  }
  const carried = keys.size;
  const isFree = (key: string, location: Location) => {
    const owners = used.get(foldKey(key));
    const isOwn = owners === undefined || (owners.size === 1 && owners.has(placeOf(location)));
    return isOwn && !taken.has(foldKey(key));
  };
  for (const location of fresh) {
    let key = location.id;
    for (let number = 2; !isFree(key, location); number += 1) key = `${location.id}-${number}`;
    give(location, key);
  }
  return { keys, carried, doubtful };
}
