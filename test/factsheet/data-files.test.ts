import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { figureLines, linesToCsv, linesToExcelCsv } from '../../src/factsheet/to-csv.ts';
import { factsheetToJson } from '../../src/factsheet/to-json.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../src/model/typology.ts';
import type { Site } from '../../src/publish/site.ts';
import { factsheetOf, realSite } from '../support/real-site.ts';

let site: Site;
beforeAll(async () => {
  site = await realSite();
});

describe('factsheet.json', () => {
  it('has integers for each domain and type, under stable keys', () => {
    const json = factsheetToJson(factsheetOf(site, 'vlieland'), site.settings);
    expect(Object.keys(json.lifeDomains)).toEqual(LIFE_DOMAINS.map(({ key }) => key));
    expect(Object.keys(json.supportTypes)).toEqual(SUPPORT_TYPES.map(({ key }) => key));
    expect(json.locations).toBe(0);
    expect(json.lifeDomains['schulden-en-incasso']).toBe(0);
    expect(json.edition).toMatchObject({ referenceDate: '2023-01-01', status: 'example' });
    expect(json.notice).toContain('Voorbeelddata');
  });
  it('tells unknown from zero, with a reason', () => {
    const json = factsheetToJson(factsheetOf(site, 'vlieland'), site.settings);
    const income = json.indicators.find(({ id }) => id === 'inkomen');
    expect(income).toMatchObject({ state: 'unknown', value: null });
    expect(income?.reason).toMatch(/\w/);
  });
  it('tells where each location is, when it is open and for whom, with null for what nobody knows', () => {
    const locations = ['amsterdam', 'urk', 'zwolle'].flatMap((slug) =>
      factsheetToJson(factsheetOf(site, slug), site.settings).providers.flatMap(
        (provider) => provider.locations,
      ),
    );
    expect(locations.length).toBeGreaterThan(20);
    for (const location of locations) {
      const own = site.edition.locations.find(({ id }) => id === location.id);
      expect(location).toMatchObject({
        postcode: own?.postcode ?? null,
        place: own?.place ?? null,
        point: own?.point ?? null,
        phone: own?.phone ?? null,
        openingHours: own?.openingHours ?? null,
      });
    }
    const values = (field: 'appointment' | 'targetGroup') =>
      new Set(locations.map((location) => location[field]));
    expect(values('appointment')).toEqual(new Set([null, 'inloop', 'op afspraak', 'beide']));
    expect([...values('targetGroup')]).toEqual(
      expect.arrayContaining([null, 'vluchtelingen', 'slachtoffers']),
    );
  });
  it('says nothing of an example in a published edition', () => {
    const published = { ...site.settings, status: 'published' as const };
    expect(JSON.stringify(factsheetToJson(factsheetOf(site, 'zwolle'), published))).not.toContain(
      'Voorbeelddata',
    );
  });
});

describe('the CSV files', () => {
  it('tell each figure with unit, period, source and base', () => {
    const factsheet = factsheetOf(site, 'zwolle');
    const { data } = Papa.parse<Record<string, string>>(linesToCsv(figureLines(factsheet, site.settings)), {
      header: true,
      skipEmptyLines: true,
    });
    const own = data.find(({ sleutel, van }) => sleutel === 'locations' && van === 'hier');
    expect(own).toMatchObject({ gemeente: 'Zwolle', eenheid: 'locaties', toestand: 'bekend' });
    const country = data.find(({ sleutel, van }) => sleutel === 'locations' && van === 'Nederland');
    expect(country).toMatchObject({ basis: '342', met_ten_minste_een: '321' });
    expect(Number(country?.['waarde'])).toBeCloseTo(1621 / 342, 10);
    for (const line of data) {
      expect(line['periode']).not.toBe('');
      expect(line['bron']).not.toBe('');
      expect(line['eenheid']).not.toBe('');
    }
  });
  it('open in Dutch Excel: BOM, semicolons, decimal comma, no formula', () => {
    const lines = figureLines(factsheetOf(site, 'zwolle'), site.settings);
    const [first] = lines;
    if (!first) throw new Error('No lines.');
    const csv = linesToExcelCsv([
      { ...first, omschrijving: '=HYPERLINK("x")', gemeente: '-1+1', waarde: -3.25 },
      { ...first, omschrijving: '@SUM(A1)', gemeente: "'s-Hertogenbosch", waarde: undefined },
    ]);
    expect(csv.startsWith('\ufeffcode;gemeente;')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
    expect(csv).toContain(";'-1+1;");
    expect(csv).toContain(";'@SUM(A1);");
    expect(csv).toContain(';-3,25;');
    expect(csv).toContain(";'s-Hertogenbosch;");
  });
});
