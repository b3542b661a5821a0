import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { sites } from '../support/built-site.ts';

let open: OpenSite;
let page: Page;
beforeAll(async () => {
  open = await openSite(sites.root);
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

/** What has the focus now; its number among all elements of the body tells it from others of the same name. */
function focused(): Stop | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return {
    what: `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40) || element.getAttribute('name')}`,
    // Not of the head: a script that loads another one adds to that.
    index: [...document.body.querySelectorAll('*')].indexOf(element),
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
    const everything = [...document.body.querySelectorAll('*')];
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

describe.each([
  'gemeente/zwolle/',
  'gemeente/vlieland/',
  '',
  'provincie/zeeland/',
  'regio/veiligheidsregio-twente/',
  'gemeente/urk/routekaart/',
  'hulp/deurwaarder/',
  'gemeente/urk/hulp/',
])('on /%s', (path) => {
  test('Tab reaches everything, in order, and shows where it is', async () => {
    const stops = await tabThrough(path);
    const order = stops.map(({ index }) => index);
    expect(stops[0]?.what).toBe('a Naar de inhoud');
    expect(stops.filter(({ outline }) => /^(none|0px)$/.test(outline)).map(({ what }) => what)).toEqual([]);
    expect(stops.filter(({ onScreen }) => !onScreen).map(({ what }) => what)).toEqual([]);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    // A map that is hidden from screen readers repeats links that stand beside it.
    expect(await missed(stops, `:is(${STOPS}):not([aria-hidden="true"] *)`)).toEqual([]);
    for (const part of [
      path === '' ? 'main input[role=combobox]' : 'header input[role=combobox]',
      'header nav a',
      'footer a',
    ]) {
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
    'main a[href*="/melden/?"]',
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

describe('the box around a wide table', () => {
  /** Boxes that Tab stops at and that do not scroll, or the other way round. */
  const wrong = () =>
    page.evaluate(async () => {
      // The script looks again when a size has changed, which it hears of after the next frame.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      const boxes = [...document.querySelectorAll<HTMLElement>('[role=region]')].filter((box) =>
        box.checkVisibility(),
      );
      const scrolls = (box: HTMLElement) =>
        box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      return {
        boxes: boxes.length,
        scrolling: boxes.filter(scrolls).length,
        wrong: boxes
          .filter((box) => (box.tabIndex === 0) !== scrolls(box))
          .map((box) => box.getAttribute('aria-label')),
      };
    });

  test.each([
    'gemeente/zwolle/',
    'provincie/zeeland/',
    'provincies/',
    'landelijk/',
    'vergelijk/?g=zwolle,kampen,vlieland',
  ])('on /%s is a stop only where it scrolls, also after the window changed', async (path) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(open.url + path);
    await page.locator('[role=region]').first().waitFor();
    for (const width of [1280, 480, 760, 1600]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await wrong(), `${width} px`).toMatchObject({ wrong: [] });
    }
  });

  test('does scroll somewhere, and then Tab stops at it', async () => {
    await page.setViewportSize({ width: 720, height: 800 });
    await page.goto(`${open.url}landelijk/`);
    expect((await wrong()).scrolling).toBeGreaterThan(0);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test('is always a stop without JavaScript, when nobody knows', async () => {
    const plain = await open.browser.newPage({ javaScriptEnabled: false });
    await plain.goto(`${open.url}gemeente/zwolle/`);
    const boxes = plain.locator('[role=region]');
    expect(await boxes.count()).toBeGreaterThan(3);
    for (const box of await boxes.all()) expect(await box.getAttribute('tabindex')).toBe('0');
    await plain.close();
  });
});
