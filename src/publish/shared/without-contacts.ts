import { countSupplies } from '../../analysis/analyse.ts';
import type { Location } from '../../model/edition.ts';
import { factsheetIn, type Site } from '../site.ts';

/**
 * The same site without what only the page of a municipality and the table of locations tell: addresses and other
 * contact details, who pays, who works there, where it was found. The national picture and the general pages are made
 * from this: they cannot show any of it, and need not be made again when it changes. Points on the map stay: the explorer
 * draws them.
 */
export function withoutContacts(site: Site): Site {
  const edition = { ...site.edition, locations: site.edition.locations.map(withoutContact) };
  const analysis = { ...site.analysis, edition, supply: countSupplies(edition) };
  return {
    ...site,
    edition,
    analysis,
    factsheetOf: (code) => factsheetIn(analysis, code),
    helpOf: () => {
      throw new Error('The help page of a municipality is made of contact details.');
    },
  };
}

function withoutContact(location: Location): Location {
  const { address, postcode, place, website, phone, email, openingHours, appointment, ...offer } = location;
  const { mainlyVolunteers, funding, ...rest } = offer;
  return { ...rest, origins: [] };
}
