import { expect, test } from 'vitest';
import { openSite } from '../support/browser/browser.ts';
import { openExplorer } from '../support/browser/explorer-page.ts';
import { sites } from '../support/built-site.ts';

test('the explorer leads to the page of a municipality, wherever the site is', async () => {
  const open = await openSite(sites.own);
  const { page, faults, close } = await openExplorer(open.browser, open.url, '?gemeente=zwolle');
  const link = page.locator('.list-details a');
  expect(await link.getAttribute('href')).toBe(`${sites.own.base}gemeente/zwolle/`);
  expect(faults).toEqual([]);
  await close();
  await open.close();
});
