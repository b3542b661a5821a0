import { distanceKm } from '../../analysis/geography/geography.ts';
import { compareText } from '../../model/dutch.ts';
import type { Edition, GeoPoint, MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import type { Division } from './division.ts';

/** Where the same place or postcode is in two tables: its middle may have been worked out anew. */
const NEAR_KM = 3;

/** A place or a postcode that went to another municipality, where no merger or split explains it. */
export interface BorderChange {
  readonly kind: 'place' | 'postcode';
  /** As the newer edition writes it. */
  readonly name: string;
  readonly from: MunicipalityCode;
  readonly to: MunicipalityCode;
}

/** Something with a name that lies in a municipality. */
interface Area extends GeoPoint {
  /** What it has in common with itself in another edition. */
  readonly key: string;
  readonly name: string;
  readonly municipality: MunicipalityCode;
}

function kmBetween(a: GeoPoint, b: GeoPoint): number {
  return distanceKm([a.longitude, a.latitude], [b.longitude, b.latitude]);
}

function placesOf({ places }: Edition): Area[] {
  return places.map((place) => ({ ...place, key: foldName(place.name) }));
}

/** A postcode can lie in more places: each part of it goes its own way. */
function postcodesOf({ postcodes }: Edition): Area[] {
  return postcodes.map((area) => ({
    ...area,
    key: `${area.postcode} ${foldName(area.place)}`,
    name: area.postcode,
  }));
}

/** What lies in another municipality than it did, once for each name and pair. */
function movedAreas(
  kind: BorderChange['kind'],
  older: readonly Area[],
  newer: readonly Area[],
): readonly BorderChange[] {
  const before = Map.groupBy(older, ({ key }) => key);
  const after = Map.groupBy(newer, ({ key }) => key);
  const moved = new Map<string, BorderChange>();
  for (const [key, now] of after) {
    const then = before.get(key) ?? [];
    const near = (area: Area, others: readonly Area[]) =>
      others
        .map((other) => ({ other, km: kmBetween(area, other) }))
        .filter(({ km }) => km <= NEAR_KM)
        .sort((a, b) => a.km - b.km || compareText(a.other.municipality, b.other.municipality))
        .map(({ other }) => other);
    for (const area of now) {
      const there = near(area, then);
      const isIn =
        ({ municipality }: Area) =>
        (each: Area) =>
          each.municipality === municipality;
      // A place can lie on both sides of a border: only what went wholly, to where nothing of it was, has moved.
      if (there.some(isIn(area))) continue;
      const left = there.find((other) => !near(other, now).some(isIn(other)));
      if (left === undefined) continue;
      const change = { kind, name: area.name, from: left.municipality, to: area.municipality };
      moved.set(JSON.stringify(change), change);
    }
  }
  return [...moved.values()];
}

/**
 * Names the places and postcodes that lie in another municipality than they did: same name or code, nearly the same
 * point, and both municipalities exist in both divisions. Nothing is corrected: how many people went with them is in no
 * file. Where the older edition has the tables of the newer one there is nothing to see.
 */
export function borderChanges(
  older: Edition,
  newer: Edition,
  { origins }: Division,
): readonly BorderChange[] {
  const wasThere = new Set(older.municipalities.map(({ code }) => code));
  // A municipality of one of the divisions only merged, split or began: the table of municipalities tells that.
  const stayed = (areas: readonly Area[]) =>
    areas.filter(({ municipality }) => wasThere.has(municipality) && origins.has(municipality));
  return [
    ...movedAreas('place', stayed(placesOf(older)), stayed(placesOf(newer))),
    ...movedAreas('postcode', stayed(postcodesOf(older)), stayed(postcodesOf(newer))),
  ].sort(
    (a, b) =>
      compareText(a.kind, b.kind) ||
      compareText(a.name, b.name) ||
      compareText(a.from, b.from) ||
      compareText(a.to, b.to),
  );
}
