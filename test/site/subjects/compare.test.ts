import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WCAG_TAGS } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { findBrokenWords } from '../support/browser/find-broken-words.ts';
import { readBytes, readText, sites } from '../support/built-site.ts';
import { readFactsheetJson } from '../support/reading/factsheet-json.ts';

const MOST_SCRIPT = 15_000;

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.own);
});
afterAll(() => open.close());

interface Visit {
  readonly javaScriptEnabled?: boolean;
  readonly width?: number;
  /** Files that cannot be had, as part of their address; the browser complains about those. */
  readonly broken?: string;
}

/** Opens the page, looks, and fails where the browser complained. */
async function visit(query: string, look: (page: Page) => Promise<void>, options: Visit = {}): Promise<void> {
  const { javaScriptEnabled = true, width = 1280, broken } = options;
  const page = await open.browser.newPage({ javaScriptEnabled, viewport: { width, height: 800 } });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error' && broken === undefined) faults.push(message.text());
  });
  if (broken !== undefined)
    await page.route(
      (url) => url.pathname.includes(broken),
      (route) => route.abort(),
    );
  await page.goto(`${open.url}vergelijk/${query}`);
  await look(page);
  await page.close();
  expect(faults).toEqual([]);
}

const chosen = (page: Page) => page.locator('.chosen a').allInnerTexts();
const searchOf = (page: Page) => new URL(page.url()).search;
const statusOf = (page: Page) => page.locator('[data-part="status"]');
const nameField = (page: Page) => page.getByRole('combobox', { name: 'Voeg een gemeente toe' });

/** Waits until these municipalities stand side by side. */
async function shows(page: Page, names: readonly string[]): Promise<void> {
  await expect.poll(() => chosen(page)).toEqual(names);
}

/** The municipality that is most like another one, as its data says. */
function mostLike(slug: string): string | undefined {
  const { similar } = JSON.parse(readText(sites.own, `gemeente/${slug}/factsheet.json`)) as {
    readonly similar: readonly { readonly name: string }[];
  };
  return similar[0]?.name;
}

function cellsOf(page: Page, table: string, row: string): Promise<string[]> {
  const rows = page.locator(`[data-table="${table}"] tbody tr`);
  return rows
    .filter({ has: page.getByRole('rowheader', { name: row }) })
    .locator('td')
    .allInnerTexts();
}

describe('by keyboard', () => {
  test('municipalities are chosen by name, proposed, and taken away; the focus is never lost', async () => {
    await visit('', async (page) => {
      expect(await page.locator('table').count()).toBe(0);
      await nameField(page).focus();
      await page.keyboard.type('zwol');
      await page.getByRole('option', { name: 'Zwolle gemeente' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await shows(page, ['Zwolle']);
      expect(await nameField(page).inputValue()).toBe('');
      expect(searchOf(page)).toBe('?g=zwolle');

      await page.keyboard.type('den haag');
      await page.keyboard.press('Enter');
      await shows(page, ['Zwolle', "'s-Gravenhage"]);
      expect(searchOf(page)).toBe('?g=zwolle,s-gravenhage');
      await expect
        .poll(() => statusOf(page).innerText())
        .toContain("2 gemeenten naast elkaar: Zwolle en 's-Gravenhage.");
      expect(await page.title()).toContain("Zwolle en 's-Gravenhage");

      await page.locator('[data-add]').first().focus();
      const proposed = (await page.locator('[data-add]').first().innerText()).replace(' erbij', '');
      expect(proposed).toBe(mostLike('zwolle'));
      await page.keyboard.press('Enter');
      await shows(page, ['Zwolle', "'s-Gravenhage", proposed]);
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-add'))).toBe(true);

      await page.getByRole('button', { name: "Haal weg 's-Gravenhage" }).focus();
      await page.keyboard.press('Enter');
      await shows(page, ['Zwolle', proposed]);
      await expect.poll(() => statusOf(page).innerText()).toContain("'s-Gravenhage is weg.");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Haal weg ${proposed}`);
    });
  });

  test('an unknown name and one that is there already are told', async () => {
    await visit('?g=zwolle', async (page) => {
      await shows(page, ['Zwolle']);
      await nameField(page).focus();
      await page.keyboard.type('atlantis');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.locator('[data-part="form"] [data-answer]').innerText())
        .toContain('Niets gevonden voor ‘atlantis’.');
      expect(await nameField(page).inputValue()).toBe('atlantis');
      expect(await chosen(page)).toEqual(['Zwolle']);
      await nameField(page).fill('Zwolle');
      await page.keyboard.press('Enter');
      await expect.poll(() => statusOf(page).innerText()).toBe('Zwolle staat er al bij.');
      expect(await chosen(page)).toEqual(['Zwolle']);
    });
  });
});

test('a name that is nearly spelled right is proposed by a button, that adds it', async () => {
  await visit('', async (page) => {
    await nameField(page).fill('Kamppen');
    await nameField(page).press('Enter');
    await page.getByRole('button', { name: 'Kampen', exact: true }).click();
    await shows(page, ['Kampen']);
    expect(await nameField(page).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await nameField(page).inputValue()).toBe('');
  });
});

describe('the address', () => {
  test('opens a comparison, and the back and forward buttons go through what was chosen', async () => {
    await visit('?g=zwolle,kampen', async (page) => {
      await shows(page, ['Zwolle', 'Kampen']);
      await page.getByRole('button', { name: 'Haal weg Zwolle' }).click();
      await shows(page, ['Kampen']);
      await nameField(page).fill('Urk');
      await nameField(page).press('Enter');
      await shows(page, ['Kampen', 'Urk']);
      await page.goBack();
      await shows(page, ['Kampen']);
      expect(searchOf(page)).toBe('?g=kampen');
      await page.goBack();
      await shows(page, ['Zwolle', 'Kampen']);
      await page.goForward();
      await shows(page, ['Kampen']);
    });
  });

  test('takes five, says who was left out and what is unknown', async () => {
    await visit('?g=zwolle,kampen,urk,delfzijl,den-haag,vlieland,atlantis', async (page) => {
      await shows(page, ['Zwolle', 'Kampen', 'Urk', 'Eemsdelta', "'s-Gravenhage"]);
      const told = await page.getByRole('alert').innerText();
      expect(told).toContain('vlieland');
      expect(told).toContain('atlantis');
      expect(await nameField(page).isVisible()).toBe(false);
      expect(await page.locator('[data-add]').count()).toBe(0);
    });
  });

  test('is what a municipal page links to, itself first', async () => {
    await visit('', async (page) => {
      await page.goto(`${open.url}gemeente/kampen/`);
      const similar = page.locator('section[aria-labelledby="vergelijkbaar"]');
      const names = await similar.getByRole('rowheader').getByRole('link').allInnerTexts();
      expect(names).toHaveLength(5);
      await similar.getByRole('link', { name: 'Zet ze naast elkaar' }).click();
      await shows(page, ['Kampen', ...names.slice(0, 4)]);
    });
  });
});

describe('the tables', () => {
  test('show the figures of the factsheets: zero, none and unknown apart, the difference in words', async () => {
    await visit('?g=zwolle,vlieland', async (page) => {
      await shows(page, ['Zwolle', 'Vlieland']);
      const zwolle = readFactsheetJson(sites.own, 'zwolle');
      expect(await cellsOf(page, 'kerncijfers', 'Organisaties')).toEqual([
        String(zwolle.organisations),
        '0',
        '2',
        '7',
        'Hoogste: Zwolle. Laagste: Vlieland.',
      ]);
      for (const { label, locations } of zwolle.coverage.lifeDomains) {
        const [own, none, , , difference] = await cellsOf(page, 'leefgebieden', label);
        expect([label, own, none]).toEqual([
          label,
          locations === 0 ? 'niet gevonden' : String(locations),
          'niet gevonden',
        ]);
        expect(difference).toBe(locations === 0 ? 'Nergens gevonden.' : 'Alleen in Zwolle.');
      }
      const income = await cellsOf(page, 'inwoners', 'Gemiddeld inkomen');
      expect(income[0]).toMatch(/^€/);
      expect([income[1], income[4]]).toEqual(['onbekend', 'Onbekend: Vlieland.']);
      expect(income[2]).toMatch(/^€/);
      expect(await page.locator('[data-table="soorten-hulp"] tbody tr').count()).toBe(7);
    });
  });

  test('fit a phone: nothing has to be scrolled sideways, and each number has its name beside it', async () => {
    await visit(
      '?g=zwolle,kampen,urk,vlieland,amsterdam',
      async (page) => {
        await shows(page, ['Zwolle', 'Kampen', 'Urk', 'Vlieland', 'Amsterdam']);
        const wide = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('.table-scroll')]
            .filter((element) => element.scrollWidth > element.clientWidth)
            .map((element) => element.outerHTML.slice(0, 80)),
        );
        expect(wide).toEqual([]);
        const cell = page.locator('[data-table="kerncijfers"] tbody td').first();
        expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toBe(
          '"Zwolle"',
        );
      },
      { width: 360 },
    );
  });
});

describe('numbers and names', () => {
  const HARD = [
    'amsterdam',
    'haarlemmermeer',
    'tytsjerksteradiel',
    'nuenen-gerwen-en-nederwetten',
    'zwartewaterland',
  ];

  /** Looks at the tables of so many municipalities, on a screen or on paper. */
  async function brokenWords(columns: number, width: number, media: 'screen' | 'print'): Promise<string[]> {
    const found: string[] = [];
    await visit(
      `?g=${HARD.slice(0, columns).join(',')}`,
      async (page) => {
        await page.locator('.compared').first().waitFor();
        await page.emulateMedia({ media });
        found.push(...(await page.evaluate(findBrokenWords, '.compared')));
      },
      { width },
    );
    return found;
  }

  test.each([
    [2, 720],
    [3, 360],
    [3, 760],
    [3, 800],
    [3, 890],
    [3, 1280],
    [4, 1024],
    [5, 360],
    [5, 900],
    [5, 1280],
  ])('of %d municipalities stay in one piece at %d pixels', async (columns, width) => {
    expect(await brokenWords(columns, width, 'screen')).toEqual([]);
  });

  // A4 landscape with margins of eight millimetres.
  test.each([2, 3, 4, 5])('of %d municipalities stay in one piece on paper', async (columns) => {
    expect(await brokenWords(columns, 1062, 'print')).toEqual([]);
  });
});

describe('beside the country and the size class', () => {
  test('the columns say what they hold, and each chart has its numbers beside it', async () => {
    await visit('?g=zwolle,urk', async (page) => {
      await shows(page, ['Zwolle', 'Urk']);
      const heads = await page.locator('[data-table="kerncijfers"] thead th.reference').allInnerTexts();
      expect(heads).toEqual(['De middelste van Nederland', 'De middelste van 100.000 of meer inwoners']);
      const key = await page.locator('.chart-key').innerText();
      expect(key).toContain('De 32 gemeenten met 100.000 of meer inwoners: zo groot als Zwolle.');
      expect(key).toContain('(de mediaan)');
      const charts = page.locator('[data-table="kerncijfers"] .row-chart');
      expect(await charts.count()).toBe(5);
      expect(await charts.first().getAttribute('aria-hidden')).toBe('true');
      expect(await charts.first().locator('.bar').count()).toBe(2);
    });
  });

  test('the file for Excel has the same numbers as the page', async () => {
    await visit('?g=zwolle,vlieland', async (page) => {
      await shows(page, ['Zwolle', 'Vlieland']);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download (csv)' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('sjo-voorbeelddata-vergelijking-zwolle-vlieland.csv');
      const text = await readFile(await download.path(), 'utf8');
      const lines = text
        .trimEnd()
        .split('\r\n')
        .map((line) => line.split(';'));
      expect(lines[0]?.slice(0, 6)).toEqual([
        '\ufeffonderwerp',
        'cijfer',
        'Zwolle',
        'Vlieland',
        'middelste van nederland',
        'middelste van 100.000 of meer inwoners',
      ]);
      expect(lines.find(([, figure]) => figure === 'Organisaties')?.slice(2, 6)).toEqual([
        '11',
        '0',
        '2',
        '7',
      ]);
      expect(lines.find(([, figure]) => figure?.startsWith('Gemiddeld inkomen'))?.[3]).toBe('onbekend');
      expect(lines.length).toBe((await page.locator('.compared tbody tr').count()) + 1);
      expect(lines.slice(1).every((line) => line.at(-1)?.includes('Voorbeelddata'))).toBe(true);
    });
  });

  test.each([
    'zwolle',
    'zwolle,urk,vlieland',
    'tilburg,oosterhout',
    's-hertogenbosch,oss,meierijstad,land-van-cuijk,boxtel',
    'amsterdam,haarlemmermeer,tytsjerksteradiel,urk,nuenen-gerwen-en-nederwetten',
  ])('%s is one page on paper', async (slugs) => {
    await visit(`?g=${slugs}`, async (page) => {
      await page.locator('.compared').first().waitFor();
      const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
      expect(pdf.getPageCount()).toBe(1);
      const { width, height } = pdf.getPage(0).getSize();
      expect(width).toBeGreaterThan(height);
    });
  });
});

describe('an address that is not quite right', () => {
  test('other names of the parameter count', async () => {
    await visit('?gemeente=Zwolle&gemeente=Den+Haag', (page) => shows(page, ['Zwolle', "'s-Gravenhage"]));
  });

  test('a typing error is told, with what was meant as a button', async () => {
    await visit('?g=zwole,urk', async (page) => {
      await shows(page, ['Urk']);
      const alert = page.getByRole('alert');
      expect(await alert.innerText()).toContain('We kennen geen gemeente ‘zwole’. Bedoelt u Zwolle?');
      await alert.getByRole('button', { name: 'Zwolle erbij' }).click();
      await shows(page, ['Urk', 'Zwolle']);
    });
  });
});

test('on paper there is nothing left to press', async () => {
  await visit('?g=zwolle,kampen', async (page) => {
    await shows(page, ['Zwolle', 'Kampen']);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.compare').locator('button:visible, input:visible').count()).toBe(0);
    expect(await page.locator('.chosen').isVisible()).toBe(false);
    expect(await page.locator('.compared').first().isVisible()).toBe(true);
  });
});

describe('when something cannot be loaded', () => {
  test('the others are shown, and the reader is told', async () => {
    await visit(
      '?g=zwolle,kampen',
      async (page) => {
        await shows(page, ['Zwolle']);
        expect(await page.getByRole('alert').innerText()).toContain('kampen');
      },
      { broken: 'kampen/factsheet.json' },
    );
  });
});

test('without the small script that reserves room it works all the same', async () => {
  await visit('?g=zwolle,kampen', (page) => shows(page, ['Zwolle', 'Kampen']), { broken: 'has-script.js' });
});

describe('without JavaScript', () => {
  test('the page explains, and leads to similar municipalities', async () => {
    await visit(
      '?g=zwolle',
      async (page) => {
        expect(await page.locator('.compare').isVisible()).toBe(false);
        expect(await page.locator('.waiting').isVisible()).toBe(false);
        expect(await page.getByRole('main').innerText()).toContain('JavaScript');
        expect(await page.locator('[data-without-script] .name-list a').count()).toBe(32);
        await page.getByRole('main').getByRole('link', { name: 'Zwolle', exact: true }).click();
        expect(new URL(page.url()).hash).toBe('#vergelijkbaar');
        expect(await page.locator('.similar tbody tr').count()).toBe(5);
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('for everybody', () => {
  test.each(['', '?g=zwolle', '?g=zwolle,vlieland,voorne-aan-zee,den-haag,atlantis'])(
    'axe finds nothing on /vergelijk/%s, in light and in dark colours',
    async (query) => {
      const context = await open.browser.newContext();
      const page = await context.newPage();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${open.url}vergelijk/${query}`);
        await expect
          .poll(() => chosen(page).then(({ length }) => length))
          .toBe(query.match(/zwolle|vlieland|voorne|haag/g)?.length ?? 0);
        const { violations, passes } = await new AxeBuilder({ page }).withTags(WCAG_TAGS).analyze();
        expect(passes.length).toBeGreaterThan(10);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
      }
      await context.close();
    },
  );

  test('its scripts are small', () => {
    const site = sites.own;
    const queue = [...readText(site, 'vergelijk/index.html').matchAll(/<script[^>]*src="\/([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    const loaded = new Set<string>();
    for (const file of queue) {
      if (loaded.has(file)) continue;
      loaded.add(file);
      for (const [, other = ''] of readText(site, file).matchAll(/from\s*["']\.\/([^"']+)["']/g)) {
        queue.push(`_astro/${other}`);
      }
    }
    expect(loaded.size).toBeGreaterThanOrEqual(2);
    const bytes = [...loaded].map((file) => gzipSync(readBytes(site, file), { level: 9 }).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_SCRIPT);
  });
});
