import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWords, WCAG_TAGS } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

const PHONE = { width: 360, height: 740 };

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

async function onPhone(
  options: Parameters<OpenSite['browser']['newContext']>[0],
  visit: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await open.browser.newContext({ viewport: PHONE, ...options });
  try {
    await visit(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** The places that are in sight: of one situation, with names and telephone numbers. */
async function expectHelp(page: Page): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Gratis hulp in Urk');
  const heads = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(heads).toEqual(['Een brief van de deurwaarder', 'Let op']);
  const places = page.locator('.situation:target .places').first().getByRole('listitem');
  const count = await places.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(5);
  expect(await places.first().getByRole('heading').innerText()).toMatch(/\(voorbeeld\)$/);
  const calls = page.locator('.situation:target a[href^="tel:"]');
  expect(await calls.first().isVisible()).toBe(true);
  expect(await calls.first().getAttribute('href')).toMatch(/^tel:\+?\d+$/);
  expect(await page.locator('.reader').innerText()).toBe('Voor inwoners');
  expect(await page.locator('.example').isVisible()).toBe(true);
}

describe('a resident of Urk with a letter of the bailiff, on a phone', () => {
  test.each([true, false])('has names and numbers in three clicks (JavaScript: %s)', (javaScriptEnabled) =>
    onPhone({ javaScriptEnabled }, async (page) => {
      await page.goto(open.url);
      await page.getByRole('link', { name: 'Ik heb zelf een vraag' }).click();
      await page.waitForURL(`${open.url}hulp/`);
      await page.getByRole('link', { name: 'Een brief van de deurwaarder' }).click();
      await page.waitForURL(`${open.url}hulp/deurwaarder/`);
      await page.getByRole('link', { name: 'Urk', exact: true }).click();
      await page.waitForURL(`${open.url}gemeente/urk/hulp/#bij-deurwaarder`);
      await expectHelp(page);
    }),
  );

  test.each(['Urk', '8321', '8321 AB', 'urk'])('types where she lives as %s', (typed) =>
    onPhone({}, async (page) => {
      await page.goto(`${open.url}hulp/deurwaarder/`);
      await page.getByRole('combobox', { name: 'Waar woont u?' }).fill(typed);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${open.url}gemeente/urk/hulp/#bij-deurwaarder`);
      await expectHelp(page);
    }),
  );

  test('gets there by keyboard alone', () =>
    onPhone({}, async (page) => {
      await page.goto(open.url);
      await page.locator('main input[name=zoek]').focus();
      await page.keyboard.type('deurwaarder');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${open.url}hulp/deurwaarder/`);
      const field = page.getByRole('combobox', { name: 'Waar woont u?' });
      for (
        let step = 0;
        step < 20 && !(await field.evaluate((own) => own === document.activeElement));
        step += 1
      )
        await page.keyboard.press('Tab');
      await page.keyboard.type('urk');
      await page.keyboard.press('Enter');
      await page.waitForURL(`${open.url}gemeente/urk/hulp/#bij-deurwaarder`);
      await expectHelp(page);
    }));

  test('goes back one step at a time', () =>
    onPhone({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${open.url}gemeente/urk/hulp/#bij-deurwaarder`);
      const shown = page.locator('.situation:target');
      await shown.getByRole('link', { name: 'Andere vraag' }).click();
      expect(await page.getByRole('heading', { name: 'Wat is er aan de hand?' }).isVisible()).toBe(true);
      await page.getByRole('link', { name: 'Ruzie met de buren' }).click();
      expect(await shown.locator('h2').innerText()).toBe('Ruzie met de buren');
      await shown.getByRole('link', { name: 'Andere gemeente' }).click();
      await page.waitForURL(`${open.url}hulp/ruzie-buren/`);
      await page.getByRole('link', { name: 'Andere vraag' }).click();
      await page.waitForURL(`${open.url}hulp/`);
    }));
});

test('help for one group is under a head of its own, and says for whom', () =>
  onPhone({}, async (page) => {
    await page.goto(`${open.url}gemeente/urk/hulp/#bij-schulden`);
    const groups = await page.locator('.situation:target .places').evaluateAll((lists) =>
      lists.map((list) => ({
        head: list.previousElementSibling?.textContent ?? '',
        marked: [...list.children].map((item) => item.querySelector('.audience') !== null),
      })),
    );
    for (const { head, marked } of groups)
      expect(
        marked.every((own) => own === (head === 'Alleen voor sommige mensen')),
        head,
      ).toBe(true);
    expect(groups.map(({ head }) => head)).toContain('Alleen voor sommige mensen');
  }));

test('on paper only the chosen situation stands', () =>
  onPhone({}, async (page) => {
    await page.goto(`${open.url}gemeente/urk/hulp/#bij-deurwaarder`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.situation').filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('.choose').isVisible()).toBe(false);
    expect(await page.locator('.example').isVisible()).toBe(true);
  }));

describe('axe finds nothing, also with a situation chosen', () => {
  test.each([
    'hulp/',
    'hulp/deurwaarder/',
    'gemeente/urk/hulp/',
    'gemeente/urk/hulp/#bij-deurwaarder',
    'gemeente/amsterdam/hulp/#bij-schulden',
    'gemeente/vlieland/hulp/#bij-ruzie-buren',
    'gemeente/nuenen-gerwen-en-nederwetten/hulp/#bij-huurverhoging',
  ])('on /%s', (path) =>
    onPhone({}, async (page) => {
      await page.goto(open.url + path);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG_TAGS).analyze();
      expect(inWords(violations)).toEqual([]);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wider, 'wider than the phone').toBe(false);
    }),
  );
});
