import { beforeAll, describe, expect, it } from 'vitest';
import type { Factsheet } from '../../src/factsheet/factsheet.ts';
import { checkPdf } from '../../src/pdf/check/check-pdf.ts';
import { loadFonts } from '../../src/pdf/fonts/load-fonts.ts';
import type { Site } from '../../src/publish/site.ts';
import { renderSheet } from '../../templates/sheet.ts';
import { realSite } from '../support/real-site.ts';

const MOST_BYTES = 60_000;

let site: Site;
let sheets: ReadonlyMap<Factsheet, Uint8Array>;
beforeAll(async () => {
  site = await realSite();
  const made = new Map<Factsheet, Uint8Array>();
  for (const factsheet of site.factsheets) {
    made.set(factsheet, renderSheet({ ...site, locator: site.sheetLocator }, loadFonts(), factsheet));
  }
  sheets = made;
}, 60_000);

describe('the sheets of all municipalities', () => {
  it('meet the machine-checkable conditions of PDF/UA-1 and PDF/A-2a', async () => {
    const faults: string[] = [];
    for (const [{ name }, bytes] of sheets) {
      for (const { clause, message } of await checkPdf(bytes)) faults.push(`${name}: ${clause} ${message}`);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('are light enough to mail', () => {
    const heavy = [...sheets].filter(([, bytes]) => bytes.length > MOST_BYTES).map(([{ name }]) => name);
    expect(heavy).toEqual([]);
  });

  it('are the same bytes when they are made again, in any order', async () => {
    for (const [factsheet, bytes] of [...sheets].reverse().slice(0, 20)) {
      const again = renderSheet({ ...site, locator: site.sheetLocator }, loadFonts(), factsheet);
      expect(Buffer.from(again).equals(bytes)).toBe(true);
    }
  });
});
