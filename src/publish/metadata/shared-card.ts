import type { ProvinceSummary } from '../../factsheet/country/province.ts';
import { countOf, formatNumber } from '../../model/dutch.ts';
import type { EditionSettings } from '../../model/edition.ts';
import { areaWords } from '../../model/publication/area.ts';
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
export function siteCard({ title, ...settings }: EditionSettings): SharedCard {
  return {
    path: cardPath(''),
    alt: `${title}: hoeveel locaties voor gratis hulp bij vragen over rechten en plichten er gevonden zijn, met een kaart van ${areaWords(settings).name}.`,
  };
}

export function provinceCard(
  { name, slug, locations, withLocation, municipalities }: ProvinceSummary,
  settings: EditionSettings,
): SharedCard {
  const { part } = areaWords(settings);
  return {
    path: cardPath(provincePath(slug)),
    alt: `Provincie ${name}: ${countOf(locations, 'locatie', 'locaties')} in ${formatNumber(withLocation)} van de ${countOf(municipalities.length, 'gemeente', 'gemeenten')}${part === undefined ? '' : ` van ${part}`}, met een kaart waar ${part === undefined ? 'de provincie ligt' : 'zij liggen'}.`,
  };
}

export function mapCard({ id, title, message }: NationalMapView, settings: EditionSettings): SharedCard {
  return {
    path: cardPath(mapPath(id)),
    alt: `Kaart van ${areaWords(settings).name}: ${title}. ${message[0]}`,
  };
}
