import { CORRECTIONS_PATH } from '../../corrections/published/address.ts';
import type { EditionSettings } from '../../model/edition.ts';
import { WORKBOOK_TYPE } from '../data/formats/country-workbook.ts';
import { CHANGES_PATH, MAPS_PATH, NATIONAL_PATH, REPORT_PATH } from '../national/paths.ts';
import { NEED_PATH } from '../overview/need/paths.ts';
import {
  areaRoutePath,
  COSTS_PATH,
  DESK_PATH,
  EDITIONS_PATH,
  embedPath,
  FEED_NAME,
  FORM_PATH,
  HELP_PATH,
  municipalityHelpPath,
  municipalityPath,
  provincePath,
  regionPath,
  routePath,
} from '../shared/paths.ts';
import { CONTENT_SECURITY_POLICY, formPolicy } from '../shared/security.ts';
import { ATOM_TYPE } from './atom.ts';
import { FIXED_PAGES } from './robots.ts';

/** Headers of HTTP for the addresses that a pattern is about. */
export interface HeaderRule {
  /** Within the site; '*' stands for anything, ':name' for one part of the address. */
  readonly pattern: string;
  /** As they go over the line: 'X-Content-Type-Options: nosniff'. */
  readonly headers: readonly string[];
}

const A_YEAR = 31_536_000;
const OWN_SITE_ONLY = 'Cross-Origin-Resource-Policy: same-origin';
const ANY_SITE = 'Cross-Origin-Resource-Policy: cross-origin';
/** `frame-ancestors` counts in a header alone; which pages have which of the two is said once, here. */
const IN_NO_FRAME = `Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`;
const IN_ANY_FRAME = `Content-Security-Policy: ${CONTENT_SECURITY_POLICY}; frame-ancestors *`;
const READ_BY_ANY_SITE = [ANY_SITE, 'Access-Control-Allow-Origin: *', IN_NO_FRAME];

/** The addresses of all pages. Whatever a host takes '*' for, none of these is the address of a file. */
const PAGES = [
  ...FIXED_PAGES,
  COSTS_PATH,
  DESK_PATH,
  CORRECTIONS_PATH,
  ...[NATIONAL_PATH, REPORT_PATH, CHANGES_PATH, NEED_PATH, MAPS_PATH, `${MAPS_PATH}:kaart/`],
  provincePath(':provincie'),
  regionPath(':regio'),
  areaRoutePath({ isProvince: true, slug: ':provincie' }),
  areaRoutePath({ isProvince: false, slug: ':regio' }),
  municipalityPath(':gemeente'),
  routePath(':gemeente'),
  HELP_PATH,
  `${HELP_PATH}:vraag/`,
  municipalityHelpPath(':gemeente'),
];

/** The pages that may stand in a page of any other site. */
const FRAMED_PAGES = [embedPath(':gemeente')];

/** Those of the earlier editions. */
const ARCHIVED_PAGES = [EDITIONS_PATH, ...PAGES.map((page) => `${EDITIONS_PATH}:uitgave/${page}`)];

/** The `_headers` file that hosts such as Netlify and Cloudflare Pages read. */
export function headersFile(settings: EditionSettings, hasArchives = false): string {
  const base = new URL(settings.baseUrl).pathname;
  const lines = headerRules(settings, hasArchives).flatMap(({ pattern, headers }) => [
    base + pattern,
    ...headers.map((header) => `  ${header}`),
  ]);
  return `${lines.join('\n')}\n`;
}

/**
 * All headers of the site, for every kind of host: `_headers` and the configurations of nginx and Caddy are made from
 * this one list. A rule for all addresses comes first; the others are more precise. Open data, sheets, charts, maps and
 * cards may be used on any other site; pages, scripts, styles and fonts only here. Only the small factsheets may stand in
 * a frame of another site. Hosts differ in what they do when two rules give an address the same header, so no two rules do.
 */
export function headerRules(settings: EditionSettings, hasArchives = false): readonly HeaderRule[] {
  const rules: readonly HeaderRule[] = [
    { pattern: '*', headers: everywhere(settings) },
    { pattern: '_astro/*', headers: [`Cache-Control: public, max-age=${A_YEAR}, immutable`, OWN_SITE_ONLY] },
    ...[...PAGES, ...(hasArchives ? ARCHIVED_PAGES : [])].map((pattern) => ({
      pattern,
      headers: [OWN_SITE_ONLY, IN_NO_FRAME],
    })),
    {
      pattern: FORM_PATH,
      headers: [OWN_SITE_ONLY, `Content-Security-Policy: ${formPolicy(settings)}; frame-ancestors 'none'`],
    },
    ...FRAMED_PAGES.map((pattern) => ({ pattern, headers: [ANY_SITE, IN_ANY_FRAME] })),
    { pattern: '404.html', headers: [IN_NO_FRAME] },
    { pattern: '*.json', headers: READ_BY_ANY_SITE },
    { pattern: '*.csv', headers: READ_BY_ANY_SITE },
    { pattern: '*.jsonld', headers: [...READ_BY_ANY_SITE, 'Content-Type: application/ld+json'] },
    { pattern: '*.topojson', headers: [...READ_BY_ANY_SITE, 'Content-Type: application/json'] },
    { pattern: '*.geojson', headers: [...READ_BY_ANY_SITE, 'Content-Type: application/geo+json'] },
    { pattern: '*.parquet', headers: [...READ_BY_ANY_SITE, 'Content-Type: application/vnd.apache.parquet'] },
    { pattern: '*.sqlite', headers: [...READ_BY_ANY_SITE, 'Content-Type: application/vnd.sqlite3'] },
    { pattern: `*${FEED_NAME}`, headers: [...READ_BY_ANY_SITE, `Content-Type: ${ATOM_TYPE}`] },
    ...['pdf', 'png', 'svg', 'zip'].map((ending) => ({
      pattern: `*.${ending}`,
      headers: [ANY_SITE, IN_NO_FRAME],
    })),
    { pattern: '*.xlsx', headers: [ANY_SITE, IN_NO_FRAME, `Content-Type: ${WORKBOOK_TYPE}`] },
  ];
  return rules;
}

function everywhere({ baseUrl, status }: EditionSettings): readonly string[] {
  const { protocol, pathname } = new URL(baseUrl);
  return [
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: no-referrer',
    'Permissions-Policy: camera=(), geolocation=(), microphone=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy: same-origin',
    // It counts for the whole host, which in a folder is not ours to decide about.
    ...(protocol === 'https:' && pathname === '/' ? [`Strict-Transport-Security: max-age=${A_YEAR}`] : []),
    // A sheet or a table cannot say so itself.
    ...(status === 'example' ? ['X-Robots-Tag: noindex'] : []),
  ];
}
