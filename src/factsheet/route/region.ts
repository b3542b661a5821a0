import type { Analysis, LocationTarget } from '../../analysis/analyse.ts';
import { distanceKm } from '../../analysis/geography/geography.ts';
import { locationPoint } from '../../analysis/geography/points.ts';
import { combinationKey, combinationTargets, offersBoth } from '../../analysis/route/combinations.ts';
import { compareText } from '../../model/dutch.ts';
import type { Location, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { isForEverybody } from '../../model/target-group.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import { refOf } from '../shared/municipality-ref.ts';
import { wholeKm } from '../shared/nearby.ts';
import { supplyOf } from '../shared/part-context.ts';
import { describeOrganisation } from './describe.ts';
import { byDistance, countCell, type Found, idOf, NATIONAL_ORGANISATIONS, once, withMarks } from './marks.ts';
import type { RegionRoute, RouteCell } from './type.ts';

/** A province or another choice of municipalities that has a route map. */
export interface RouteRegion {
  /** 'provincie', or the kind of region: 'veiligheidsregio'. */
  readonly kind: string;
  readonly isProvince: boolean;
  readonly name: string;
  readonly slug: string;
  /** In the order in which a reader looks names up. */
  readonly municipalities: readonly { readonly code: MunicipalityCode }[];
}

/** A location outside the region, seen from the municipality of the region that it is nearest to. */
interface Outside {
  readonly location: Location;
  readonly km: number;
  readonly from: Municipality;
}

/**
 * Everything that the route map of a region says. Locations count where they stand. Where nobody in the region can be
 * sent to: the location outside that is nearest to any municipality of the region.
 */
export function buildRegionRoute(analysis: Analysis, region: RouteRegion): RegionRoute {
  const members = region.municipalities.flatMap(({ code }) => analysis.byCode.get(code) ?? []);
  const nearestOutside = makeNearestOutside(analysis, members);
  const own = members.flatMap((municipality) =>
    supplyOf(analysis, municipality).organisations.map(({ locations, network }) => ({
      id: locations[0] ? idOf(locations[0]) : '',
      organisation: { ...describeOrganisation(locations, undefined), within: refOf(municipality) },
      national: network !== undefined,
    })),
  );
  const locations = members.flatMap((municipality) => supplyOf(analysis, municipality).locations);
  const describeOutside = makeDescribeOutside(analysis, members);
  const nationalOutside = NATIONAL_ORGANISATIONS.flatMap(({ keys }) => {
    if (locations.some(({ network }) => network !== undefined && keys.includes(network))) return [];
    return nearestOutside(keys.flatMap((key) => analysis.targets.get(key) ?? [])) ?? [];
  });
  const national = [
    ...own
      .filter((each) => each.national)
      .toSorted((a, b) => compareText(a.organisation.name, b.organisation.name)),
    ...nationalOutside.map(describeOutside),
  ];
  const nearest = nearestByCell(analysis, locations, nearestOutside);
  const nationalIds = new Set(national.map(({ id }) => id));
  const elsewhere = once([...nearest.values()].map(describeOutside)).filter(({ id }) => !nationalIds.has(id));
  const marked = {
    here: withMarks(
      own.filter((each) => !each.national),
      '',
    ),
    national: withMarks(once(national), 'L'),
    elsewhere: withMarks(elsewhere.toSorted(byDistance), 'B'),
  };
  const marks = new Map(
    Object.values(marked).flatMap((list) => list.map(({ id, shown }) => [id, shown.mark])),
  );
  return {
    kind: region.kind,
    isProvince: region.isProvince,
    name: region.name,
    slug: region.slug,
    municipalities: members.map(refOf),
    rows: LIFE_DOMAINS.map(({ key: domain, label }) => ({
      domain,
      label,
      cells: SUPPORT_TYPES.map(({ key: type }): RouteCell => {
        const outside = nearest.get(combinationKey(domain, type));
        const mark = outside && marks.get(idOf(outside.location));
        const both = locations.filter((location) => offersBoth(location, domain, type));
        return {
          ...countCell(both, domain, type, marks),
          municipalities: new Set(both.map(({ municipality }) => municipality)).size,
          nearest:
            outside && mark !== undefined
              ? { mark, km: wholeKm(outside.km), from: outside.from.name }
              : undefined,
        };
      }),
    })),
    locations: locations.length,
    here: marked.here.map(({ shown }) => shown),
    national: marked.national.map(({ shown }) => shown),
    elsewhere: marked.elsewhere.map(({ shown }) => shown),
  };
}

/** For each combination that nobody can be sent to in the region: the nearest location for everybody outside. */
function nearestByCell(
  analysis: Analysis,
  locations: readonly Location[],
  nearestOutside: (targets: readonly LocationTarget[]) => Outside | undefined,
): ReadonlyMap<string, Outside> {
  const targets = combinationTargets(analysis);
  const open = locations.filter(isForEverybody);
  const nearest = new Map<string, Outside>();
  for (const { key: domain } of LIFE_DOMAINS) {
    for (const { key: type } of SUPPORT_TYPES) {
      if (open.some((each) => offersBoth(each, domain, type))) continue;
      const key = combinationKey(domain, type);
      const found = nearestOutside(targets.get(key) ?? []);
      if (found) nearest.set(key, found);
    }
  }
  return nearest;
}

/** Of equally near ones the first by id is taken, and the first of the municipalities in their order. */
function makeNearestOutside({ homes }: Analysis, members: readonly Municipality[]) {
  const inside = new Set(members.map(({ code }) => code));
  return (targets: readonly LocationTarget[]): Outside | undefined => {
    let best: (Outside & { readonly id: string }) | undefined;
    for (const { municipality, at, id, location } of targets) {
      if (inside.has(municipality)) continue;
      for (const from of members) {
        const home = homes.get(from.code);
        const km = home ? distanceKm(home, at) : Number.POSITIVE_INFINITY;
        const isNearer = best === undefined || km < best.km || (km === best.km && id < best.id);
        if (home && isNearer) best = { location, km, from, id };
      }
    }
    return best;
  };
}

/** Makes the description of the organisation of a location outside: with all its locations in that municipality. */
function makeDescribeOutside({ byCode, supply, homes }: Analysis, members: readonly Municipality[]) {
  return ({ location }: Outside): Found => {
    const all = supply.get(location.municipality)?.locations ?? [];
    const own = all.filter(({ organisation }) => organisation === location.organisation);
    const other = byCode.get(location.municipality);
    const distances = own.flatMap((each) => {
      const at = locationPoint(each, homes);
      return members.flatMap((from) => {
        const home = homes.get(from.code);
        return home && at ? [{ km: distanceKm(home, at), from: from.name }] : [];
      });
    });
    const [nearest] = distances.toSorted((a, b) => a.km - b.km);
    const elsewhere = other && nearest && { ...refOf(other), km: wholeKm(nearest.km) };
    const described = describeOrganisation(own, elsewhere);
    return { id: idOf(location), organisation: nearest ? { ...described, from: nearest.from } : described };
  };
}
