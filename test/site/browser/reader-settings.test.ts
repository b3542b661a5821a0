import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { NARROW, spacingFaults } from '../support/browser/text-spacing.ts';
import { generalPages, sites } from '../support/built-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

describe('with more room between lines, words and letters, at 320 pixels wide', () => {
  let page: Page;
  beforeAll(async () => {
    page = await open.browser.newPage({ viewport: { width: NARROW, height: 800 }, bypassCSP: true });
  });

  test.each([
    ...generalPages(sites.root),
    'provincie/zuid-holland/',
    'vergelijk/?g=haarlemmermeer,nuenen-gerwen-en-nederwetten,tytsjerksteradiel',
    'kaart/?leefgebied=wonen-en-buren&gemeente=zwolle',
    // Long addresses to mail to, long names, many rows, none.
    'gemeente/nissewaard/',
    'gemeente/haarlem/',
    'gemeente/rotterdam/',
    'gemeente/amsterdam/',
    'gemeente/bodegraven-reeuwijk/',
    'gemeente/hardinxveld-giessendam/',
    'gemeente/nuenen-gerwen-en-nederwetten/',
    'gemeente/vlieland/',
  ])('/%s does not scroll sideways and cuts off no text', async (path) => {
    // What a script draws for an address has to be there.
    await page.goto(open.url + path, { waitUntil: path.includes('?') ? 'networkidle' : 'load' });
    expect(await spacingFaults(page)).toEqual([]);
  });
});

describe.concurrent('where the machine chooses the colours', () => {
  test.each(['gemeente/zwolle/', '', 'vergelijk/?g=zwolle', 'kaart/'])(
    'every button on /%s still has a box',
    async (path) => {
      const page = await open.browser.newPage({ forcedColors: 'active' });
      await page.goto(open.url + path, { waitUntil: 'networkidle' });
      const buttons = page.locator(
        '.button:visible, .search button:visible, .plain-button:visible, .chosen button',
      );
      expect(await buttons.count()).toBeGreaterThan(0);
      const bare = await buttons.evaluateAll((all) =>
        all
          .filter((own) => {
            const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(own);
            return (
              borderTopWidth === '0px' || borderTopStyle === 'none' || borderTopColor === backgroundColor
            );
          })
          .map((own) => own.textContent),
      );
      await page.close();
      expect(bare).toEqual([]);
    },
  );
});
