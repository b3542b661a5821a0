import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { findCutOffText } from '../support/browser/find-cut-off-text.ts';
import { generalPages, sites } from '../support/built-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

/** What a reader may set by WCAG 1.4.12. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

describe('with more room between lines, words and letters, at 320 pixels wide', () => {
  let page: Page;
  beforeAll(async () => {
    // A reader's own styles are not held by the policy of the page.
    page = await open.browser.newPage({ viewport: { width: 320, height: 800 }, bypassCSP: true });
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
    await page.goto(open.url + path);
    await page.addStyleTag({ content: TEXT_SPACING });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Letters in a drawing have their place; all that they say stands in the table beside it.
    const cutOff = (await page.evaluate(findCutOffText)).filter((found) => !found.startsWith('text.'));
    expect(cutOff.slice(0, 10)).toEqual([]);
  });
});

describe('where the machine chooses the colours', () => {
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
