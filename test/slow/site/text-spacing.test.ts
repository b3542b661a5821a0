import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { NARROW, spacingFaults } from '../../site/support/browser/text-spacing.ts';
import { listMunicipalities, sites } from '../../site/support/built-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

test('the page of every municipality keeps its text in sight with more room between letters, on a phone', {
  timeout: 1_800_000,
}, async () => {
  const page = await open.browser.newPage({ viewport: { width: NARROW, height: 800 }, bypassCSP: true });
  const faults: string[] = [];
  const slugs = listMunicipalities(sites.root).map(({ slug }) => slug);
  for (const slug of slugs) {
    await page.goto(`${open.url}gemeente/${slug}/`);
    faults.push(...(await spacingFaults(page)).map((fault) => `${slug}: ${fault}`));
  }
  expect(slugs).toHaveLength(342);
  expect(faults).toEqual([]);
});

test('it is seen where a page does scroll sideways', async () => {
  const page = await open.browser.newPage({ viewport: { width: NARROW, height: 800 }, bypassCSP: true });
  await page.goto(`${open.url}gemeente/zwolle/`);
  await page.addStyleTag({ content: 'h1 { width: 30rem; }' });
  expect(await spacingFaults(page)).toContainEqual(expect.stringMatching(/^is \d+ px wide$/));
}, 60_000);
