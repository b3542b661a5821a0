import type { MainFigureId } from '../analysis/analyse.ts';
import type { MiddleHalf } from '../analysis/groups/yardstick.ts';
import { enumerate } from '../model/dutch.ts';
import type { Edition, IsoDate, Location, Municipality, MunicipalityCode } from '../model/edition.ts';
import { type CountryChange, countryChange } from './country-change.ts';
import { halfOfDifferences } from './figures/figure-change.ts';
import { compareIndicators, type IndicatorComparison } from './figures/indicators.ts';
import { type LocationChange, locationChanges } from './locations/location-changes.ts';
import { type Match, matchLocations } from './locations/match-locations.ts';
import { type BorderChange, borderChanges } from './municipalities/borders.ts';
import { bridgeDivisions, type Origin } from './municipalities/division.ts';
import {
  FIGURE_DECIMALS,
  type MunicipalityChange,
  municipalityChange,
} from './municipalities/municipality-change.ts';
import { placeOlder, type Unplaced } from './municipalities/place-older.ts';

/** What changed between two editions. Municipalities are those of the newer one. */
export interface EditionChanges {
  /** Reference date of the older edition. */
  readonly from: IsoDate;
  /** Reference date of the newer edition. */
  readonly to: IsoDate;
  readonly country: CountryChange;
  /** In the order of the municipalities of the newer edition. */
  readonly municipalities: ReadonlyMap<MunicipalityCode, MunicipalityChange>;
  /** In the order of the indicators of the newer edition. */
  readonly indicators: readonly IndicatorComparison[];
  /** The middle half of all changes of a main figure; absent for fewer than five municipalities. */
  readonly halves: Readonly<Partial<Record<MainFigureId, MiddleHalf>>>;
  /** Locations that changed, in order of id. */
  readonly locations: readonly LocationChange[];
  /** All pairs of rows that are taken for one location, changed or not, in order of id. */
  readonly matches: readonly Match[];
  /** Places, then postcodes, that went to another municipality without a merger or a split; in order of name. */
  readonly borders: readonly BorderChange[];
}

/** Why each municipality without earlier figures has none, as a Dutch sentence. */
function reasonsWithout(
  origins: ReadonlyMap<MunicipalityCode, Origin>,
  unplaced: readonly Unplaced[],
  older: Edition,
): ReadonlyMap<MunicipalityCode, string> {
  const nameOf = new Map(older.municipalities.map(({ code, name }) => [code, name]));
  const doubtful = new Map<MunicipalityCode, Set<string>>();
  for (const { location, candidates } of unplaced) {
    for (const code of candidates) {
      const names = doubtful.get(code) ?? new Set();
      doubtful.set(code, names.add(nameOf.get(location.municipality) ?? location.municipality));
    }
  }
  const reasons = new Map<MunicipalityCode, string>();
  for (const [code, { wholes, divided }] of origins) {
    const names = doubtful.get(code);
    if (names) {
      reasons.set(
        code,
        `Het gebied van ${enumerate([...names].sort())} is verdeeld. Van een deel van de locaties weten wij niet in welke gemeente zij nu liggen.`,
      );
    } else if (wholes.length === 0 && divided.length === 0) {
      reasons.set(code, 'Wij weten niet uit welke gemeente deze gemeente is ontstaan.');
    }
  }
  return reasons;
}

/** Changes by the municipalities that they touch. */
function byMunicipality(
  changes: readonly LocationChange[],
): ReadonlyMap<MunicipalityCode, readonly LocationChange[]> {
  const touching = new Map<MunicipalityCode, LocationChange[]>();
  for (const change of changes) {
    for (const code of new Set([change.from, change.to])) {
      if (code === undefined) continue;
      const own = touching.get(code) ?? [];
      own.push(change);
      touching.set(code, own);
    }
  }
  return touching;
}

/**
 * What changed from the older edition to the newer one. Pure; the order of rows makes no difference.
 * @throws RangeError where the older edition has a later reference date than the newer one
 */
export function compareEditions(older: Edition, newer: Edition): EditionChanges {
  const [from, to] = [older.settings.referenceDate, newer.settings.referenceDate];
  if (from > to) throw new RangeError(`The edition of ${from} is not older than that of ${to}.`);
  const division = bridgeDivisions(older, newer);
  const { codes, unplaced } = placeOlder(older, newer, division);
  const reasons = reasonsWithout(division.origins, unplaced, older);
  const municipalityOf = ({ id }: Location) => codes.get(id);
  const matches = matchLocations({ older: older.locations, newer: newer.locations, municipalityOf });
  const locations = locationChanges({
    older: older.locations,
    newer: newer.locations,
    matches,
    municipalityOf,
    isComparable: (code) => !reasons.has(code),
  });
  const touching = byMunicipality(locations);
  const borders = borderChanges(older, newer, division);
  const olderIn = Map.groupBy(older.locations, municipalityOf);
  const newerIn = Map.groupBy(newer.locations, ({ municipality }) => municipality);
  const changeOf = (municipality: Municipality) =>
    municipalityChange({
      municipality,
      origin: division.origins.get(municipality.code) ?? { wholes: [], divided: [] },
      older,
      newer,
      olderLocations: olderIn.get(municipality.code) ?? [],
      newerLocations: newerIn.get(municipality.code) ?? [],
      changes: touching.get(municipality.code) ?? [],
      borders: borders.filter(({ from, to }) => municipality.code === from || municipality.code === to),
      reason: reasons.get(municipality.code),
    });
  const municipalities = new Map(newer.municipalities.map((each) => [each.code, changeOf(each)]));
  return {
    from,
    to,
    country: countryChange({ older, newer, municipalities, locations, unplaced, municipalityOf }),
    municipalities,
    indicators: compareIndicators(older, newer, division.origins),
    halves: halvesOf(municipalities),
    locations,
    matches,
    borders,
  };
}

function halvesOf(
  municipalities: ReadonlyMap<MunicipalityCode, MunicipalityChange>,
): EditionChanges['halves'] {
  const entries = Object.entries(FIGURE_DECIMALS).flatMap(([id, decimals]) => {
    const changes = Array.from(
      municipalities,
      ([code, { figures }]) => [code, figures[id as MainFigureId]] as const,
    );
    const half = halfOfDifferences(changes, decimals);
    return half === undefined ? [] : [[id, half] as const];
  });
  return Object.fromEntries(entries);
}
