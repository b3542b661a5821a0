import type { Provider, ProviderLocation } from './type.ts';

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
