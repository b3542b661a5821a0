import { expect, test } from 'vitest';
import { buildRegionRoute } from '../../src/factsheet/route/region.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { routeSheetMaker } from '../../src/publish/municipality/route-sheet.ts';
import { regionRouteSheet } from '../../src/publish/overview/region-route.ts';
import { routeRegions } from '../../src/publish/overview/route-regions.ts';
import { currentSite } from '../support/real-site.ts';
import { routeSheetFaults } from '../templates/route/route-sheets.ts';

test('the route maps of all municipalities are tagged and well set on every page', async () => {
  const site = await currentSite();
  const make = routeSheetMaker(site, loadFonts());
  const faults: string[] = [];
  for (const { code, name } of site.municipalities) {
    faults.push(
      ...(await routeSheetFaults(make(code), '1 januari 2025')).map((fault) => `${name}: ${fault}`),
    );
  }
  expect(site.municipalities.length).toBe(342);
  expect(faults).toEqual([]);
}, 900_000);

test('so are those of all provinces and regions', async () => {
  const site = await currentSite();
  const fonts = loadFonts();
  const faults: string[] = [];
  const regions = routeRegions(site);
  for (const region of regions) {
    const sheet = regionRouteSheet(site.settings, fonts, buildRegionRoute(site.analysis, region));
    faults.push(
      ...(await routeSheetFaults(sheet, '1 januari 2025')).map(
        (fault) => `${region.kind} ${region.name}: ${fault}`,
      ),
    );
  }
  expect(regions.length).toBe(37);
  expect(faults).toEqual([]);
}, 300_000);
