import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesToCsv, linesToExcelCsv, ownFigureLines } from '../../../src/factsheet/to-csv.ts';
import {
  APPOINTMENTS,
  FUNDING_SOURCES,
  LIFE_DOMAINS,
  NATIONAL_NETWORKS,
  ORGANISATION_KINDS,
  RECORD_ORIGINS,
  SUPPORT_TYPES,
  URBANITY_CLASSES,
} from '../../../src/model/typology.ts';
import { datasetsOf } from '../../../src/publish/data/datasets.ts';
import type { Site } from '../../../src/publish/site.ts';
import { parseTable, parts, readDataText } from '../../data/read-data.ts';
import { allFactsheets, currentSite, realSite } from '../../support/real-site.ts';
import { openTexts, rowsAt, textAt } from './open-texts.ts';

let site: Site;
let files: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await realSite();
  files = openTexts(site);
});

const text = (path: string): string => textAt(files, path);
const rowsOf = (path: string): Record<string, string>[] => rowsAt(files, path);

const listOf = (cell: string | undefined): string[] => (cell ? cell.split('|') : []);
const labels = (
  list: readonly { readonly key: string; readonly label: string }[],
  keys: readonly (string | undefined)[],
): string[] => keys.flatMap((key) => list.find((entry) => entry.key === key)?.label ?? []);

const POINT_ORIGINS = { coordinates: 'locatie', postcode: 'postcode' } as const;
const OF_NETWORK: Readonly<Record<string, string>> = {
  slachtofferhulp: 'slachtoffers',
  vluchtelingenwerk: 'vluchtelingen',
};

describe('the regions', () => {
  it('stand in the open data with their municipalities, as in regions.csv, and in the catalogue', async () => {
    const own = openTexts(await currentSite());
    const lines = parseTable<{ code: string; naam: string; soort: string; gemeenten: string }>(
      readDataText('regions.csv'),
    );
    const rows = rowsAt(own, 'data/regios.csv');
    expect(
      rows.map((row) => [row['regio'], row['regio_naam'], row['soort'], row['code']].join()).toSorted(),
    ).toEqual(
      lines
        .flatMap(({ code, naam, soort, gemeenten }) =>
          parts(gemeenten).map((each) => [code, naam, soort, each].join()),
        )
        .toSorted(),
    );
    expect(rows.find(({ regio_naam }) => regio_naam === 'Twente')?.['pagina']).toMatch(
      /\/regio\/veiligheidsregio-twente\/$/,
    );
    expect(textAt(own, 'data/catalog.jsonld')).toContain('data/regios.csv');
    expect(textAt(own, 'data/regios.csv-metadata.json')).toContain('Wat voor regio het is');
  });

  it('are no table in an edition without them', () => {
    const bare = { ...site, regions: [], edition: { ...site.edition, regions: [] } };
    expect([...openTexts(bare).keys()].filter((path) => path.includes('regios'))).toEqual([]);
  });
});

describe('the CSV files hold the edition', () => {
  it('every location, with all that is known of it', () => {
    const rows = rowsOf('data/locaties.csv');
    expect(rows).toHaveLength(1621);
    const yesNo = (value: boolean | undefined) => (value === undefined ? '' : value ? 'ja' : 'nee');
    expect(
      rows.map(({ peildatum, status, ...row }) => ({
        ...row,
        ondersteuningstypen: listOf(row['ondersteuningstypen']),
        leefgebieden: listOf(row['leefgebieden']),
        vindplaats: listOf(row['vindplaats']),
      })),
    ).toEqual(
      site.edition.locations.map((location) => ({
        id: location.id,
        code: location.municipality,
        gemeente: site.edition.municipalities.find(({ code }) => code === location.municipality)?.name,
        organisatie: location.organisation,
        bezoekadres: location.address ?? '',
        postcode: location.postcode ?? '',
        plaats: location.place ?? '',
        breedtegraad: String(location.point?.latitude ?? ''),
        lengtegraad: String(location.point?.longitude ?? ''),
        punt_van: location.point ? POINT_ORIGINS[location.point.origin] : '',
        website: location.website ?? '',
        telefoon: location.phone ?? '',
        email: location.email ?? '',
        openingstijden: location.openingHours ?? '',
        afspraak: labels(APPOINTMENTS, [location.appointment]).join(),
        doelgroep: location.targetGroup ?? OF_NETWORK[location.network ?? ''] ?? '',
        soort_organisatie: labels(ORGANISATION_KINDS, [location.kind]).join(),
        sociaal_raadslieden: yesNo(location.socialCounsellors),
        landelijke_organisatie: labels(NATIONAL_NETWORKS, [location.network]).join(),
        ondersteuningstypen: labels(SUPPORT_TYPES, location.supportTypes),
        leefgebieden: labels(LIFE_DOMAINS, location.lifeDomains),
        vindplaats: labels(RECORD_ORIGINS, location.origins),
        vooral_vrijwilligers: yesNo(location.mainlyVolunteers),
        financiering: labels(FUNDING_SOURCES, [location.funding]).join(),
        gecontroleerd_op: location.checkedOn ?? '',
      })),
    );
    expect(new Set(rows.map(({ peildatum }) => peildatum))).toEqual(new Set(['2023-01-01']));
  });

  it('every indicator of every municipality; unknown is empty and says why', () => {
    const rows = rowsOf('data/indicatoren.csv');
    const { municipalities, indicators, indicatorReadings } = site.edition;
    expect(rows).toHaveLength(342 * indicators.length);
    const found = new Map(rows.map((row) => [`${row['code']} ${row['indicator']}`, row]));
    for (const { code } of municipalities) {
      for (const { id, unit, period } of indicators) {
        const row = found.get(`${code} ${id}`);
        const reading = indicatorReadings.get(code)?.get(id);
        expect(row).toMatchObject({ eenheid: unit, periode: period });
        if (reading?.state === 'known') {
          expect(row).toMatchObject({ waarde: String(reading.value), toestand: 'bekend', reden: '' });
        } else {
          expect(row).toMatchObject({ waarde: '', toestand: 'onbekend', reden: reading?.reason });
        }
      }
    }
    expect(rowsOf('data/indicatoren-uitleg.csv').map(({ indicator, let_op }) => [indicator, let_op])).toEqual(
      indicators.map(({ id, caution }) => [id, caution]),
    );
  });

  it('every municipality with its life, every place, every postcode, every class', () => {
    const { municipalities, abolished, places, classifications } = site.edition;
    expect(
      rowsOf('data/gemeenten.csv').map((row) => [
        row['code'],
        row['naam'],
        listOf(row['andere_namen']),
        row['provincie'],
        row['stedelijkheid'],
        row['bestaat'],
        row['geldig_vanaf'],
        row['geldig_tot'],
        listOf(row['opvolgers']),
      ]),
    ).toEqual(
      [...municipalities, ...abolished].map((municipality, index) => [
        municipality.code,
        municipality.name,
        municipality.otherNames,
        municipality.province,
        labels(URBANITY_CLASSES, [municipality.urbanity]).join(),
        index < municipalities.length ? 'ja' : 'nee',
        municipality.validFrom ?? '',
        municipality.validTo ?? '',
        municipality.successors,
      ]),
    );
    expect(
      rowsOf('data/plaatsen.csv').map((row) => ({
        name: row['naam'],
        municipality: row['code'],
        latitude: Number(row['breedtegraad']),
        longitude: Number(row['lengtegraad']),
      })),
    ).toEqual(places);
    expect(
      rowsOf('data/postcodes.csv').map((row) => ({
        postcode: row['postcode'],
        place: row['plaats'],
        municipality: row['code'],
        latitude: Number(row['breedtegraad']),
        longitude: Number(row['lengtegraad']),
      })),
    ).toEqual(site.edition.postcodes);
    expect(rowsOf('data/groepen.csv').map(({ klasse, vanaf, tot }) => [klasse, vanaf, tot])).toEqual(
      classifications.flatMap(({ id, classes }) =>
        classes.map((entry) => [`${id}/${entry.id}`, String(entry.from ?? ''), String(entry.below ?? '')]),
      ),
    );
  });

  it('the figures of the factsheets, as the factsheets write them', () => {
    const lines = allFactsheets(site).flatMap((factsheet) => ownFigureLines(factsheet, site.settings));
    expect(text('data/cijfers.csv')).toBe(linesToCsv(lines));
    expect(text('data/cijfers-excel.csv')).toBe(linesToExcelCsv(lines));
  });

  it('and the boundaries as they are', () => {
    expect(JSON.parse(text('data/grenzen.topojson'))).toEqual(site.edition.boundaries);
  });
});

describe('each table in three forms', () => {
  it('has as many rows in the JSON and in the Excel file as in the CSV', () => {
    for (const { tables, written } of datasetsOf(site)) {
      for (const { path, columns } of written ? tables : []) {
        const rows = rowsOf(`${path}.csv`);
        expect(rows.length, path).toBeGreaterThan(0);
        const json = JSON.parse(text(`${path}.json`)) as { rows: Record<string, unknown>[] };
        expect(json.rows, path).toHaveLength(rows.length);
        expect(Object.keys(json.rows[0] ?? {})).toEqual(columns.map(({ name }) => name));
        const excel = Papa.parse<string[]>(text(`${path}-excel.csv`).replace('\ufeff', ''), {
          delimiter: ';',
          skipEmptyLines: true,
        });
        expect(excel.data, path).toHaveLength(rows.length + 1);
      }
    }
  });

  it('opens in Dutch Excel: BOM, semicolon, decimal comma, and no text that becomes a formula', () => {
    const excel = [...files].filter(([path]) => path.endsWith('-excel.csv'));
    expect(excel.length).toBeGreaterThanOrEqual(7);
    for (const [path, content] of excel) {
      expect(content.startsWith('\ufeff'), path).toBe(true);
      const { data } = Papa.parse<string[]>(content.slice(1), { delimiter: ';', skipEmptyLines: true });
      const cells = data.flat();
      const isNumber = (cell: string) => /^-?\d+(,\d+)?(e-?\d+)?$/.test(cell);
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !isNumber(cell))).toEqual([]);
    }
    const first = Papa.parse<Record<string, string>>(text('data/plaatsen-excel.csv').slice(1), {
      header: true,
      delimiter: ';',
    }).data[0];
    expect(first?.['breedtegraad']).toBe(String(site.edition.places[0]?.latitude).replace('.', ','));
  });

  it('makes a formula in the inventory harmless', () => {
    const [location] = site.edition.locations;
    if (!location) throw new Error('No locations.');
    const evil = {
      ...location,
      organisation: '=HYPERLINK("https://voorbeeld.example")',
      phone: '+31 20 000 0000',
    };
    const changed = openTexts({ ...site, edition: { ...site.edition, locations: [evil] } });
    const excel = changed.get('data/locaties-excel.csv') ?? '';
    expect(excel).toContain(`"'=HYPERLINK(""https://voorbeeld.example"")"`);
    expect(excel).toContain(";'+31 20 000 0000;");
    const [row] = Papa.parse<Record<string, string>>(changed.get('data/locaties.csv') ?? '', {
      header: true,
    }).data;
    expect(row?.['organisatie']).toBe(evil.organisation);
  });
});
