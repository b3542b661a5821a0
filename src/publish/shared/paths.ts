/** Addresses within the site, without its base: they are the same from edition to edition. */
export const municipalityPath = (slug: string): string => `gemeente/${slug}/`;
export const provincePath = (slug: string): string => `provincie/${slug}/`;

/** The files of a municipality, in its own folder. */
const MUNICIPALITY_FILES = {
  sheet: 'factsheet.pdf',
  card: 'deelkaart.png',
  json: 'factsheet.json',
  csv: 'factsheet.csv',
  csvMetadata: 'factsheet.csv-metadata.json',
  excel: 'factsheet-excel.csv',
  domains: 'leefgebieden.svg',
  types: 'soorten-hulp.svg',
  map: 'kaart.svg',
} as const;

export type MunicipalityFile = keyof typeof MUNICIPALITY_FILES;

/** The names of the files that each municipality has. */
export const MUNICIPALITY_FILE_NAMES: readonly string[] = Object.values(MUNICIPALITY_FILES);

export function municipalityFile(slug: string, file: MunicipalityFile): string {
  return municipalityPath(slug) + MUNICIPALITY_FILES[file];
}

/** The chart that places a municipality among all others on one main figure. */
export const placeChart = (slug: string, figure: string): string =>
  `${municipalityPath(slug)}plaats-${figure}.svg`;

/** The dot strips of all municipalities together: one file for all pages, with a view for each figure. */
export const STRIPS_PATH = 'grafieken/stroken.svg';
export const stripPath = (id: string): string => `${STRIPS_PATH}#${id}`;
export const LAND_PATH = 'grafieken/nederland.svg';
/** The picture of a page that is shared: of the whole site in its root, of a part of it beside its page. */
export const cardPath = (page: string): string => `${page}${MUNICIPALITY_FILES.card}`;
export const SEARCH_PATH = 'zoek.json';
export const MUNICIPALITIES_PATH = 'gemeenten.json';

/** Municipalities side by side; more than five columns do not fit a screen. */
export const COMPARE_PATH = 'vergelijk/';
export const MAX_COMPARED = 5;
export const comparePath = (slugs: readonly string[]): string => `${COMPARE_PATH}?g=${slugs.join(',')}`;

/** What a consulting hour costs and yields; only where the edition has a study of it. */
export const COSTS_PATH = 'kosten-en-baten/';

/** The map that can be explored, and what it loads. */
export const EXPLORER_PATH = 'kaart/';
export const EXPLORER_FILE = `${EXPLORER_PATH}gegevens.json`;
