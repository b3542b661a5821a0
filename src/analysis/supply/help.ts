import type { Location, MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import type { Situation } from '../../model/publication/situation.ts';
import { isForEverybody } from '../../model/target-group.ts';
import { NATIONAL_NETWORKS } from '../../model/typology.ts';
import type { Analysis, LocationTarget } from '../analyse.ts';
import { distanceKm } from '../geography/geography.ts';
import type { Nearby } from '../geography/nearest.ts';
import { locationPoint } from '../geography/points.ts';

/** What somebody needs help with. */
export type Question = Pick<Situation, 'lifeDomains' | 'supportTypes'>;

/** Places of the own municipality that are shown, so that a reader can choose. */
export const MOST_PLACES = 5;
/** With fewer than these in the own municipality, the nearest elsewhere fill up. */
const ENOUGH_PLACES = 3;

/** Where somebody from a municipality can go with a question. */
export interface FoundHelp {
  /** In the own municipality and for everybody: the nearest location of each organisation, nearest first. All of them. */
  readonly own: readonly Location[];
  /** The nearest elsewhere, where there are few in the own municipality: for everybody, one a municipality. */
  readonly elsewhere: readonly Nearby<LocationTarget>[];
  /** In the own municipality, but for one group only. Local organisations. */
  readonly onlyFor: readonly Location[];
  /** Of each national organisation that helps with it the nearest location, at whatever distance. */
  readonly national: readonly Reached[];
}

export type FindHelp = (code: MunicipalityCode, question: Question) => FoundHelp;

/** True where a location offers one of the kinds of support about one of the domains, whoever it is for. */
function helpsWith(
  { lifeDomains, supportTypes }: Pick<Location, 'lifeDomains' | 'supportTypes'>,
  question: Question,
): boolean {
  return (
    question.lifeDomains.some((key) => lifeDomains.includes(key)) &&
    question.supportTypes.some((key) => supportTypes.includes(key))
  );
}

/**
 * Makes the search for help. Distances are from the middle of where people live; a location of which nobody knows
 * where it stands counts as being there. Municipalities do not pay for each other's residents as a rule: so the own
 * one comes before places elsewhere, also where one of those is nearer.
 */
export function makeFindHelp(analysis: Analysis): FindHelp {
  const { findNearest, homes, supply } = analysis;
  const targets = makeTargets(analysis);
  const kmTo = (code: MunicipalityCode, location: Location): number => {
    const home = homes.get(code);
    const at = locationPoint(location, homes);
    return home && at ? distanceKm(home, at) : 0;
  };
  const nearestFirst = (code: MunicipalityCode, locations: readonly Location[]) =>
    locations
      .map((location) => ({ location, km: kmTo(code, location) }))
      .sort((a, b) => a.km - b.km || (a.location.id < b.location.id ? -1 : 1));
  const networks = NATIONAL_NETWORKS.flatMap(({ key }) => analysis.targets.get(key) ?? []);
  /** Of the municipality that was asked about last: all its situations are asked one after the other. */
  let last: { readonly code: MunicipalityCode; readonly near: Near } | undefined;
  const nearOf = (code: MunicipalityCode): Near => {
    if (last?.code !== code) {
      const local = (supply.get(code)?.locations ?? []).filter(({ network }) => network === undefined);
      const national = networks.map(({ location }) => location);
      last = {
        code,
        near: {
          local: nearestFirst(code, local),
          national: Map.groupBy(nearestFirst(code, national), ({ location }) => organisationOf(location)),
          found: new Map(),
        },
      };
    }
    return last.near;
  };
  const search = (code: MunicipalityCode, question: Question, near: Near): FoundHelp => {
    const local = near.local.filter(({ location }) => helpsWith(location, question));
    const own = oncePerOrganisation(local.filter(({ location }) => isForEverybody(location)));
    const missing = Math.max(0, ENOUGH_PLACES - own.length);
    return {
      own,
      elsewhere: missing === 0 ? [] : findNearest(code, targets(question), missing),
      onlyFor: oncePerOrganisation(local.filter(({ location }) => !isForEverybody(location))),
      national: ORGANISATIONS.flatMap((organisation) => {
        const nearest = near.national
          .get(organisation)
          ?.find(({ location }) => helpsWith(location, question));
        return nearest ? [nearest] : [];
      }),
    };
  };
  return (code, question) => {
    const near = nearOf(code);
    const key = keyOf(question);
    const found = near.found.get(key) ?? search(code, question, near);
    near.found.set(key, found);
    return found;
  };
}

/** What is near the homes of one municipality, nearest first. */
interface Near {
  /** Local organisations of the municipality itself. */
  readonly local: readonly Reached[];
  /** All locations of national organisations, by organisation. */
  readonly national: ReadonlyMap<string | undefined, readonly Reached[]>;
  /** What was found before: many situations ask for the same. */
  readonly found: Map<string, FoundHelp>;
}

interface Reached {
  readonly location: Location;
  readonly km: number;
}

function keyOf({ lifeDomains, supportTypes }: Question): string {
  return [...lifeDomains, '/', ...supportTypes].join(' ');
}

/** The local locations for everybody that fit a question: looked for once for all municipalities. */
function makeTargets({ targets }: Analysis): (question: Question) => readonly LocationTarget[] {
  const known = new Map<string, readonly LocationTarget[]>();
  const all = targets.get('') ?? [];
  return (question) => {
    const key = keyOf(question);
    const found =
      known.get(key) ??
      all.filter(({ location }) => location.network === undefined && helpsWith(location, question));
    known.set(key, found);
    return found;
  };
}

const ORGANISATIONS: readonly string[] = [
  ...new Set(NATIONAL_NETWORKS.map(({ organisation }) => organisation)),
];

function organisationOf({ network }: Location): string | undefined {
  return NATIONAL_NETWORKS.find(({ key }) => key === network)?.organisation;
}

function oncePerOrganisation(found: readonly Reached[]): Location[] {
  const seen = new Set<string>();
  return found.flatMap(({ location }) => {
    const name = foldName(location.organisation);
    if (seen.has(name)) return [];
    seen.add(name);
    return [location];
  });
}
