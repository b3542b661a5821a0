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
  readonly national: readonly { readonly location: Location; readonly km: number }[];
}

export type FindHelp = (code: MunicipalityCode, question: Question) => FoundHelp;

/** True where a location offers one of the kinds of support about one of the domains, whoever it is for. */
export function helpsWith(
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
  return (code, question) => {
    const fitting = (supply.get(code)?.locations ?? [])
      .filter((location) => helpsWith(location, question))
      .map((location) => ({ location, km: kmTo(code, location) }))
      .sort((a, b) => a.km - b.km || (a.location.id < b.location.id ? -1 : 1));
    const local = fitting.filter(({ location }) => location.network === undefined);
    const own = oncePerOrganisation(local.filter(({ location }) => isForEverybody(location)));
    const { local: elsewhere, national } = targets(question);
    const missing = Math.max(0, ENOUGH_PLACES - own.length);
    return {
      own,
      elsewhere: missing === 0 ? [] : findNearest(code, elsewhere, missing),
      onlyFor: oncePerOrganisation(local.filter(({ location }) => !isForEverybody(location))),
      national: ORGANISATIONS.flatMap((organisation) => {
        const here = fitting.find(({ location }) => organisationOf(location) === organisation);
        if (here) return [here];
        return findNearest(code, national.get(organisation) ?? [], 1).map(({ target, km }) => ({
          location: target.location,
          km,
        }));
      }),
    };
  };
}

interface Targets {
  /** Local organisations, for everybody. */
  readonly local: readonly LocationTarget[];
  /** By national organisation. */
  readonly national: ReadonlyMap<string, readonly LocationTarget[]>;
}

/** The locations that fit a question: looked for once for all municipalities, and for all situations that ask the same. */
function makeTargets({ targets }: Analysis): (question: Question) => Targets {
  const known = new Map<string, Targets>();
  return (question) => {
    const key = [...question.lifeDomains, '/', ...question.supportTypes].join(' ');
    const found = known.get(key) ?? {
      local: (targets.get('') ?? []).filter(
        ({ location }) => location.network === undefined && helpsWith(location, question),
      ),
      national: Map.groupBy(
        NATIONAL_NETWORKS.flatMap((network) => targets.get(network.key) ?? []).filter(({ location }) =>
          helpsWith(location, question),
        ),
        ({ location }) => organisationOf(location) ?? '',
      ),
    };
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

function oncePerOrganisation(found: readonly { readonly location: Location }[]): Location[] {
  const seen = new Set<string>();
  return found.flatMap(({ location }) => {
    const name = foldName(location.organisation);
    if (seen.has(name)) return [];
    seen.add(name);
    return [location];
  });
}
