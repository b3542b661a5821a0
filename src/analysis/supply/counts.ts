import type { Location, MunicipalityCode } from '../../model/edition.ts';
import {
  type FundingSourceKey,
  LIFE_DOMAINS,
  type LifeDomainKey,
  NATIONAL_NETWORKS,
  type NationalNetworkKey,
  ORGANISATION_KINDS,
  type OrganisationKindKey,
  SUPPORT_TYPES,
  type SupportTypeKey,
} from '../../model/typology.ts';

/** A provider in one municipality, with all its locations there. */
export interface Organisation {
  readonly name: string;
  readonly locations: readonly Location[];
  readonly network: NationalNetworkKey | undefined;
  readonly mainlyVolunteers: boolean | undefined;
  readonly funding: FundingSourceKey | undefined;
}

/** What there is in one municipality. All numbers are counts; zero means that nothing was found. */
export interface Supply {
  readonly code: MunicipalityCode;
  readonly locations: readonly Location[];
  readonly organisations: readonly Organisation[];
  /** Locations that help with each life domain. One location can help with several. */
  readonly byDomain: Readonly<Record<LifeDomainKey, number>>;
  readonly byType: Readonly<Record<SupportTypeKey, number>>;
  readonly byKind: Readonly<Record<OrganisationKindKey, number>>;
  readonly byNetwork: Readonly<Record<NationalNetworkKey, number>>;
  readonly domainsCovered: number;
  readonly typesCovered: number;
}

function countEach<Key extends string>(
  keys: readonly { readonly key: Key }[],
  locations: readonly Location[],
  has: (location: Location, key: Key) => boolean,
): Record<Key, number> {
  const entries = keys.map(({ key }) => [key, locations.filter((location) => has(location, key)).length]);
  return Object.fromEntries(entries) as Record<Key, number>;
}

/** Counts the locations of one municipality. A provider counts once, however many locations it has. */
export function countSupply(code: MunicipalityCode, locations: readonly Location[]): Supply {
  const byDomain = countEach(LIFE_DOMAINS, locations, (location, key) => location.lifeDomains.includes(key));
  const byType = countEach(SUPPORT_TYPES, locations, (location, key) => location.supportTypes.includes(key));
  return {
    code,
    locations,
    organisations: groupByOrganisation(locations),
    byDomain,
    byType,
    byKind: countEach(ORGANISATION_KINDS, locations, (location, key) => location.kind === key),
    byNetwork: countEach(NATIONAL_NETWORKS, locations, (location, key) => location.network === key),
    domainsCovered: LIFE_DOMAINS.filter(({ key }) => byDomain[key] > 0).length,
    typesCovered: SUPPORT_TYPES.filter(({ key }) => byType[key] > 0).length,
  };
}

function groupByOrganisation(locations: readonly Location[]): Organisation[] {
  const byName = Map.groupBy(locations, ({ organisation }) => organisation);
  return [...byName].map(([name, own]) => ({
    name,
    locations: own,
    network: firstKnown(own, ({ network }) => network),
    mainlyVolunteers: firstKnown(own, ({ mainlyVolunteers }) => mainlyVolunteers),
    funding: firstKnown(own, ({ funding }) => funding),
  }));
}

function firstKnown<Value>(
  locations: readonly Location[],
  read: (location: Location) => Value | undefined,
): Value | undefined {
  for (const location of locations) {
    const value = read(location);
    if (value !== undefined) return value;
  }
  return undefined;
}
