import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { serveSite } from '../../scripts/publish/serve.ts';
import type { BuiltSite } from './built-site.ts';

export interface OpenSite {
  readonly browser: Browser;
  /** Where the site answers, ends in '/'. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on a free port and starts a browser: once for each test file. */
export async function openSite(site: BuiltSite): Promise<OpenSite> {
  const server = await serveSite(site.folder, site.base, 0);
  // The browser's own single-process settings are for another surrounding and crash here.
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage'],
    headless: true,
  });
  return {
    browser,
    url: server.url,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
