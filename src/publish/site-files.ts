import { PAGE_STRIP, stripOf } from '../charts/municipality/dot-strip.ts';
import { landDrawing } from '../charts/municipality/locator-map.ts';
import { PLACE_CHART, rateStrip } from '../charts/municipality/place-chart.ts';
import { toSvgFile } from '../charts/parts/svg.ts';
import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../factsheet/shared/notices.ts';
import { openDataFiles } from './data/files.ts';
import { makeExplorerFile } from './explorer/file.ts';
import { nationalPages } from './national/files.ts';
import type { OutputFile, SiteFile } from './shared/output-file.ts';
import {
  EXPLORER_FILE,
  EXPLORER_PATH,
  LAND_PATH,
  MUNICIPALITIES_PATH,
  municipalityPath,
  provincePath,
  SEARCH_PATH,
  stripPath,
} from './shared/paths.ts';
import { headersFile } from './shared/security.ts';
import type { Site } from './site.ts';

/** Pages without a municipality or province of their own, for the sitemap. */
export const FIXED_PAGES = [
  '',
  'gemeenten/',
  'plaatsen/',
  'provincies/',
  EXPLORER_PATH,
  'vergelijk/',
  'uitleg/',
  'data/',
  'over/',
  'toegankelijkheid/',
];

/** Files of the site as a whole, but for the national picture: data, search index, shared drawings, and what robots and hosts ask for. `general` is the site without contact details. */
export function* siteFiles(site: Site, general = site): Generator<SiteFile> {
  const { settings } = site;
  yield { path: MUNICIPALITIES_PATH, content: municipalityList(site) };
  yield* openDataFiles(site, general);
  yield { path: SEARCH_PATH, content: searchIndex(site) };
  yield { path: EXPLORER_FILE, content: `${JSON.stringify(makeExplorerFile(site))}\n` };
  yield { path: LAND_PATH, content: toSvgFile(landDrawing(site.locator)) };
  yield* strips(site);
  yield { path: 'sitemap.xml', content: sitemap(site) };
  yield { path: 'robots.txt', content: robots(site) };
  yield { path: '_headers', content: headersFile(new URL(settings.baseUrl).pathname) };
}

function municipalityList({ settings, municipalities }: Site): string {
  const list = municipalities.map(({ code, name, slug, province, values }) => ({
    code,
    name,
    slug,
    province: province.name,
    locations: values.locations ?? 0,
    organisations: values.organisations ?? 0,
  }));
  const marked =
    settings.status === 'example' ? list.map((row) => ({ ...row, status: 'example' as const })) : list;
  return `${JSON.stringify(marked, null, 1)}\n`;
}

/** Names that the search box knows: municipalities first, then other names, abolished municipalities and places. */
function searchIndex({ municipalities, edition }: Site): string {
  const numberOf = new Map(municipalities.map(({ code }, index) => [code, index]));
  const named = (name: string, code: string, kind: string): [string, number, string][] => {
    const index = numberOf.get(code);
    return index === undefined ? [] : [[name, index, kind]];
  };
  const index = {
    municipalities: municipalities.map(({ name, slug }) => [name, slug]),
    names: [
      ...municipalities.flatMap(({ code, otherNames }) =>
        otherNames.flatMap((name) => named(name, code, 'ook')),
      ),
      ...edition.abolished.flatMap(({ name, successors }) =>
        successors.flatMap((code) => named(name, code, 'opgeheven')),
      ),
      ...edition.places
        .filter(({ name, municipality }) => name !== municipalities[numberOf.get(municipality) ?? -1]?.name)
        .flatMap(({ name, municipality }) => named(name, municipality, 'plaats')),
    ],
  };
  return JSON.stringify(index);
}

/** The backgrounds of the dot strips: the same on every page, so each is a file that all pages share. */
function strips({ analysis, edition }: Site): OutputFile[] {
  return [
    {
      path: stripPath('locationsPer10k'),
      content: toSvgFile(rateStrip(analysis, 'locationsPer10k', PLACE_CHART).background),
    },
    ...edition.indicators.flatMap(({ id, label }) => {
      const values = analysis.indicatorValues.get(id);
      if (!values || values.size === 0) return [];
      return [{ path: stripPath(id), content: toSvgFile(stripOf(values, PAGE_STRIP, label).background) }];
    }),
  ];
}

function sitemap(site: Site): string {
  const { settings, municipalities, provinces } = site;
  const paths = [
    ...FIXED_PAGES,
    ...nationalPages(site),
    ...provinces.map(({ slug }) => provincePath(slug)),
    ...municipalities.map(({ slug }) => municipalityPath(slug)),
  ];
  const urls = paths.map((path) => `  <url><loc>${settings.baseUrl}${path}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}

/** Example data stays out of search engines: the pages say noindex, which a robot must be able to read. */
function robots({ settings }: Site): string {
  const notice = settings.status === 'example' ? `# ${EXAMPLE_TITLE}. ${EXAMPLE_TEXT}\n` : '';
  return `${notice}User-agent: *\nDisallow:\n\nSitemap: ${settings.baseUrl}sitemap.xml\n`;
}
