import type { Analysis, LocationTarget } from '../../analysis/analyse.ts';
import { distanceKm } from '../../analysis/geography/geography.ts';
import type { Nearby } from '../../analysis/geography/nearest.ts';
import { locationPoint } from '../../analysis/geography/points.ts';
import { combinationKey, combinationTargets, offersBoth } from '../../analysis/route/combinations.ts';
import { compareText } from '../../model/dutch.ts';
import type { Location, Municipality } from '../../model/edition.ts';
import { isForEverybody } from '../../model/target-group.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import { provinceOf } from '../build-factsheet.ts';
import { refOf } from '../shared/municipality-ref.ts';
import { wholeKm } from '../shared/nearby.ts';
import { supplyOf } from '../shared/part-context.ts';
import { describeOrganisation } from './describe.ts';
import { byDistance, countCell, type Found, idOf, NATIONAL_ORGANISATIONS, once, withMarks } from './marks.ts';
import type { RouteCell, RouteMap, RouteOrganisation } from './type.ts';

/** Everything that the route map of one municipality says. */
export function buildRoute(analysis: Analysis, municipality: Municipality): RouteMap {
  const { locations, organisations } = supplyOf(analysis, municipality);
  const elsewhereOf = makeElsewhere(analysis, municipality);
  const own = organisations.map((organisation) => ({
    id: organisation.locations[0] ? idOf(organisation.locations[0]) : '',
    organisation: describeOrganisation(organisation.locations, undefined),
    national: organisation.network !== undefined,
  }));
  const nationalHere = own.filter(({ national }) => national);
  const national = [...nationalHere, ...nearestNational(analysis, municipality, locations).map(elsewhereOf)];
  const nearest = nearestByCell(analysis, municipality, locations);
  const nationalIds = new Set(national.map(({ id }) => id));
  const named = once(
    [...nearest.values()].toSorted((a, b) => a.km - b.km).map(({ target }) => elsewhereOf(target.location)),
  ).filter(({ id }) => !nationalIds.has(id));
  const known = new Set([...nationalIds, ...named.map(({ id }) => id)]);
  const around = once(neighbourLocations(analysis, municipality).map(elsewhereOf)).filter(
    ({ id }) => !known.has(id),
  );
  const marked = {
    here: withMarks(
      own.filter(({ national: isNational }) => !isNational),
      '',
    ),
    national: withMarks(once(national), 'L'),
    elsewhere: withMarks(named.toSorted(byDistance), 'B'),
    around: withMarks(around.toSorted(byDistance), 'B', named.length),
  };
  const marks = new Map(
    Object.values(marked).flatMap((list) => list.map(({ id, shown }) => [id, shown.mark])),
  );
  const shown = (list: readonly { readonly shown: RouteOrganisation }[]) => list.map((entry) => entry.shown);
  return {
    ...refOf(municipality),
    province: provinceOf(municipality),
    rows: LIFE_DOMAINS.map(({ key: domain, label }) => ({
      domain,
      label,
      cells: SUPPORT_TYPES.map(({ key: type }): RouteCell => {
        const outside = nearest.get(combinationKey(domain, type));
        const mark = outside && marks.get(idOf(outside.target.location));
        return {
          ...countCell(locations, domain, type, marks),
          nearest: outside && mark !== undefined ? { mark, km: wholeKm(outside.km) } : undefined,
        };
      }),
    })),
    locations: locations.length,
    here: shown(marked.here),
    national: shown(marked.national),
    elsewhere: shown(marked.elsewhere),
    around: shown(marked.around),
  };
}

/** For each combination that nobody can be sent to here: the nearest location for everybody outside. */
function nearestByCell(
  analysis: Analysis,
  { code }: Municipality,
  locations: readonly Location[],
): ReadonlyMap<string, Nearby<LocationTarget>> {
  const targets = combinationTargets(analysis);
  const nearest = new Map<string, Nearby<LocationTarget>>();
  for (const { key: domain } of LIFE_DOMAINS) {
    for (const { key: type } of SUPPORT_TYPES) {
      if (locations.some((each) => isForEverybody(each) && offersBoth(each, domain, type))) continue;
      const key = combinationKey(domain, type);
      const [found] = analysis.findNearest(code, targets.get(key) ?? [], 1);
      if (found) nearest.set(key, found);
    }
  }
  return nearest;
}

/** The nearest location of each national organisation that has none here. */
function nearestNational(
  { findNearest, targets }: Analysis,
  { code }: Municipality,
  locations: readonly Location[],
): Location[] {
  return NATIONAL_ORGANISATIONS.flatMap(({ keys }) => {
    if (locations.some(({ network }) => network !== undefined && keys.includes(network))) return [];
    const found = keys.flatMap((key) => findNearest(code, targets.get(key) ?? [], 1));
    const [nearest] = found.toSorted((a, b) => a.km - b.km || compareText(a.target.id, b.target.id));
    return nearest ? [nearest.target.location] : [];
  });
}

/** The locations for everybody in the neighbouring municipalities, national organisations left out. */
function neighbourLocations({ neighboursOf, supply }: Analysis, { code }: Municipality): Location[] {
  return neighboursOf(code).list.flatMap((neighbour) =>
    (supply.get(neighbour.code)?.locations ?? []).filter(
      (location) => isForEverybody(location) && location.network === undefined,
    ),
  );
}

/** Makes the description of the organisation of a location outside: with all its locations in that municipality. */
function makeElsewhere(
  { byCode, supply, homes }: Analysis,
  { code }: Municipality,
): (location: Location) => Found {
  const home = homes.get(code);
  return (location) => {
    const all = supply.get(location.municipality)?.locations ?? [];
    const own = all.filter(({ organisation }) => organisation === location.organisation);
    const other = byCode.get(location.municipality);
    const distances = own.flatMap((each) => {
      const at = locationPoint(each, homes);
      return home && at ? [distanceKm(home, at)] : [];
    });
    const elsewhere = other && { ...refOf(other), km: wholeKm(Math.min(...distances)) };
    return { id: idOf(location), organisation: describeOrganisation(own, elsewhere) };
  };
}
