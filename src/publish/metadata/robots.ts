import { EXAMPLE_TEXT, EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import { nationalPages } from '../national/files.ts';
import { costPages } from '../overview/costs.ts';
import type { OutputFile } from '../shared/output-file.ts';
import { EXPLORER_PATH, municipalityPath, provincePath } from '../shared/paths.ts';
import type { Site } from '../site.ts';

/** Pages without a municipality, a province or a map of their own. */
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

/** Addresses within the site of all pages that a search engine may list. */
export function indexablePages(site: Site): readonly string[] {
  return [
    ...FIXED_PAGES,
    ...nationalPages(site),
    ...costPages(site),
    ...site.provinces.map(({ slug }) => provincePath(slug)),
    ...site.municipalities.map(({ slug }) => municipalityPath(slug)),
  ];
}

function sitemap(site: Site): string {
  const { baseUrl, publicationDate } = site.settings;
  const changed = publicationDate === undefined ? '' : `<lastmod>${publicationDate}</lastmod>`;
  const urls = indexablePages(site)
    .map((path) => `  <url><loc>${baseUrl}${path}</loc>${changed}</url>`)
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}
