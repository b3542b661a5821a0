import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { check } from '@placemarkio/check-geojson';
import { geoArea } from 'd3';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTable } from '../../../../src/publish/data/data-table.ts';
import { swingFiles } from '../../../../src/publish/data/formats/swing.ts';
import type { Site } from '../../../../src/publish/site.ts';
import { type IndicatorLine, parseTable, parts, readDataText } from '../../../data/read-data.ts';
import { realSite } from '../../../support/real-site.ts';
import { csvRows, rowsAt, textAt } from '../open-texts.ts';
import { isFound, type OnDisk, onDisk, say } from './on-disk.ts';

const GEOJSON = 'data/gemeenten.geojson';

type Row = Readonly<Record<string, unknown>>;

let site: Site;
let disk: OnDisk;
let ask: (sql: string) => Promise<Row[]>;
let close: () => void;
beforeAll(async () => {
  site = await realSite();
  disk = onDisk(
    site,
    GEOJSON,
    'locaties.parquet',
    'cijfers.parquet',
    'indicatoren.parquet',
    'kerncijfers.parquet',
  );
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  close = () => {
    connection.closeSync();
    database.closeSync();
  };
});
afterAll(() => {
  close();
  disk.remove();
});

const inventory = () =>
  parseTable<{ gemeente: string; organisatie: string; leefgebieden: string }>(readDataText('inventory.csv'));
const residents = () => parseTable<IndicatorLine>(readDataText('indicators.csv'));
/** A number of an editor's table; nothing where the cell is empty. */
const numberIn = (cell: string | undefined): number | null => (cell ? Number(cell.replace(',', '.')) : null);
const from = (name: string) => `read_parquet('${disk.at(`data/${name}.parquet`)}')`;
const recordsOf = (rows: readonly Row[]) =>
  rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value ?? '')])),
  );

describe('Parquet, read by DuckDB', () => {
  it.each(['cijfers', 'indicatoren'])('has every row and column of %s.csv', async (name) => {
    const rows = await ask(`SELECT * FROM ${from(name)}`);
    expect(rows.length).toBeGreaterThan(4_000);
    // The numbers are compared as numbers: the two write them down differently.
    const columns = Object.keys(rows[0] ?? {});
    const wanted = rowsAt(disk.contents, `data/${name}.csv`);
    expect(columns).toEqual(Object.keys(wanted[0] ?? {}));
    const keyed = (all: readonly Row[]) =>
      all.map((row) =>
        columns.map((column) => (column === 'waarde' ? '' : String(row[column] ?? ''))).join('\n'),
      );
    expect(keyed(rows)).toEqual(keyed(wanted));
    expect(rows.map(({ waarde }) => waarde)).toEqual(
      wanted.map(({ waarde }) => (waarde === '' ? null : Number(waarde))),
    );
  });

  it('has locations with lists, days and yes or no as such', async () => {
    const found = await ask(
      `SELECT count(*)::INTEGER AS n, sum(list_contains(leefgebieden, 'Schulden en incasso')::INTEGER)::INTEGER AS schulden,
        count(DISTINCT gemeente)::INTEGER AS gemeenten, sum(sociaal_raadslieden::INTEGER)::INTEGER AS raadslieden,
        max(peildatum)::VARCHAR AS dag, max(len(ondersteuningstypen))::INTEGER AS meeste FROM ${from('locaties')}`,
    );
    const lines = inventory();
    const csv = rowsAt(disk.contents, 'data/locaties.csv');
    expect(found).toEqual([
      {
        n: lines.length,
        schulden: lines.filter(({ leefgebieden }) => parts(leefgebieden).includes('Schulden en incasso'))
          .length,
        gemeenten: new Set(lines.map(({ gemeente }) => gemeente)).size,
        raadslieden: csv.filter((row) => row['sociaal_raadslieden'] === 'ja').length,
        dag: '2023-01-01',
        meeste: Math.max(...csv.map((row) => (row['ondersteuningstypen'] ?? '').split('|').length)),
      },
    ]);
    expect(new Set(csv.map(({ gemeente }) => gemeente)).size).toBe(321);
    const types = await ask(`DESCRIBE SELECT * FROM ${from('locaties')}`);
    expect(Object.fromEntries(types.map((row) => [row['column_name'], row['column_type']]))).toMatchObject({
      sociaal_raadslieden: 'BOOLEAN',
      leefgebieden: 'VARCHAR[]',
      peildatum: 'DATE',
      breedtegraad: 'DOUBLE',
      telefoon: 'VARCHAR',
    });
  });

  it('says in the file itself that it is an example, and what the columns mean', async () => {
    for (const name of ['locaties', 'cijfers', 'indicatoren', 'kerncijfers']) {
      const about = new Map(
        (
          await ask(
            `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata('${disk.at(`data/${name}.parquet`)}')`,
          )
        ).map((row) => [row['key'], String(row['value'])]),
      );
      expect(about.get('waarschuwing'), name).toContain('Voorbeelddata');
      expect(about.get('peildatum')).toBe('2023-01-01');
      const meanings = JSON.parse(about.get('kolommen') ?? '{}') as Record<string, string>;
      expect(Object.keys(meanings)).toEqual(Object.keys(rowsAt(disk.contents, `data/${name}.csv`)[0] ?? {}));
    }
  });

  it('has the boundaries of the municipalities beside their figures, as GeoParquet', async () => {
    const [geo] = await ask(
      `SELECT decode(value) AS value FROM parquet_kv_metadata('${disk.at('data/kerncijfers.parquet')}') WHERE decode(key) = 'geo'`,
    );
    expect(JSON.parse(String(geo?.['value']))).toMatchObject({
      version: '1.1.0',
      primary_column: 'geometrie',
      columns: { geometrie: { encoding: 'WKB', geometry_types: ['Polygon', 'MultiPolygon'] } },
    });
    const [type] = await ask(`SELECT DISTINCT typeof(geometrie) AS t FROM ${from('kerncijfers')}`);
    expect(type?.['t']).toMatch(/^GEOMETRY/);
    const rows = await ask(
      `SELECT code, geometrie::VARCHAR AS wkt, locaties FROM ${from('kerncijfers')} ORDER BY code`,
    );
    expect(rows).toHaveLength(342);
    expect(rows.every(({ wkt }) => /^(MULTI)?POLYGON ?\(\(/.test(String(wkt)))).toBe(true);
    const features = new Map(collection().features.map((each) => [String(each.id), each]));
    for (const { code, wkt } of rows) {
      const numbers = features.get(String(code))?.geometry.coordinates.flat(3) ?? [];
      expect(
        Array.from(String(wkt).matchAll(/-?[\d.]+/g), ([number]) => Number(number)),
        String(code),
      ).toEqual(numbers);
    }
  });
});

function collection(): FeatureCollection<Polygon | MultiPolygon> {
  const text = readFileSync(disk.at(GEOJSON), 'utf8');
  // Throws where the text is no GeoJSON, with the place.
  expect(check(text).type).toBe('FeatureCollection');
  return JSON.parse(text) as FeatureCollection<Polygon | MultiPolygon>;
}

describe('GeoJSON', () => {
  it('holds the 342 municipalities in degrees, outer rings counterclockwise as RFC 7946 wants', () => {
    const { features } = collection();
    expect(features).toHaveLength(342);
    for (const { id, geometry } of features) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const rings of polygons) {
        for (const [index, ring] of rings.entries()) {
          expect(ring.at(0), String(id)).toEqual(ring.at(-1));
          for (const [longitude = 0, latitude = 0] of ring) {
            expect(longitude > 3 && longitude < 7.3 && latitude > 50.7 && latitude < 53.6).toBe(true);
          }
          // On the sphere d3 takes the other side: what is counterclockwise there holds nearly all of the globe.
          const holdsTheRest = geoArea({ type: 'Polygon', coordinates: [ring] }) > 2 * Math.PI;
          expect(holdsTheRest, String(id)).toBe(index === 0);
        }
      }
    }
  });

  it('has the figures of the editor’s tables, and null for what is unknown', () => {
    const found = new Map(collection().features.map(({ properties }) => [properties?.['code'], properties]));
    const lines = inventory();
    for (const own of residents()) {
      const properties = found.get(own.code);
      if (!properties) throw new Error(`${own.code} is not on the map.`);
      const here = lines.filter(({ gemeente }) => gemeente === properties['naam']);
      expect(properties['locaties'], own.code).toBe(here.length);
      expect(properties['organisaties'], own.code).toBe(
        new Set(here.map(({ organisatie }) => organisatie)).size,
      );
      const inhabitants = numberIn(own.inwoners);
      expect(properties['inwoners']).toBe(inhabitants);
      expect(properties['inkomen']).toBe(numberIn(own.inkomen));
      expect(properties['uitkering_aandeel']).toBe(numberIn(own.uitkering_aandeel));
      expect(properties['locaties_per_10000']).toBeCloseTo(
        (here.length * 10_000) / (inhabitants ?? Number.NaN),
        9,
      );
    }
    // Terschelling: its income is unknown, and no zero.
    expect(found.get('GM0093')).toMatchObject({ naam: 'Terschelling', inkomen: null });
    expect([...found.values()].filter((each) => each?.['locaties'] === 0)).toHaveLength(21);
  });

  it('says that it is an example, and what is in it is what the CSV file has', () => {
    const text = textAt(disk.contents, GEOJSON);
    expect(JSON.parse(text)).toMatchObject({
      status: 'example',
      notice: expect.stringContaining('Voorbeelddata'),
    });
    const rows = rowsAt(disk.contents, 'data/kerncijfers.csv');
    expect(recordsOf(collection().features.map(({ properties }) => properties ?? {}))).toEqual(rows);
  });

  it.skipIf(!isFound('python3', '-c', 'import json'))("is read by Python's JSON", () => {
    const script = `
import json, sys
features = json.load(open(sys.argv[1], encoding="utf-8"))["features"]
print(len(features), sum(f["properties"]["locaties"] for f in features), next(f["properties"]["naam"] for f in features if f["id"] == "GM1900"))`;
    expect(say('python3', ['-c', script, disk.at(GEOJSON)]).trim()).toBe('342 1621 Súdwest-Fryslân');
  });
});

describe('the files for Swing', () => {
  const rows = (file: string) =>
    csvRows(textAt(disk.contents, file).replace(/^\uFEFF/, ''), ';').map((row) => row);

  it('have a row for each municipality and year, and a value for each area of an indicator', () => {
    const figures = rows('data/swing/cijfers.csv');
    const lines = inventory();
    const names = new Map(site.municipalities.map(({ code, name }) => [String(Number(code.slice(2))), name]));
    const of2023 = figures.filter(({ period }) => period === '2023');
    expect(of2023).toHaveLength(342);
    expect(new Set(figures.map(({ geolevel }) => geolevel))).toEqual(new Set(['gemeente']));
    for (const row of of2023) {
      const here = lines.filter(({ gemeente }) => gemeente === names.get(row['geoitem'] ?? ''));
      expect(row['vb_sjo_locaties']).toBe(String(here.length));
      const debts = here.filter(({ leefgebieden }) => parts(leefgebieden).includes('Schulden en incasso'));
      expect(row['vb_sjo_leefgebied_schulden_en_incasso']).toBe(String(debts.length));
    }
    for (const code of Object.keys(figures[0] ?? {}).slice(3)) {
      const filled = figures.filter((row) => row[code] !== '');
      expect(new Set(filled.map(({ period }) => period)).size, code).toBe(1);
      expect(filled, code).toHaveLength(342);
    }
  });

  it('say unknown in Swing’s own words, never as zero or as nothing', () => {
    const figures = rows('data/swing/cijfers.csv');
    const income = residents();
    const unknown = income
      .filter(({ inkomen }) => inkomen === '')
      .map(({ code }) => String(Number(code.slice(2))));
    expect(unknown.length).toBeGreaterThan(5);
    const found = figures.filter((row) => row['vb_sjo_inkomen'] === '-99999').map(({ geoitem }) => geoitem);
    expect(found.toSorted()).toEqual(unknown.toSorted());
    const one = income.find(({ code }) => code === 'GM0820');
    expect(
      figures.find((row) => row['geoitem'] === '820' && row['vb_sjo_inkomen'] !== '')?.['vb_sjo_inkomen'],
    ).toBe(String(numberIn(one?.inkomen)).replace('.', ','));
  });

  it('say withheld in a word of its own, and leave no area out for lack of a figure', () => {
    const cells = ['bekend', 'onbekend', 'niet getoond'].map((toestand, index) => ({
      code: `GM000${index + 1}`,
      toestand,
      waarde: toestand === 'bekend' ? 0 : undefined,
    }));
    const table = makeTable<(typeof cells)[number]>(
      'data/cijfers',
      ['code', 'onderdeel', 'sleutel'],
      [
        { name: 'code', description: 'Code.', read: ({ code }) => code },
        { name: 'onderdeel', description: 'Deel.', read: () => 'kerncijfers' },
        { name: 'sleutel', description: 'Cijfer.', read: () => 'locations' },
        {
          name: 'waarde',
          description: 'Waarde.',
          datatype: 'number',
          optional: true,
          read: (row) => row.waarde,
        },
        { name: 'toestand', description: 'Toestand.', read: ({ toestand }) => toestand },
      ],
      () => cells,
    );
    const [figures] = swingFiles(site, table);
    const made = csvRows([...(figures?.pieces() ?? [])].join(''), ';').filter(
      (row) => row['vb_sjo_locaties'] !== '',
    );
    expect(made.map((row) => [row['geoitem'], row['vb_sjo_locaties'], row['vb_sjo_organisaties']])).toEqual([
      ['1', '0', '-99999'],
      ['2', '-99999', '-99999'],
      ['3', '-99997', '-99999'],
    ]);
  });

  it('stay within what Swing takes at once, and are nothing but what is to be loaded', () => {
    const made = [...disk.contents.keys()].filter((file) => file.startsWith('data/swing/'));
    expect(made.toSorted()).toEqual(['data/swing/cijfers.csv', 'data/swing/indicatoren.csv']);
    const text = textAt(disk.contents, 'data/swing/cijfers.csv');
    // Read as the first heading: what stands before it would be a part of its name.
    expect(text.startsWith('period;geolevel;geoitem;')).toBe(true);
    const figures = rows('data/swing/cijfers.csv');
    expect(Object.keys(figures[0] ?? {}).length).toBeLessThanOrEqual(60);
    expect(figures.length).toBeLessThan(1_000_000);
    const cells = figures.flatMap(({ geolevel: _, ...row }) => Object.values(row));
    expect(cells.filter((cell) => cell !== '' && !/^-?\d+(,\d+)?$/.test(cell))).toEqual([]);
  });

  it('describe each column, and give the rate as a formula of numerator and denominator of one year', () => {
    const columns = Object.keys(rows('data/swing/cijfers.csv')[0] ?? {}).slice(3);
    const indicators = rows('data/swing/indicatoren.csv');
    const codes = indicators.map((row) => row['Indicator code'] ?? '');
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^[a-z0-9_]{1,50}$/.test(code))).toEqual([]);
    const withFormula = indicators.filter(({ Formula }) => Formula !== '');
    expect(codes.filter((code) => !columns.includes(code))).toEqual(
      withFormula.map((row) => row['Indicator code']),
    );
    expect(columns.filter((code) => !codes.includes(code))).toEqual([]);
    expect(withFormula.map(({ Formula }) => Formula)).toEqual(['vb_sjo_locaties/vb_sjo_inwoners*10000']);
    const yearOf = (code: string) =>
      indicators.find((row) => row['Indicator code'] === code)?.['Start period'];
    expect(yearOf('vb_sjo_locaties')).toBe(yearOf('vb_sjo_inwoners'));
    for (const { Name = '', ...row } of indicators) {
      expect(Name.length).toBeLessThanOrEqual(100);
      if (row['Data type'] === 'Percentage') expect(row['Aggregate'], Name).toBe('0');
    }
    expect(indicators.find(({ Name }) => Name === 'Voorbeelddata: Locaties')).toBeDefined();
    expect(indicators.find(({ Name }) => Name === 'Inwoners')).toMatchObject({ Aggregate: '1' });
  });
});
