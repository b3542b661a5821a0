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
    locations: locations.map(({ id, address, website, phone, email, lifeDomains, supportTypes }) => ({
      id,
      address: address ?? null,
      website: website ?? null,
      phone: phone ?? null,
      email: email ?? null,
      lifeDomains,
      supportTypes,
    })),
  };
}
