import { countSupplies } from '../../analysis/analyse.ts';
import type { EditionChanges } from '../../history/compare-editions.ts';
import type { CountryChange } from '../../history/country-change.ts';
import { CHANGE_KINDS } from '../../history/locations/location-changes.ts';
import type { Location } from '../../model/edition.ts';
import { lazily } from '../../model/lazily.ts';
import { factsheetIn, type Site, type SitePast } from '../site.ts';

/**
 * The same site without what only the page of a municipality and the table of locations tell: addresses and other
 * contact details, who pays, who works there, where it was found, when it was checked. The national picture and the general pages are made
 * from this: they cannot show any of it, and need not be made again when it changes. Points on the map stay: the explorer
 * draws them.
 */
export function withoutContacts(site: Site): Site {
  const edition = { ...site.edition, locations: site.edition.locations.map(withoutContact) };
  const analysis = { ...site.analysis, edition, supply: countSupplies(edition) };
  const past = site.past && pastWithoutContacts(site.past);
  return {
    ...site,
    edition,
    analysis,
    past,
    factsheetOf: (code) => factsheetIn(analysis, code, past),
    helpOf: () => {
      throw new Error('The help page of a municipality is made of contact details.');
    },
  };
}

/** Of change only what is told by municipality: no location that changed, and not how many did in what way. */
function pastWithoutContacts(past: SitePast): SitePast {
  const earlier = { ...past.earlier, locations: past.earlier.locations.map(withoutContact) };
  const analysis = lazily(() => ({ ...past.analysis, edition: earlier, supply: countSupplies(earlier) }));
  const changes = lazily((): EditionChanges => {
    const { country, municipalities, ...rest } = past.changes;
    const counts = CHANGE_KINDS.map((kind) => [kind, 0] as const);
    return {
      ...rest,
      country: {
        ...country,
        byKind: Object.fromEntries(counts) as CountryChange['byKind'],
        lost: country.lost.map(withoutContact),
      },
      municipalities: new Map(
        Array.from(municipalities, ([code, change]) => [code, { ...change, locations: [] }]),
      ),
      locations: [],
      matches: [],
    };
  });
  return {
    earlier,
    get changes() {
      return changes();
    },
    get analysis() {
      return analysis();
    },
  };
}

function withoutContact(location: Location): Location {
  const { address, postcode, place, website, phone, email, openingHours, appointment, ...offer } = location;
  const { mainlyVolunteers, funding, key, checkedOn, ...rest } = offer;
  return { ...rest, origins: [] };
}
