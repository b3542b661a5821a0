import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { prepareBrowser } from '../../../test/site/support/browser/browser.ts';
import { serveSite } from '../../build/serve/serve-folder.ts';
import { buildByCommand } from '../whole/build-command.ts';
import { packTexts } from './pack-texts.ts';
import type { PageScores, Visit } from './report.ts';

/**
 * What Lighthouse gives the pages that most readers see, as a telephone on a slow network would load them, each some times.
 * Lighthouse works out the slow network itself; how busy this machine is tells in the time that scripts take.
 */
export async function measureLighthouse(data: string, runs: number): Promise<readonly PageScores[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-bench-lighthouse-'));
  try {
    process.stderr.write('de site wordt gemaakt\n');
    await buildByCommand(data, folder);
    const site = path.join(folder, 'dist');
    const pages = pagesOf(site);
    packTexts(site, pages);
    return await visitAll(site, pages, runs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Paths of the pages that are measured. @throws Error where no municipality has a help page and a route map */
function pagesOf(site: string): readonly string[] {
  const slugs = readdirSync(path.join(site, 'gemeente')).toSorted();
  const complete = slugs.filter((slug) =>
    ['hulp', 'routekaart'].every((part) => existsSync(path.join(site, 'gemeente', slug, part, 'index.html'))),
  );
  // One of them, not the first: that is often the smallest.
  const slug = complete[Math.floor(complete.length / 2)];
  if (slug === undefined) throw new Error('Geen gemeente heeft een hulppagina en een routekaart.');
  const own = `gemeente/${slug}/`;
  return ['', own, 'kaart/', 'vergelijk/', 'hulp/', `${own}hulp/`, `${own}routekaart/`];
}

async function visitAll(
  site: string,
  pages: readonly string[],
  runs: number,
): Promise<readonly PageScores[]> {
  const server = await serveSite(site, '/', 0, { compressed: true });
  const port = await freePort();
  const browser = await chromium.launch({
    ...(await prepareBrowser()),
    args: [
      ...['--no-sandbox', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage'],
      `--remote-debugging-port=${port}`,
    ],
    headless: true,
  });
  try {
    const measured: PageScores[] = [];
    for (const page of pages) {
      process.stderr.write(`/${page}\n`);
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run += 1) visits.push(await visit(server.url + page, port));
      measured.push({ page, visits });
    }
    return measured;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** One cold load. @throws Error where Lighthouse could not measure it */
async function visit(url: string, port: number): Promise<Visit> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: ['performance'],
    output: 'json',
    logLevel: 'error',
  });
  const lhr = result?.lhr;
  const score = lhr?.categories['performance']?.score;
  if (!lhr || typeof score !== 'number')
    throw new Error(
      `Lighthouse gaf geen cijfer aan ${url}: ${lhr?.runtimeError?.message ?? 'zonder reden'}.`,
    );
  const value = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  return {
    score: Math.round(score * 100),
    firstPaint: value('first-contentful-paint') / 1000,
    largestPaint: value('largest-contentful-paint') / 1000,
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    bytes: value('total-byte-weight'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('No free port.');
  return address.port;
}
