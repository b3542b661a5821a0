import { beforeAll, describe, expect, it } from 'vitest';
import { caddyConfig } from '../../../src/build/hosts/caddy.ts';
import { HOST_NAMES, hostFiles } from '../../../src/build/hosts/hosts.ts';
import { nginxConfig } from '../../../src/build/hosts/nginx.ts';
import { overlaid, patternSource, sortRules } from '../../../src/build/hosts/site-rules.ts';
import { headersFile } from '../../../src/publish/metadata/headers.ts';
import { redirectRules, redirectsFile } from '../../../src/publish/metadata/redirects.ts';
import type { Site } from '../../../src/publish/site.ts';
import { realSite } from '../../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

/** A site where one page may be framed by anybody, while the rule for all says that none may. */
const FRAMED = {
  base: '/factsheets/',
  headers: [
    {
      pattern: '*',
      headers: ["Content-Security-Policy: default-src 'none'; frame-ancestors 'none'", 'X-A: 1'],
    },
    {
      pattern: 'gemeente/:gemeente/embed/',
      headers: ["Content-Security-Policy: default-src 'none'; frame-ancestors *"],
    },
    { pattern: '*.csv', headers: ['X-B: 2'] },
    { pattern: '*.json', headers: ['X-B: 2'] },
    { pattern: '*.jsonld', headers: ['Content-Type: application/ld+json'] },
  ],
  redirects: [{ from: 'GM0193/', to: 'gemeente/zwolle/' }],
};

/** The lines of the first block that begins with such a line. */
function blockOf(text: string, start: RegExp): string {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => start.test(line));
  const margin = /^ */.exec(lines[from] ?? '')?.[0] ?? '';
  const to = lines.findIndex((line, index) => index > from && line === `${margin}}`);
  return lines.slice(from, to).join('\n');
}

describe('patterns of addresses', () => {
  it.each([
    ['*.csv', 'data/a.csv', 'data/a.csvx'],
    ['gemeente/:gemeente/', 'gemeente/urk/', 'gemeente/urk/hulp/'],
    ['_astro/*', '_astro/a/b.js', 'astro/b.js'],
    ['', '', 'a'],
    ['404.html', '404.html', '404xhtml'],
  ])('%s means %s and not %s', (pattern, inside, outside) => {
    const source = new RegExp(`^${patternSource(pattern)}$`);
    expect([source.test(inside), source.test(outside)]).toEqual([true, false]);
  });
  it('are put together where they give the same headers, in their order', () => {
    const { everywhere, precise } = sortRules(FRAMED.headers);
    expect(everywhere.map(({ name }) => name)).toEqual(['Cache-Control', 'Content-Security-Policy', 'X-A']);
    expect(precise.map(({ patterns }) => patterns)).toEqual([
      ['gemeente/:gemeente/embed/'],
      ['*.csv', '*.json'],
      ['*.jsonld'],
    ]);
  });
  it('that are more precise have the last word, whatever the capitals', () => {
    expect(overlaid([{ name: 'A', value: '1' }], [{ name: 'a', value: '2' }])).toEqual([
      { name: 'a', value: '2' },
    ]);
  });
});

describe('the configuration of nginx', () => {
  const text = nginxConfig(FRAMED);
  it('says in each location all headers, each once: nginx takes only the innermost', () => {
    const embed = blockOf(text, /embed/);
    expect(embed).toContain(
      `add_header Content-Security-Policy "default-src 'none'; frame-ancestors *" always;`,
    );
    expect(embed).toContain('add_header X-A "1" always;');
    expect(embed.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(blockOf(text, /\.csv\|/)).toContain("frame-ancestors 'none'");
    expect(text).not.toMatch(/X-Frame-Options/i);
  });
  it('gives the one type that a rule names, and says nothing of caching with an error', () => {
    const jsonld = blockOf(text, /jsonld\)/);
    expect(jsonld).toContain('default_type "application/ld+json"');
    expect(jsonld).not.toContain('add_header Content-Type');
    expect(text).toContain('"text/csv; charset=utf-8" csv;');
    expect(text).not.toMatch(/Cache-Control .* always;/);
  });
  it('stays within the path, and holds no folder of a machine', () => {
    expect(text.split('\n').filter((line) => line.startsWith('location'))).toEqual([
      'location = /factsheets { return 301 /factsheets/; }',
      'location ^~ /factsheets/ {',
    ]);
    expect(text).toContain('location = /factsheets/GM0193/ { return 301 /factsheets/gemeente/zwolle/; }');
    expect(text).toContain('error_page 404 /factsheets/404.html;');
    const aliases = Array.from(text.matchAll(/alias (\S+);/g), ([, folder]) => folder);
    expect(new Set(aliases)).toEqual(new Set(['$sjo_folder/$sjo_file']));
  });
});

describe('the configuration of Caddy', () => {
  const text = caddyConfig(FRAMED);
  it('lets the headers of a page come after those of all', () => {
    const csp = text.split('\n').filter((line) => line.includes('Content-Security-Policy'));
    expect(csp).toEqual([
      `    header Content-Security-Policy "default-src 'none'; frame-ancestors 'none'"`,
      `    header @sjo_rule_1 Content-Security-Policy "default-src 'none'; frame-ancestors *"`,
    ]);
    expect(text).toContain('@sjo_rule_1 path_regexp `^/factsheets/(?:gemeente/[^/]+/embed/)$`');
  });
  it('gives the 404 page its own headers, at whatever address', () => {
    const own = { pattern: '404.html', headers: ["Content-Security-Policy: frame-ancestors 'self'"] };
    const missing = blockOf(
      caddyConfig({ ...FRAMED, headers: [...FRAMED.headers, own] }),
      /handle @sjo_missing/,
    );
    expect(missing).toContain(`header Content-Security-Policy "frame-ancestors 'self'"`);
    expect(missing).toContain('status 404');
    const nginx = nginxConfig({ ...FRAMED, headers: [...FRAMED.headers, own] });
    expect(blockOf(nginx, /404\\\.html\)/)).toContain("frame-ancestors 'self'");
  });
  it('stays within the path', () => {
    expect(text.split('\n').filter((line) => /^[a-z]/.test(line))).toEqual([
      'redir /factsheets /factsheets/ permanent',
      'handle /factsheets/* {',
    ]);
    expect(text).toContain('      /factsheets/GM0193/ /factsheets/gemeente/zwolle/\n');
  });
});

describe('a header or path that could mean something else in a configuration', () => {
  it.each(['a "b"', 'a $b', 'a {b}', 'a `b`'])('is refused: %s', (value) => {
    const bad = { ...FRAMED, headers: [{ pattern: '*', headers: [`X-A: ${value}`] }] };
    expect(() => nginxConfig(bad)).toThrow(RangeError);
    expect(() => caddyConfig(bad)).toThrow(RangeError);
  });
  it.each(['a b/', 'a;/', 'a{/'])('is refused: %s', (from) => {
    const bad = { ...FRAMED, redirects: [{ from, to: 'b/' }] };
    expect(() => nginxConfig(bad)).toThrow(RangeError);
    expect(() => caddyConfig(bad)).toThrow(RangeError);
  });
});

describe('what each host gets of the real edition', () => {
  const of = (name: (typeof HOST_NAMES)[number]) => hostFiles(name, site);
  const base = () => new URL(site.settings.baseUrl).pathname;
  const whole = () => redirectsFile(redirectRules(site), base());

  it('is _headers and _redirects only where they are read, and a configuration only for a server', () => {
    const told = HOST_NAMES.map((name) => [name, of(name).without.join(), of(name).config?.ending ?? '']);
    expect(told).toEqual([
      ['any', '', ''],
      ['netlify', '', ''],
      ['cloudflare', '', ''],
      ['github-pages', '_headers,_redirects', ''],
      ['gitlab-pages', '_headers', ''],
      ['nginx', '_headers,_redirects', 'nginx.conf'],
      ['caddy', '_headers,_redirects', 'Caddyfile'],
    ]);
    expect(of('github-pages').files).toEqual([{ path: '.nojekyll', content: '' }]);
  });

  it('has every redirect in the configurations of servers', () => {
    const lines = whole().trim().split('\n');
    expect(lines.length).toBeGreaterThan(700);
    const nginx = of('nginx').config?.text ?? '';
    const caddy = of('caddy').config?.text ?? '';
    const faults = lines.filter((line) => {
      const [from, to, code] = line.split(' ');
      return (
        !nginx.includes(`location = ${from} { return ${code} ${to}; }\n`) ||
        !caddy.includes(`\n      ${from} ${to}\n`)
      );
    });
    expect(faults).toEqual([]);
  });

  it('keeps to what Cloudflare takes: 2,000 redirects of 1,000 characters, 100 rules of headers, lines of 2,000', () => {
    const redirects = (of('cloudflare').files.find(({ path }) => path === '_redirects')?.content ?? whole())
      .trim()
      .split('\n');
    expect(redirects.length).toBeLessThanOrEqual(2_000);
    expect(redirects.filter((line) => !/^\/\S+ \/\S* 301$/.test(line) || line.length > 1_000)).toEqual([]);
    // Each address once: the topmost would win.
    expect(new Set(redirects.map((line) => line.split(' ')[0])).size).toBe(redirects.length);
    const headers = headersFile(site.settings, true).trimEnd().split('\n');
    expect(headers.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(
      headers.filter((line) => !/^(\/\S*| {2}[A-Za-z-]+: \S.*)$/.test(line) || line.length > 2_000),
    ).toEqual([]);
    // One wildcard in a pattern is all that it takes.
    expect(headers.filter((line) => line.startsWith('/') && line.split('*').length > 2)).toEqual([]);
  });

  it('leaves out for a host with less room only what leads on by itself, before files', () => {
    const rules = redirectRules(site);
    const isFile = ({ from }: (typeof rules)[number]) => !from.endsWith('/');
    const firstPage = rules.findIndex((rule) => !isFile(rule));
    expect(firstPage).toBeGreaterThan(0);
    expect(rules.slice(firstPage).filter(isFile)).toEqual([]);
    expect(firstPage).toBeLessThan(2_000);
    const gitlab = of('gitlab-pages');
    const text = gitlab.files.find(({ path }) => path === '_redirects')?.content ?? whole();
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024);
    const lines = text.trim().split('\n');
    expect(lines.length).toBeLessThanOrEqual(1_000);
    expect(whole().startsWith(text)).toBe(true);
    expect(gitlab.leftOut).toBe(rules.length - lines.length);
  });
});
