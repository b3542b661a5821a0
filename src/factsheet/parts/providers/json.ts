import type { Provider, ProvidersPart } from './type.ts';

/** `providers`: each organisation with its locations. */
export function providersToJson({ providers }: ProvidersPart) {
  return { providers: providers.map(providerToJson) };
}

function providerToJson({ name, kindLabel, socialCounsellors, national, networkLabel, locations }: Provider) {
  return {
    name,
    kindLabel,
    socialCounsellors,
    national,
    networkLabel: networkLabel ?? null,
    locations: locations.map((location) => ({
      id: location.id,
      address: location.address ?? null,
      postcode: location.postcode ?? null,
      place: location.place ?? null,
      point: location.point ?? null,
      website: location.website ?? null,
      phone: location.phone ?? null,
      email: location.email ?? null,
      openingHours: location.openingHours ?? null,
      appointment: location.appointment ?? null,
      targetGroup: location.targetGroup ?? null,
      checkedOn: location.checkedOn ?? null,
      lifeDomains: location.lifeDomains,
      supportTypes: location.supportTypes,
    })),
  };
}
