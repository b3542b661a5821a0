import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { linesToCsv, linesToExcelCsv, ownFigureLines } from '../../../src/factsheet/to-csv.ts';
import type { EditionSettings } from '../../../src/model/edition.ts';
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
import { openDataFiles } from '../../../src/publish/data/files.ts';
import { nationalFiles } from '../../../src/publish/national/files.ts';
import type { Site } from '../../../src/publish/site.ts';
import { allFactsheets, contentsOf, realSite } from '../../support/real-site.ts';

let site: Site;
let files: ReadonlyMap<string, string>;

/** Texts of the files by path, with those of the national tables, which the open data describes. */
function textsOf(own: Site): Map<string, string> {
  const tables = [...nationalFiles(own)].filter(({ path }) => /\.(csv|json)$/.test(path));
  const contents = contentsOf([...openDataFiles(own), ...tables]);
  return new Map([...contents].map(([path, content]) => [path, String(content)]));
}

beforeAll(async () => {
  site = await realSite();
  files = textsOf(site);
});

function text(path: string): string {
  const found = files.get(path);
  if (found === undefined) throw new Error(`${path} is not made.`);
  return found;
}

function rowsOf(path: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text(path), {
    header: true,
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

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
    const changed = textsOf({ ...site, edition: { ...site.edition, locations: [evil] } });
    const excel = changed.get('data/locaties-excel.csv') ?? '';
    expect(excel).toContain(`"'=HYPERLINK(""https://voorbeeld.example"")"`);
    expect(excel).toContain(";'+31 20 000 0000;");
    const [row] = Papa.parse<Record<string, string>>(changed.get('data/locaties.csv') ?? '', {
      header: true,
    }).data;
    expect(row?.['organisatie']).toBe(evil.organisation);
  });
});

interface CsvDescription {
  readonly url: string;
  readonly 'dc:title': string;
  readonly 'dc:license': { readonly '@id': string };
  readonly tableSchema: {
    readonly primaryKey: readonly string[];
    readonly columns: readonly {
      readonly name: string;
      readonly 'dc:description': string;
      readonly required?: boolean;
      readonly datatype: string | { readonly base: string; readonly format: string };
    }[];
  };
}

describe('the descriptions of the CSV files (CSVW)', () => {
  it('name the columns that the files have, explain each, and tell the rows apart', () => {
    const described = [...files.keys()].filter((path) => path.endsWith('.csv-metadata.json'));
    const programs = [...files.keys()].filter(
      (path) => path.endsWith('.csv') && !path.endsWith('-excel.csv'),
    );
    expect(described.map((path) => path.replace('-metadata.json', '')).toSorted()).toEqual(
      programs.toSorted(),
    );
    for (const path of described) {
      const description = JSON.parse(text(path)) as CsvDescription;
      const csv = path.replace('-metadata.json', '');
      expect(csv.endsWith(`/${description.url}`)).toBe(true);
      const { columns, primaryKey } = description.tableSchema;
      const rows = rowsOf(csv);
      expect(
        columns.map(({ name }) => name),
        csv,
      ).toEqual(Object.keys(rows[0] ?? {}));
      for (const column of columns) {
        expect(column['dc:description'], `${csv} ${column.name}`).toMatch(/^[A-Z‘][\s\S]+\.$|^bekend/);
        const cells = rows.map((row) => row[column.name] ?? '');
        if (column.required) expect(cells.includes(''), `${csv} ${column.name}`).toBe(false);
        const filled = cells.filter((cell) => cell !== '');
        expect(
          filled.filter((cell) => !fits(cell, column.datatype)),
          `${csv} ${column.name}`,
        ).toEqual([]);
      }
      const keys = rows.map((row) => primaryKey.map((name) => row[name]).join('\n'));
      expect(new Set(keys).size, csv).toBe(rows.length);
      expect(description['dc:license']['@id']).toBe(site.settings.dataLicence.url);
      expect(description['dc:title']).toContain('Voorbeelddata');
    }
  });
});

function fits(cell: string, datatype: CsvDescription['tableSchema']['columns'][number]['datatype']): boolean {
  if (typeof datatype === 'object') return datatype.format.split('|').includes(cell);
  if (datatype === 'integer') return /^-?\d+$/.test(cell);
  if (datatype === 'number') return cell.trim() === cell && Number.isFinite(Number(cell));
  if (datatype === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(cell);
  if (datatype === 'anyURI') return URL.canParse(cell);
  return datatype === 'string';
}

type Node = Readonly<Record<string, unknown>>;

function catalogueOf(settings: EditionSettings): Node {
  const own = { ...site, settings, edition: { ...site.edition, settings } };
  return JSON.parse(textsOf(own).get('data/catalog.jsonld') ?? '') as Node;
}
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]) as Node[];
const idOf = (value: unknown): string => String((value as Node)['@id']);
const textOf = (value: unknown): string => String((value as Node)['@value']);

describe('the catalogue (DCAT-AP-NL 3.0)', () => {
  const MANDATORY = {
    catalog: ['dct:title', 'dct:description', 'dct:publisher', 'dcat:contactPoint', 'dcat:dataset'],
    dataset: [
      'dct:title',
      'dct:description',
      'dct:identifier',
      'dct:publisher',
      'dct:creator',
      'dcat:contactPoint',
      'dcat:theme',
      'dct:accessRights',
      'dct:license',
      'dct:language',
      'dct:modified',
      'dcat:distribution',
    ],
    distribution: [
      'dct:title',
      'dcat:accessURL',
      'dcat:downloadURL',
      'dct:license',
      'dcat:mediaType',
      'dct:format',
    ],
  };
  const EU = 'http://publications.europa.eu/resource/authority/';

  it('has all mandatory fields, with the values that the EU prescribes', () => {
    const catalogue = catalogueOf(site.settings);
    expect(catalogue['@type']).toBe('dcat:Catalog');
    expect(MANDATORY.catalog.filter((name) => catalogue[name] === undefined)).toEqual([]);
    for (const dataset of nodes(catalogue['dcat:dataset'])) {
      const name = idOf(dataset);
      expect(
        MANDATORY.dataset.filter((field) => dataset[field] === undefined),
        name,
      ).toEqual([]);
      expect(dataset['dct:identifier']).toBe(name);
      expect(idOf(dataset['dct:accessRights'])).toBe(`${EU}access-right/PUBLIC`);
      expect(idOf(dataset['dct:language'])).toBe(`${EU}language/NLD`);
      expect(idOf(dataset['dct:license'])).toBe(`${EU}licence/CC_BY_4_0`);
      for (const theme of nodes(dataset['dcat:theme'])) {
        expect(idOf(theme)).toMatch(/\/data-theme\/(SOCI|JUST|REGI|GOVE)$/);
      }
      const [publisher] = nodes(dataset['dct:publisher']);
      expect(publisher).toMatchObject({
        '@type': 'foaf:Agent',
        'dct:identifier': site.settings.publisher.url,
      });
      expect(textOf(publisher?.['foaf:name'])).toBe(site.settings.publisher.name);
      expect(idOf((dataset['dcat:contactPoint'] as Node)['vcard:hasEmail'])).toBe(
        `mailto:${site.settings.contactEmail}`,
      );
      for (const distribution of nodes(dataset['dcat:distribution'])) {
        expect(
          MANDATORY.distribution.filter((field) => distribution[field] === undefined),
          name,
        ).toEqual([]);
        expect(idOf(distribution['dct:format'])).toMatch(/\/file-type\/(CSV|JSON)$/);
      }
    }
  });

  it('leads only to files that are made, with their size, and describes all of them', () => {
    const distributions = nodes(catalogueOf(site.settings)['dcat:dataset']).flatMap((dataset) =>
      nodes(dataset['dcat:distribution']),
    );
    const { baseUrl } = site.settings;
    const paths = distributions.map((distribution) => {
      expect(idOf(distribution['dcat:accessURL'])).toBe(idOf(distribution['dcat:downloadURL']));
      return idOf(distribution['dcat:downloadURL']).replace(baseUrl, '');
    });
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
    expect(new Set(distributions.map(idOf)).size).toBe(distributions.length);
    const offered = [...files.keys()].filter((path) => !/(metadata\.json|catalog\.jsonld)$/.test(path));
    expect(paths.toSorted()).toEqual(offered.toSorted());
    for (const [index, distribution] of distributions.entries()) {
      const size = distribution['dcat:byteSize'];
      const bytes = Buffer.byteLength(text(paths[index] ?? ''));
      if (size !== undefined) expect(textOf(size)).toBe(String(bytes));
      const described = distribution['dct:conformsTo'];
      if (described !== undefined) expect(files.has(idOf(described).replace(baseUrl, ''))).toBe(true);
    }
  });

  it('has addresses without the year of the edition', () => {
    const year = site.settings.referenceDate.slice(0, 4);
    expect([...files.keys()].filter((path) => path.includes(year))).toEqual([]);
  });

  it('says in each title and description that an example is one, and nothing of it in a published edition', () => {
    const example = catalogueOf(site.settings);
    for (const entry of [example, ...nodes(example['dcat:dataset'])]) {
      expect(textOf(entry['dct:title'])).toContain('Voorbeelddata');
      expect(textOf(entry['dct:description'])).toContain('Voorbeelddata');
    }
    const published = catalogueOf({ ...site.settings, status: 'published' });
    const own = [published, ...nodes(published['dcat:dataset'])].flatMap((entry) => [
      textOf(entry['dct:title']),
      textOf(entry['dct:description']),
    ]);
    expect(own.filter((words) => /voorbeeld/i.test(words))).toEqual([]);
  });
});
