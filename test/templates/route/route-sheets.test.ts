import { beforeAll, describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/pdf/fonts/load-fonts.ts';
import { routeSheetMaker } from '../../../src/publish/municipality/route-sheet.ts';
import type { Site } from '../../../src/publish/site.ts';
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
