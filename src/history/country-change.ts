import type { Edition, Location, MunicipalityCode } from '../model/edition.ts';
import { knownValue } from '../model/figure.ts';
import { CHANGE_KINDS, type ChangeKind, type LocationChange } from './locations/location-changes.ts';
import type { MunicipalityChange } from './municipalities/municipality-change.ts';
import type { Unplaced } from './municipalities/place-older.ts';

/** A count then and now. */
export interface CountChange {
  readonly older: number;
  readonly newer: number;
}

export interface CountryChange {
  /** All locations of both editions, those of municipalities that cannot be compared included. */
  readonly locations: CountChange;
  /** Municipalities of the newer division without earlier figures, and the locations of those. */
  readonly notComparable: { readonly codes: readonly MunicipalityCode[]; readonly locations: CountChange };
  /** Locations of the older edition in municipalities of which no successor is known; they count nowhere. */
  readonly lost: readonly Location[];
  /** Locations by kind of change; one can change in several ways. */
  readonly byKind: Readonly<Record<ChangeKind, number>>;
  /** Municipalities that can be compared: nothing was found there then, and something is now. */
  readonly whiteSpotsClosed: readonly MunicipalityCode[];
  /** Something was found there then, and nothing is now. */
  readonly whiteSpotsOpened: readonly MunicipalityCode[];
  /** Municipalities of its own division without any location, of each edition. */
  readonly municipalitiesWithout: CountChange;
}

interface Compared {
  readonly older: Edition;
  readonly newer: Edition;
  readonly municipalities: ReadonlyMap<MunicipalityCode, MunicipalityChange>;
  readonly locations: readonly LocationChange[];
  readonly unplaced: readonly Unplaced[];
  readonly municipalityOf: (older: Location) => MunicipalityCode | undefined;
}

function without({ municipalities, locations }: Edition): number {
  const found = new Set(locations.map(({ municipality }) => municipality));
  return municipalities.filter(({ code }) => !found.has(code)).length;
}

/**
 * The change of the country. It is the sum of the changes of its municipalities, of those that cannot be compared, and
 * of what is lost.
 */
export function countryChange(compared: Compared): CountryChange {
  const { older, newer, municipalities, locations, unplaced, municipalityOf } = compared;
  const codes = [...municipalities].flatMap(([code, { reason }]) => (reason === undefined ? [] : [code]));
  const isApart = new Set(codes);
  const lost = unplaced.filter(({ candidates }) => candidates.length === 0).map(({ location }) => location);
  const undecided = unplaced.length - lost.length;
  const placed = older.locations.filter((location) => isApart.has(municipalityOf(location) ?? ''));
  const spots = (was: (count: number) => boolean, is: (count: number) => boolean) =>
    [...municipalities].flatMap(([code, { figures }]) => {
      const [before, after] = [knownValue(figures.locations.older), knownValue(figures.locations.newer)];
      return before !== undefined && after !== undefined && was(before) && is(after) ? [code] : [];
    });
  const none = (count: number) => count === 0;
  const some = (count: number) => count > 0;
  const counts = CHANGE_KINDS.map(
    (kind) => [kind, locations.filter(({ kinds }) => kinds.includes(kind)).length] as const,
  );
  return {
    locations: { older: older.locations.length, newer: newer.locations.length },
    notComparable: {
      codes,
      locations: {
        older: placed.length + undecided,
        newer: newer.locations.filter(({ municipality }) => isApart.has(municipality)).length,
      },
    },
    lost,
    byKind: Object.fromEntries(counts) as Record<ChangeKind, number>,
    whiteSpotsClosed: spots(none, some),
    whiteSpotsOpened: spots(some, none),
    municipalitiesWithout: { older: without(older), newer: without(newer) },
  };
}
