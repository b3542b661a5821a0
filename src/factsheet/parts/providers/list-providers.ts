import type { Organisation, Supply } from '../../../analysis/supply/counts.ts';
import type { Location } from '../../../model/edition.ts';
import { targetGroupOf } from '../../../model/target-group.ts';
import {
  APPOINTMENTS,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  SUPPORT_TYPES,
} from '../../../model/typology.ts';
import type { Provider, ProviderLocation } from './type.ts';

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
    checkedOn: location.checkedOn,
    lifeDomains: LIFE_DOMAINS.filter(({ key }) => location.lifeDomains.includes(key)).map(
      ({ label }) => label,
    ),
    supportTypes: SUPPORT_TYPES.filter(({ key }) => location.supportTypes.includes(key)).map(
      ({ label }) => label,
    ),
  };
}
