import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { sites } from '../../site/support/built-site.ts';

let open: OpenSite;
let page: Page;
beforeAll(async () => {
  open = await openSite(sites.root);
  page = await open.browser.newPage();
});
afterAll(() => open.close());

const swatchOf = (list: string, words: RegExp) =>
  page.locator(list).filter({ hasText: words }).locator('svg > *').first();

test('the map of change keeps that drawing free: the same number is grey', async () => {
  await page.goto(`${open.url}landelijk/veranderingen/`);
  expect(await page.locator('.national-map a').count()).toBeGreaterThan(300);
  expect(await page.locator('.national-map path.f-paper.s-ring:only-of-type').count()).toBe(0);
  expect(await swatchOf('.legend li', /Evenveel locaties/).getAttribute('class')).toBe('f-land');
});
