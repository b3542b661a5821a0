import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { findCutOffText } from '../support/browser/find-cut-off-text.ts';
import { findUnhyphenated } from '../support/browser/find-unhyphenated.ts';
import { type PrintedPage, printPages } from '../support/browser/printed-pages.ts';
import { generalPages, sites } from '../support/built-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.own);
});
afterAll(() => open.close());

/** A4 in points; a browser rounds it to its own pixels. */
const A4 = { width: 595, height: 842 };
/** A table of five municipalities beside each other lies on its side. */
const LYING = /^vergelijk\//;
/** What is between the margins, in pixels: the browser sets the page in this width. */
const SHEET_WIDTH = 710;

async function onPaper<Result>(path: string, look: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await open.browser.newPage({ viewport: { width: SHEET_WIDTH, height: 1000 } });
  await page.goto(open.url + path, { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });
  const result = await look(page);
  await page.close();
  return result;
}

const plain = (text: string) => text.replace(/[\s\u00ad]+/g, '');

/** Heads and captions that end a sheet, so that what they are about stands on the next. */
function orphanedHeads(pages: readonly PrintedPage[], heads: ReadonlySet<string>): string[] {
  return pages.slice(0, -1).flatMap(({ lines }, index) => {
    const last = lines.at(-1);
    return last && heads.has(plain(last.text)) ? [`page ${index + 1} ends with ${last.text}`] : [];
  });
}

const headsOf = async (page: Page) =>
  new Set((await page.locator('h1, h2, h3, h4, caption').allInnerTexts()).map(plain));

// Several pages at a time: while one waits for silence on the network, another is printed.
describe.concurrent('the page of a municipality on paper', () => {
  test.each([
    { slug: 'urk', sheets: 3 },
    { slug: 'nuenen-gerwen-en-nederwetten', sheets: 4 },
    { slug: 's-hertogenbosch', sheets: 3 },
    { slug: 'sudwest-fryslan', sheets: 3 },
    { slug: 'renswoude', sheets: 3 },
    { slug: 'vlieland', sheets: 3 },
    // 137 locations with their addresses and hours: the list alone takes five.
    { slug: 'amsterdam', sheets: 8 },
  ])(
    '$slug takes two to $sheets sheets, and no head is alone at the foot of one',
    async ({ slug, sheets }) => {
      const { pages, heads } = await onPaper(`gemeente/${slug}/`, async (page) => ({
        pages: await printPages(page),
        heads: await headsOf(page),
      }));
      expect(pages.length).toBeLessThanOrEqual(sheets);
      expect(pages.length).toBeGreaterThanOrEqual(2);
      expect(heads.size).toBeGreaterThan(10);
      expect(orphanedHeads(pages, heads)).toEqual([]);
      // No sheet for a line that was left over.
      for (const { lines } of pages) expect(lines.length).toBeGreaterThan(5);
    },
  );

  test('speaks of dots only where they are drawn', async () => {
    const told = await onPaper('gemeente/urk/', async (page) => ({
      words: await page.locator('.indicators .of-dots').isVisible(),
      dots: await page.locator('.indicators .strip').first().isVisible(),
    }));
    expect(told).toEqual({ words: false, dots: false });
  });
});

describe.concurrent('on A4', () => {
  test.each([
    ...generalPages(sites.own).filter((path) => path !== '404.html'),
    'provincie/zuid-holland/',
    'gemeente/urk/',
    'gemeente/amsterdam/',
    'gemeente/vlieland/',
    'gemeente/nuenen-gerwen-en-nederwetten/',
    'gemeente/deventer/routekaart/',
    'gemeente/vlieland/routekaart/',
    'provincie/zeeland/routekaart/',
    'gemeente/urk/hulp/#bij-deurwaarder',
  ])('/%s loses no column, breaks no word without a hyphen, and prints nothing to click', async (path) => {
    const { pages, heads, cutOff, broken, clickable } = await onPaper(path, async (page) => ({
      cutOff: await page.evaluate(findCutOffText),
      broken: await page.evaluate(findUnhyphenated),
      clickable: await page
        .locator('nav, .header-search, .header-button, .skip')
        .evaluateAll((elements) =>
          elements.filter((element) => element.checkVisibility()).map((one) => one.className),
        ),
      heads: await headsOf(page),
      pages: await printPages(page),
    }));
    expect(cutOff).toEqual([]);
    expect(broken).toEqual([]);
    expect(clickable).toEqual([]);
    expect(orphanedHeads(pages, heads)).toEqual([]);
    const [wide, high] = LYING.test(path) ? [A4.height, A4.width] : [A4.width, A4.height];
    for (const { width, height, lines } of pages) {
      expect(Math.abs(width - wide)).toBeLessThan(1);
      expect(Math.abs(height - high)).toBeLessThan(1);
      for (const { text, left, right } of lines) {
        expect(left, text).toBeGreaterThan(25);
        expect(right, text).toBeLessThan(wide - 25);
      }
    }
  });
});
