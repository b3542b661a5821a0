import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { NO_CACHE } from '../../build/cache/build-cache.ts';
import { packInput } from '../../build/municipalities/packed-input.ts';
import { startPool } from '../../build/municipalities/pool.ts';
import { PRODUCTS, type Product } from '../../build/municipalities/products.ts';
import type { MunicipalityTask } from '../../build/municipalities/worker.ts';
import {
  generalInput,
  writeGeneralFiles,
  writeGeneralPages,
  writeLatePages,
} from '../../build/national-build.ts';
import { loadPages, type RenderPage } from '../../build/pages/render-page.ts';
import { startWorkTimes } from '../../build/process/work-times.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { municipalityInput, sharedInput } from '../../publish/municipality/input.ts';
import type { Site } from '../../publish/site.ts';
import { PRODUCT_NAMES } from '../product-names.ts';
import { evenSample } from './sample.ts';
import { type StepCost, startStopwatch } from './stopwatch.ts';

/** Of how many municipalities at most the products are made. */
const SAMPLE = 1000;

/** So many are made before they count: starting up would otherwise count most where there are fewest. */
const WARM_UP = 40;

const INPUT_STEP = 'Invoer per gemeente';

/** What is drawn and written of a site: for an even sample of its municipalities, or for `all`; the rest as a whole. */
export async function renderingCosts(site: Site, pages: string, all: boolean): Promise<readonly StepCost[]> {
  const codes = site.municipalities.map(({ code }) => code);
  return [
    ...(await municipalityCosts(site, all ? codes : evenSample(codes, SAMPLE), pages)),
    ...(await generalCosts(site, await loadPages(pages, site.settings.baseUrl))),
  ];
}

/**
 * Makes all products of municipalities in a thread of its own, as a build does: what the site itself holds is not in its memory.
 * What is made goes away at once.
 */
async function municipalityCosts(
  site: Site,
  codes: readonly MunicipalityCode[],
  pages: string,
): Promise<readonly StepCost[]> {
  const staging = await mkdtemp(path.join(os.tmpdir(), 'sjo-growth-'));
  const times = startWorkTimes();
  const milliseconds = new Map<Product, number>();
  let made = 0;
  function* tasks(): Generator<MunicipalityTask> {
    const inputOf = (code: MunicipalityCode) => packInput(municipalityInput(site, code));
    for (const code of codes.slice(0, WARM_UP)) yield { edition: 0, input: inputOf(code) };
    for (const code of codes) {
      yield { edition: 0, input: times.timeNow(INPUT_STEP, () => inputOf(code)) };
    }
  }
  const task = { editions: [{ shared: sharedInput(site), staging }], pages, cache: undefined };
  const pool = startPool(task, 1, tasks(), ({ sizes, products }) => {
    for (const [file] of sizes) rmSync(path.join(staging, file));
    made += 1;
    if (made <= WARM_UP) return;
    for (const kind of PRODUCTS)
      milliseconds.set(kind, (milliseconds.get(kind) ?? 0) + (products[kind]?.milliseconds ?? 0));
  });
  try {
    pool.pagesReady();
    await pool.finish();
  } finally {
    await pool.stop();
    await rm(staging, { recursive: true, force: true });
  }
  const { peakMemory } = startStopwatch().read();
  const cost = (name: string, cpuSeconds: number) => ({ name, done: codes.length, cpuSeconds, peakMemory });
  return [
    cost(INPUT_STEP, times.seconds.get(INPUT_STEP) ?? 0),
    ...PRODUCTS.map((kind) => cost(PRODUCT_NAMES[kind], (milliseconds.get(kind) ?? 0) / 1000)),
  ];
}

/** The files and pages of the site as a whole, written into a folder that goes away. */
async function generalCosts(site: Site, renderPage: RenderPage): Promise<readonly StepCost[]> {
  const staging = await mkdtemp(path.join(os.tmpdir(), 'sjo-growth-'));
  const done = site.municipalities.length;
  try {
    const files = startStopwatch();
    const general = await files.time(() => generalInput(site));
    const sizes = await files.time(() => writeGeneralFiles(general, staging, NO_CACHE));
    const filesCost = { name: 'Algemene bestanden', done, ...files.read() };
    const pages = startStopwatch();
    await pages.time(async () => {
      await writeGeneralPages(general, sizes, staging, renderPage, NO_CACHE);
      await writeLatePages(general, sizes, staging, renderPage);
    });
    return [filesCost, { name: 'Algemene pagina’s', done, ...pages.read() }];
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
