import { beforeAll, describe, expect, it } from 'vitest';
import type { EditionSettings } from '../../../src/model/edition.ts';
import { downloadName } from '../../../src/publish/metadata/download-name.ts';
import { headerRules, headersFile } from '../../../src/publish/metadata/headers.ts';
import { indexablePages, robotFiles } from '../../../src/publish/metadata/robots.ts';
import { securityTxt } from '../../../src/publish/metadata/security-txt.ts';
import type { Site } from '../../../src/publish/site.ts';
import { siteFiles } from '../../../src/publish/site-files.ts';
import { matchesRule, readHostRules } from '../../support/published/host-rules.ts';
import { realSite } from '../../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

function withSettings(change: Partial<EditionSettings>): Site {
  const settings = { ...site.settings, ...change };
  return { ...site, settings, edition: { ...site.edition, settings } };
}

function textOf(own: Site, path: string): string | undefined {
  const file = robotFiles(own).find((candidate) => candidate.path === path);
  return file && String(file.content);
}

describe('what search engines read', () => {
  it('of an example is that its pages are not to be listed: there is no sitemap, and no robot is kept out', () => {
    const robots = textOf(withSettings({ status: 'example' }), 'robots.txt');
    expect(robots).toMatch(/^User-agent: \*\nDisallow:\n/m);
    expect(robots).not.toMatch(/^Sitemap:/im);
    expect(robots).toContain('noindex');
    expect(textOf(withSettings({ status: 'example' }), 'sitemap.xml')).toBeUndefined();
  });

  it('of a published edition is every page, each once, with the day of publication', () => {
    const own = withSettings({ status: 'published', publicationDate: '2024-03-15' });
    const { baseUrl } = own.settings;
    expect(textOf(own, 'robots.txt')).toContain(`\nSitemap: ${baseUrl}sitemap.xml\n`);
    expect(textOf(own, 'robots.txt')).not.toMatch(/voorbeeld|noindex/i);
    const sitemap = textOf(own, 'sitemap.xml') ?? '';
    const addresses = Array.from(sitemap.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address]) => address);
    expect(addresses).toEqual(indexablePages(own).map((path) => baseUrl + path));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toContain(`${baseUrl}gemeente/s-hertogenbosch/`);
    expect(addresses).toContain(`${baseUrl}regio/veiligheidsregio-twente/routekaart/`);
    expect(addresses).toContain(`${baseUrl}provincie/fryslan/routekaart/`);
    // Page, route map and help of each municipality, page and route map of each province and region; of the country 46 questions and their list, 3 with the report, 29 maps, the page about corrections.
    expect(addresses.length).toBe(3 * 342 + 2 * (12 + 25) + 12 + 47 + 3 + 29 + 1 + 1 + 1);
    expect(sitemap.match(/<lastmod>2024-03-15<\/lastmod>/g)).toHaveLength(addresses.length);
  });

  it('of an edition without a day of publication names no day', () => {
    const { publicationDate: _day, ...undated } = site.settings;
    const own = { ...site, settings: { ...undated, status: 'published' as const } };
    expect(textOf(own, 'sitemap.xml')).not.toContain('lastmod');
  });
});

describe('the address that takes reports', () => {
  const endpoint = 'https://melden.voorbeeld.example/in';
  const policiesOf = (change: Partial<EditionSettings>) =>
    headerRules(withSettings(change).settings).flatMap(({ pattern, headers }) =>
      headers
        .filter((header) => header.startsWith('Content-Security-Policy'))
        .map((policy) => ({ pattern, policy })),
    );

  it('is in the policy of the form alone, for the form and for its script', () => {
    const allowing = policiesOf({ reportEndpoint: endpoint }).filter(({ policy }) =>
      policy.includes(endpoint),
    );
    expect(allowing.map(({ pattern }) => pattern)).toEqual(['melden/']);
    const directives = allowing[0]?.policy.split('; ') ?? [];
    expect(directives.filter((directive) => directive.includes(endpoint))).toEqual([
      `connect-src 'self' ${endpoint}`,
      `form-action 'self' ${endpoint}`,
    ]);
    expect(directives).toContain("frame-ancestors 'none'");
  });

  it('is nowhere in an edition without one', () => {
    const policies = policiesOf({});
    expect(policies.some(({ pattern }) => pattern === 'melden/')).toBe(true);
    expect(policies.filter(({ policy }) => policy.includes('voorbeeld.example'))).toEqual([]);
  });
});

describe('security.txt (RFC 9116)', () => {
  const published = (change: Partial<EditionSettings>) =>
    securityTxt({
      ...site.settings,
      status: 'published',
      publicationDate: '2024-03-15',
      contactEmail: 'meldpunt@example.org',
      baseUrl: 'https://example.org/',
      ...change,
    });

  it('says where to report a hole, and holds for a year from the day of publication', () => {
    expect(published({})).toEqual({
      path: '.well-known/security.txt',
      content: [
        'Contact: mailto:meldpunt@example.org',
        'Expires: 2025-03-15T00:00:00Z',
        'Preferred-Languages: nl, en',
        'Canonical: https://example.org/.well-known/security.txt',
        '',
      ].join('\n'),
    });
    expect(published({ publicationDate: '2024-02-29' })?.content).toContain('Expires: 2025-02-28T');
  });

  it('says of an example that the address may be invented', () => {
    expect(published({ status: 'example' })?.content).toMatch(
      /^# Voorbeelddata\. Ook dit adres kan verzonnen/,
    );
  });

  it('is not there without a day from which the year counts, nor in a folder of another host', () => {
    const { publicationDate: _day, ...undated } = site.settings;
    expect(securityTxt(undated)).toBeUndefined();
    expect(published({ baseUrl: 'https://example.org/factsheets/' })).toBeUndefined();
  });
});

/** As Netlify does: a '/' at the end makes no difference. */
function matchesLoosely(pattern: string, address: string): boolean {
  const open = (text: string) => text.replace(/(.)\/$/, '$1');
  return matchesRule(open(pattern), open(address));
}

describe('the headers', () => {
  const OPEN = [
    'csv',
    'json',
    'jsonld',
    'topojson',
    'geojson',
    'parquet',
    'sqlite',
    'pdf',
    'png',
    'svg',
    'xlsx',
    'zip',
  ];
  const addressesOf = (base: string) =>
    [
      ...indexablePages(site),
      ...Array.from(siteFiles(site), ({ path }) => path),
      ...['_astro/page.abc.css', '_astro/kaart.js', '_astro/letters.woff2', 'favicon.svg', 'GM0193/'],
      ...[
        'factsheet.pdf',
        'deelkaart.png',
        'factsheet.csv',
        'factsheet.csv-metadata.json',
        'factsheet.xlsx',
        'kaart.svg',
      ].map((name) => `gemeente/zwolle/${name}`),
    ].map((path) => base + path);

  it.each(['/', '/factsheets/'])('under %s give an address the same header once, on any host', (base) => {
    const rules = readHostRules(headersFile({ ...site.settings, baseUrl: `https://example.org${base}` }));
    expect(rules.flatMap(({ headers }) => headers).filter(([name]) => name === '')).toEqual([]);
    for (const match of [matchesRule, matchesLoosely]) {
      for (const address of addressesOf(base)) {
        const names = rules
          .filter(({ pattern }) => match(pattern, address))
          .flatMap(({ headers }) => headers.map(([name]) => name.toLowerCase()));
        expect(new Set(names).size, `${address}: ${names}`).toBe(names.length);
      }
    }
  });

  it('let other sites use open data, sheets, charts and cards; pages, scripts and fonts are for this site', () => {
    const rules = readHostRules(headersFile({ ...site.settings, baseUrl: 'https://example.org/' }));
    const valueAt = (address: string, wanted: string) =>
      rules
        .filter(({ pattern }) => matchesRule(pattern, address))
        .flatMap(({ headers }) => headers.filter(([name]) => name === wanted).map(([, value]) => value))
        .join();
    for (const address of addressesOf('/')) {
      const ending = address.replace(/^.*\./, '');
      const isPage = address.endsWith('/');
      const isOpen = !isPage && (OPEN.includes(ending) || address.endsWith('wijzigingen.xml'));
      const expected = isOpen ? 'cross-origin' : 'same-origin';
      const value = valueAt(address, 'Cross-Origin-Resource-Policy');
      // Pages that only lead on, and texts for robots, say nothing.
      if (/^\/GM|\.txt$|sitemap\.xml$|_headers$/.test(address)) expect(value, address).toBe('');
      else expect(value, address).toBe(expected);
      if (/\.(csv|json|jsonld|topojson|geojson|parquet|sqlite)$/.test(address))
        expect(valueAt(address, 'Access-Control-Allow-Origin'), address).toBe('*');
      if (ending === 'xlsx')
        expect(valueAt(address, 'Content-Type'), address).toMatch(/openxmlformats.*spreadsheetml\.sheet$/);
    }
  });

  const everywhere = (change: Partial<EditionSettings>) =>
    new Map(readHostRules(headersFile({ ...site.settings, ...change }))[0]?.headers);

  it('keep a host on https only where the whole host is ours', () => {
    const hsts = (baseUrl: string) => everywhere({ baseUrl }).get('Strict-Transport-Security');
    expect(hsts('https://example.org/')).toBe('max-age=31536000');
    expect(hsts('https://example.org/factsheets/')).toBeUndefined();
    expect(hsts('http://example.org/')).toBeUndefined();
  });

  it('keep sheets and tables of an example out of search engines, which they cannot say themselves', () => {
    expect(everywhere({ status: 'example' }).get('X-Robots-Tag')).toBe('noindex');
    expect(everywhere({ status: 'published' }).has('X-Robots-Tag')).toBe(false);
    expect(everywhere({}).get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  });
});

describe('the frames of other sites', () => {
  const policyAt = (address: string) =>
    readHostRules(headersFile({ ...site.settings, baseUrl: 'https://example.org/' }, true))
      .filter(({ pattern }) => matchesRule(pattern, address))
      .flatMap(({ headers }) => headers.filter(([name]) => name === 'Content-Security-Policy'))
      .map(([, value]) => value.replace(/^default-src 'none';.*frame-ancestors /, ''));

  it('may show the small factsheets', () => {
    for (const slug of ['urk', 's-hertogenbosch', 'nuenen-gerwen-en-nederwetten']) {
      expect(policyAt(`/gemeente/${slug}/embed/`), slug).toEqual(['*']);
    }
  });

  it('may show no other page and no file', () => {
    const files = Array.from(siteFiles(site), ({ path }) => path).filter(
      (path) => !/_headers$|\.(txt|xml)$/.test(path),
    );
    const others = [
      '404.html',
      'wijzigingen.xml',
      'gemeente/urk/factsheet.pdf',
      'gemeente/urk/embed/oembed.json',
    ];
    const archived = ['edities/', 'edities/2023-01-01/', 'edities/2023-01-01/gemeente/urk/'];
    for (const path of [...indexablePages(site), ...files, ...others, ...archived]) {
      expect(policyAt(`/${path}`), path).toEqual(["'none'"]);
    }
  });
});

describe('the names of all files that are made for the site as a whole', () => {
  it('stay apart in one folder of downloads', () => {
    const paths = Array.from(siteFiles(site), ({ path }) => path);
    expect(new Set(paths.map(downloadName)).size).toBe(paths.length);
  });
});
