import { beforeAll, describe, expect, it } from 'vitest';
import { type BesideCountry, besideCountry } from '../../../src/factsheet/country/beside-country.ts';
import type { Site } from '../../../src/publish/site.ts';
import { type InventoryLine, parseTable, parts, readDataText, readIndicators } from '../../data/read-data.ts';
import { realSite } from '../../support/real-site.ts';

const inventory = parseTable<InventoryLine>(readDataText('inventory.csv'));
const twente = parts(
  parseTable<{ naam: string; gemeenten: string }>(readDataText('regions.csv')).find(
    ({ naam }) => naam === 'Twente',
  )?.gemeenten ?? '',
);

let site: Site;
let compared: BesideCountry | undefined;
beforeAll(async () => {
  site = await realSite();
  compared = besideCountry(site.analysis, twente);
});

describe('a region beside the country', () => {
  it('has the mean number of locations of its municipalities, counted again from the CSV', () => {
    const names = new Set(
      site.municipalities.filter(({ code }) => twente.includes(code)).map(({ name }) => name),
    );
    expect(names.size).toBe(14);
    const own = inventory.filter(({ gemeente }) => names.has(gemeente)).length / names.size;
    const country = inventory.length / 342;
    const words = (value: number) => (Math.round(value * 10) / 10).toFixed(1).replace('.', ',');
    expect(compared?.supply.find(({ label }) => label === 'Locaties')).toMatchObject({
      own: words(own),
      country: words(country),
    });
  });

  it('has the middle one of its municipalities of a figure about residents', () => {
    const inhabitants = readIndicators()
      .filter(({ code }) => twente.includes(code))
      .map(({ inwoners }) => Number(inwoners))
      .toSorted((a, b) => a - b);
    const middle = Math.round(((inhabitants[6] ?? 0) + (inhabitants[7] ?? 0)) / 2);
    const row = compared?.residents.find(({ label }) => label.startsWith('Inwoners'));
    expect(row?.note).toMatch(/^peildatum/);
    expect(Number(row?.own.replaceAll('.', ''))).toBe(middle);
  });

  it('says nothing of a few municipalities, nor of the country beside itself', () => {
    expect(besideCountry(site.analysis, twente.slice(0, 4))).toBeUndefined();
    expect(
      besideCountry(
        site.analysis,
        site.municipalities.map(({ code }) => code),
      ),
    ).toBeUndefined();
  });
});
