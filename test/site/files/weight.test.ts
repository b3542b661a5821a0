import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { readBytes, sites } from '../support/built-site.ts';

/** Already compressed: a host sends them as they are. */
const COMPRESSED = /\.(woff2|png|jpg|webp)$/;

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

/** The files that a browser asks for to show a page and search in it. */
async function filesLoaded(path: string, search: boolean): Promise<string[]> {
  const page = await open.browser.newPage();
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  await page.goto(open.url + path, { waitUntil: 'networkidle' });
  if (search) {
    await page.locator('main input[name=zoek]').pressSequentially('zwol');
    await page.getByRole('option').first().waitFor();
  }
  await page.close();
  return [...asked];
}

function weightOf(url: string): number {
  const name = url.slice(open.url.length).replace(/[?#].*$/, '');
  const bytes = readBytes(sites.root, name === '' || name.endsWith('/') ? `${name}index.html` : name);
  return COMPRESSED.test(name) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

describe.concurrent('with all that it loads, compressed', () => {
  test.each([
    { path: 'gemeente/zwolle/', limit: 41_000, search: false },
    // The heaviest page.
    { path: 'gemeente/amsterdam/', limit: 47_000, search: false },
    { path: 'gemeente/voorne-aan-zee/', limit: 40_000, search: false },
    { path: 'gemeente/deventer/routekaart/', limit: 35_000, search: false },
    { path: 'gemeente/amsterdam/routekaart/', limit: 42_000, search: false },
    { path: 'provincie/zuid-holland/routekaart/', limit: 55_000, search: false },
    { path: 'gemeente/amsterdam/hulp/', limit: 39_000, search: false },
    { path: 'gemeente/urk/hulp/', limit: 37_000, search: false },
    { path: 'hulp/deurwaarder/', limit: 31_000, search: false },
    { path: '', limit: 140_000, search: true },
  ])('/$path stays under $limit bytes', async ({ path, limit, search }) => {
    const loaded = await filesLoaded(path, search);
    expect(
      loaded.filter((url) => !url.startsWith(open.url)),
      'from elsewhere',
    ).toEqual([]);
    expect(loaded.filter((url) => /\.(css|woff2)$/.test(url)).length).toBeGreaterThanOrEqual(2);
    const weights = loaded.map((url) => ({ url: url.slice(open.url.length), bytes: weightOf(url) }));
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    const heaviest = weights.toSorted((a, b) => b.bytes - a.bytes).map(({ url, bytes }) => `${url} ${bytes}`);
    expect(total, heaviest.join('\n')).toBeLessThan(limit);
  });
});
