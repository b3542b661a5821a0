import { countSupplies } from '../analysis/analyse.ts';
import type { Location } from '../model/edition.ts';
import { factsheetIn, type Site } from './site.ts';

/**
 * The same site without addresses, websites, telephone numbers and e-mail addresses. The national picture and
 * the general pages are made from this: they cannot show a contact detail, and need not be made again when one changes.
 */
export function withoutContacts(site: Site): Site {
  const edition = { ...site.edition, locations: site.edition.locations.map(withoutContact) };
  const analysis = { ...site.analysis, edition, supply: countSupplies(edition) };
  return {
    ...site,
    edition,
    analysis,
    factsheetOf: (code) => factsheetIn(analysis, code),
  };
}

function withoutContact({ address, website, phone, email, ...location }: Location): Location {
  return location;
}
