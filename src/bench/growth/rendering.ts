import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type BuildCache, NO_CACHE } from '../../build/cache/build-cache.ts';
import { packInput } from '../../build/municipalities/packed-input.ts';
import { type Product, productMaker } from '../../build/municipalities/products.ts';
import { generalInput, writeGeneralFiles, writeGeneralPages } from '../../build/national-build.ts';
import { loadPages, type RenderPage } from '../../build/pages/render-page.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { municipalityInput, sharedInput } from '../../publish/municipality/input.ts';
import type { Site } from '../../publish/site.ts';
import { evenSample } from './sample.ts';
import { type StepCost, startStopwatch } from './stopwatch.ts';

/** Of how many municipalities at most each product is made; a card takes longer than all the others together. */
const SAMPLE = 2000;
const CARD_SAMPLE = 200;

/** So many are made before the clock runs: starting up would otherwise count most where there are fewest. */
const WARM_UP = 40;

const PRODUCT_STEPS: readonly (readonly [Product, string])[] = [
  ['sheet', 'Pdf’s'],
  ['numbers', 'Data per gemeente'],
  ['charts', 'Grafieken'],
  ['map', 'Kaarten van de omgeving'],
  ['pictures', 'Kaart en grafieken (png)'],
  ['workbook', 'Werkmappen (xlsx)'],
  ['page', 'Pagina’s per gemeente'],
  ['card', 'Deelkaarten'],
  ['route-sheet', 'Routekaarten (pdf)'],
  ['embed', 'Kleine factsheets'],
  ['route-page', 'Routekaarten (pagina)'],
];

/** What is drawn and written of a site: for an even sample of its municipalities, or for `all`; the rest as a whole. */
export async function renderingCosts(site: Site, pages: string, all: boolean): Promise<readonly StepCost[]> {
  const renderPage = await loadPages(pages, site.settings.baseUrl);
  const codes = site.municipalities.map(({ code }) => code);
  const sampleOf = (most: number) => (all ? codes : evenSample(codes, most));
  const costs = [await inputCost(site, sampleOf(SAMPLE))];
  for (const [kind, name] of PRODUCT_STEPS) {
    const sample = sampleOf(kind === 'card' ? CARD_SAMPLE : SAMPLE);
    costs.push(await productCost(site, kind, name, sample, renderPage));
  }
  return [...costs, ...(await generalCosts(site, renderPage))];
}

async function inputCost(site: Site, codes: readonly MunicipalityCode[]): Promise<StepCost> {
  const make = (code: MunicipalityCode) => packInput(municipalityInput(site, code));
  codes.slice(0, WARM_UP).forEach(make);
  const watch = startStopwatch();
  await watch.time(() => codes.forEach(make));
  return { name: 'Invoer per gemeente', done: codes.length, ...watch.read() };
}

/** Makes one kind of product and keeps nothing of it. The input is made anew each time, off the clock. */
async function productCost(
  site: Site,
  kind: Product,
  name: string,
  codes: readonly MunicipalityCode[],
  renderPage: RenderPage,
): Promise<StepCost> {
  const watch = startStopwatch();
  let isWarm = false;
  const timed: Timed = (work) => (isWarm ? watch.time(work) : work());
  const make = productMaker(sharedInput(site), renderPage, onlyMaking(kind, timed));
  const inputOf = (code: MunicipalityCode) => packInput(municipalityInput(site, code));
  for (const code of codes.slice(0, WARM_UP)) await make(inputOf(code));
  isWarm = true;
  for (const code of codes) {
    await make(inputOf(code));
    // As in a build, where each municipality comes as a message: only between turns are pictures cleared away.
    await setImmediate();
  }
  return { name, done: codes.length, ...watch.read() };
}

/** Does work, on the clock or off it. */
type Timed = <Result>(work: () => Result | Promise<Result>) => Result | Promise<Result>;

/** What is made from the files of another product: those are made as well, off the clock. */
const MADE_FROM: Partial<Readonly<Record<Product, readonly Product[]>>> = { pictures: ['charts', 'map'] };

/** Stands in for the cache of a build: as if all products but those of one kind had been made before. */
function onlyMaking(wanted: Product, timed: Timed): BuildCache {
  const besides: readonly string[] = MADE_FROM[wanted] ?? [];
  return {
    find: () => undefined,
    produce: async (kind, _inputs, make) => {
      if (kind === wanted) return { files: await timed(make), reused: false };
      return besides.includes(kind) ? { files: await make(), reused: false } : { files: [], reused: true };
    },
  };
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
    await pages.time(() => writeGeneralPages(general, sizes, staging, renderPage, NO_CACHE));
    return [filesCost, { name: 'Algemene pagina’s', done, ...pages.read() }];
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
