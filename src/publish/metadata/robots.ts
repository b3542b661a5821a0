import { CORRECTIONS_PATH } from '../../corrections/published/address.ts';
import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import { nationalPages } from '../national/files.ts';
import { costPages } from '../overview/costs.ts';
import { routeRegions } from '../overview/route-regions.ts';
import type { OutputFile } from '../shared/output-file.ts';
import {
  API_PATH,
  areaRoutePath,
  COMPARE_PATH,
  EDITIONS_PATH,
  EXPLORER_PATH,
  FORM_PATH,
  HELP_PATH,
  municipalityHelpPath,
  municipalityPath,
  provincePath,
  regionPath,
  routePath,
  situationPath,
  TODAY_ONLY,
} from '../shared/paths.ts';
import type { Site } from '../site.ts';

/** Pages without a municipality, a province or a map of their own. */
export const FIXED_PAGES = [
  '',
  'gemeenten/',
  'plaatsen/',
  'provincies/',
  EXPLORER_PATH,
  COMPARE_PATH,
  'uitleg/',
  'data/',
  API_PATH,
  'over/',
  'toegankelijkheid/',
];

const SITEMAP_PATH = 'sitemap.xml';

/**
 * What search engines read. The pages of an example say noindex: a list of pages to index would say the opposite, so
 * an example has no sitemap. A robot is kept from nothing: it must be able to read that a page says noindex.
 */
export function robotFiles(site: Site): OutputFile[] {
  if (site.settings.status === 'example') return [{ path: 'robots.txt', content: EXAMPLE_ROBOTS }];
  const { baseUrl } = site.settings;
  return [
    { path: 'robots.txt', content: `${ALL_WELCOME}\nSitemap: ${baseUrl}${SITEMAP_PATH}\n` },
    { path: SITEMAP_PATH, content: sitemap(site) },
  ];
}

const ALL_WELCOME = 'User-agent: *\nDisallow:\n';
const EXAMPLE_ROBOTS = `# ${EXAMPLE_TITLE}. ${EXAMPLE_TEXT}
# Elke pagina zegt zelf dat zij niet in een zoekmachine hoort (noindex). Daarom is er geen sitemap.
${ALL_WELCOME}`;

/** The list of situations and a page for each; none in an edition without situations. */
export function helpPages({ edition: { situations } }: Site): readonly string[] {
  return situations.length === 0 ? [] : [HELP_PATH, ...situations.map(({ id }) => situationPath(id))];
}

/** The page about reports; an earlier edition has none. */
function correctionPages({ corrections }: Site): readonly string[] {
  return corrections === undefined ? [] : [CORRECTIONS_PATH];
}

/** Addresses within the site of all pages of today's edition that a search engine may list. */
export function indexablePages(site: Site): readonly string[] {
  return [
    ...FIXED_PAGES,
    FORM_PATH,
    ...(site.archives.length === 0 ? [] : [EDITIONS_PATH]),
    ...correctionPages(site),
    ...nationalPages(site),
    ...helpPages(site),
    ...costPages(site),
    ...site.provinces.map(({ slug }) => provincePath(slug)),
    ...site.regions.map(({ slug }) => regionPath(slug)),
    ...routeRegions(site).map(areaRoutePath),
    ...site.municipalities.flatMap(({ slug }) => [municipalityPath(slug), routePath(slug)]),
    ...(site.edition.situations.length === 0
      ? []
      : site.municipalities.map(({ slug }) => municipalityHelpPath(slug))),
  ];
}

/** The same of an earlier edition, within its own folder. */
export function archivedPages(site: Site): readonly string[] {
  const routes = new Set([
    ...site.municipalities.map(({ slug }) => routePath(slug)),
    ...routeRegions(site).map(areaRoutePath),
  ]);
  return indexablePages(site).filter(
    (page) => page !== FORM_PATH && !TODAY_ONLY.includes(page) && !routes.has(page),
  );
}

function sitemap(site: Site): string {
  const published = site.archives.filter((archive) => archive.site.settings.status === 'published');
  const urls = [
    ...urlsOf(site, indexablePages(site)),
    ...published.flatMap((archive) => urlsOf(archive.site, archivedPages(archive.site))),
  ].join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}

function urlsOf(
  { settings: { baseUrl, publicationDate } }: Site,
  pages: readonly string[],
): readonly string[] {
  const changed = publicationDate === undefined ? '' : `<lastmod>${publicationDate}</lastmod>`;
  return pages.map((path) => `  <url><loc>${baseUrl}${path}</loc>${changed}</url>`);
}
