import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, WCAG_TAGS } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { printPages } from '../support/browser/printed-pages.ts';
import { readBytes, readText, sites } from '../support/built-site.ts';

const MOST_BYTES = 60_000;

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.own);
});
afterAll(() => open.close());

interface Visit {
  readonly javaScriptEnabled?: boolean;
  readonly width?: number;
}

/** Opens the page, looks, and fails where the browser complained. */
async function visit(query: string, look: (page: Page) => Promise<void>, options: Visit = {}): Promise<void> {
  const { javaScriptEnabled = true, width = 1280 } = options;
  const context = await open.browser.newContext({ javaScriptEnabled, viewport: { width, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${open.url}kosten-en-baten/${query}`, { waitUntil: 'networkidle' });
  await look(page);
  await context.close();
  expect(faults).toEqual([]);
}

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const middleOf = async (page: Page, line: string) =>
  plain(await page.locator(`[data-line="${line}"] [data-out="base"]`).innerText());
const problemOf = (page: Page) => page.locator('[data-part="problem"]').innerText();

describe('the calculation', () => {
  test('by keyboard: a number typed changes the outcome and the address, and there is a way back', async () => {
    await visit('', async (page) => {
      expect(await middleOf(page, 'costs')).toBe('€ 51.883');
      await page.getByRole('textbox', { name: 'Spreekuur uur per week' }).focus();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('12');
      // 48 x ((12 + 3) x 90 + 4.3 x 63) = 77,803.20.
      await expect.poll(() => middleOf(page, 'costs')).toBe('€ 77.803');
      expect(new URL(page.url()).search).toBe('?spreekuur=12');
      expect(await page.locator('[data-assumption="spreekuur"]').innerText()).toContain('Zelf ingevuld');

      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('veel');
      await expect.poll(() => problemOf(page)).toContain('Vul bij ‘Spreekuur’ in');
      expect(
        await page.getByRole('textbox', { name: 'Spreekuur uur per week' }).getAttribute('aria-invalid'),
      ).toBe('true');
      expect(await middleOf(page, 'costs')).toBe('€ 77.803');

      await page.getByRole('button', { name: 'Terug naar het begin' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => middleOf(page, 'costs')).toBe('€ 51.883');
      expect(await page.getByRole('textbox', { name: 'Spreekuur uur per week' }).inputValue()).toBe('6');
      expect(new URL(page.url()).search).toBe('');
    });
  });

  test('an address gives the fields, the outcome and what matters most; what cannot be is told as text', async () => {
    await visit('?vragen=100-150-900&weken=%3Cb%3E', async (page) => {
      const vragen = page.locator('[data-field="vragen"]');
      expect(
        await vragen.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)),
      ).toEqual(['100', '150', '900']);
      expect(await page.locator('[data-slot]').first().locator('th').innerText()).toBe('Vragen');
      expect(await problemOf(page)).toContain('<b>');
    });
  });

  test('a margin that is not in order is told', async () => {
    await visit('', async (page) => {
      await page.locator('#k-vragen-low').fill('900');
      await expect.poll(() => problemOf(page)).toContain('van laag naar hoog');
    });
  });

  test('the file of one’s own calculation holds what the page shows', async () => {
    await visit('?spreekuur=12', async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download deze berekening' }).click(),
      ]);
      const chunks: Buffer[] = [];
      for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
      const { data } = Papa.parse<string[]>(Buffer.concat(chunks).toString('utf8').replace('\ufeff', ''));
      const rowOf = (part: string, key: string) => data.find(([a, b]) => a === part && b === key);
      expect(rowOf('uitkomst', 'costs')?.[5]).toBe('77803');
      expect(rowOf('aanname', 'spreekuur')?.slice(5, 8)).toEqual(['12', '', 'zelf ingevuld']);
    });
  });
});

describe('for everybody', () => {
  test('without a script: the outcome, the assumptions with their places and the cases, and no fields', async () => {
    await visit(
      '',
      async (page) => {
        expect(await page.locator('form.costs-form').isVisible()).toBe(false);
        expect(await middleOf(page, 'balance')).toBe('€ 74.396');
        expect(await page.locator('[data-assumption]').count()).toBe(12);
        expect(await page.locator('.costs-cases tbody tr').count()).toBe(6);
        expect(await page.locator('.costs-slips li').count()).toBe(2);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each([360, 1280])('axe finds nothing at %d pixels, and nothing sticks out', async (width) => {
    await visit(
      '?vragen=veel',
      async (page) => {
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG_TAGS).analyze();
        expect(inWords(violations)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        const empty = await page
          .locator('[data-slot]')
          .evaluateAll(
            (rows) =>
              rows.filter((row) => row.checkVisibility() && !row.querySelector('th')?.textContent).length,
          );
        expect(empty).toBe(0);
      },
      { width },
    );
  });

  test.each(['', '?spreekuur=12&vragen=100-150-900'])('%s prints on one side of A4', async (query) => {
    await visit(
      query,
      async (page) => {
        const pages = await printPages(page);
        expect(pages).toHaveLength(1);
        const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
        for (const words of ['Het saldo', 'Aannames', 'Hengelo', 'niet weet']) expect(text).toContain(words);
      },
      { width: 710 },
    );
  });

  test('the page with all that it loads stays under the limit', async () => {
    const page = await open.browser.newPage();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url()));
    await page.goto(`${open.url}kosten-en-baten/`, { waitUntil: 'networkidle' });
    await page.close();
    const weights = [...asked].map((url) => {
      const name = url.slice(open.url.length);
      const bytes = readBytes(sites.own, name.endsWith('/') ? `${name}index.html` : name);
      return {
        name,
        bytes: /\.(woff2|png)$/.test(name) ? bytes.length : gzipSync(bytes, { level: 9 }).length,
      };
    });
    const total = weights.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total, JSON.stringify(weights)).toBeLessThan(MOST_BYTES);
  });

  test('the files of the start and of the cases hold the figures of the page', () => {
    const rowsOf = (name: string) =>
      Papa.parse<string[]>(readText(sites.own, `kosten-en-baten/${name}`)).data;
    expect(
      rowsOf('berekening.csv')
        .find(([, key]) => key === 'balance')
        ?.slice(4, 7),
    ).toEqual(['-18365', '74396', '251600']);
    expect(
      rowsOf('casussen.csv')
        .find(([number]) => number === '6')
        ?.slice(4, 10),
    ).toEqual(['240', '888', '330', '978', '90', '120']);
  });

  test.each(['', 'uitleg/', 'landelijk/'])('/%s leads to it', (page) => {
    expect(readText(sites.own, `${page}index.html`)).toContain('/kosten-en-baten/"');
  });
});
