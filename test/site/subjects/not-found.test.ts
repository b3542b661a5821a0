import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

let open: OpenSite;
let page: Page;
beforeAll(async () => {
  open = await openSite(sites.root);
  page = await open.browser.newPage();
});
afterAll(() => open.close());

/** How the square in the legend before these words, and the areas of a map, are painted by the browser. */
async function paintOf(selector: string): Promise<string[]> {
  const paints = await page
    .locator(selector)
    .evaluateAll((shapes) =>
      shapes.map((shape) => `${getComputedStyle(shape).fill} ${getComputedStyle(shape).stroke}`),
    );
  return [...new Set(paints)];
}

const swatchOf = (list: string, words: RegExp) =>
  page.locator(list).filter({ hasText: words }).locator('svg > *').first();

test('what was not found is drawn alike on every map: white with an outline', async () => {
  await page.goto(open.url);
  const [drawn = ''] = await paintOf('.national-map.large .f-paper.s-ring');
  expect(drawn).toMatch(/^rgb\(255, 255, 255\) rgb\(\d+, \d+, \d+\)$/);
  const maps = [
    'landelijk/kaarten/contactbemiddeling/',
    'provincie/zeeland/',
    'regio/veiligheidsregio-twente/',
    'landelijk/kaarten/aantal-leefgebieden/',
  ];
  for (const path of maps) {
    await page.goto(open.url + path);
    expect([path, await paintOf('.national-map .f-paper.s-ring')]).toEqual([path, [drawn]]);
    const swatch = swatchOf('.legend li', /^\s*Niet gevonden/);
    expect(await swatch.getAttribute('class'), path).toContain('f-paper s-ring');
  }
  for (const choice of [
    '',
    '?hulp=contactbemiddeling',
    '?hulp=contactbemiddeling&kleur=per-10000',
    '?regio=veiligheidsregio-twente&hulp=contactbemiddeling',
  ]) {
    await page.goto(`${open.url}kaart/${choice}`);
    await page.locator('.explorer.is-live').waitFor();
    expect([choice, await paintOf('.areas .is-none')]).toEqual([choice, [drawn]]);
    expect([choice, await paintOf('[data-legend="is-none"] rect')]).toEqual([choice, [drawn]]);
  }
});

test('it is not turned around for a reader who looks for what is missing: only the outline is stronger', async () => {
  const shades = async () => ({
    none: await page.locator('.areas .is-none').count(),
    fills: (await paintOf('.areas .is-none')).map((paint) => paint.replace(/ rgb.*/, '')),
  });
  await page.goto(`${open.url}kaart/?hulp=contactbemiddeling`);
  await page.locator('.explorer.is-live').waitFor();
  const having = await shades();
  expect(having.none).toBeGreaterThan(0);
  await page.goto(`${open.url}kaart/?hulp=contactbemiddeling&mist=ja`);
  await page.locator('.explorer.is-live').waitFor();
  expect(await shades()).toEqual(having);
});
