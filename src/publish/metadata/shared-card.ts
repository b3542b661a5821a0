import type { ProvinceSummary } from '../../factsheet/country/province.ts';
import { countOf, formatNumber } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';
import type { NationalMapView } from '../national/maps.ts';
import { mapPath } from '../national/paths.ts';
import { cardPath, provincePath } from '../shared/paths.ts';

/** The picture that stands beside a link to a page, and what it shows in words. */
export interface SharedCard {
  /** Within the site, without base. */
  readonly path: string;
  readonly alt: string;
}

/** The card of every page without one of its own. Its words need no more than the settings: each page names it. */
export function siteCard({ title }: EditionSettings): SharedCard {
  return {
    path: cardPath(''),
    alt: `${title}: hoeveel locaties voor gratis hulp bij vragen over rechten en plichten er gevonden zijn, met een kaart van Nederland.`,
  };
}

export function provinceCard({
  name,
  slug,
  locations,
  withLocation,
  municipalities,
}: ProvinceSummary): SharedCard {
  return {
    path: cardPath(provincePath(slug)),
    alt: `Provincie ${name}: ${countOf(locations, 'locatie', 'locaties')} in ${formatNumber(withLocation)} van de ${countOf(municipalities.length, 'gemeente', 'gemeenten')}, met een kaart waar de provincie ligt.`,
  };
}

export function mapCard({ id, title, message }: NationalMapView): SharedCard {
  return { path: cardPath(mapPath(id)), alt: `Kaart van Nederland: ${title}. ${message[0]}` };
}
