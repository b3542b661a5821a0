import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../support/browser/browser.ts';
import { findUnhyphenated } from '../support/browser/find-unhyphenated.ts';
import { generalPages, sites } from '../support/built-site.ts';

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.own);
});
afterAll(() => open.close());

const PAGES = [
  ...generalPages(sites.own),
  'provincie/zuid-holland/',
  'provincie/drenthe/',
  'gemeente/amsterdam/',
  'gemeente/nuenen-gerwen-en-nederwetten/',
  'gemeente/s-hertogenbosch/',
  'gemeente/urk/',
  'gemeente/vlieland/',
  'gemeente/zwartewaterland/',
  'gemeente/deventer/routekaart/',
  'gemeente/vlieland/routekaart/',
  'regio/veiligheidsregio-noord-en-oost-gelderland/routekaart/',
  'gemeente/nuenen-gerwen-en-nederwetten/hulp/',
  'vergelijk/?g=amsterdam,nuenen-gerwen-en-nederwetten,zwartewaterland',
];

/** The pages with a table that has no room of its own on a phone. */
const WITH_BLOCKS = PAGES.filter((path) =>
  /^(landelijk\/(rapport\/)?$|provincies\/$|(provincie|regio)\/[^/]+\/$|gemeente\/[^/]+\/$)/.test(path),
);

/** Opens a page once, and looks at it in each of the widths. */
async function visit<Result>(
  path: string,
  widths: readonly number[],
  look: (page: Page) => Promise<Result>,
): Promise<Result[]> {
  const hasScript = path.includes('?');
  const page = await open.browser.newPage({ javaScriptEnabled: hasScript });
  const results: Result[] = [];
  for (const [index, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 780 });
    // A script may draw another thing for another width. Without one nothing comes after the page has loaded.
    if (hasScript) await page.goto(open.url + path, { waitUntil: 'networkidle' });
    else if (index === 0) await page.goto(open.url + path);
    results.push(await look(page));
  }
  await page.close();
  return results;
}

/** Tables that are wider than the room they stand in, and captions that stick out of it. Runs in the browser. */
function findTablesWithoutRoom(): string[] {
  return [...document.querySelectorAll<HTMLTableElement>('main table')].flatMap((table) => {
    const room = table.closest('.table-scroll, .list-scroll') ?? table.parentElement;
    const name = table.caption?.textContent?.trim() ?? table.className;
    if (!room || !table.checkVisibility()) return [];
    const caption = table.caption?.getBoundingClientRect();
    const edges = room.getBoundingClientRect();
    return [
      ...(room.scrollWidth > room.clientWidth + 1
        ? [`${name}: ${room.scrollWidth} in ${room.clientWidth}`]
        : []),
      ...(caption && (caption.right > edges.right + 1 || caption.right > innerWidth)
        ? [`caption cut: ${name}`]
        : []),
    ];
  });
}

const TABLE_ROLES = ['table', 'row', 'columnheader', 'rowheader', 'cell'];

/** How many of each part of a table the browser tells a screen reader of. */
async function tellsOf(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const told = nodes.flatMap(({ ignored, role }) => (ignored ? [] : [String(role?.value)]));
  return Object.fromEntries(
    TABLE_ROLES.map((wanted) => [wanted, told.filter((role) => role === wanted).length]),
  );
}

describe.concurrent('at 360 pixels wide', () => {
  test.each(PAGES)('/%s has no table or caption that is wider than its room', async (path) => {
    expect(await visit(path, [360], (page) => page.evaluate(findTablesWithoutRoom))).toEqual([[]]);
  });

  test.each(WITH_BLOCKS)('a table of /%s stays one for a screen reader', async (path) => {
    const [wide, narrow] = await visit(path, [1280, 360], tellsOf);
    expect(Object.values(wide ?? {})).toHaveLength(TABLE_ROLES.length);
    expect(Object.values(wide ?? {})).not.toContain(0);
    expect(narrow).toEqual(wide);
  });

  test.each(WITH_BLOCKS)('each figure in a block of /%s has a label, and only there', async (path) => {
    const [narrow = [], wide] = await visit(path, [360, 1280], (page) =>
      page
        .locator('.blocks td[data-label]')
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content)),
    );
    expect(narrow.length).toBeGreaterThan(0);
    expect(narrow.filter((content) => !/^"\S/.test(content))).toEqual([]);
    expect(wide?.filter((content) => content !== 'none')).toEqual([]);
  });

  test('the dots that the caption tells of are drawn, in full', async () => {
    const [strips = []] = await visit('gemeente/urk/', [360], (page) =>
      page.locator('.indicators .strip img').evaluateAll((images) =>
        images.map((image) => {
          const { left, right } = image.getBoundingClientRect();
          return (
            image instanceof HTMLImageElement && image.naturalWidth > 0 && left >= 0 && right <= innerWidth
          );
        }),
      ),
    );
    expect(strips.length).toBeGreaterThan(4);
    expect(strips).not.toContain(false);
  });
});

describe.concurrent('at 320, 360 and 1280 pixels wide', () => {
  test.each(PAGES)('/%s breaks no word without a hyphen', async (path) => {
    const broken = await visit(path, [320, 360, 1280], (page) => page.evaluate(findUnhyphenated));
    expect(broken).toEqual([[], [], []]);
  });
});
