import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface ExplorerPage {
  readonly page: Page;
  /** Errors and complaints of the browser, such as a breach of the Content-Security-Policy. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the explorer and waits until it has its data. */
export async function openExplorer(
  browser: Browser,
  url: string,
  query = '',
  options: BrowserContextOptions = {},
): Promise<ExplorerPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${url}kaart/${query}`);
  if (options.javaScriptEnabled !== false) await page.locator('.explorer.is-live').waitFor();
  return { page, faults, close: () => context.close() };
}

/** What the page says, as a screen reader hears it. */
export function statusOf(page: Page): Promise<string> {
  return page.locator('.explorer-count [role="status"]').innerText();
}

/** Names in the list, in its order. */
export function listOf(page: Page): Promise<string[]> {
  return page.locator('.explorer-list tbody th button').allInnerTexts();
}

/** The part of the map in sight: x, y, width, height. */
export async function viewOf(page: Page): Promise<readonly number[]> {
  const box = await page.locator('.map-frame svg').getAttribute('viewBox');
  return (box ?? '').split(' ').map(Number);
}

/** How many areas of the map have this paint. */
export function painted(page: Page, selector: string): Promise<number> {
  return page.locator(`.areas path${selector}`).count();
}

/** How many dots are drawn: each is a step to a place, and a line of no length. */
export async function dotsOf(page: Page): Promise<number> {
  const paths = page.locator('.dots path:not(.rim)');
  const outlines = await paths.evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
  return outlines.join('').split('h0').length - 1;
}

/** Presses Tab until the focus is on what fits, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<number> {
  for (let presses = 1; presses <= most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector))
      return presses;
  }
  throw new Error(`No ${selector} within ${most} presses of Tab.`);
}
