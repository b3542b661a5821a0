import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import chromium, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { serveSite } from '../../../../src/build/serve/serve-folder.ts';
import type { BuiltSite } from '../built-site.ts';

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
    ...(await prepareBrowser()),
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

/** Unpacks the browser, once: it is there for all test files after the set-up has called this. */
export async function prepareBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const executablePath = await chromium.executablePath();
  return { executablePath, env: await environmentFor(executablePath) };
}

/**
 * The browser needs a few libraries (NSS) that a bare machine may lack. The package brings them along, for another
 * kind of Linux: they are used only where the machine has none of its own.
 */
async function environmentFor(executable: string): Promise<Record<string, string>> {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const { stdout } = await promisify(execFile)('ldd', [executable]);
  if (!stdout.includes('not found')) return environment;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  await inflate(path.resolve(entry, '../../bin/al2023.tar.br'));
  return { ...environment, LD_LIBRARY_PATH: path.join(os.tmpdir(), 'al2023', 'lib') };
}
