import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

// Side by side, so that they wait for silence on the network together.
test.concurrent.each([
  '',
  'data/',
  'gemeente/s-hertogenbosch/',
  'provincie/fryslan/',
  'landelijk/kaarten/',
  'kaart/',
  'beheer/',
  'melden/',
])('the policy of /%s stops nothing: facts for search engines are no script to a browser', async (path) => {
  const page = await open.browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`${violatedDirective}: ${blockedURI}`);
    });
  });
  await page.goto(open.url + path, { waitUntil: 'networkidle' });
  const facts = page.locator('script[type="application/ld+json"]');
  expect(await facts.count()).toBe(path === '' ? 0 : 1);
  expect(said).toEqual([]);
  await page.close();
});
