import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { axeOn } from '../../site/support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import {
  type BuiltSite,
  listFiles,
  listMunicipalities,
  readText,
  sites,
} from '../../site/support/built-site.ts';
import { HTML_VALIDATE_EXCEPTIONS, htmlValidate } from '../../site/support/markup/html-validate.ts';
import { judge } from '../../site/support/markup/markup-findings.ts';
import { hasNuChecker, NU_EXCEPTIONS, nuCheck } from '../../site/support/markup/nu-checker.ts';

const nuIsHere = await hasNuChecker();

const site = sites.root;

describe('axe, on the pages of all municipalities', () => {
  /** Pages that are looked at side by side: one for each core of an ordinary build machine. */
  const ABREAST = 2;

  let open: OpenSite;
  let pages: readonly Page[];
  beforeAll(async () => {
    open = await openSite(site);
    pages = await Promise.all(
      Array.from({ length: ABREAST }, async () =>
        (await open.browser.newContext({ colorScheme: 'light' })).newPage(),
      ),
    );
  }, 120_000);
  afterAll(() => open.close());

  test('finds nothing', { timeout: 1_800_000 }, async () => {
    const waiting = listMunicipalities(site).map(({ slug }) => slug);
    const faults: string[] = [];
    let looked = 0;
    const lookOn = async (page: Page): Promise<void> => {
      for (let slug = waiting.shift(); slug !== undefined; slug = waiting.shift()) {
        const response = await page.goto(`${open.url}gemeente/${slug}/`);
        const { passed, violations } = await axeOn(page);
        faults.push(...violations.map((violation) => `${slug}: ${violation}`));
        if (response?.status() !== 200 || !passed.includes('color-contrast')) faults.push(`${slug}: no page`);
        looked += 1;
      }
    };
    await Promise.all(pages.map(lookOn));
    expect(looked).toBe(342);
    expect(faults).toEqual([]);
  });

  test('does find a picture without a text, letters that are too light and more', async () => {
    const [page] = pages;
    if (!page) throw new Error('There is no page.');
    const own = readText(site, 'gemeente/zwolle/index.html');
    const broken = own
      .replaceAll(' alt=""', '')
      .replace('<h1>Zwolle</h1>', '<h1>Zwolle</h1><p><font color="#d8d8d8">Bijna wit op wit</font></p>')
      .replace('<a class="site-name"', '<a href="/leeg/"></a><a class="site-name"')
      .replace('lang="nl"', 'lang="nederlands"');
    await page.route('**/gemeente/zwolle/', (route) =>
      route.fulfill({ body: broken, contentType: 'text/html' }),
    );
    await page.goto(`${open.url}gemeente/zwolle/`);
    const { violations } = await axeOn(page);
    await page.unroute('**/gemeente/zwolle/');
    expect([...new Set(violations.map((violation) => violation.split(' ')[0]))].toSorted()).toEqual([
      'color-contrast',
      'html-lang-valid',
      'image-alt',
      'link-name',
    ]);
  }, 60_000);
});

/** A folder with one page that breaks four rules of HTML. */
async function brokenPage(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-broken-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const broken = readText(site, 'gemeente/zwolle/index.html')
    .replace('id="waarvoor"', 'id="kerncijfers"')
    .replace('<h1>Zwolle</h1>', '<h1>Zwolle</h1><p><div>Een blok in een alinea</div></p>')
    .replaceAll(' alt=""', '')
    .replace('<th scope="row"', '<th scope="rij"');
  await writeFile(path.join(folder, 'index.html'), broken);
  return folder;
}

describe('the markup of all pages', () => {
  const pagesOf = (of: BuiltSite) => listFiles(of).filter((file) => file.endsWith('.html'));

  test('is right according to html-validate', { timeout: 900_000 }, async () => {
    const pages = pagesOf(site);
    expect(pages.length).toBeGreaterThan(342);
    const { faults, idle } = judge(await htmlValidate(site.folder, pages), HTML_VALIDATE_EXCEPTIONS);
    expect(faults).toEqual([]);
    expect(idle).toEqual([]);
  });

  test('is seen to be wrong by html-validate where it is', async () => {
    const findings = await htmlValidate(await brokenPage(), ['index.html']);
    const { faults } = judge(findings, HTML_VALIDATE_EXCEPTIONS);
    for (const rule of ['no-dup-id', 'no-implicit-close', 'wcag/h37', 'attribute-allowed-values']) {
      expect(faults).toContainEqual(expect.stringContaining(` ${rule}: `));
    }
  });

  describe.skipIf(!nuIsHere)('with a Java for the Nu checker', () => {
    test('is right according to it, and so are the drawings and styles', { timeout: 1_800_000 }, async () => {
      const { faults, idle } = judge(await nuCheck(site.folder), NU_EXCEPTIONS);
      expect(faults).toEqual([]);
      expect(idle).toEqual([]);
    });

    test('is seen to be wrong by it where it is', { timeout: 120_000 }, async () => {
      const { faults } = judge(await nuCheck(await brokenPage()), NU_EXCEPTIONS, 20);
      for (const wrong of [
        /Duplicate ID “kerncijfers”/,
        /No “p” element in scope/,
        /An “img” element must have an “alt” attribute/,
        /Bad value “rij” for attribute “scope”/,
      ]) {
        expect(faults).toContainEqual(expect.stringMatching(wrong));
      }
    });
  });
});
