import { beforeAll, describe, expect, it } from 'vitest';
import { buildRegionRoute } from '../../../src/factsheet/route/region.ts';
import { openPdf } from '../../../src/pdf/check/reading/pdf-file.ts';
import { loadFonts } from '../../../src/pdf/fonts/load-fonts.ts';
import { routeSheetMaker } from '../../../src/publish/municipality/route-sheet.ts';
import { regionRouteSheet } from '../../../src/publish/overview/region-route.ts';
import { routeRegions } from '../../../src/publish/overview/route-regions.ts';
import { areaPath } from '../../../src/publish/shared/paths.ts';
import type { Site } from '../../../src/publish/site.ts';
import { readLayout } from '../../support/page-layout/read-layout.ts';
import { currentSite, realSite } from '../../support/real-site.ts';
import { routeSheetFaults } from './route-sheets.ts';

/** The longest, the empty ones, long and odd names. The others are gone through in test/slow. */
const SAMPLE = [
  'amsterdam',
  'rotterdam',
  'vlieland',
  'urk',
  's-hertogenbosch',
  'sudwest-fryslan',
  'nuenen-gerwen-en-nederwetten',
  'hardinxveld-giessendam',
  'deventer',
];

let site: Site;
let make: (code: string) => Uint8Array;
beforeAll(async () => {
  site = await realSite();
  make = routeSheetMaker(site, loadFonts());
});

const codeOf = (slug: string) => site.bySlug.get(slug)?.code ?? slug;

describe('the route maps as PDF', () => {
  it.each(SAMPLE)('of %s is tagged and well set on every page', async (slug) => {
    expect(await routeSheetFaults(make(codeOf(slug)))).toEqual([]);
  });

  it.each(['amsterdam', 'vlieland', 'deventer'])(
    'of %s is so today, with the days of the checks',
    async (slug) => {
      const today = await currentSite();
      const sheet = routeSheetMaker(today, loadFonts())(today.bySlug.get(slug)?.code ?? slug);
      expect(await routeSheetFaults(sheet, '1 januari 2025')).toEqual([]);
    },
  );

  it('are the same bytes when they are made again, in another order', () => {
    const first = SAMPLE.map((slug) => Buffer.from(make(codeOf(slug))));
    const again = SAMPLE.toReversed().map((slug) => Buffer.from(make(codeOf(slug))));
    expect(again.toReversed().every((bytes, index) => bytes.equals(first[index] ?? Buffer.of()))).toBe(true);
  });
});

/** The largest and the smallest, and the hardest names. All of them are gone through in test/slow. */
const REGIONS = [
  'provincie/noord-holland/',
  'provincie/zeeland/',
  'provincie/fryslan/',
  'regio/veiligheidsregio-gooi-en-vechtstreek/',
  'regio/veiligheidsregio-noord-en-oost-gelderland/',
];

describe('the route maps of regions as PDF', () => {
  const makeAll = (all: readonly string[]) =>
    all.map((path) => {
      const region = routeRegions(site).find((each) => areaPath(each) === path);
      if (!region) throw new Error(`No region at ${path}.`);
      return regionRouteSheet(site.settings, loadFonts(), buildRegionRoute(site.analysis, region));
    });

  it.each(REGIONS)('of %s is tagged and well set on every page', async (path) => {
    for (const sheet of makeAll([path])) expect(await routeSheetFaults(sheet)).toEqual([]);
  });

  it('are the same bytes when they are made again, in another order', () => {
    const first = makeAll(REGIONS);
    const again = makeAll(REGIONS.toReversed()).toReversed();
    expect(again.every((bytes, index) => Buffer.from(bytes).equals(first[index] ?? Buffer.of()))).toBe(true);
  });

  it('say on every page which region they are of', async () => {
    const [sheet] = makeAll(['regio/veiligheidsregio-noord-en-oost-gelderland/']);
    const { pages } = await openPdf(sheet ?? new Uint8Array());
    for (const number of pages.keys()) {
      const { runs } = await readLayout(sheet ?? new Uint8Array(), number);
      expect(runs.map(({ text }) => text).join('|')).toContain('Veiligheidsregio Noord- en Oost-Gelderland');
    }
  });
});
