import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBuild, writeSmallEdition } from '../../small-builds.ts';
import { ask, hasBrotli, isInstalled, type Recipe, type Server, startCaddy, startNginx } from './servers.ts';

const BASES = ['/', '/factsheets/'];
const nameOf = (base: string) => (base === '/' ? 'root' : 'path');

const SERVERS = [
  { name: 'nginx', ending: 'nginx.conf', start: startNginx, isHere: isInstalled('nginx', '-v') },
  { name: 'caddy', ending: 'Caddyfile', start: startCaddy, isHere: isInstalled('caddy', 'version') },
];

let home: string;
const place = (name: string) => path.join(home, name);

async function build(host: string, base: string, out: string): Promise<void> {
  const { code, said } = await startBuild([
    ...['--data', place('data'), '--out', out, '--reports', place('reports'), '--cache', place('cache')],
    ...['--host', host, '--base', base, '--site', 'https://example.org', '--precompress'],
  ]).ended;
  expect(code, said).toBe(0);
}

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-hosts-'));
  await writeSmallEdition(place('data'));
  for (const base of BASES) await build('any', base, place(`any-${nameOf(base)}`));
}, 120_000);
afterAll(() => rm(home, { recursive: true, force: true }));

/** The rules of `_headers` for an address, read as Cloudflare documents them: the independent path beside the recipes. */
async function headersOf(base: string): Promise<(address: string) => ReadonlyMap<string, string>> {
  const text = await readFile(place(`any-${nameOf(base)}/_headers`), 'utf8');
  const rules = text
    .trimEnd()
    .split(/\n(?=\/)/)
    .map((block) => block.split('\n'));
  return (address) => {
    const found = new Map<string, string>();
    for (const [pattern = '', ...lines] of rules) {
      const source = pattern
        .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replace(/:\w+/g, '[^/]+');
      if (!new RegExp(`^${source}$`).test(address)) continue;
      for (const line of lines) {
        const [name = '', ...value] = line.trim().split(': ');
        found.set(name.toLowerCase(), value.join(': '));
      }
    }
    return found;
  };
}

/** Addresses of all pages and files of a site. */
async function addressesOf(base: string): Promise<readonly (readonly [address: string, file: string])[]> {
  const folder = place(`any-${nameOf(base)}`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => !/\.(br|gz)$|^_(headers|redirects)$/.test(file))
    .map((file) => [base + file.replace(/(^|\/)index\.html$/, '$1'), file]);
}

const TYPES: Readonly<Record<string, string>> = {
  'probe.geojson': 'application/geo+json',
  'probe.sqlite': 'application/vnd.sqlite3',
  'probe.parquet': 'application/vnd.apache.parquet',
  'probe.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'probe.webmanifest': 'application/manifest+json',
  'probe.xml': 'application/xml',
  'data/gemeenten.csv': 'text/csv; charset=utf-8',
  'zoek.json': 'application/json',
  'favicon.svg': 'image/svg+xml',
  'robots.txt': 'text/plain; charset=utf-8',
  'has-script.js': 'text/javascript; charset=utf-8',
  'gemeente/zwolle/factsheet.pdf': 'application/pdf',
  'gemeente/zwolle/': 'text/html; charset=utf-8',
  '': 'text/html; charset=utf-8',
};

for (const { name, ending, start, isHere } of SERVERS) {
  const title = isHere ? name : `${name} (skipped: it is not installed here)`;
  describe.skipIf(!isHere).each(BASES)(`${title}, with the site at %s`, (base) => {
    let server: Server;
    let site: string;
    const get = (address: string, encodings?: string) => ask(server.port, base + address, encodings);
    beforeAll(async () => {
      site = place(`${name}-${nameOf(base)}`);
      await build(name, base, site);
      for (const file of Object.keys(TYPES).filter((each) => each.startsWith('probe')))
        await writeFile(path.join(site, file), 'x');
      const recipe: Recipe = { site, config: `${site}.${ending}`, home: `${site}.home` };
      server = await start(recipe);
    }, 120_000);
    afterAll(() => server?.stop());

    it('gives each kind of file its type', async () => {
      for (const [address, type] of Object.entries(TYPES)) {
        const { status, headers } = await get(address);
        expect([status, headers['content-type']], address).toEqual([200, type]);
      }
    });

    it('gives every page and file with its content and the headers of _headers', async () => {
      const expected = await headersOf(base);
      const all = await addressesOf(base);
      expect(all.length).toBeGreaterThan(250);
      for (const [address, file] of all) {
        // A small page at an old address: the server leads on by itself.
        if (/^(GM\d+|gemeente\/(?!zwolle|bergen-|s-gra|splitdorp)[^/]+)\/index/.test(file)) continue;
        if (file === 'GM0903/index.html') continue;
        const { status, headers, body } = await ask(server.port, address);
        expect(status, address).toBe(200);
        expect(body.equals(await readFile(path.join(site, file))), address).toBe(true);
        for (const [header, value] of expected(address)) expect(headers[header], address).toBe(value);
        const isHashed = file.startsWith('_astro/');
        expect(headers['cache-control'], address).toMatch(
          isHashed ? /max-age=31536000, immutable/ : /max-age=300/,
        );
        if (!expected(address).has('access-control-allow-origin'))
          expect(headers['access-control-allow-origin'], address).toBeUndefined();
      }
    });

    it('gives what was compressed beforehand, and what a browser cannot unpack as it is', async () => {
      for (const [address, file] of [
        ['gemeente/zwolle/', 'gemeente/zwolle/index.html'],
        ['data/catalog.jsonld', 'data/catalog.jsonld'],
        ['data/cijfers.csv', 'data/cijfers.csv'],
      ] as const) {
        const plain = await readFile(path.join(site, file));
        const small = await get(address, 'gzip');
        expect(small.headers['content-encoding'], address).toBe('gzip');
        expect(small.headers.vary, address).toMatch(/accept-encoding/i);
        expect(small.body.equals(await readFile(path.join(site, `${file}.gz`))), address).toBe(true);
        expect(zlib.gunzipSync(small.body).equals(plain), address).toBe(true);
        expect((await get(address)).headers['content-encoding'], address).toBeUndefined();
        if (name === 'caddy' || hasBrotli) {
          const smaller = await get(address, 'gzip, br');
          expect(smaller.headers['content-encoding'], address).toBe('br');
          expect(zlib.brotliDecompressSync(smaller.body).equals(plain), address).toBe(true);
        }
      }
    });

    it('shows the 404 page of the site, with its headers and not for long', async () => {
      const page = await readFile(path.join(site, '404.html'));
      for (const address of [
        'nergens',
        'nergens/',
        'data/nergens.csv',
        '_astro/nergens.js',
        'gemeente/nergens/',
      ]) {
        const { status, headers, body } = await get(address);
        expect(status, address).toBe(404);
        expect(headers['content-type'], address).toBe('text/html; charset=utf-8');
        expect(headers['content-security-policy'], address).toContain("frame-ancestors 'none'");
        expect(headers['cache-control'] ?? '', address).not.toMatch(/immutable|max-age/);
        expect(body.equals(page), address).toBe(true);
      }
      const compressed = await get('nergens', 'gzip');
      expect(zlib.gunzipSync(compressed.body).equals(page)).toBe(true);
    });

    it('hides what is meant for other hosts, also where it is there', async () => {
      for (const file of ['_headers', '_redirects']) {
        await expect(readFile(path.join(site, file))).rejects.toThrow('ENOENT');
        await writeFile(path.join(site, file), 'not for you');
        const { status, body } = await get(file);
        expect([status, body.includes('not for you')], file).toEqual([404, false]);
        await rm(path.join(site, file));
      }
    });

    it('leads on from old addresses as _redirects does', async () => {
      const lines = (await readFile(place(`any-${nameOf(base)}/_redirects`), 'utf8')).trim().split('\n');
      expect(lines.length).toBeGreaterThan(50);
      for (const [from = '', to, code] of lines.map((line) => line.split(' '))) {
        const { status, headers } = await ask(server.port, from);
        expect([status, headers.location], from).toEqual([Number(code), to]);
      }
    });

    it('leads to the address with a slash, without naming another host', async () => {
      const { status, headers } = await get('gemeente/zwolle');
      expect([301, 308]).toContain(status);
      expect(headers.location).toBe(`${base}gemeente/zwolle/`);
    });

    it('cannot be led out of the folder', async () => {
      expect(await readFile(path.join(site, '../data/edition.json'), 'utf8')).toContain('referenceDate');
      for (const address of ['../data/edition.json', '%2e%2e/data/edition.json', '..%2fdata/edition.json']) {
        const { body } = await get(address);
        expect(body.includes('referenceDate'), address).toBe(false);
      }
    });

    if (base !== '/')
      it('leaves the rest of the host alone', async () => {
        expect((await ask(server.port, '/elsewhere')).body.toString()).toBe('of somebody else');
        const { status, headers } = await ask(server.port, '/factsheets');
        expect([status, headers.location?.replace(/^http:\/\/[^/]+/, '')]).toEqual([301, '/factsheets/']);
      });
  });
}
