import { compareText } from '../model/dutch.ts';
import type { Edition, Location, Municipality, MunicipalityCode } from '../model/edition.ts';
import { knownValue } from '../model/figure.ts';
import { lazily } from '../model/lazily.ts';
import { isForEverybody } from '../model/target-group.ts';
import { LIFE_DOMAINS, NATIONAL_NETWORKS, ORGANISATION_KINDS, SUPPORT_TYPES } from '../model/typology.ts';
import { describeGeography, type Geography } from './geography/geography.ts';
import { type FindNearest, makeFindNearest, type Target } from './geography/nearest.ts';
import { makeFindNeighbours, type Neighbours } from './geography/neighbours.ts';
import { type Homes, homePoints, locationPoint } from './geography/points.ts';
import {
  type ComparedFigure,
  type Comparison,
  compareWith,
  type GroupMedian,
  medianIn,
  oncePerGroup,
} from './groups/compare.ts';
import { type Group, makeGrouper } from './groups/groups.ts';
import { type Place, rankWithin } from './groups/places.ts';
import { findSimilar, type Similar, traitValues } from './groups/similar.ts';
import { type NeedStudy, studyNeed } from './need/study.ts';
import { countSupply, type Supply } from './supply/counts.ts';

/** Indicator that every rate is divided by: inhabitants on the reference date. */
export const INHABITANTS = 'inwoners';

/** Locations are told for this many inhabitants, with so many decimals. */
const RATE_PER = 10_000;
export const RATE_DECIMALS = 1;

export type MainFigureId = 'locations' | 'organisations' | 'locationsPer10k' | 'lifeDomains' | 'supportTypes';

export type ValuesByCode = ReadonlyMap<MunicipalityCode, number>;

/** A location as something that can be the nearest. */
export interface LocationTarget extends Target {
  readonly location: Location;
}

/** Everything worked out once for the whole edition, that the factsheets are put together from. */
export interface Analysis {
  readonly edition: Edition;
  readonly byCode: ReadonlyMap<MunicipalityCode, Municipality>;
  readonly geography: Geography;
  readonly supply: ReadonlyMap<MunicipalityCode, Supply>;
  readonly groupsOf: (municipality: Municipality) => readonly Group[];
  /** Each figure is gone through once for each group, however many municipalities are compared with it. */
  readonly compare: (figure: ComparedFigure, group: Group) => Comparison;
  readonly medianIn: (figure: ComparedFigure, group: Group) => GroupMedian | undefined;
  /** The places of the members of a group among each other. */
  readonly placesIn: (figure: ComparedFigure, group: Group) => ReadonlyMap<MunicipalityCode, Place>;
  readonly homes: Homes;
  readonly neighboursOf: (code: MunicipalityCode) => Neighbours;
  readonly findNearest: FindNearest;
  /**
   * The locations that a person can be sent to for each life domain and support type, by its key, and under '' for
   * anything: only those for everybody. Also the locations of each kind and network.
   */
  readonly targets: ReadonlyMap<string, readonly LocationTarget[]>;
  /** The municipalities most like each one, nearest first; empty where too few figures are known. */
  readonly similar: ReadonlyMap<MunicipalityCode, readonly Similar[]>;
  /** The study of need beside supply, worked out when it is first asked for; undefined without `need.json`. */
  readonly needStudy: () => NeedStudy | undefined;
  /** Main figures by id; a municipality without a figure (a rate without inhabitants) is absent. */
  readonly mainFigures: Readonly<Record<MainFigureId, ValuesByCode>>;
  /** The main figures as they are compared: with the decimals that they are printed with. */
  readonly mainCompared: Readonly<Record<MainFigureId, ComparedFigure>>;
  /** Locations for each life domain, support type, kind and network, by its key. */
  readonly domainCounts: ReadonlyMap<string, ValuesByCode>;
  readonly typeCounts: ReadonlyMap<string, ValuesByCode>;
  readonly kindCounts: ReadonlyMap<string, ValuesByCode>;
  readonly networkCounts: ReadonlyMap<string, ValuesByCode>;
  /** Known indicator values, by indicator id. */
  readonly indicatorValues: ReadonlyMap<string, ValuesByCode>;
  readonly indicatorCompared: ReadonlyMap<string, ComparedFigure>;
}

/** Whole numbers, as a figure to compare. */
export function counted(values: ValuesByCode): ComparedFigure {
  return { values, decimals: 0 };
}

/** What each municipality has to offer. */
export function countSupplies({ locations, municipalities }: Edition): Map<MunicipalityCode, Supply> {
  const ofEach = Map.groupBy(locations, ({ municipality }) => municipality);
  return new Map(municipalities.map(({ code }) => [code, countSupply(code, ofEach.get(code) ?? [])]));
}

/** Works out the figures of an edition. Pure; no step takes more than about n log n. */
export function analyse(edition: Edition): Analysis {
  const geography = describeGeography(edition.boundaries);
  const homes = homePoints(edition, geography);
  const findNearest = makeFindNearest(homes);
  const neighboursOf = makeFindNeighbours(geography, homes, findNearest);
  const supply = countSupplies(edition);
  const valuesOf = (read: (own: Supply) => number | undefined): ValuesByCode => {
    const values = new Map<MunicipalityCode, number>();
    for (const [code, own] of supply) {
      const value = read(own);
      if (value !== undefined) values.set(code, value);
    }
    return values;
  };
  const indicatorValues = new Map(
    edition.indicators.map(({ id }) => [
      id,
      valuesOf(({ code }) => {
        const reading = edition.indicatorReadings.get(code)?.get(id);
        return reading && knownValue(reading);
      }),
    ]),
  );
  const inhabitants = indicatorValues.get(INHABITANTS);
  const mainFigures: Record<MainFigureId, ValuesByCode> = {
    locations: valuesOf((own) => own.locations.length),
    organisations: valuesOf((own) => own.organisations.length),
    locationsPer10k: valuesOf(({ code, locations: own }) => {
      const residents = inhabitants?.get(code);
      // Multiplied first: one rounding only, so that what lies just between two printed numbers stays there.
      return residents ? (own.length * RATE_PER) / residents : undefined;
    }),
    lifeDomains: valuesOf((own) => own.domainsCovered),
    supportTypes: valuesOf((own) => own.typesCovered),
  };
  return {
    edition,
    byCode: new Map(edition.municipalities.map((municipality) => [municipality.code, municipality])),
    geography,
    supply,
    homes,
    neighboursOf,
    groupsOf: makeGrouper(edition, neighboursOf),
    compare: oncePerGroup(compareWith),
    medianIn: oncePerGroup(medianIn),
    placesIn: oncePerGroup(({ values, decimals }, { members }) => rankWithin(values, members, decimals)),
    findNearest,
    targets: targetsByKey(edition.locations, homes),
    similar: findSimilar(
      edition.municipalities.map(({ code }) => code),
      traitValues(edition),
    ),
    needStudy: lazily(() => edition.need && studyNeed(edition.need, edition, supply)),
    mainFigures,
    mainCompared: {
      locations: counted(mainFigures.locations),
      organisations: counted(mainFigures.organisations),
      locationsPer10k: {
        values: mainFigures.locationsPer10k,
        decimals: RATE_DECIMALS,
        rate: { parts: mainFigures.locations, wholes: inhabitants ?? new Map(), per: RATE_PER },
      },
      lifeDomains: counted(mainFigures.lifeDomains),
      supportTypes: counted(mainFigures.supportTypes),
    },
    domainCounts: new Map(LIFE_DOMAINS.map(({ key }) => [key, valuesOf((own) => own.byDomain[key])])),
    typeCounts: new Map(SUPPORT_TYPES.map(({ key }) => [key, valuesOf((own) => own.byType[key])])),
    kindCounts: new Map(ORGANISATION_KINDS.map(({ key }) => [key, valuesOf((own) => own.byKind[key])])),
    networkCounts: new Map(NATIONAL_NETWORKS.map(({ key }) => [key, valuesOf((own) => own.byNetwork[key])])),
    indicatorValues,
    indicatorCompared: new Map(
      edition.indicators.map(({ id, decimals }) => [
        id,
        { values: indicatorValues.get(id) ?? new Map(), decimals },
      ]),
    ),
  };
}

/** Locations by what they can be looked for. */
function targetsByKey(
  locations: readonly Location[],
  homes: Homes,
): ReadonlyMap<string, readonly LocationTarget[]> {
  const targets = new Map<string, LocationTarget[]>([['', []]]);
  const orders = new Map<MunicipalityCode, number>();
  for (const location of locations) {
    const order = (orders.get(location.municipality) ?? 0) + 1;
    orders.set(location.municipality, order);
    const at = locationPoint(location, homes);
    if (!at) continue;
    // Of two that are as far, the first by name of the organisation comes first: an id says nothing to a reader.
    const id = `${location.municipality}-${String(order).padStart(6, '0')}`;
    const target = { municipality: location.municipality, at, id, location };
    const { lifeDomains, supportTypes, kind, network } = location;
    const offered = isForEverybody(location) ? ['', ...lifeDomains, ...supportTypes] : [];
    for (const key of [...offered, kind, ...(network ? [network] : [])]) {
      const own = targets.get(key) ?? [];
      own.push(target);
      targets.set(key, own);
    }
  }
  return targets;
}

/** Municipalities in the order in which a Dutch reader looks for them: without the leading article. */
export function compareNames(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(sortName(a.name), sortName(b.name)) || compareText(a.name, b.name);
}

/** "'s-Hertogenbosch" is looked up under the H, as official lists do; diacritics do not count. */
export function sortName(name: string): string {
  return name
    .replace(/^['’]s-/i, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
