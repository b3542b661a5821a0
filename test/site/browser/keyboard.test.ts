import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

let open: OpenSite;
let page: Page;
beforeAll(async () => {
  open = await openSite(sites.subFolder);
  // Else the page would still be on its way to what has the focus.
  page = await open.browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(() => open.close());

interface Stop {
  readonly what: string;
  readonly index: number;
  readonly outline: string;
  readonly onScreen: boolean;
}

const STOPS = 'a[href], button, input, select, summary, [tabindex="0"]';

/** What has the focus now; its number among all elements of the page tells it from others of the same name. */
function focused(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return {
    what: `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40) || element.getAttribute('name')}`,
    index: [...document.querySelectorAll('*')].indexOf(element),
    outline: outlineStyle === 'none' ? 'none' : outlineWidth,
    onScreen: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
  };
}

/** All places where Tab stops, from the top of the page to its end. */
async function tabThrough(path: string): Promise<Stop[]> {
  await page.goto(open.url + path);
  const stops: Stop[] = [];
  for (let presses = 0; presses < 500; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (!stop || stop.index === stops[0]?.index) return stops;
    stops.push(stop);
  }
  throw new Error('Tab does not come to an end.');
}

/** Elements that a selector finds, as far as Tab did not stop at them; '(none)' where it finds nothing. */
async function missed(stops: readonly Stop[], selector: string): Promise<string[]> {
  const found = await page.evaluate((wanted) => {
    const everything = [...document.querySelectorAll('*')];
    // What is only for a phone is not there on this screen.
    const shown = [...document.querySelectorAll(wanted)].filter((element) => element.checkVisibility());
    return shown.map((element) => ({
      index: everything.indexOf(element),
      what: element.textContent?.trim().slice(0, 40) || element.outerHTML.slice(0, 60),
    }));
  }, selector);
  if (found.length === 0) return ['(none)'];
  const reached = new Set(stops.map(({ index }) => index));
  return found.filter(({ index }) => !reached.has(index)).map(({ what }) => what);
}

describe.each(['gemeente/zwolle/', 'gemeente/vlieland/', '', 'provincie/zeeland/'])('on /%s', (path) => {
  test('Tab reaches everything, in order, and shows where it is', async () => {
    const stops = await tabThrough(path);
    const order = stops.map(({ index }) => index);
    expect(stops[0]?.what).toBe('a Naar de inhoud');
    expect(stops.filter(({ outline }) => /^(none|0px)$/.test(outline)).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ onScreen }) => !onScreen).map(({ what }) => what)).toEqual([]);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    // A map that is hidden from screen readers repeats links that stand beside it.
    expect(await missed(stops, `:is(${STOPS}):not([aria-hidden="true"] *)`)).toEqual([]);
    for (const part of ['header input[type=search]', 'header nav a', 'footer a']) {
      expect(await missed(stops, part), part).toEqual([]);
    }
  });

  test('the first stop leads past the menu', async () => {
    await page.goto(open.url + path);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The browser moves the focus a moment after the key; no person presses the next one sooner.
    await page.waitForFunction(() => document.activeElement?.matches('main'));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

test('Tab reaches the sheet, the website of every provider, and the link to report a fault', async () => {
  const stops = await tabThrough('gemeente/zwolle/');
  for (const part of [
    'a[href$="factsheet.pdf"]',
    '.providers a[href^="https://"]',
    'main a[href^="mailto:"]',
  ]) {
    expect(await missed(stops, part), part).toEqual([]);
  }
});

test('what Tab skips on a map stands beside it as a link', async () => {
  for (const path of ['gemeente/zwolle/', 'gemeente/vlieland/', 'provincie/zeeland/']) {
    await page.goto(open.url + path);
    const lost = await page.evaluate(() => {
      const hrefs = (selector: string) =>
        [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href'));
      const others = new Set(hrefs('a[href]:not([tabindex="-1"])'));
      return hrefs('a[tabindex="-1"]').filter((target) => !others.has(target));
    });
    expect(lost, path).toEqual([]);
  }
});

describe('the search box', () => {
  const box = () => page.locator('main input[type=search]');

  async function type(text: string): Promise<void> {
    await page.goto(open.url);
    await box().focus();
    await page.keyboard.type(text);
    await page.getByRole('option').first().waitFor();
  }

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

  test('leads by Enter alone to the best name', async () => {
    await type('utrecht');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${open.url}gemeente/utrecht/`);
  });

  test('closes with Escape and says that it is open or closed', async () => {
    await type('zwol');
    expect(await box().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await box().getAttribute('aria-expanded')).toBe('false');
    expect(await page.getByRole('option').first().isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  });

  test('tells in words how many it found, and when it found nothing', async () => {
    await type('zwol');
    const status = page.locator('main form [role=status]');
    expect(await status.textContent()).toMatch(/^\d+ gevonden$/);
    await page.keyboard.type('xyz');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    expect(await status.textContent()).toBe('Niets gevonden');
  });
});
