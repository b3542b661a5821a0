import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { findCutOffText } from '../support/browser/find-cut-off-text.ts';
import { generalPages, sites } from '../support/built-site.ts';
import { readFactsheetJson } from '../support/reading/factsheet-json.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

async function visit<Result>(
  path: string,
  options: { readonly javaScriptEnabled?: boolean; readonly width?: number },
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { javaScriptEnabled = true, width = 1280 } = options;
  const page = await open.browser.newPage({ javaScriptEnabled, viewport: { width, height: 800 } });
  await page.goto(open.url + path);
  const result = await look(page);
  await page.close();
  return result;
}

describe('without JavaScript', () => {
  const off = { javaScriptEnabled: false };

  test('a municipality is found from the home page by its letter', async () => {
    await visit('', off, async (page) => {
      await page.getByRole('main').getByRole('link', { name: /\bZ$/ }).click();
      await page.getByRole('link', { name: 'Zwolle', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe('/gemeente/zwolle/');
    });
  });

  test('and by its province', async () => {
    await visit('', off, async (page) => {
      await page.getByRole('main').getByRole('link', { name: 'Overijssel', exact: true }).click();
      await page.getByRole('table').getByRole('link', { name: 'Zwolle', exact: true }).click();
      expect(new URL(page.url()).pathname).toBe('/gemeente/zwolle/');
    });
  });

  test('and on the map of the country', async () => {
    await visit('', off, async (page) => {
      await page.locator('main svg a[href$="/zwolle/"]').click();
      expect(new URL(page.url()).pathname).toBe('/gemeente/zwolle/');
    });
  });

  test('the search box leads to the list of all municipalities', async () => {
    await visit('', off, async (page) => {
      const search = page.locator('main input[name=zoek]');
      await search.fill('Zwolle');
      await search.press('Enter');
      await page.waitForURL(/gemeenten\/\?zoek=Zwolle$/);
      expect(await page.getByRole('main').innerText()).toContain(
        'Zoeken op naam werkt alleen met JavaScript.',
      );
      expect(await page.getByRole('link', { name: 'Zwolle', exact: true }).count()).toBe(1);
    });
  });

  test.each(['zwolle', 'vlieland'])('the page of %s says and shows as much as with it', async (slug) => {
    const path = `gemeente/${slug}/`;
    const textOf = (page: Page) => page.locator('main').innerText();
    const withScript = await visit(path, {}, textOf);
    const without = await visit(path, off, textOf);
    expect(without).toBe(withScript);
    const { locations, coverage } = readFactsheetJson(sites.root, slug);
    await visit(path, off, async (page) => {
      expect(await page.locator('[data-figure=locations]').innerText()).toBe(String(locations));
      const rows = page.locator('tr[data-key]');
      expect(await rows.count()).toBe(coverage.lifeDomains.length + coverage.supportTypes.length);
      for (const row of await rows.all()) expect(await row.isVisible()).toBe(true);
      expect(
        await page
          .getByRole('link', { name: /^Factsheet .*\(pdf, \d+.kB\)/ })
          .first()
          .isVisible(),
      ).toBe(true);
    });
  });
});

describe('at 320 pixels wide, as at 400 % zoom', () => {
  test.each([
    ...generalPages(sites.root),
    'provincie/noord-brabant/',
    'provincie/zuid-holland/',
    'gemeente/nuenen-gerwen-en-nederwetten/',
    'gemeente/amsterdam/',
    'gemeente/vlieland/',
    'gemeente/hendrik-ido-ambacht/',
    'gemeente/schouwen-duiveland/',
  ])('/%s does not scroll sideways and cuts off no text', async (path) => {
    const { width, cutOff } = await visit(path, { width: 320 }, async (page) => ({
      width: await page.evaluate(() => document.documentElement.scrollWidth),
      cutOff: await page.evaluate(findCutOffText),
    }));
    expect(width).toBeLessThanOrEqual(320);
    expect(cutOff.slice(0, 10)).toEqual([]);
  });
});
