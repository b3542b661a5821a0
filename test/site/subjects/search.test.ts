import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

let open: OpenSite;
let page: Page;
beforeAll(async () => {
  open = await openSite(sites.own);
});
afterAll(() => open.close());
beforeEach(async () => {
  page = await open.browser.newPage();
  return () => page.close();
});

const box = () => page.locator('main input[name=zoek]');
const options = () => page.locator('main').getByRole('option');
const count = () => page.locator('main [data-count]');
const answer = () => page.locator('main [data-answer]');
const marked = () => page.locator('main [role=option][aria-selected=true]');

async function type(text: string): Promise<void> {
  await page.goto(open.url);
  await box().focus();
  await page.keyboard.type(text);
  await options().first().waitFor();
}

/** Sends what is typed, and waits for what the form has to say about it. */
async function send(text: string): Promise<string> {
  await page.goto(open.url);
  await box().fill(text);
  await box().press('Enter');
  await expect.poll(() => answer().innerText()).not.toBe('');
  return answer().innerText();
}

describe('Enter', () => {
  test.each([
    ['Zwolle', 'zwolle'],
    ['utrecht', 'utrecht'],
    ['den haag', 's-gravenhage'],
    ['’s Hertogenbosch', 's-hertogenbosch'],
    ['sHERTOGENBOSCH', 's-hertogenbosch'],
    ['hertogenbosch', 's-hertogenbosch'],
    ['sudwest fryslan', 'sudwest-fryslan'],
    ['nuenen', 'nuenen-gerwen-en-nederwetten'],
    ['St. Anthonis', 'land-van-cuijk'],
    ['Urk', 'urk'],
    // The only name that it fits.
    ['schiermo', 'schiermonnikoog'],
  ])('goes on from "%s", which can be only one municipality', async (typed, slug) => {
    await page.goto(open.url);
    await box().fill(typed);
    await box().press('Enter');
    await page.waitForURL(`${open.url}gemeente/${slug}/`);
  });

  test.each([
    ['Foo', 'Bij ‘Foo’ passen 3 namen. Kies er een.', ['Amersfoort gemeente', 'Montfoort gemeente']],
    ['Bergen', /^Bij ‘Bergen’ passen \d+ namen\. /, ['Bergen (L.) gemeente', 'Bergen (NH.) gemeente']],
    ['Hengelo', /^Bij ‘Hengelo’ /, ['Hengelo gemeente', 'Hengelo plaats in Bronckhorst']],
    ['Berg', /^Bij ‘Berg’ /, ['Berg plaats in Stein', 'Berg plaats in Valkenburg aan de Geul']],
  ])('shows a choice for "%s" and stays', async (typed, said, first) => {
    const told = await send(typed);
    if (typeof said === 'string') expect(told).toBe(said);
    else expect(told).toMatch(said);
    expect((await options().allInnerTexts()).slice(0, 2)).toEqual(first);
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await box().inputValue()).toBe(typed);
    expect(page.url()).toBe(open.url);
  });

  test('says that nothing was found, proposes what is spelled nearly so, and keeps the term', async () => {
    expect(await send('Zwole')).toBe(
      'Niets gevonden voor ‘Zwole’. Bedoelde u Zwolle? Bekijk alle gemeenten.',
    );
    expect(await box().inputValue()).toBe('Zwole');
    expect(await answer().getAttribute('role')).toBe('status');
    expect(page.url()).toBe(open.url);
    const all = answer().getByRole('link', { name: 'Bekijk alle gemeenten' });
    expect(await all.getAttribute('href')).toBe(`${sites.own.base}gemeenten/`);
    await answer().getByRole('link', { name: 'Zwolle', exact: true }).click();
    await page.waitForURL(`${open.url}gemeente/zwolle/`);
  });

  test('proposes nothing where nothing is near, and asks for a name where none was typed', async () => {
    expect(await send('qqxxqq')).toBe('Niets gevonden voor ‘qqxxqq’. Bekijk alle gemeenten.');
    expect(await send('  ')).toBe('Typ eerst een naam, of bekijk alle gemeenten.');
    expect(await send('<b>&')).toContain('‘<b>&’');
  });

  test('does the same in the header of every page', async () => {
    await page.goto(`${open.url}uitleg/`);
    const field = page.locator('header input');
    await field.fill('Foo');
    await field.press('Enter');
    await expect.poll(() => page.locator('header [data-answer]').innerText()).toContain('Kies er een.');
    await page.locator('header').getByRole('option', { name: 'Montfoort' }).click();
    await page.waitForURL(`${open.url}gemeente/montfoort/`);
  });

  test.each([
    ['St. Anthonis', 'gemeente/land-van-cuijk/'],
    ['Mill en St. Hubert', 'gemeente/land-van-cuijk/'],
    ['deurwaarder', 'hulp/deurwaarder/'],
    ['ruzie buren', 'hulp/ruzie-buren/'],
    ['8011 PK', 'gemeente/zwolle/'],
  ])('goes on from "%s" in the header as it does on the home page', async (typed, path) => {
    for (const [from, part] of [
      ['', 'main'],
      ['uitleg/', 'header'],
    ]) {
      await page.goto(open.url + from);
      await page.locator(`${part} input[name=zoek]`).fill(typed);
      await page.locator(`${part} input[name=zoek]`).press('Enter');
      await page.waitForURL(open.url + path);
    }
  });

  test.each([
    ['brief', 'main', 'Een brief van de deurwaarder'],
    ['brief', 'header', 'Een brief van de deurwaarder'],
    ['schulden', 'main', 'Ik heb schulden'],
    ['schulden', 'header', 'Ik heb schulden'],
  ])('shows for "%s" in the %s among others %s', async (typed, part, label) => {
    await page.goto(`${open.url}${part === 'main' ? '' : 'uitleg/'}`);
    await page.locator(`${part} input[name=zoek]`).fill(typed);
    await page.locator(`${part} input[name=zoek]`).press('Enter');
    await page.locator(part).getByRole('option').first().waitFor();
    expect((await page.locator(part).getByRole('option').allInnerTexts()).join('|')).toContain(label);
  });

  test.each(['main', 'header'])(
    'proposes Hardinxveld-Giessendam for "hardingsveld" in the %s',
    async (part) => {
      await page.goto(`${open.url}${part === 'main' ? '' : 'uitleg/'}`);
      await page.locator(`${part} input[name=zoek]`).fill('hardingsveld');
      await page.locator(`${part} input[name=zoek]`).press('Enter');
      await page
        .locator(`${part} [data-answer]`)
        .getByRole('link', { name: 'Hardinxveld-Giessendam', exact: true })
        .click();
      await page.waitForURL(`${open.url}gemeente/hardinxveld-giessendam/`);
    },
  );

  test('leads to all names where the list has no room for them', async () => {
    await send('berg');
    const all = answer().getByRole('link', { name: /^bekijk ze alle \d+$/ });
    const found = Number((await all.innerText()).replace(/\D/g, ''));
    expect(found).toBeGreaterThan(8);
    await all.click();
    await page.waitForURL(`${open.url}gemeenten/?zoek=berg`);
    await expect.poll(() => page.locator('[data-names] li').count()).toBe(found);
  });
});

describe('by keyboard the list', () => {
  test.each([
    ['den bosch', 's-hertogenbosch'],
    ['Zwolle', 'zwolle'],
    ['brielle', 'voorne-aan-zee'],
    ['Giethoorn', 'steenwijkerland'],
    ['gravenhage', 's-gravenhage'],
    ['sudwest', 'sudwest-fryslan'],
  ])('leads from "%s" by arrow and Enter to %s', async (typed, slug) => {
    await type(typed);
    await page.keyboard.press('ArrowDown');
    const option = page.locator(`#${await box().getAttribute('aria-activedescendant')}`);
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${open.url}gemeente/${slug}/`);
  });

  test('goes round by arrows; Home, End and the arrows sideways lead back to the text', async () => {
    await type('berg');
    const names = await options().allInnerTexts();
    expect(names).toHaveLength(8);
    expect(await marked().count()).toBe(0);
    await page.keyboard.press('ArrowUp');
    expect(await marked().innerText()).toBe(names[7]);
    await page.keyboard.press('ArrowDown');
    expect(await marked().innerText()).toBe(names[0]);
    await page.keyboard.press('ArrowDown');
    expect(await marked().innerText()).toBe(names[1]);
    for (const [key, at] of [
      ['Home', 0],
      ['End', 4],
      ['ArrowLeft', 3],
    ] as const) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(key);
      expect(await box().getAttribute('aria-activedescendant')).toBeNull();
      expect(await marked().count()).toBe(0);
      expect(await box().evaluate((field) => (field as HTMLInputElement).selectionStart)).toBe(at);
    }
  });

  test('closes with Escape, says that it is open or closed, and opens again by arrow; once more empties the field', async () => {
    await type('zwol');
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    expect(await box().getAttribute('aria-controls')).toBe(
      await page.locator('main ul[role=listbox]').getAttribute('id'),
    );
    await page.keyboard.press('Escape');
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    expect(await options().first().isVisible()).toBe(false);
    expect(await box().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('zwol');
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('');
  });

  test('takes its answer away with Escape, and when the reader goes elsewhere', async () => {
    await send('Zwole');
    await page.keyboard.press('Escape');
    expect(await answer().innerText()).toBe('');
    expect(await box().inputValue()).toBe('Zwole');
    await send('Zwole');
    // The button, the name that is proposed, all municipalities: only then the reader is elsewhere.
    for (const _ of [1, 2, 3]) await page.keyboard.press('Tab');
    expect(await answer().innerText()).not.toBe('');
    await page.keyboard.press('Tab');
    expect(await answer().innerText()).toBe('');
  });

  test('tells in words how many names fit, and when none does', async () => {
    await type('zwol');
    expect(await count().textContent()).toMatch(/^\d gevonden$/);
    await page.keyboard.type('xyz');
    await options().first().waitFor({ state: 'hidden' });
    expect(await count().textContent()).toBe('Niets gevonden');
    await type('berg');
    expect(await count().textContent()).toMatch(/^\d\d gevonden, de eerste 8 staan in de lijst$/);
  });
});

test('by mouse a name is chosen when the button is let go, so that a slip can be undone', async () => {
  await type('urk');
  const [x, y] = await options()
    .first()
    .evaluate((option) => {
      const { left, top } = option.getBoundingClientRect();
      return [left + 10, top + 10] as const;
    });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  expect(page.url()).toBe(open.url);
  await options().first().click();
  await page.waitForURL(`${open.url}gemeente/urk/`);
});

describe('the page of all municipalities', () => {
  const names = () => page.locator('[data-names] li');

  test('shows what the address asks for in the place of the list, and keeps the term', async () => {
    await page.goto(`${open.url}gemeenten/?zoek=giethoorn`);
    await expect.poll(() => names().allInnerTexts()).toEqual(['Giethoorn plaats in Steenwijkerland']);
    expect(await box().inputValue()).toBe('giethoorn');
    expect(await page.getByRole('heading', { name: 'Gezocht: giethoorn' }).isVisible()).toBe(true);
    expect(await page.title()).toMatch(/^Gezocht: giethoorn - /);
    expect(await page.locator('[data-all]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Bekijk alle gemeenten' }).click();
    await page.waitForURL(`${open.url}gemeenten/`);
    expect(await page.locator('[data-all]').isVisible()).toBe(true);
    expect(await page.locator('[data-found]').isVisible()).toBe(false);
  });

  test('says that nothing was found, with what is near, above the whole list', async () => {
    await page.goto(`${open.url}gemeenten/?zoek=Amsterdm`);
    await expect
      .poll(() => page.locator('[data-found] [role=status]').innerText())
      .toContain('Niets gevonden voor ‘Amsterdm’.');
    expect(await page.locator('[data-found] [role=status] a').allInnerTexts()).toContain('Amsterdam');
    const list = await page.locator('[data-all]').boundingBox();
    expect(list?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
    expect(await box().inputValue()).toBe('Amsterdm');
  });

  test('is where the form leads without the index, and still finds municipalities', async () => {
    await page.route('**/zoek.json', (route) => route.abort());
    await page.goto(open.url);
    await box().fill('zwol');
    await box().press('Enter');
    await page.waitForURL(`${open.url}gemeenten/?zoek=zwol`);
    await expect.poll(() => names().allInnerTexts()).toEqual(['Zwolle gemeente']);
    expect(await page.locator('[data-found] [role=status]').innerText()).toContain(
      'Alleen namen van gemeenten',
    );
    await names().getByRole('link').click();
    await page.waitForURL(`${open.url}gemeente/zwolle/`);
  });
});

test.each([320, 360, 768, 1024, 1280, 1600])('at %d pixels the hint in a field fits in it', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  const cut: string[] = [];
  for (const path of ['', 'gemeenten/', 'vergelijk/', '404.html']) {
    await page.goto(open.url + path);
    // The script has made its search boxes, and their letters are there.
    await page.locator('input[role=combobox]').first().waitFor({ state: 'attached' });
    await page.evaluate(() => document.fonts.ready);
    // On a narrow screen the box in the header opens on request; on the home page there is none.
    const opens = page.locator('button.for-search');
    if (await opens.isVisible()) await opens.click();
    cut.push(
      ...(await page.evaluate(() => {
        const pen = document.createElement('canvas').getContext('2d');
        const fields = [...document.querySelectorAll<HTMLInputElement>('input[placeholder]')];
        return fields.flatMap((field) => {
          const { font, paddingLeft, paddingRight } = getComputedStyle(field);
          if (!pen || !field.checkVisibility()) return [`${field.id} is not to be seen`];
          pen.font = font;
          const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
          const needs = pen.measureText(field.placeholder).width;
          return needs <= room && field.scrollWidth <= field.clientWidth
            ? []
            : [`${field.placeholder}: ${needs} px in ${room}`];
        });
      })),
    );
    expect(await page.locator('input[placeholder]').count(), path).toBeGreaterThan(0);
  }
  expect(cut).toEqual([]);
});
