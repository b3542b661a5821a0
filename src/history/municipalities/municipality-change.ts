import { INHABITANTS, type MainFigureId, RATE_DECIMALS } from '../../analysis/analyse.ts';
import { countSupply, type Supply } from '../../analysis/supply/counts.ts';
import { compareText } from '../../model/dutch.ts';
import type { Edition, Location, Municipality } from '../../model/edition.ts';
import { known, knownValue, type Reading, unknown } from '../../model/figure.ts';
import { foldName } from '../../model/fold-name.ts';
import {
  LIFE_DOMAINS,
  type LifeDomainKey,
  SUPPORT_TYPES,
  type SupportTypeKey,
} from '../../model/typology.ts';
import { type FigureChange, figureChange, withoutPast } from '../figures/figure-change.ts';
import { olderReading } from '../figures/indicators.ts';
import type { LocationChange } from '../locations/location-changes.ts';
import type { BorderChange } from './borders.ts';
import type { Origin } from './division.ts';

/** Locations are told for this many inhabitants. */
const RATE_PER = 10_000;

export const FIGURE_DECIMALS: Readonly<Record<MainFigureId, number>> = {
  locations: 0,
  organisations: 0,
  locationsPer10k: RATE_DECIMALS,
  lifeDomains: 0,
  supportTypes: 0,
};

export interface WonAndLost<Key> {
  /** Found now and not then, in the order of the typology. */
  readonly won: readonly Key[];
  readonly lost: readonly Key[];
}

/** Providers by name, in order of name. One that is known under another name is neither new nor gone. */
export interface OrganisationChanges {
  readonly new: readonly string[];
  readonly gone: readonly string[];
  readonly renamed: readonly { readonly older: string; readonly newer: string }[];
}

/** What changed in a municipality of the newer division. */
export interface MunicipalityChange {
  readonly municipality: Municipality;
  readonly origin: Origin;
  /** Why there are no earlier figures, as a Dutch sentence; undefined where there are. */
  readonly reason?: string;
  readonly figures: Readonly<Record<MainFigureId, FigureChange>>;
  /** Undefined without earlier figures. */
  readonly lifeDomains?: WonAndLost<LifeDomainKey>;
  readonly supportTypes?: WonAndLost<SupportTypeKey>;
  readonly organisations?: OrganisationChanges;
  /** Locations that are new, gone or different here; one that moved away stands at both municipalities. */
  readonly locations: readonly LocationChange[];
  /** What came from or went to another municipality with a part of the area. No figure is corrected for it. */
  readonly borders: readonly BorderChange[];
}

interface Known {
  readonly municipality: Municipality;
  readonly origin: Origin;
  readonly older: Edition;
  readonly newer: Edition;
  /** Locations of the older edition in its present area. */
  readonly olderLocations: readonly Location[];
  readonly newerLocations: readonly Location[];
  readonly changes: readonly LocationChange[];
  readonly borders: readonly BorderChange[];
  readonly reason: string | undefined;
}

function rate(locations: number, inhabitants: Reading): Reading {
  const residents = knownValue(inhabitants);
  if (residents === undefined) return inhabitants;
  return residents === 0
    ? unknown('Er zijn geen inwoners bekend.')
    : known((locations * RATE_PER) / residents);
}

function inhabitants(edition: Edition, origin: Origin): Reading {
  const indicator = edition.indicators.find(({ id }) => id === INHABITANTS);
  return indicator ? olderReading(edition, origin, indicator) : unknown('Er zijn geen inwoners bekend.');
}

function readings(supply: Supply, residents: Reading): Readonly<Record<MainFigureId, Reading>> {
  return {
    locations: known(supply.locations.length),
    organisations: known(supply.organisations.length),
    locationsPer10k: rate(supply.locations.length, residents),
    lifeDomains: known(supply.domainsCovered),
    supportTypes: known(supply.typesCovered),
  };
}

function wonAndLost<Key extends string>(
  list: readonly { readonly key: Key }[],
  older: Readonly<Record<Key, number>>,
  newer: Readonly<Record<Key, number>>,
): WonAndLost<Key> {
  const keys = list.map(({ key }) => key);
  return {
    won: keys.filter((key) => older[key] === 0 && newer[key] > 0),
    lost: keys.filter((key) => older[key] > 0 && newer[key] === 0),
  };
}

function byFoldedName(locations: readonly Location[]): ReadonlyMap<string, string> {
  return new Map(locations.map(({ organisation }) => [foldName(organisation), organisation]));
}

function organisationChanges({ olderLocations, newerLocations, changes }: Known): OrganisationChanges {
  const [before, after] = [byFoldedName(olderLocations), byFoldedName(newerLocations)];
  const renames = new Map(
    changes.flatMap(({ kinds, older, newer }) => {
      if (!kinds.includes('renamed') || !older || !newer) return [];
      const names = [foldName(older.organisation), foldName(newer.organisation)] as const;
      // Who still stands under the old name too has won a name, and who had the new one already lost one.
      if (after.has(names[0]) || before.has(names[1]) || !before.has(names[0]) || !after.has(names[1]))
        return [];
      return [[names.join('|'), { names, older: older.organisation, newer: newer.organisation }] as const];
    }),
  );
  const known = new Set([...renames.values()].flatMap(({ names }) => names));
  const only = (own: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
    [...own]
      .filter(([name]) => !other.has(name) && !known.has(name))
      .map(([, name]) => name)
      .sort(compareText);
  return {
    new: only(after, before),
    gone: only(before, after),
    renamed: [...renames.values()]
      .map(({ older, newer }) => ({ older, newer }))
      .sort((a, b) => compareText(a.newer, b.newer) || compareText(a.older, b.older)),
  };
}

/** Sets a municipality beside what there was in its area: its predecessors together, each provider counted once. */
export function municipalityChange(input: Known): MunicipalityChange {
  const { municipality, origin, older, newer, olderLocations, newerLocations, changes, borders, reason } =
    input;
  const itself = { wholes: [municipality], divided: [] };
  const after = countSupply(municipality.code, newerLocations);
  const now = readings(after, inhabitants(newer, itself));
  const ids = Object.keys(FIGURE_DECIMALS) as MainFigureId[];
  const figures = (change: (id: MainFigureId) => FigureChange) =>
    Object.fromEntries(ids.map((id) => [id, change(id)])) as Record<MainFigureId, FigureChange>;
  if (reason !== undefined) {
    const without = figures((id) => withoutPast(now[id], reason));
    return { municipality, origin, reason, figures: without, locations: changes, borders };
  }
  const before = countSupply(municipality.code, olderLocations);
  const then = readings(before, inhabitants(older, origin));
  return {
    municipality,
    origin,
    figures: figures((id) => figureChange(then[id], now[id], FIGURE_DECIMALS[id])),
    lifeDomains: wonAndLost(LIFE_DOMAINS, before.byDomain, after.byDomain),
    supportTypes: wonAndLost(SUPPORT_TYPES, before.byType, after.byType),
    organisations: organisationChanges(input),
    locations: changes,
    borders,
  };
}
