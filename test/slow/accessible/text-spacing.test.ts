import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { NARROW, spacingFaults } from '../../site/support/browser/text-spacing.ts';
import { listMunicipalities } from '../../site/support/built-site.ts';
import { buildSite, type OwnBuild } from './build-site.ts';

let build: OwnBuild;
let open: OpenSite;
beforeAll(async () => {
  build = await buildSite();
  open = await openSite(build.site);
}, 1_200_000);
afterAll(async () => {
  await open.close();
  await build.remove();
});

test('the page of every municipality keeps its text in sight with more room between letters, on a phone', {
  timeout: 1_800_000,
}, async () => {
  const page = await open.browser.newPage({ viewport: { width: NARROW, height: 800 }, bypassCSP: true });
  const faults: string[] = [];
  const slugs = listMunicipalities(build.site).map(({ slug }) => slug);
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
