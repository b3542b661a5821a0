import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../site/support/browser/browser.ts';
import { sites } from '../../site/support/built-site.ts';

/** Parts of the screen that may move, times how far; a browser calls up to 0.1 good. */
const MOST_SHIFT = 0.02;

/** A phone of a few years ago on a slow mobile network: fonts and data come well after the first paint. */
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 100_000,
  uploadThroughput: 100_000,
} as const;
const SLOWER_PROCESSOR = 4;

const PAGES = [
  { path: '', isReady: '[role=combobox]' },
  { path: 'gemeente/zwolle/', isReady: '[role=combobox]' },
  // Its sentences fill their lines: in other letters they take a line more.
  { path: 'gemeente/hollands-kroon/', isReady: '[role=combobox]' },
  { path: 'gemeenten/?zoek=berg', isReady: '[data-names] a' },
  { path: 'kaart/', isReady: '.explorer.is-live' },
  { path: 'kaart/?leefgebied=wonen-en-buren&provincie=zeeland&gemeente=goes', isReady: '.explorer.is-live' },
  { path: 'vergelijk/', isReady: '.is-ready' },
  { path: 'vergelijk/?g=zwolle,kampen,nuenen-gerwen-en-nederwetten', isReady: '.compared' },
  { path: 'landelijk/', isReady: '[role=combobox]' },
];

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

let open: OpenSite;
beforeAll(async () => {
  open = await openSite(sites.root);
});
afterAll(() => open.close());

interface Moved {
  readonly sum: number;
  /** The elements that moved, for who reads the fault. */
  readonly what: readonly string[];
}

/** All that moved on a page by itself, from an empty cache until the page is what it will be. */
async function movedOn(path: string, isReady: string, width: number, without?: string): Promise<Moved> {
  const context = await open.browser.newContext({ viewport: { width, height: 800 } });
  const page: Page = await context.newPage();
  if (without !== undefined) await page.route(`**/${without}`, (route) => route.abort());
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', SLOW_NETWORK);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
  await page.goto(open.url + path);
  // On a phone the search box is there and closed.
  await page.locator(isReady).first().waitFor({ state: 'attached' });
  const moved = await page.evaluate(async () => {
    await document.fonts.ready;
    // Two frames later the last change is on the screen and measured.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = observer
      .takeRecords()
      .filter((entry): entry is Shift => 'value' in entry && 'sources' in entry);
    const nameOf = (node: Node | null) =>
      node instanceof Element ? `${node.tagName.toLowerCase()}.${node.className}` : node?.textContent;
    return {
      sum: shifts.reduce((sum, { value }) => sum + value, 0),
      what: shifts.flatMap(({ value, sources }) =>
        sources.map(({ node }) => `${value.toFixed(4)} ${nameOf(node)}`),
      ),
    };
  });
  await context.close();
  return moved;
}

describe.each([360, 1280])('at %d pixels wide, slowly and for the first time', (width) => {
  test.each(PAGES)('next to nothing moves on /$path', async ({ path, isReady }) => {
    const { sum, what } = await movedOn(path, isReady, width);
    expect(sum, what.join('\n')).toBeLessThanOrEqual(MOST_SHIFT);
  });
});

test('it is seen where something does move: the map, where its form has no room until the data is there', async () => {
  const { sum } = await movedOn('kaart/', '.explorer.is-live', 1280, 'has-script.js');
  expect(sum).toBeGreaterThan(MOST_SHIFT);
});
