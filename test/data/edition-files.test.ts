import { geoBounds, geoContains } from 'd3';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { BoundaryTopology, EditionSettings, Indicator } from '../../src/model/edition.ts';
import { PROVINCES, URBANITY_CLASSES } from '../../src/model/typology.ts';
import { membersByClass, readClassifications } from './classes.ts';
import {
  dutchNumber,
  type PlaceLine,
  type PostcodeLine,
  parseTable,
  parts,
  readDataText,
  readIndicators,
  readMunicipalities,
  readReport,
} from './read-data.ts';

const MUNICIPALITIES = 342;
const all = readMunicipalities();
const existing = all.filter((line) => line.geldig_tot === '');
const abolished = all.filter((line) => line.geldig_tot !== '');
const codes = existing.map(({ code }) => code).sort();

const indicators = (JSON.parse(readDataText('indicators.json')) as { indicators: Indicator[] }).indicators;
const settings = JSON.parse(readDataText('edition.json')) as EditionSettings;

describe('municipalities.csv', () => {
  it('has the 342 municipalities of 1 January 2023, each once', () => {
    expect(existing).toHaveLength(MUNICIPALITIES);
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(new Set(all.map(({ naam }) => naam)).size).toBe(all.length);
    for (const { code } of all) expect(code).toMatch(/^GM\d{4}$/);
  });

  it('has an existing province for all and an urbanity class for those that exist', () => {
    const labels: readonly string[] = URBANITY_CLASSES.map(({ label }) => label);
    for (const line of all) expect(PROVINCES).toContain(line.provincie);
    for (const line of existing) expect(labels).toContain(line.stedelijkheid);
    for (const line of abolished) expect(line.stedelijkheid).toBe('');
  });

  it('has Woudenberg (1,005 addresses per km2) and Asten (999) on their own side of the bound of 1,000', () => {
    const urbanityOf = (name: string) => existing.find(({ naam }) => naam === name)?.stedelijkheid;
    expect(urbanityOf('Woudenberg')).toBe('matig stedelijk');
    expect(urbanityOf('Asten')).toBe('weinig stedelijk');
  });

  it('leads each abolished municipality to others that exist, not before they did', () => {
    expect(abolished).toHaveLength(18);
    for (const line of abolished) {
      const successors = parts(line.opvolgers);
      expect(successors.length, line.naam).toBeGreaterThan(0);
      for (const successor of successors) {
        const found = existing.find(({ code }) => code === successor);
        expect(found, `${line.naam} to ${successor}`).toBeDefined();
        expect((found?.geldig_vanaf ?? '') <= line.geldig_tot, `${line.naam} to ${successor}`).toBe(true);
      }
    }
  });

  it('has predecessors for each municipality that is new, abolished on the same day', () => {
    const fresh = existing.filter((line) => line.geldig_vanaf !== '');
    expect(fresh.map(({ naam }) => naam)).toEqual([
      'Eemsdelta',
      'Dijk en Waard',
      'Land van Cuijk',
      'Maashorst',
      'Voorne aan Zee',
    ]);
    for (const line of fresh) {
      const before = abolished.filter(({ opvolgers }) => opvolgers === line.code);
      expect(before.length, line.naam).toBeGreaterThan(1);
      for (const one of before) expect(one.geldig_tot).toBe(line.geldig_vanaf);
    }
  });

  it('knows no municipality by a name that belongs to another', () => {
    const owner = new Map<string, string>();
    for (const line of all) {
      for (const name of [line.naam, ...parts(line.andere_namen)]) {
        expect(owner.get(name.toLowerCase()), name).toBeUndefined();
        owner.set(name.toLowerCase(), line.code);
      }
    }
    expect(owner.get('den haag')).toBe('GM0518');
    expect(owner.get('den bosch')).toBe('GM0796');
    expect(owner.get('weesp')).toBe('GM0457');
  });
});

describe('indicators', () => {
  const lines = readIndicators();

  it('has one line for each municipality, with its name', () => {
    expect(lines.map(({ code }) => code).sort()).toEqual(codes);
    const names = new Map(existing.map(({ code, naam }) => [code, naam]));
    for (const line of lines) expect(line.gemeente).toBe(names.get(line.code));
  });

  it('counts 17,811,291 inhabitants', () => {
    expect(lines.reduce((sum, line) => sum + (dutchNumber(line.inwoners) ?? 0), 0)).toBe(17_811_291);
  });

  it('describes each column, in order, with a source of the edition', () => {
    expect(Object.keys(lines[0] ?? {}).slice(2)).toEqual(indicators.map(({ id }) => id));
    const sources = settings.sources.map(({ id }) => id);
    for (const { id, source } of indicators) expect(sources, id).toContain(source);
  });

  it('holds numbers within what the description allows', () => {
    for (const { id, isShare, mayBeNegative } of indicators) {
      for (const line of lines) {
        const value = dutchNumber(line[id]);
        if (value === undefined) continue;
        expect(Number.isFinite(value), `${line.code} ${id}`).toBe(true);
        if (isShare) expect(value, `${line.code} ${id}`).toBeLessThanOrEqual(100);
        if (!mayBeNegative) expect(value, `${line.code} ${id}`).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it('leaves the income of exactly the ten municipalities of the report unknown', () => {
    const without = lines.filter((line) => line.inkomen === '').map(({ gemeente }) => gemeente);
    expect(without.sort()).toEqual([...readReport().unknownIncome].sort());
  });

  it('agrees with itself: recipients over inhabitants give the share', () => {
    for (const line of lines) {
      const recipients = dutchNumber(line.uitkering_aantal);
      const share = dutchNumber(line.uitkering_aandeel);
      const inhabitants = dutchNumber(line.inwoners);
      if (recipients === undefined || share === undefined || inhabitants === undefined) continue;
      // The share is over the inhabitants of 2021; no municipality changed so much in two years.
      expect(Math.abs((100 * recipients) / inhabitants - share), line.gemeente).toBeLessThan(1.5);
    }
  });
});

describe('classes.json', () => {
  it.each(['table-5', 'table-6', 'table-7'])('divides the municipalities as in %s', (id) => {
    const table = readReport().tables.find((candidate) => candidate.id === id);
    const members = membersByClass(table?.classification ?? '');
    const rows = table?.rows.filter((row) => row.id !== 'totaal') ?? [];
    expect(rows.map((row) => [row.id, members.get(row.id)?.length])).toEqual(
      rows.map((row) => [row.id, row.municipalities]),
    );
  });

  it('leaves no gap and no overlap between the classes of a figure', () => {
    for (const { id, indicator, classes } of readClassifications()) {
      if (indicator === undefined) continue;
      classes.forEach((one, index) => {
        expect(one.from, `${id} ${one.id}`).toBe(classes[index - 1]?.below);
      });
      expect(classes.at(-1)?.below, id).toBeUndefined();
    }
  });
});

describe('boundaries and places', () => {
  it('has an outline for each municipality, under the same code and name', () => {
    const topology = JSON.parse(readDataText('boundaries.topojson')) as BoundaryTopology;
    const { features } = feature(topology, topology.objects.municipalities);
    const names = new Map(existing.map(({ code, naam }) => [code, naam]));
    expect(features.map(({ id }) => String(id)).sort()).toEqual(codes);
    for (const { id, properties } of features) expect(properties?.name).toBe(names.get(String(id)));
  });

  it('has places in existing municipalities, within the country', () => {
    const places = parseTable<PlaceLine>(readDataText('places.csv'));
    expect(places).toHaveLength(1572);
    for (const place of places) {
      expect(codes).toContain(place.gemeente);
      const latitude = dutchNumber(place.breedtegraad) ?? 0;
      const longitude = dutchNumber(place.lengtegraad) ?? 0;
      expect(latitude > 50.7 && latitude < 53.6 && longitude > 3.2 && longitude < 7.3, place.naam).toBe(true);
    }
  });
});

describe('postcodes.csv', () => {
  const postcodes = parseTable<PostcodeLine>(readDataText('postcodes.csv'));

  it('has 4,086 postcodes, in every municipality, none twice in a place', () => {
    expect(new Set(postcodes.map(({ postcode }) => postcode)).size).toBe(4086);
    expect([...new Set(postcodes.map(({ gemeente }) => gemeente))].sort()).toEqual(codes);
    const keys = postcodes.map(({ postcode, plaats, gemeente }) => [postcode, plaats, gemeente].join());
    expect(new Set(keys).size).toBe(postcodes.length);
    for (const { postcode, plaats } of postcodes) {
      expect(postcode).toMatch(/^[1-9]\d{3}$/);
      expect(plaats).toMatch(/^\S.*\S$/);
    }
  });

  it('has points within the municipality or near to it, by another reckoning than that of ingest', () => {
    const topology = JSON.parse(readDataText('boundaries.topojson')) as BoundaryTopology;
    const { features } = feature(topology, topology.objects.municipalities);
    const outlines = new Map(features.map((outline) => [String(outline.id), outline]));
    let outside = 0;
    for (const { gemeente, breedtegraad, lengtegraad, plaats } of postcodes) {
      const outline = outlines.get(gemeente);
      if (!outline) throw new Error(`No outline of ${gemeente}.`);
      const point: [number, number] = [dutchNumber(lengtegraad) ?? 0, dutchNumber(breedtegraad) ?? 0];
      const [[west, south], [east, north]] = geoBounds(outline);
      expect(point[0] > west - 0.06 && point[0] < east + 0.06, plaats).toBe(true);
      expect(point[1] > south - 0.04 && point[1] < north + 0.04, plaats).toBe(true);
      if (!geoContains(outline, point)) outside += 1;
    }
    // The outlines are drawn for maps of the country.
    expect(outside).toBe(59);
  });

  it('is named among the sources, with its licence', () => {
    expect(settings.sources.find(({ id }) => id === 'postcodes')).toMatchObject({ licence: 'CC BY 4.0' });
  });
});

describe('edition.json', () => {
  it('is an example with addresses that cannot exist', () => {
    expect(settings.status).toBe('example');
    expect(settings.contactEmail).toMatch(/@[a-z]+\.example$/);
    expect(settings.baseUrl).toMatch(/^https:\/\/[a-z]+\.example\/$/);
  });

  it('names sources once, each with a licence', () => {
    expect(new Set(settings.sources.map(({ id }) => id)).size).toBe(settings.sources.length);
    for (const { id, licence } of settings.sources) expect(licence, id).not.toBe('');
  });
});
