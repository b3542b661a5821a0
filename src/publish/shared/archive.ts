import type { EditionSettings } from '../../model/edition.ts';
import { indexablePages } from '../metadata/robots.ts';
import { successorsNow } from '../municipality/past.ts';
import { MAPS_PATH, NATIONAL_PATH } from '../national/paths.ts';
import type { Site } from '../site.ts';
import { municipalityPath } from './paths.ts';

/** A page of today's edition. */
export interface TodayPage {
  /** Of the municipality that it is about, where that has another name now; undefined for the same page. */
  readonly name: string | undefined;
  /** Within the site, without base. */
  readonly path: string;
  /** False where today's edition has no such page: it is the nearest that there is. */
  readonly isSame: boolean;
}

/** What a page of an earlier edition says of today's. Plain data. */
export interface Superseded {
  /** Where the edition of the page stands within the site: 'edities/2023-01-01/'. */
  readonly folder: string;
  readonly today: Pick<EditionSettings, 'referenceDate' | 'baseUrl'>;
  /** Several where a municipality was divided. */
  readonly pages: readonly TodayPage[];
}

/** The page of today's edition about the same as a page of an earlier one, or the nearest that there is. */
export function todayPages(path: string, earlier: Site, today: Site): readonly TodayPage[] {
  const municipality = earlier.municipalities.find(({ slug }) => municipalityPath(slug) === path);
  if (municipality) return ofMunicipality(municipality, today);
  const there = new Set(indexablePages(today));
  const above = [path, ...[MAPS_PATH, NATIONAL_PATH].filter((page) => path.startsWith(page)), ''];
  const nearest = above.find((page) => there.has(page)) ?? '';
  return [{ name: undefined, path: nearest, isSame: nearest === path }];
}

function ofMunicipality(
  { code, name }: { readonly code: string; readonly name: string },
  today: Site,
): readonly TodayPage[] {
  // A code that is not gone leads to itself.
  const gone = today.edition.abolished.find((each) => each.code === code) ?? { successors: [code] };
  const pages = successorsNow(today, gone).map((now) => ({
    name: now.name === name ? undefined : now.name,
    path: municipalityPath(now.slug),
    isSame: true,
  }));
  return pages.length > 0 ? pages : [{ name: undefined, path: 'gemeenten/', isSame: false }];
}
