import type { EditionSettings, IsoDate } from '../../model/edition.ts';

/** Addresses within the site, without its base: they are the same from edition to edition. */
export const municipalityPath = (slug: string): string => `gemeente/${slug}/`;
/** The route map for professionals. */
export const routePath = (slug: string): string => `${municipalityPath(slug)}routekaart/`;
/** The small factsheet that stands in pages of others, and its description for programs that put it there. */
export const embedPath = (slug: string): string => `${municipalityPath(slug)}embed/`;
export const oembedFile = (slug: string): string => `${embedPath(slug)}oembed.json`;
export const provincePath = (slug: string): string => `provincie/${slug}/`;

export const regionPath = (slug: string): string => `regio/${slug}/`;
/** A province, or a region of the edition. */
interface Area {
  readonly isProvince: boolean;
  readonly slug: string;
}
export const areaPath = ({ isProvince, slug }: Area): string =>
  isProvince ? provincePath(slug) : regionPath(slug);
/** The route map of a province or region, and the same as a file. */
export const areaRoutePath = (area: Area): string => `${areaPath(area)}routekaart/`;
export const areaRouteFile = (area: Area): string => `${areaPath(area)}routekaart.pdf`;
/** For residents: the situations, a page for each, and the places to go to in each municipality. */
export const HELP_PATH = 'hulp/';
export const situationPath = (id: string): string => `${HELP_PATH}${id}/`;
export const municipalityHelpPath = (slug: string): string => `${municipalityPath(slug)}${HELP_PATH}`;
/** Where a situation stands on the help page of a municipality. */
export const situationAnchor = (id: string): string => `bij-${id}`;

/** The files of a municipality, in its own folder. */
const MUNICIPALITY_FILES = {
  sheet: 'factsheet.pdf',
  route: 'routekaart.pdf',
  card: 'deelkaart.png',
  json: 'factsheet.json',
  csv: 'factsheet.csv',
  csvMetadata: 'factsheet.csv-metadata.json',
  excel: 'factsheet-excel.csv',
  workbook: 'factsheet.xlsx',
  domains: 'leefgebieden.svg',
  domainsPng: 'leefgebieden.png',
  types: 'soorten-hulp.svg',
  typesPng: 'soorten-hulp.png',
  place: 'plaats.svg',
  placePng: 'plaats.png',
  indicators: 'inwoners.svg',
  indicatorsPng: 'inwoners.png',
  map: 'kaart.svg',
  mapPng: 'kaart.png',
} as const;

export type MunicipalityFile = keyof typeof MUNICIPALITY_FILES;

/** The names of the files that each municipality has. */
export const MUNICIPALITY_FILE_NAMES: readonly string[] = Object.values(MUNICIPALITY_FILES);

/** Those that it has in an earlier edition too: the sheet and the data. */
export const ARCHIVED_FILE_NAMES: readonly string[] = (
  ['sheet', 'json', 'csv', 'csvMetadata', 'excel'] as const
).map((file) => MUNICIPALITY_FILES[file]);

export function municipalityFile(slug: string, file: MunicipalityFile): string {
  return municipalityPath(slug) + MUNICIPALITY_FILES[file];
}

/** The chart that places a municipality among all others on one main figure. */
export const placeChart = (slug: string, figure: string): string =>
  `${municipalityPath(slug)}plaats-${figure}.svg`;

/** The list of editions, and where an earlier one stands: its pages and files have the names there that today's have. */
export const EDITIONS_PATH = 'edities/';
export const archiveFolder = (date: IsoDate): string => `${EDITIONS_PATH}${date}/`;

/** The dot strips of all municipalities together: one file for all pages, with a view for each figure. */
export const STRIPS_PATH = 'grafieken/stroken.svg';
export const stripPath = (id: string): string => `${STRIPS_PATH}#${id}`;
export const LAND_PATH = 'grafieken/nederland.svg';
/** The same as an outline alone: where nothing is drawn in it, nothing was found. */
export const OUTLINE_PATH = 'grafieken/nederland-omtrek.svg';
/** The picture of a page that is shared: of the whole site in its root, of a part of it beside its page. */
export const cardPath = (page: string): string => `${page}${MUNICIPALITY_FILES.card}`;
/** What changed, for feed readers: in the root of the site, and in the folder of each municipality. */
export const FEED_NAME = 'wijzigingen.xml';
export const SEARCH_PATH = 'zoek.json';
export const MUNICIPALITIES_PATH = 'gemeenten.json';

/** Municipalities side by side; more than five columns do not fit a screen. */
export const COMPARE_PATH = 'vergelijk/';
/** The middle ones of each region, which the comparison loads. */
export const REGION_MEDIANS_FILE = `${COMPARE_PATH}regios.json`;
export const MAX_COMPARED = 5;
export const comparePath = (slugs: readonly string[]): string => `${COMPARE_PATH}?g=${slugs.join(',')}`;

/** What a consulting hour costs and yields; only where the edition has a study of it. */
export const COSTS_PATH = 'kosten-en-baten/';

/** The map that can be explored, and what it loads. */
export const EXPLORER_PATH = 'kaart/';
export const EXPLORER_FILE = `${EXPLORER_PATH}gegevens.json`;
/** Loaded only when a reader asks who it is. */
export const PROVIDER_FILE = `${EXPLORER_PATH}organisaties.json`;

/** The form with which anybody reports a change. */
export const FORM_PATH = 'melden/';

/** The editor's desk, and the public files of the edition that it reads. */
export const DESK_PATH = 'beheer/';
export const EDITION_FILE = 'data/uitgave.zip';

/** Pages that work with a script on all data: an earlier edition says in their place that they are today's only. */
export const TODAY_ONLY: readonly string[] = [EXPLORER_PATH, COMPARE_PATH];

/** What programs need to read the JSON files: the page about them, their description, and a schema for each. */
export const API_PATH = 'data/api/';
export const OPENAPI_PATH = 'data/openapi.json';
export const schemaPath = (name: string): string => `data/schemas/${name}.json`;
export const schemaAddress = (name: string, { baseUrl }: Pick<EditionSettings, 'baseUrl'>): string =>
  baseUrl + schemaPath(name);
