import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReportsIn } from '../../../src/corrections/mail/read-mail.ts';
import { readSent } from '../../../src/corrections/report/read-report.ts';
import { FindingLog } from '../../../src/ingest/findings/finding-log.ts';
import { createMunicipalityLookup } from '../../../src/ingest/municipalities/lookup.ts';
import { realSite } from '../../support/real-site.ts';
import { axeOn } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { readText, sites } from '../support/built-site.ts';

const MOST_SCRIPT_BYTES = 12_000;

let open: OpenSite;
let lookup: ReturnType<typeof createMunicipalityLookup>;
beforeAll(async () => {
  open = await openSite(sites.root);
  const { edition } = await realSite();
  lookup = createMunicipalityLookup(edition.municipalities, edition.abolished);
});
afterAll(() => open.close());

/** Opens a page, looks, and fails where the browser complained; tells which requests came after loading. */
async function visit(
  path: string,
  look: (page: Page, later: readonly string[]) => Promise<void>,
  { javaScriptEnabled = true, width = 1280 } = {},
): Promise<void> {
  const context = await open.browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(open.url + path, { waitUntil: 'networkidle' });
  const later: string[] = [];
  page.on('request', (request) => later.push(request.url()));
  await look(page, later);
  expect(await context.cookies()).toEqual([]);
  await context.close();
  expect(faults).toEqual([]);
}

async function fillIn(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Het adres of het contact klopt niet' }).check();
  await page.getByRole('textbox', { name: 'Telefoon' }).fill('0800 9999');
  await page.getByRole('textbox', { name: 'Hoe weet u dit?' }).fill('Ik werk daar.');
  await page.getByRole('radio', { name: 'Voor een organisatie' }).check();
  await page.getByRole('textbox', { name: 'Uw naam' }).fill('Jannie <b>de Vries</b>');
  await page.getByRole('textbox', { name: 'Uw e-mailadres' }).fill('jannie@voorbeeld.example');
}

const outcomeOf = (page: Page) => page.locator('[data-part="outcome"]').innerText();

describe('the form for reports', () => {
  test('filled in by the link of an organisation, makes a file and a mail that are read back, and asks the network nothing', async () => {
    await visit('gemeente/zwolle/', async (page) => {
      const link = page.locator('.providers .correct a').first();
      const target = new URL((await link.getAttribute('href')) ?? '', open.url);
      await link.click();
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      const organisation = target.searchParams.get('organisatie') ?? '';
      expect(organisation).not.toBe('');
      expect(await page.getByLabel('Gemeente', { exact: true }).inputValue()).toBe('GM0193');
      expect(await page.locator('[data-part="prefilled"]').innerText()).toBe(
        `Uw melding gaat over ${organisation} in Zwolle.`,
      );
      await fillIn(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download als bestand' }).click(),
      ]);
      const text = readFileSync(await download.path(), 'utf8');
      const log = new FindingLog();
      const sent = readSent(download.suggestedFilename(), text, lookup, log);
      expect(log.finish()).toEqual([]);
      expect(download.suggestedFilename()).toBe(`melding-${sent?.id}.txt`);
      expect(text).toContain('Voorbeeld');
      expect(sent?.report).toMatchObject({
        kind: 'contact',
        municipality: 'GM0193',
        row: { organisation },
        values: new Map([['phone', '0800 9999']]),
        basis: 'Ik werk daar.',
        reporterKind: 'organisation',
      });
      expect(sent?.report.row?.key).toBe(target.searchParams.get('kenmerk') ?? undefined);
      expect(sent?.reporter?.name).toBe('Jannie <b>de Vries</b>');

      await page.getByRole('button', { name: 'Maak een mail' }).click();
      expect(await outcomeOf(page)).toContain('pas verstuurd als u de mail verstuurt');
      const mail = new URL((await page.locator('[data-part="mail"]').getAttribute('href')) ?? '');
      expect(mail.pathname).toBe('meldpunt@factsheets.example');
      const reports = readReportsIn('mail', mail.searchParams.get('body') ?? '', lookup, log);
      expect(log.finish()).toEqual([]);
      expect(reports).toEqual([sent]);
      expect(requests.filter((url) => !/^(?:blob|mailto):/.test(url))).toEqual([]);
    });
  });

  test('says by field what is missing, with a way there, and axe finds nothing at 360 px', async () => {
    await visit(
      'melden/',
      async (page, later) => {
        expect((await axeOn(page)).violations).toEqual([]);
        await page.getByRole('radio', { name: 'Er ontbreekt een organisatie of locatie' }).check();
        await page.getByRole('button', { name: 'Maak een mail' }).click();
        expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('problems');
        expect(await page.locator('[data-part="problems"] a').allInnerTexts()).toEqual([
          'Gemeente: Kies een gemeente.',
          'Naam van de organisatie: Vul de naam van de organisatie in.',
          'Hoe weet u dit: Vul in hoe u dit weet.',
          'Voor wie meldt u dit: Kies voor wie u dit meldt.',
        ]);
        expect((await axeOn(page)).violations).toEqual([]);
        await page.locator('[data-part="problems"] a').nth(2).press('Enter');
        const reason = page.getByRole('textbox', { name: 'Hoe weet u dit?' });
        expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
        expect(await reason.getAttribute('aria-invalid')).toBe('true');
        const described = (await reason.getAttribute('aria-describedby'))?.split(' ').at(-1);
        expect(await page.locator(`#${described}`).innerText()).toBe('Vul in hoe u dit weet.');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
        expect(later).toEqual([]);
      },
      { width: 360 },
    );
  });

  test('a link with markup and unknown things fills in nothing, and says so kindly', async () => {
    const query = '?gemeente=GM9999&organisatie=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&kenmerk=..%2F..';
    await visit(`melden/${query}`, async (page) => {
      const said = await page.locator('[data-part="prefilled"]').innerText();
      expect(said).toContain('Kies zelf een gemeente');
      expect(said).toContain('Vul zelf de naam in');
      expect(await page.getByLabel('Gemeente', { exact: true }).inputValue()).toBe('');
      expect(await page.getByLabel('Naam van de organisatie', { exact: true }).inputValue()).toBe('');
      expect(await page.locator('form img').count()).toBe(0);
    });
  });

  test('makes nothing of what a robot filled in', async () => {
    await visit('melden/?gemeente=GM0193&organisatie=Rechtswinkel', async (page) => {
      await fillIn(page);
      await page.locator('input[name="homepage"]').evaluate((field: HTMLInputElement) => {
        field.value = 'https://koop.example';
      });
      await page.getByRole('button', { name: 'Maak een mail' }).click();
      expect(await outcomeOf(page)).toContain('niet verstuurd');
      expect(await page.locator('[data-part="mail"]').count()).toBe(0);
    });
  });

  test('without JavaScript says what to mail to which address', async () => {
    await visit(
      'melden/?gemeente=GM0193',
      async (page) => {
        expect(await page.locator('form[data-report]').isVisible()).toBe(false);
        const mail = page.locator('main a[href^="mailto:"]');
        expect(await mail.isVisible()).toBe(true);
        expect(await mail.innerText()).toBe('meldpunt@factsheets.example');
      },
      { javaScriptEnabled: false },
    );
  });

  test('has a small script, says that it is an example, and can be found from every page', () => {
    const html = readText(sites.root, 'melden/index.html');
    expect(html).toContain('Dit is een voorbeeldsite.');
    const scripts = Array.from(html.matchAll(/src="\/(_astro\/[^"]+\.js)"/g), ([, file = '']) => file);
    const own = scripts.filter((file) => !readText(sites.root, 'over/index.html').includes(file));
    expect(own.length).toBeGreaterThan(0);
    const bytes = own.map((file) => gzipSync(readText(sites.root, file)).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_SCRIPT_BYTES);
    expect(readText(sites.root, 'index.html')).toContain('href="/melden/"');
  });
});
