import type { Location, MunicipalityCode } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';
import type { Situation } from '../../model/publication/situation.ts';
import { isForEverybody } from '../../model/target-group.ts';
import { NATIONAL_NETWORKS } from '../../model/typology.ts';
import type { Analysis, LocationTarget } from '../analyse.ts';
import { distanceKm } from '../geography/geography.ts';
import { makeFindClosest, type Nearby } from '../geography/nearest.ts';
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
  readonly national: readonly LocationWithKm[];
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
  const findClosest = makeFindClosest(homes);
  const localTargets = makeTargets(
    (analysis.targets.get('') ?? []).filter(({ location }) => location.network === undefined),
  );
  const nationalTargets = nationalByOrganisation(analysis).map(makeTargets);
  const kmTo = (code: MunicipalityCode, location: Location): number => {
    const home = homes.get(code);
    const at = locationPoint(location, homes);
    return home && at ? distanceKm(home, at) : 0;
  };
  const nearestFirst = (code: MunicipalityCode, locations: readonly Location[]) =>
    locations
      .map((location) => ({ location, km: kmTo(code, location) }))
      .sort((a, b) => a.km - b.km || (a.location.id < b.location.id ? -1 : 1));
  /** Of the municipality that was asked about last: all its situations are asked one after the other. */
  let last: { readonly code: MunicipalityCode; readonly near: Near } | undefined;
  const nearOf = (code: MunicipalityCode): Near => {
    if (last?.code !== code) {
      const local = (supply.get(code)?.locations ?? []).filter(({ network }) => network === undefined);
      last = { code, near: { local: nearestFirst(code, local), closest: new Map(), found: new Map() } };
    }
    return last.near;
  };
  const closestOf = (code: MunicipalityCode, targets: readonly LocationTarget[], { closest }: Near) => {
    if (!closest.has(targets)) closest.set(targets, findClosest(code, targets));
    return closest.get(targets);
  };
  const search = (code: MunicipalityCode, question: Question, near: Near): FoundHelp => {
    const local = near.local.filter(({ location }) => helpsWith(location, question));
    const own = oncePerOrganisation(local.filter(({ location }) => isForEverybody(location)));
    const missing = Math.max(0, ENOUGH_PLACES - own.length);
    return {
      own,
      elsewhere: missing === 0 ? [] : findNearest(code, localTargets(question), missing),
      onlyFor: oncePerOrganisation(local.filter(({ location }) => !isForEverybody(location))),
      national: nationalTargets.flatMap((targets) => {
        const closest = closestOf(code, targets(question), near);
        return closest ? [{ location: closest.target.location, km: closest.km }] : [];
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

/** What is near the homes of one municipality. */
interface Near {
  /** Local organisations of the municipality itself, nearest first. */
  readonly local: readonly LocationWithKm[];
  /** The nearest of some national locations: most of an organisation help with the same. */
  readonly closest: Map<readonly LocationTarget[], Nearby<LocationTarget> | undefined>;
  /** What was found before: many situations ask for the same. */
  readonly found: Map<string, FoundHelp>;
}

interface LocationWithKm {
  readonly location: Location;
  readonly km: number;
}

function keyOf({ lifeDomains, supportTypes }: Question): string {
  return [...lifeDomains, '/', ...supportTypes].join(' ');
}

/** Which of some locations fit a question: looked for once for all municipalities. The same ones are one and the same list. */
function makeTargets(all: readonly LocationTarget[]): (question: Question) => readonly LocationTarget[] {
  const known = new Map<string, readonly LocationTarget[]>();
  const newList = (question: Question): readonly LocationTarget[] => {
    const found = all.filter(({ location }) => helpsWith(location, question));
    const same = [...known.values()].find(
      (list) => list.length === found.length && list.every((target, index) => target === found[index]),
    );
    return same ?? found;
  };
  return (question) => {
    const key = keyOf(question);
    const found = known.get(key) ?? newList(question);
    known.set(key, found);
    return found;
  };
}

/** The locations of the national organisations, in the order of those. Of two that are as far, the first by id comes first. */
function nationalByOrganisation({ targets }: Analysis): readonly (readonly LocationTarget[])[] {
  const networks = Map.groupBy(NATIONAL_NETWORKS, ({ organisation }) => organisation);
  return [...networks.values()].map((own) =>
    own.flatMap(({ key }) =>
      (targets.get(key) ?? []).map((target) => ({ ...target, id: target.location.id })),
    ),
  );
}

function oncePerOrganisation(found: readonly LocationWithKm[]): Location[] {
  const seen = new Set<string>();
  return found.flatMap(({ location }) => {
    const name = foldName(location.organisation);
    if (seen.has(name)) return [];
    seen.add(name);
    return [location];
  });
}
