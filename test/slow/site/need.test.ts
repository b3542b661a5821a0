import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, WCAG_TAGS } from '../../site/support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { printPages } from '../../site/support/browser/printed-pages.ts';
import { listMunicipalities, readText, sites } from '../../site/support/built-site.ts';

const PATH = 'landelijk/vraag-en-aanbod/';
const NOTHING = /betekenen daarom niets|betekent niet/;

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
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
  await page.goto(`${open.url}${PATH}${query}`, { waitUntil: 'networkidle' });
  await look(page);
  await context.close();
  expect(faults).toEqual([]);
}

const scatters = (page: Page) => page.locator('.scatters figure');
const outputs = (page: Page) => page.locator('.scatters output').allInnerTexts();

describe('the dots of the scatters', () => {
  test('by keyboard: the arrows walk along them, from left to right, and the address keeps the place', async () => {
    await visit('', async (page) => {
      const charts = await scatters(page).count();
      expect(charts).toBeGreaterThan(5);
      const slider = page.locator('.scatters input').first();
      await slider.focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      const second = await slider.getAttribute('aria-valuetext');
      expect(second).toMatch(/^.+: .+, gevonden locaties: \d/);
      const place = async () => Number(await page.locator('.need-mark').first().getAttribute('cx'));
      const left = await place();
      await page.keyboard.press('End');
      expect(await place()).toBeGreaterThan(left);
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/^Amsterdam: /);
      expect(new URL(page.url()).search).toBe('?gemeente=amsterdam');
      expect(await page.locator('.need-mark').count()).toBe(charts);
      expect(await page.locator('#need-table .is-chosen th').allInnerTexts()).toEqual(['Amsterdam']);
    });
  });

  test.each(['s-hertogenbosch', 'vlieland'])(
    'the municipality of the address, %s, is marked in each chart with the figures of its row',
    async (slug) => {
      await visit(`?gemeente=${slug}`, async (page) => {
        expect(await page.locator('#need-municipality').inputValue()).toBe(slug);
        const row = page.locator(`#need-table tr[data-slug="${slug}"]`);
        const name = await row.locator('th').innerText();
        const [found, ...figures] = await row.locator('td').allInnerTexts();
        expect((await outputs(page)).map((text) => text.trim())).toEqual(
          figures.map((figure) =>
            figure === 'onbekend' ? `${name}: onbekend` : `${name}: ${figure}, gevonden locaties: ${found}`,
          ),
        );
        const marked = figures.filter((figure) => figure !== 'onbekend').length;
        expect(await page.locator('.need-mark').count()).toBe(marked);
      });
    },
  );

  test('an address that names nobody marks nobody', async () => {
    await visit('?gemeente=%3Cb%3E', async (page) => {
      expect(await page.locator('.need-mark').count()).toBe(0);
      expect(await page.locator('#need-municipality').inputValue()).toBe('');
    });
  });
});

describe('for everybody', () => {
  test('the first line and every chart say that the outcomes of the example mean nothing', async () => {
    await visit('', async (page) => {
      expect(
        await page.locator('main').evaluate((main) => main.querySelector('p, h1, h2')?.textContent),
      ).toMatch(NOTHING);
      const charts = page.locator('main figure svg');
      expect(await charts.count()).toBeGreaterThan(6);
      for (const text of await charts.allTextContents())
        expect(text).toContain('deze uitkomst betekent niets');
    });
  });

  test('each chart has a table with its figures', async () => {
    await visit('', async (page) => {
      for (const section of await page.locator('section:has(> figure)').all()) {
        expect(await section.locator('table tbody tr').count()).toBeGreaterThan(5);
      }
      const columns = await page.locator('#need-table thead th').count();
      expect(columns).toBe((await scatters(page).count()) + 2);
    });
  });

  test('without a script: the tables, the charts and the downloads, and nothing that would not work', async () => {
    await visit(
      '',
      async (page) => {
        expect(await page.locator('#need-table tbody tr').count()).toBe(
          listMunicipalities(sites.root).length,
        );
        expect(await page.locator('main').locator('input:visible, select:visible').count()).toBe(0);
        expect(await page.locator('a[href$="analyse.py"]').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  test.each([360, 1280])('axe finds nothing at %d pixels, and nothing sticks out', async (width) => {
    await visit(
      '?gemeente=urk',
      async (page) => {
        const { violations } = await new AxeBuilder({ page }).withTags(WCAG_TAGS).analyze();
        expect(inWords(violations)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { width },
    );
  });

  test('the table of a model fits, and each figure stands on one line', async () => {
    await visit('', async (page) => {
      const squeezed = await page.locator('.need-model td').evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const { fontSize } = getComputedStyle(cell);
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getBoundingClientRect().height > 1.9 * Number.parseFloat(fontSize)
            ? [cell.textContent]
            : [];
        }),
      );
      expect(squeezed).toEqual([]);
      const hidden = await page
        .locator('.need-model .table-scroll')
        .evaluateAll((regions) => regions.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
      expect(Math.max(...hidden)).toBeLessThanOrEqual(0);
    });
  });

  test('on paper: all that is said, no sliders, and no line off the sheet', async () => {
    await visit(
      '',
      async (page) => {
        const pages = await printPages(page);
        const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
        for (const words of ['Voorbeelddata', 'Verwacht en gevonden', 'VIF', 'geen norm', 'Zwolle'])
          expect(text).toContain(words);
        expect(text).not.toContain('Loop langs de stippen');
        const off = pages.flatMap(({ width, lines }) => lines.filter(({ right }) => right > width));
        expect(off).toEqual([]);
      },
      { width: 710 },
    );
  });

  test.each(['landelijk/', 'gemeente/urk/'])('/%s leads to it', (page) => {
    expect(readText(sites.root, `${page}index.html`)).toContain(`/${PATH}`);
  });
});
