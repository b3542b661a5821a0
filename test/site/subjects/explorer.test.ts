import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WCAG_TAGS } from '../support/browser/axe-page.ts';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import {
  dotsOf,
  type ExplorerPage,
  listOf,
  openExplorer,
  painted,
  statusOf,
  tabTo,
  viewOf,
} from '../support/browser/explorer-page.ts';
import { readBytes, readText, sites } from '../support/built-site.ts';

const site = sites.own;
const ADVICE_ON_HOUSING = '?leefgebied=wonen-en-buren&hulp=advies';
const MOST_SCRIPT = 40_000;
const MOST_DATA = 60_000;

let open: OpenSite;
let explorer: ExplorerPage;

beforeAll(async () => {
  open = await openSite(site);
});
afterAll(() => open.close());

async function visit(query = '', options: Parameters<typeof openExplorer>[3] = {}): Promise<Page> {
  explorer = await openExplorer(open.browser, open.url, query, options);
  return explorer.page;
}

/** Every visit ends here: no test passes while the browser complains. */
async function leave(): Promise<void> {
  const { faults } = explorer;
  await explorer.close();
  expect(faults).toEqual([]);
}

function summary(page: Page, filter: string) {
  return page.locator(`[data-filter="${filter}"] summary`);
}

/** Whether the chosen row and its figures can be seen in the list without scrolling it. */
function isInSightOfList(page: Page): Promise<boolean> {
  return page.locator('[data-live-list] .list-scroll').evaluate((scroll) => {
    const frame = scroll.getBoundingClientRect();
    const row = scroll.querySelector('tr.is-chosen')?.getBoundingClientRect();
    const details = scroll.querySelector('.list-details')?.getBoundingClientRect();
    return !!row && !!details && row.top >= frame.top && details.bottom <= frame.bottom + 1;
  });
}

describe('without JavaScript', () => {
  test('there is a map with a legend, a list of links by province, and the way to the ready-made maps', async () => {
    const page = await visit('', { javaScriptEnabled: false });
    expect(await painted(page, '')).toBe(342);
    expect(await painted(page, '.is-none')).toBe(21);
    expect(await page.locator('[data-plain-list] a').count()).toBe(342);
    expect(await page.locator('[data-plain-list] h3').allInnerTexts()).toHaveLength(12);
    expect(await page.locator('.explorer-legend li:visible').allInnerTexts()).toContain(
      'geen locatie gevonden (21)',
    );
    expect(await statusOf(page)).toContain('321 van de 342 gemeenten');
    expect(await page.locator('.explorer-form').isVisible()).toBe(false);
    expect(await page.locator('main a[href$="landelijk/kaarten/"]').isVisible()).toBe(true);
    await page.locator('[data-plain-list] a', { hasText: 'Zwolle' }).click();
    expect(new URL(page.url()).pathname).toBe(`${site.base}gemeente/zwolle/`);
    await leave();
  });
});

describe('by mouse', () => {
  test('a choice changes count, list, map, legend and address at once, and the back button undoes it', async () => {
    const page = await visit();
    expect(await statusOf(page)).toBe('In 321 van de 342 gemeenten is minstens één locatie gevonden.');
    expect(await listOf(page)).toHaveLength(321);

    await page.getByLabel('Politie en justitie').check();
    expect(await statusOf(page)).toBe('In 113 van de 342 gemeenten is een passende locatie gevonden.');
    expect(await listOf(page)).toHaveLength(113);
    expect(await painted(page, '[class^="shade"]')).toBe(113);
    expect(await painted(page, '.is-none')).toBe(229);
    expect(await page.locator('[data-legend="is-none"]').innerText()).toBe('niet gevonden (229)');
    expect(new URL(page.url()).search).toBe('?leefgebied=politie-en-justitie');

    await page.getByLabel('niet is gevonden').check();
    expect(await statusOf(page)).toBe('In 229 van de 342 gemeenten is geen passende locatie gevonden.');
    // White means the same as before the question was turned around.
    expect(await painted(page, '.is-none')).toBe(229);
    expect(await painted(page, '[class^="shade"]')).toBe(113);
    expect(new URL(page.url()).search).toBe('?leefgebied=politie-en-justitie&mist=ja');

    await page.goBack();
    expect(await statusOf(page)).toContain('113 van de 342');
    expect(await page.getByLabel('is gevonden', { exact: true }).isChecked()).toBe(true);
    await page.goBack();
    expect(await statusOf(page)).toContain('321 van de 342');
    expect(await page.getByLabel('Politie en justitie').isChecked()).toBe(false);
    await page.goForward();
    expect(await statusOf(page)).toContain('113 van de 342');
    await leave();
  });

  test('what is typed in one field is one step back', async () => {
    const page = await visit();
    await summary(page, 'inwoners').click();
    await page.locator('#inwoners-tot').pressSequentially('24.999');
    expect(await statusOf(page)).toBe('In 98 van de 113 gemeenten is minstens één locatie gevonden.');
    expect(new URL(page.url()).search).toBe('?inwoners=-24999');
    expect(await page.locator('#inwoners-tot').inputValue()).toBe('24.999');
    await page.goBack();
    expect(new URL(page.url()).search).toBe('');
    expect(await page.locator('#inwoners-tot').inputValue()).toBe('');
    expect(await statusOf(page)).toContain('321 van de 342');
    await leave();
  });

  test('who has no known income is left out, hatched and counted', async () => {
    const page = await visit();
    await summary(page, 'inkomen').click();
    await page.locator('#inkomen-van').fill('0');
    expect(await statusOf(page)).toContain('van de 332 gemeenten');
    expect(await statusOf(page)).toContain('Van 10 gemeenten is het inkomen onbekend. Die tellen niet mee.');
    expect(await painted(page, '.is-unknown[fill="url(#strepen)"]')).toBe(10);
    expect(await listOf(page)).not.toContain('Ameland');

    await page.locator('#inkomen-van').fill('veel');
    expect(await page.locator('#inkomen-fout').innerText()).toContain('heel getal');
    expect(await page.locator('#inkomen-van').getAttribute('aria-invalid')).toBe('true');
    expect(await statusOf(page)).toContain('321 van de 342');
    await page.locator('[data-reset]').click();
    expect(await page.locator('#inkomen-van').inputValue()).toBe('');
    expect(await page.locator('#inkomen-fout').isVisible()).toBe(false);
    await leave();
  });

  test('a municipality chosen on the map opens in the list, and the other way round', async () => {
    const page = await visit();
    await page.locator('.areas a[data-code="GM0193"] path').click();
    const row = page.locator('.explorer-list tr.is-chosen');
    expect(await row.getByRole('button').innerText()).toBe('Zwolle');
    expect(await row.getByRole('button').getAttribute('aria-expanded')).toBe('true');
    const link = page.locator('.list-details a', { hasText: 'Naar de pagina van Zwolle' });
    expect(await isInSightOfList(page)).toBe(true);
    expect(await page.locator('.list-details').innerText()).toMatch(/Inwoners\s+\d{3}\.\d{3}/);
    expect(new URL(page.url()).searchParams.get('gemeente')).toBe('zwolle');

    await page.locator('.explorer-list').getByRole('button', { name: 'Aalten' }).click();
    const outline = await page.locator('.areas a[data-code="GM0197"] path').getAttribute('d');
    expect(await page.locator('.chosen-area').getAttribute('d')).toBe(outline);
    await page.goBack();
    expect(await row.getByRole('button').innerText()).toBe('Zwolle');
    await link.click();
    expect(new URL(page.url()).pathname).toBe(`${site.base}gemeente/zwolle/`);
    await leave();
  });

  test('one that does not match has its figures below the map', async () => {
    const page = await visit('?gemeente=zwolle&inwoners=-25000');
    expect(await page.locator('.explorer-list tr.is-chosen').count()).toBe(0);
    expect(await page.locator('.explorer-details').innerText()).toContain('Zwolle valt buiten uw grenzen.');
    await leave();
  });

  test('wheel, buttons and drag zoom and move; a drag chooses nothing', async () => {
    const page = await visit();
    const [, , whole = 0] = await viewOf(page);
    const box = await page.locator('.map-frame').boundingBox();
    if (!box) throw new Error('No map.');
    const middle = [box.x + box.width / 2, box.y + box.height / 2] as const;
    await page.mouse.move(...middle);
    await page.mouse.wheel(0, -100);
    await expect.poll(async () => (await viewOf(page))[2]).toBeCloseTo(whole / 1.5);
    await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
    const [x = 0, y = 0, width = 0] = await viewOf(page);
    expect(width).toBeCloseTo(whole / 2.25);
    await page.mouse.move(...middle);
    await page.mouse.down();
    await page.mouse.move(middle[0] + 60, middle[1] + 30, { steps: 5 });
    await page.mouse.up();
    const [movedX = 0, movedY = 0] = await viewOf(page);
    expect(movedX).toBeCloseTo(x - (60 / box.width) * width, 0);
    expect(movedY).toBeLessThan(y);
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('button', { name: 'Zoom uit' }).click();
    await page.getByRole('button', { name: 'Zoom uit' }).click();
    expect((await viewOf(page))[2]).toBeCloseTo(whole);
    await leave();
  });

  test('zooms to a province and to a municipality, in the address and undone by the back button', async () => {
    const page = await visit();
    const whole = await viewOf(page);
    await page.getByLabel('Zoom naar').selectOption('Drenthe');
    const province = await viewOf(page);
    expect(province[2]).toBeLessThan((whole[2] ?? 0) / 2);
    expect(new URL(page.url()).search).toBe('?zoom=drenthe');
    await page.locator('.explorer-list').getByRole('button', { name: 'Assen', exact: true }).click();
    await page.getByRole('button', { name: 'Zoom in op Assen' }).click();
    expect((await viewOf(page))[2]).toBeLessThan(province[2] ?? 0);
    expect(await page.locator('.area-names text').allTextContents()).toContain('Assen');
    await page.goBack();
    expect(await viewOf(page)).toEqual(province);
    await page.goBack();
    await page.goBack();
    expect(await viewOf(page)).toEqual(whole);
    await leave();
  });

  test('a region is a filter and a place to zoom to, in the address, and narrows the list', async () => {
    const page = await visit();
    const view = () => page.locator('.map-frame svg').getAttribute('viewBox');
    const whole = await view();
    await summary(page, 'regio').click();
    await page.getByLabel('Twente', { exact: true }).check();
    await expect.poll(view).not.toBe(whole);
    const twente = await view();
    expect(new URL(page.url()).search).toBe('?regio=veiligheidsregio-twente&zoom=veiligheidsregio-twente');
    expect(await page.locator('.count-words').innerText()).toContain('van de 14 gemeenten');
    await page.getByRole('button', { name: 'Wis alle keuzes' }).click();
    await expect.poll(view).toBe(whole);
    await page.getByLabel('Zoom naar').selectOption('veiligheidsregio-twente');
    await expect.poll(view).toBe(twente);
    await page.getByLabel('Alleen Twente in de lijst').check();
    const names = await page.locator('[data-live-list] tbody tr:not(.details) th button').allInnerTexts();
    // The list holds those where anything was found.
    expect(names.length).toBeGreaterThan(10);
    expect(names.length).toBeLessThanOrEqual(14);
    expect(names).not.toContain('Zwolle');
    await page.goto(`${open.url}kaart/?regio=veiligheidsregio-twente&hulp=contactbemiddeling&mist=ja`);
    await page.locator('.explorer.is-live').waitFor();
    expect(await page.locator('.choice-words').innerText()).toContain('Regio: Twente');
    await page.goto(`${open.url}regio/veiligheidsregio-twente/`);
    await page.getByRole('link', { name: 'alle organisaties hier, ook als bestand' }).click();
    await page.locator('.explorer.is-live').waitFor();
    await expect.poll(() => page.locator('.explorer-providers a[href^="tel:"]').count()).toBeGreaterThan(5);
    expect(await page.getByLabel('Zoom naar').inputValue()).toBe('veiligheidsregio-twente');
    await leave();
  });

  test('locations are dots when the map is near; a filter changes them, and they can be put away', async () => {
    const page = await visit();
    const toggle = page.getByLabel('Toon locaties');
    const words = page.locator('.dot-words');
    expect([await toggle.isChecked(), await page.locator('.dots').isVisible()]).toEqual([false, false]);
    expect(await words.isVisible()).toBe(false);

    await page.getByLabel('Zoom naar').selectOption('Utrecht');
    expect(await toggle.isChecked()).toBe(true);
    const all = await dotsOf(page);
    expect(all).toBeGreaterThan(1000);
    expect(await words.innerText()).toBe(
      'Van 1.388 van de 1.621 locaties weten we de plek. Daarvan staan er 1.324 op de plek van de postcode.',
    );
    await page.getByLabel('Politie en justitie').check();
    expect(await dotsOf(page)).toBeLessThan(all / 2);
    expect(await words.innerText()).toContain('passende locaties weten we de plek.');

    await toggle.uncheck();
    expect(await page.locator('.dots').isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('?leefgebied=politie-en-justitie&zoom=utrecht&stippen=nee');
    await page.goBack();
    expect(await toggle.isChecked()).toBe(true);
    await leave();
  });

  test('the list is downloaded as a file for Excel, in its order, marked as example data', async () => {
    const page = await visit(`${ADVICE_ON_HOUSING}&inkomen=-33000&sorteer=inwoners-aflopend`);
    const names = await listOf(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Download de lijst/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(
      'sjo-voorbeelddata-gemeenten-leefgebied-wonen-en-buren-soort-hulp-advies-gemiddeld-inkomen-tot-en-met-33-000-in-de-gemeente.csv',
    );
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\ufeffgemeentecode;gemeente;')).toBe(true);
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(';')[1])).toEqual(names);
    expect(lines.every((line) => line.includes('Voorbeelddata'))).toBe(true);
    expect(lines.some((line) => /;\d\d,\d;/.test(line))).toBe(true);
    await leave();
  });

  test('the link is copied and leads to the same view', async () => {
    const page = await visit(ADVICE_ON_HOUSING, { permissions: ['clipboard-read', 'clipboard-write'] });
    const count = await statusOf(page);
    await page.getByRole('button', { name: 'Kopieer de link' }).click();
    await expect.poll(() => statusOf(page)).toContain('De link is gekopieerd.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await leave();
    const again = await visit(new URL(copied).search);
    expect(await statusOf(again)).toBe(count);
    await leave();
  });
});

describe('by keyboard alone', () => {
  test('filter, bounds, list, figures, sorting and the way back', async () => {
    const page = await visit();
    await tabTo(page, '[data-filter="hulp"] summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'input[value="contactbemiddeling"]');
    await page.keyboard.press('Space');
    expect(await statusOf(page)).toBe('In 200 van de 342 gemeenten is een passende locatie gevonden.');
    await tabTo(page, 'input[name="mist"]');
    await page.keyboard.press('ArrowRight');
    expect(await statusOf(page)).toBe('In 142 van de 342 gemeenten is geen passende locatie gevonden.');
    await tabTo(page, '[data-filter="inwoners"] summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '#inwoners-van');
    await page.keyboard.type('100000');
    const bounded = await statusOf(page);
    expect(bounded).toMatch(/^In \d van de 32 gemeenten is geen passende locatie gevonden\.$/);

    await tabTo(page, '[data-sort="inwoners"]');
    await page.keyboard.press('Enter');
    expect(await page.locator('th[aria-sort="descending"]').innerText()).toContain('Inwoners');
    const names = await listOf(page);
    await tabTo(page, '.explorer-list tbody button', 2);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(names[1]);
    expect(await page.locator('tr.is-chosen button').innerText()).toBe(names[1]);
    await tabTo(page, '.list-details a', 2);
    const [, , width = 0] = await viewOf(page);
    await tabTo(page, '.list-details button:nth-of-type(2)', 2);
    await page.keyboard.press('Enter');
    expect((await viewOf(page))[2]).toBeLessThan(width);
    // The focus stays on the button that was pressed.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Zoom in op ${names[1]}`);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator('tr.is-chosen').count()).toBe(0);
    expect(await statusOf(page)).toBe(bounded);
    await leave();
  });

  test('the whole list is one stop, and so is the map', async () => {
    const page = await visit();
    await page.locator('[data-zoom="out"]').focus();
    expect(await tabTo(page, '[data-dots-wanted]', 2)).toBe(1);
    expect(await tabTo(page, '[data-rate-wanted]', 2)).toBe(1);
    expect(await tabTo(page, '.map-frame', 2)).toBe(1);
    expect(await tabTo(page, '[data-list-kind="municipalities"]', 2)).toBe(1);
    expect(await tabTo(page, '[data-sort="naam"]', 3)).toBe(2);
    expect(await tabTo(page, '.explorer-list tbody button', 4)).toBe(3);
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe((await listOf(page)).at(-1));
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.querySelector('.explorer-list')?.contains(document.activeElement)),
    ).toBe(false);
    await leave();
  });

  test('dots are shown by a key, and the list tells of each municipality what is on the map', async () => {
    const page = await visit('?gemeente=urk', { viewport: { width: 360, height: 740 } });
    await tabTo(page, '[data-dots-wanted]');
    await page.keyboard.press('Space');
    expect(await page.locator('.dots').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('?gemeente=urk&stippen=ja');
    expect(await page.locator('.list-details').innerText()).toMatch(
      /Op de kaart\s*4 van de 4 locaties, waarvan \d op de plek van de postcode/,
    );
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await leave();
  });

  test('the map zooms and moves by its keys, and to a province by its field', async () => {
    const page = await visit();
    const whole = await viewOf(page);
    await tabTo(page, '#kaart-zoom');
    await page.keyboard.type('Zeeland');
    await expect.poll(() => new URL(page.url()).search).toBe('?zoom=zeeland');
    expect((await viewOf(page))[2]).toBeLessThan((whole[2] ?? 0) / 2);
    await tabTo(page, '.map-frame');
    await page.keyboard.press('0');
    expect(await viewOf(page)).toEqual(whole);
    await page.keyboard.press('+');
    const [x = 0, y = 0, width = 0] = await viewOf(page);
    expect(width).toBeCloseTo((whole[2] ?? 0) / 1.5);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    const [movedX = 0, movedY = 0] = await viewOf(page);
    expect([movedX > x, movedY < y]).toEqual([true, true]);
    await page.keyboard.press('-');
    expect((await viewOf(page))[2]).toBeCloseTo(whole[2] ?? 0);
    await leave();
  });

  test('reset takes everything back', async () => {
    const page = await visit(`${ADVICE_ON_HOUSING}&provincie=drenthe&zoom=drenthe&gemeente=assen`);
    await tabTo(page, '[data-reset]');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).search).toBe('');
    expect(await statusOf(page)).toContain('321 van de 342');
    expect(
      await page
        .locator('input:checked')
        .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value)),
    ).toEqual(['gemeente', 'nee']);
    expect(await page.locator('tr.is-chosen').count()).toBe(0);
    await leave();
  });
});

describe('who it is', () => {
  const offers = (page: Page) => page.locator('.explorer-providers li');

  test('names and telephone numbers in Deventer for debts, in three clicks', async () => {
    const page = await visit('', { viewport: { width: 1280, height: 900 } });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.getByLabel('Schulden en incasso').check();
    await page.locator('.areas a[data-code="GM0150"] path').click();
    expect(asked).toEqual([]);
    await page.locator('.list-details').getByRole('button', { name: 'Toon de organisaties' }).click();
    await offers(page).first().waitFor();
    expect(asked).toEqual([`${site.base}kaart/organisaties.json`]);
    expect(await page.locator('[data-providers-status]').innerText()).toMatch(
      /^Deventer: \d+ locaties? van \d+ organisaties? (past|passen) bij uw keuze\.$/,
    );
    expect(await page.locator('.explorer-providers a[href^="tel:"]').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe(
      '?leefgebied=schulden-en-incasso&gemeente=deventer&toon=organisaties',
    );
    await page.goBack();
    expect(await offers(page).first().isVisible()).toBe(false);
    await leave();
  });

  test('what Deventer lacks is offered by the nearest; the file holds both and says how far', async () => {
    const page = await visit(
      '?leefgebied=schulden-en-incasso&hulp=contactbemiddeling&gemeente=deventer&toon=organisaties',
    );
    await offers(page).first().waitFor();
    expect(await page.locator('.nearest').innerText()).toMatch(
      /^Niet gevonden in Deventer: Contactbemiddeling\. Het dichtst bij is .+: \d+ km hemelsbreed, van gemeente tot gemeente\.$/,
    );
    const count = await offers(page).count();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download de organisaties (csv)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(
      /^sjo-voorbeelddata-organisaties-deventer-leefgebied-schulden/,
    );
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(count + 1);
    expect(lines.at(-1)).toMatch(/;Deventer;\d+;/);
    expect(lines.slice(1).every((line) => line.includes('Voorbeelddata'))).toBe(true);
    await leave();
  });

  test('in one place is asked for by a button; the words and the address say so', async () => {
    const page = await visit('?leefgebied=schulden-en-incasso&hulp=contactbemiddeling');
    expect(await statusOf(page)).toMatch(/^In 182 van de 342 gemeenten is dit gevonden\. In de gemeente:/);
    await page.getByLabel('op dezelfde plek').check();
    expect(await statusOf(page)).toMatch(
      /^In 118 van de 342 gemeenten is dit op dezelfde plek gevonden\. Op dezelfde plek:/,
    );
    expect(new URL(page.url()).search).toContain('&plek=dezelfde');
    await leave();
  });

  test('by keyboard on a phone, with what is narrowed to a province', async () => {
    const page = await visit('?zoom=zeeland', { viewport: { width: 360, height: 740 } });
    const all = (await listOf(page)).length;
    await tabTo(page, '[data-narrow-wanted]');
    await page.keyboard.press('Space');
    const narrowed = (await listOf(page)).length;
    expect(narrowed).toBeLessThan(all / 10);
    expect(new URL(page.url()).search).toBe('?zoom=zeeland&lijst=in-beeld');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await offers(page).first().waitFor();
    expect(await page.locator('.explorer-providers h3').count()).toBeLessThanOrEqual(narrowed);
    // The count keeps to the top: where a page stands half way a box, what is left to see of it would count as its size.
    await page.evaluate(() => window.scrollTo(0, 0));
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await leave();
  });

  test('where the contacts do not load the page says so, and tries again when asked again', async () => {
    const context = await open.browser.newContext();
    const page = await context.newPage();
    await page.route('**/organisaties.json', (route) => route.abort(), { times: 1 });
    await page.goto(`${open.url}kaart/?gemeente=zwolle&toon=organisaties`);
    const status = page.locator('[data-providers-status]');
    await expect.poll(() => status.innerText()).toContain('kunnen nu niet worden geladen');
    await page.getByRole('button', { name: 'Gemeenten', exact: true }).click();
    await page.getByRole('button', { name: 'Organisaties', exact: true }).click();
    await expect
      .poll(() => status.innerText())
      .toMatch(/^Zwolle: 22 locaties van 11 organisaties gevonden\.$/);
    await context.close();
  });
});

describe('what is in sight', () => {
  test('the map begins on the first screen of a laptop, and the count stays while filtering', async () => {
    const page = await visit('', { viewport: { width: 1280, height: 900 } });
    const top = (selector: string) =>
      page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);
    expect(await top('.map-frame')).toBeLessThan(900 / 2);
    await page.locator('[data-filter="provincie"]').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 600);
    await expect.poll(() => top('.explorer-count')).toBe(0);
    await leave();
  });

  test('on a phone the map comes before the eighth filter', async () => {
    const page = await visit('', { viewport: { width: 360, height: 740 } });
    const before = await page.locator('.explorer-form').evaluate((form) => {
      const filters = [...form.querySelectorAll('.filter, .having, .more')];
      return filters.filter((filter) => filter.checkVisibility()).length;
    });
    expect(before).toBeLessThan(8);
    await leave();
  });

  test('zooming to a province shows names; shades can count by inhabitants', async () => {
    const page = await visit('?zoom=gelderland');
    expect(await page.locator('.area-names text').allTextContents()).toContain('Apeldoorn');
    await page.getByLabel('Kleur per 10.000 inwoners').check();
    expect(new URL(page.url()).search).toBe('?zoom=gelderland&kleur=per-10000');
    const words = await page.locator('.explorer-legend li:visible').allInnerTexts();
    expect(words[0]).toMatch(/^minder dan \d,\d per 10\.000 inwoners \(\d+\)$/);
    expect(await painted(page, '.is-none')).toBe(21);
    await leave();
  });
});

describe('by touch', () => {
  test('a tap chooses, two fingers zoom, one drags', async () => {
    const page = await visit('', { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
    const frame = page.locator('.map-frame');
    // First: a browser takes a tap right after a quick drag for an end to that drag.
    await page.locator('.areas a[data-code="GM0307"] path').tap();
    await expect.poll(() => new URL(page.url()).search).toBe('?gemeente=amersfoort');
    expect(await page.locator('.explorer-details').isVisible()).toBe(true);
    await frame.scrollIntoViewIfNeeded();
    const box = await frame.boundingBox();
    if (!box) throw new Error('No map.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const touch = await page.context().newCDPSession(page);
    const send = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...points: readonly (readonly [number, number])[]
    ) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
      });
    const [, , whole = 0] = await viewOf(page);
    await send('touchStart', [x - 20, y], [x + 20, y]);
    for (const spread of [30, 40, 50, 60]) await send('touchMove', [x - spread, y], [x + spread, y]);
    await send('touchEnd');
    await expect.poll(async () => (await viewOf(page))[2]).toBeLessThan(whole / 2);
    const [before = 0] = await viewOf(page);
    await send('touchStart', [x, y]);
    for (const step of [10, 30, 50]) await send('touchMove', [x - step, y]);
    await send('touchEnd');
    await expect.poll(async () => (await viewOf(page))[0]).toBeGreaterThan(before);
    expect(new URL(page.url()).search).toBe('?gemeente=amersfoort');
    await leave();
  });
});

describe('for everybody', () => {
  test.each([
    ['light', 'light', 1280],
    ['dark', 'dark', 1280],
    ['light on a telephone', 'light', 320],
  ] as const)('axe finds nothing in %s', async (_, colorScheme, width) => {
    const page = await visit(`${ADVICE_ON_HOUSING}&inkomen=30000-33000&gemeente=aalten`, {
      colorScheme,
      viewport: { width, height: 900 },
    });
    await page.locator('.filter').evaluateAll((filters) => {
      for (const filter of filters) filter.toggleAttribute('open', true);
    });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG_TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await leave();
  });

  test('axe finds nothing in what a reader without the script sees', async () => {
    const page = await visit();
    await page.evaluate(() => {
      document.documentElement.classList.remove('has-script');
      document.querySelector('[data-live-list]')?.toggleAttribute('hidden', true);
      document.querySelector('[data-plain-list]')?.removeAttribute('hidden');
    });
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG_TAGS).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await leave();
  });

  test('on paper the list stands in full and nothing is left to press', async () => {
    const page = await visit(ADVICE_ON_HOUSING);
    await page.emulateMedia({ media: 'print' });
    const rows = await listOf(page);
    const heights = await page
      .locator('.list-scroll:visible')
      .evaluate((element) => [element.scrollHeight, element.clientHeight]);
    expect(rows.length).toBeGreaterThan(50);
    expect(heights[0]).toBe(heights[1]);
    expect(await page.locator('.explorer-form').isVisible()).toBe(false);
    expect(await page.locator('.choice-words').innerText()).toContain('Leefgebied: Wonen en buren');
    await leave();
  });
});

test('where the data does not load, the map and the links stay and the page says so', async () => {
  const context = await open.browser.newContext();
  const page = await context.newPage();
  await page.route('**/gegevens.json', (route) => route.abort());
  await page.goto(`${open.url}kaart/`);
  await expect.poll(() => statusOf(page)).toContain('Kiezen lukt nu niet.');
  expect(await page.locator('[data-plain-list] a').first().isVisible()).toBe(true);
  expect(await page.locator('.explorer-form').isVisible()).toBe(false);
  await context.close();
});

describe('what a reader has to load', () => {
  test('scripts stay under 40 kB compressed', () => {
    const html = readText(site, 'kaart/index.html');
    const loaded = new Set<string>();
    const follow = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const [, imported] of readText(site, file).matchAll(/from\s*["']\.\/([^"']+\.js)["']/g)) {
        follow(`_astro/${imported}`);
      }
    };
    for (const [, file] of html.matchAll(/<script[^>]+src="\/([^"]+)"/g))
      if (file) follow(file.slice(site.base.length - 1));
    expect(loaded.size).toBeGreaterThanOrEqual(2);
    const bytes = [...loaded].reduce((sum, file) => sum + gzipSync(readBytes(site, file)).length, 0);
    expect(bytes).toBeLessThan(MOST_SCRIPT);
  });

  test('data and outlines stay under 60 kB compressed', () => {
    const size = (file: string) => gzipSync(readBytes(site, file)).length;
    expect(size('kaart/gegevens.json') + size('kaart/index.html')).toBeLessThan(MOST_DATA);
  });

  test('the data says that it is example data', () => {
    const data = JSON.parse(readText(site, 'kaart/gegevens.json')) as { readonly notice?: string };
    expect(data.notice).toContain('Voorbeelddata');
  });
});
