import type { Provider, ProviderLocation } from './type.ts';

/** Locations of one organisation that offer the same help: their addresses, and the offer once. */
export interface SharedOffer {
  /** 'Voorbeeldstraat 12, 8011 Zwolle'. */
  readonly addresses: readonly string[];
  /** Locations without a visiting address. */
  readonly withoutAddress: number;
  readonly offer: ProviderLocation;
}

/** Puts locations with the same offer and contact details together, so that a reader reads them once. */
export function sharedOffers({ locations }: Provider): SharedOffer[] {
  const groups = Map.groupBy(
    locations,
    ({ lifeDomains, supportTypes, website, phone, email, openingHours, appointment, targetGroup }) =>
      JSON.stringify([
        lifeDomains,
        supportTypes,
        website,
        phone,
        email,
        openingHours,
        appointment,
        targetGroup,
      ]),
  );
  return [...groups.values()].flatMap((own) => {
    const [offer] = own;
    const addresses = own.map(addressWords).filter((address) => address !== undefined);
    return offer ? [{ addresses, withoutAddress: own.length - addresses.length, offer }] : [];
  });
}

/** Street, postcode and place on one line; undefined without a visiting address. */
export function addressWords({
  address,
  postcode,
  place,
}: {
  readonly [Part in 'address' | 'postcode' | 'place']?: string | undefined;
}): string | undefined {
  if (address === undefined) return undefined;
  const town = [postcode, place].filter((part) => part !== undefined).join(' ');
  return town === '' ? address : `${address}, ${town}`;
}
