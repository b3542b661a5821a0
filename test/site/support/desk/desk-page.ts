import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import type { OpenSite } from '../browser/browser.ts';

export interface DeskPage {
  readonly page: Page;
  /** Errors and complaints of the browser, such as a breach of the Content-Security-Policy. */
  readonly faults: readonly string[];
  /** Addresses that were asked for after the desk was ready. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens the desk, and waits until it has all that it ever fetches. */
export async function openDesk({ browser, url }: OpenSite, width = 1280): Promise<DeskPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const [faults, requests]: [string[], string[]] = [[], []];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${url}beheer/`);
  await page.locator('.desk.is-ready').waitFor();
  context.on('request', (request) => {
    // What the page itself holds in memory is on no network.
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });
  return { page, faults, requests, close: () => context.close() };
}

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Chooses files and waits until they are checked. */
export async function giveFiles(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));
  await page.locator('[data-part="choose-files"]').setInputFiles(given);
  await page.getByText('De controle is klaar.', { exact: true }).waitFor();
}

/** What the controls say of all that was found. */
export function checkWords(page: Page): Promise<string> {
  return page.locator('[data-part="check-words"]').innerText();
}

/** The file that the page gives when something is done. */
export async function savedFile(
  page: Page,
  doing: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    doing(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Goes to a part of the desk. */
export async function goTo(page: Page, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click();
}
