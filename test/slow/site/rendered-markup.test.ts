import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { sites } from '../../site/support/built-site.ts';
import {
  HTML_VALIDATE_EXCEPTIONS,
  htmlValidate,
  WRITTEN_BY_BROWSER,
} from '../../site/support/markup/html-validate.ts';
import { judge } from '../../site/support/markup/markup-findings.ts';
import {
  hasNuChecker,
  NU_AFTER_SCRIPTS,
  NU_EXCEPTIONS,
  nuCheck,
} from '../../site/support/markup/nu-checker.ts';

const nuIsHere = await hasNuChecker();

/** Pages, each under the name of its file; what the reader does follows where there is something to do. */
const PAGES = [
  { path: '', file: 'index.html' },
  { path: 'gemeenten/', file: 'gemeenten/index.html' },
  { path: 'gemeenten/?zoek=berg', file: 'gemeenten/gezocht.html' },
  { path: 'gemeente/zwolle/', file: 'gemeente/zwolle/index.html' },
  { path: 'kaart/?leefgebied=wonen-en-buren&gemeente=zwolle', file: 'kaart/index.html' },
  { path: 'vergelijk/', file: 'vergelijk/index.html' },
  { path: 'vergelijk/?g=zwolle,kampen,voorne-aan-zee', file: 'vergelijk/gekozen.html' },
];

/** The page as the browser has it, with the list of its last search box open and an option pointed at. */
async function written(page: Page, answer: 'list' | 'nothing'): Promise<string> {
  const box = page.getByRole('combobox', { name: /gemeente|plaats/ }).last();
  await box.fill(answer === 'list' ? 'berg' : 'Zwole');
  if (answer === 'list') {
    await page.getByRole('option').first().waitFor();
    await box.press('ArrowDown');
  } else {
    await box.press('Enter');
    await page.getByText('Niets gevonden voor').waitFor();
  }
  return page.content();
}

let folder: string;
let files: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-rendered-'));
  const open: OpenSite = await openSite(sites.root);
  const made: string[] = [];
  const put = async (file: string, html: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), html);
    made.push(file);
  };
  for (const { path: address, file } of PAGES) {
    const page = await open.browser.newPage();
    await page.goto(open.url + address, { waitUntil: 'networkidle' });
    await put(file, await written(page, 'list'));
    if (address === '' || address === 'vergelijk/') {
      await put(file.replace('index', 'niets-gevonden'), await written(page, 'nothing'));
    }
    await page.close();
  }
  await open.close();
  files = made;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('after their scripts ran, the pages', () => {
  test('are right according to html-validate', async () => {
    const exceptions = [...HTML_VALIDATE_EXCEPTIONS, ...WRITTEN_BY_BROWSER];
    const findings = await htmlValidate(folder, files);
    expect(files).toHaveLength(PAGES.length + 2);
    expect(judge(findings, exceptions).faults).toEqual([]);
  });

  test.skipIf(!nuIsHere)('are right according to the Nu checker', async () => {
    const { faults } = judge(await nuCheck(folder), [...NU_EXCEPTIONS, ...NU_AFTER_SCRIPTS]);
    expect(faults).toEqual([]);
  });

  test.skipIf(!nuIsHere)('would not be, were the field of type search', async () => {
    const open = await openSite(sites.root);
    const page = await open.browser.newPage();
    await page.goto(open.url);
    await page.locator('main input[role=combobox]').evaluate((input) => input.setAttribute('type', 'search'));
    const wrong = await mkdtemp(path.join(os.tmpdir(), 'sjo-rendered-'));
    await writeFile(path.join(wrong, 'index.html'), await page.content());
    await open.close();
    const { faults } = judge(await nuCheck(wrong), [...NU_EXCEPTIONS, ...NU_AFTER_SCRIPTS]);
    await rm(wrong, { recursive: true, force: true });
    expect(faults).toContainEqual(expect.stringContaining('Bad value “combobox” for attribute “role”'));
  });
});
