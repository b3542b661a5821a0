import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InventoryLine, parseTable, parts, readDataText } from '../../data/read-data.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

const PHONE = { width: 360, height: 740 };

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

const inventory = parseTable<InventoryLine>(readDataText('inventory.csv'));
const about = (domain: string, type?: string) =>
  inventory.filter(
    ({ leefgebieden, ondersteuningstypen }) =>
      parts(leefgebieden).includes(domain) && (!type || parts(ondersteuningstypen).includes(type)),
  );
const namesIn = (lines: readonly InventoryLine[]) =>
  [...new Set(lines.map(({ organisatie }) => organisatie))].toSorted();

/** Names and telephone numbers that can be seen in a part of the page. */
async function shown(page: Page, part: string): Promise<{ names: string[]; phones: string[] }> {
  const texts = async (selector: string) =>
    (await page.locator(`${part} ${selector}`).filter({ visible: true }).allTextContents()).map((text) =>
      text.trim(),
    );
  const names = (await texts('.org h4')).map((text) => text.replace(/^\S+\s+/, ''));
  return { names, phones: await texts('a[href^="tel:"]') };
}

/** Presses Tab until the element that is meant has the focus. */
async function tabTo(page: Page, isMeant: (element: Element) => boolean): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    const handle = await page.evaluateHandle(() => document.activeElement ?? document.body);
    if (await handle.evaluate(isMeant)) return;
  }
  throw new Error('Tab does not come there.');
}

async function widerThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
}

describe('a social worker in Deventer with a debt and a quarrel, on a phone', () => {
  const quarrel = about('Wonen en buren', 'Contactbemiddeling').filter(({ doelgroep }) => doelgroep === '');
  const debts = about('Schulden en incasso', 'Advies').filter(({ gemeente }) => gemeente === 'Deventer');

  test('has names and telephone numbers in three clicks', async () => {
    const page = await open.browser.newPage({ viewport: PHONE });
    await page.goto(`${open.url}gemeente/deventer/`);
    await page.getByRole('link', { name: 'Routekaart' }).click();
    await page.getByLabel('Schulden en incasso', { exact: true }).check();
    await page.getByLabel('Wonen en buren', { exact: true }).check();
    const answer = await shown(page, '.answer');
    const both = namesIn(
      about('Wonen en buren').filter(({ leefgebieden }) => leefgebieden.includes('Schulden')),
    );
    expect(answer.names.length).toBeGreaterThan(0);
    expect(answer.names.filter((name) => !both.includes(name))).toEqual([]);
    expect(answer.phones.length).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe('?vraag=schulden-en-incasso&vraag=wonen-en-buren');
    expect(await widerThanScreen(page)).toBe(false);
    // The address alone brings it back.
    await page.reload();
    expect(await shown(page, '.answer')).toEqual(answer);
    await page.close();
  });

  test('has them in three clicks without JavaScript', async () => {
    const context = await open.browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const page = await context.newPage();
    await page.goto(`${open.url}gemeente/deventer/`);
    await page.getByRole('link', { name: 'Routekaart' }).click();
    expect(await page.locator('.case').isVisible()).toBe(false);
    await page.locator('a[href="#c52"]').click();
    const first = await shown(page, '.who section:first-child');
    expect(first.names.toSorted()).toEqual(
      namesIn(debts.filter(({ landelijke_organisatie }) => landelijke_organisatie === '')),
    );
    expect(first.phones.length).toBeGreaterThan(0);
    await page.locator('a[href="#c77"]').click();
    const second = await shown(page, '.who');
    expect(second.names.length).toBeGreaterThan(0);
    expect(second.names.filter((name) => !namesIn(quarrel).includes(name))).toEqual([]);
    expect(second.phones.length).toBeGreaterThan(0);
    expect(await page.locator('#c77').textContent()).toContain(
      'In deze gemeente niet gevonden. Het dichtstbij',
    );
    expect(await widerThanScreen(page)).toBe(false);
    await context.close();
  });

  test('has them with the keyboard alone', async () => {
    const page = await open.browser.newPage({ viewport: PHONE });
    await page.goto(`${open.url}gemeente/deventer/`);
    await tabTo(page, (element) => element.textContent?.trim().startsWith('Routekaart') ?? false);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${open.url}gemeente/deventer/routekaart/`);
    await tabTo(page, (element) => element.getAttribute('value') === 'schulden-en-incasso');
    await page.keyboard.press('Space');
    await tabTo(page, (element) => element.getAttribute('value') === 'wonen-en-buren');
    await page.keyboard.press('Space');
    const answer = await shown(page, '.answer');
    expect(answer.names.length).toBeGreaterThan(0);
    expect(answer.phones.length).toBeGreaterThan(0);
    // What was found is the next thing that Tab comes to, but for the other questions.
    await tabTo(page, (element) => element.closest('.answer') !== null && element.matches('a[href^="tel:"]'));
    await page.close();
  });
});

test('a kind of help chosen first chooses its subject too', async () => {
  const page = await open.browser.newPage({ viewport: PHONE });
  await page.goto(`${open.url}gemeente/vlieland/routekaart/`);
  await page.getByLabel('Soort hulp bij Wonen en buren').selectOption('contactbemiddeling');
  expect(await page.getByLabel('Wonen en buren', { exact: true }).isChecked()).toBe(true);
  expect((await shown(page, '.answer')).names.length).toBeGreaterThan(0);
  await page.close();
});

test('a case in a region names in which municipality each organisation is, and stands in the address', async () => {
  const page = await open.browser.newPage({ viewport: PHONE });
  await page.goto(`${open.url}provincie/zeeland/`);
  await page.getByRole('link', { name: 'routekaart van de provincie Zeeland', exact: true }).click();
  await page.waitForURL(`${open.url}provincie/zeeland/routekaart/`);
  await page.getByLabel('Schulden en incasso', { exact: true }).check();
  await page.getByLabel('Wonen en buren', { exact: true }).check();
  expect(page.url()).toContain('?vraag=schulden-en-incasso&vraag=wonen-en-buren');
  const answer = await shown(page, '.answer');
  expect(answer.names.length).toBeGreaterThan(0);
  expect(await page.locator('.answer .org .where a').count()).toBe(answer.names.length);
  expect(await widerThanScreen(page)).toBe(false);
  await page.close();
});

test('nothing is loaded from elsewhere, and an address leads to a route only when it is followed', async () => {
  const page = await open.browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${open.url}gemeente/zwolle/routekaart/`, { waitUntil: 'networkidle' });
  expect(asked.filter((url) => !url.startsWith(open.url))).toEqual([]);
  const routes = await page
    .locator('.visit a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(routes.length).toBeGreaterThan(0);
  expect(routes.filter((url) => !url.startsWith('https://www.openstreetmap.org/directions?to='))).toEqual([]);
  await page.close();
});
