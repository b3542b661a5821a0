import { expect, test } from 'vitest';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import { routeSheetMaker } from '../../src/publish/municipality/route-sheet.ts';
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
