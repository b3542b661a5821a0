import type { Organisation, Supply } from '../analysis/supply/counts.ts';
import type { Location } from '../model/edition.ts';
import { targetGroupOf } from '../model/target-group.ts';
import {
  APPOINTMENTS,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  SUPPORT_TYPES,
} from '../model/typology.ts';
import type { Provider, ProviderLocation } from './factsheet.ts';

/** Who offers what, where: local organisations first, national ones apart, in the order of the inventory. */
export function listProviders({ organisations }: Supply): Provider[] {
  const providers = organisations.map(describe);
  return [...providers.filter(({ national }) => !national), ...providers.filter(({ national }) => national)];
}

function describe({ name, locations, network }: Organisation): Provider {
  const kinds = new Set(locations.map(({ kind }) => kind));
  return {
    name,
    kindLabel: ORGANISATION_KINDS.filter(({ key }) => kinds.has(key))
      .map(({ label }) => label)
      .join(' / '),
    socialCounsellors: locations.some(({ socialCounsellors }) => socialCounsellors),
    national: network !== undefined,
    networkLabel: NATIONAL_NETWORKS.find(({ key }) => key === network)?.organisation,
    locations: locations.map(describeLocation),
  };
}

function describeLocation(location: Location): ProviderLocation {
  const { id, address, postcode, place, point, website, phone, email, openingHours } = location;
  return {
    id,
    address,
    postcode,
    place,
    point,
    website,
    phone,
    email,
    openingHours,
    appointment: APPOINTMENTS.find(({ key }) => key === location.appointment)?.label,
    targetGroup: targetGroupOf(location),
    lifeDomains: LIFE_DOMAINS.filter(({ key }) => location.lifeDomains.includes(key)).map(
      ({ label }) => label,
    ),
    supportTypes: SUPPORT_TYPES.filter(({ key }) => location.supportTypes.includes(key)).map(
      ({ label }) => label,
    ),
  };
}

/** Locations of one organisation that offer the same help: their addresses, and the offer once. */
export interface SharedOffer {
  readonly addresses: readonly string[];
  /** Locations without a visiting address. */
  readonly withoutAddress: number;
  readonly offer: ProviderLocation;
}

/** Puts locations with the same offer and contact details together, so that a reader reads them once. */
export function sharedOffers({ locations }: Provider): SharedOffer[] {
  const groups = Map.groupBy(locations, ({ lifeDomains, supportTypes, website, phone, email }) =>
    JSON.stringify([lifeDomains, supportTypes, website, phone, email]),
  );
  return [...groups.values()].flatMap((own) => {
    const [offer] = own;
    const addresses = own.map(({ address }) => address).filter((address) => address !== undefined);
    return offer ? [{ addresses, withoutAddress: own.length - addresses.length, offer }] : [];
  });
}
