import { CORRECTIONS_PATH } from '../../corrections/published/address.ts';
import { exampleNotice } from '../../factsheet/shared/notices.ts';
import type { Source } from '../../model/edition.ts';
import { type AreaWords, areaWords } from '../../model/publication/area.ts';
import { dayPeriod, type Period, periodOf, spanOf } from '../../model/publication/period.ts';
import { changeFileTables } from '../national/changes/files.ts';
import { nationalChangesOf } from '../national/changes/picture.ts';
import { CHANGES_JSON, CHANGES_PATH, NATIONAL_PATH, TABLES_JSON } from '../national/paths.ts';
import { nationalOf } from '../national/picture.ts';
import { tableTitle } from '../national/words.ts';
import { correctionTable } from '../overview/corrections/table.ts';
import { NEED_JSON, NEED_PATH } from '../overview/need/paths.ts';
import { schemaPath } from '../shared/paths.ts';
import type { Site } from '../site.ts';
import type { DataTable } from './data-table.ts';
import type { FileTypeKey, ThemeKey } from './eu-codes.ts';
import {
  DATABASE_PATH,
  GEOJSON_PATH,
  parquetPath,
  SWING_FIGURES,
  SWING_INDICATORS,
} from './formats/paths.ts';
import { changeTable } from './tables/changes.ts';
import { figureTable } from './tables/figures.ts';
import { indicatorExplanationTable, indicatorTable } from './tables/indicators.ts';
import { locationTable } from './tables/locations.ts';
import { MAIN_FIGURES_PATH, mainFigureTable } from './tables/main-figures.ts';
import { municipalityTable } from './tables/municipalities.ts';
import { nationalTable } from './tables/national.ts';
import { needTables } from './tables/need.ts';
import { regionTable } from './tables/regions.ts';
import { groupTable, placeTable, postcodeTable } from './tables/small.ts';

/** One form in which a set of data can be had. */
export interface Download {
  readonly path: string;
  readonly label: string;
  readonly type: 'csv' | 'geojson' | 'json' | 'parquet' | 'sqlite' | 'topojson';
  readonly mediaType: string;
  readonly fileType: FileTypeKey;
  /** File that describes it: of CSV its columns, of JSON its schema. */
  readonly describedBy?: string;
  /** What a program must know to read it, beyond its media type. */
  readonly standard?: Standard;
}

/** A standard at its official address. */
export interface Standard {
  readonly url: string;
  readonly name: string;
}

/** What a set of data is, for people and for catalogues. */
export interface Dataset {
  /** Last part of its lasting address. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly themes: readonly ThemeKey[];
  readonly keywords: readonly string[];
  readonly sources: readonly Source[];
  /** The time that its figures are about. */
  readonly period: Period;
  /** Page of the site that explains it, without base. */
  readonly explainedAt: string;
  /** What the set as a whole is made to. */
  readonly standards: readonly Standard[];
  /** True where an example edition has invented it. */
  readonly inventable: boolean;
  /** With columns to describe; the last are written elsewhere and only described here. */
  readonly tables: readonly DataTable[];
  /** Whether the CSV and JSON files are written from the tables. */
  readonly written: boolean;
  readonly downloads: readonly Download[];
}

const CSV = { type: 'csv', mediaType: 'text/csv', fileType: 'CSV' } as const;
const CSV_ON_THE_WEB: Standard = {
  url: 'https://www.w3.org/TR/tabular-metadata/',
  name: 'CSV on the Web: Metadata Vocabulary for Tabular Data (W3C)',
};
const TOPOJSON: Standard = {
  url: 'https://github.com/topojson/topojson-specification',
  name: 'The TopoJSON Format Specification',
};
const LONGITUDE_LATITUDE: Standard = {
  url: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  name: 'WGS 84, lengtegraad en breedtegraad (OGC CRS84)',
};
const GEOJSON: Standard = {
  url: 'https://www.rfc-editor.org/rfc/rfc7946',
  name: 'The GeoJSON Format (RFC 7946)',
};
const PARQUET: Standard = { url: 'https://parquet.apache.org/docs/file-format/', name: 'Apache Parquet' };
const GEOPARQUET: Standard = {
  url: 'https://geoparquet.org/releases/v1.1.0/',
  name: 'GeoParquet 1.1',
};
const SQLITE: Standard = {
  url: 'https://www.sqlite.org/fileformat2.html',
  name: 'SQLite Database File Format',
};
const SWING: Standard = {
  url: 'https://studiohelp.swing.eu/support/solutions/articles/103000336212-import',
  name: 'Importbestand van Swing Studio (ABF)',
};
const JSON_FORMAT: Standard = {
  url: 'https://www.rfc-editor.org/rfc/rfc8259',
  name: 'The JavaScript Object Notation Data Interchange Format (RFC 8259)',
};
/** Any sign between the cells, and a mark at the start: what RFC 4180 does not know. */
const TABULAR_DATA: Standard = {
  url: 'https://www.w3.org/TR/tabular-data-model/',
  name: 'Model for Tabular Data and Metadata on the Web (W3C)',
};
const EXPLANATION_PATH = 'uitleg/';

export const BOUNDARIES_PATH = 'data/grenzen.topojson';
/** Of the set that is written as one table: the list of municipalities and its table would both be 'gemeenten'. */
export const tableSchemaName = ({ name }: Pick<Dataset, 'name'>): string => `data-${name}`;
export const metadataPath = (tablePath: string): string => `${tablePath}.csv-metadata.json`;

/** Everything that is offered as open data, in the order of the page. */
export function datasetsOf(site: Site): readonly Dataset[] {
  const { settings, edition } = site;
  const byId = new Map(settings.sources.map((source) => [source.id, source]));
  const sources = (...ids: readonly (string | undefined)[]): Source[] =>
    [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (byId.get(id) ?? [])));
  const inventory = settings.sources[0]?.id;
  const ofIndicators = edition.indicators.map(({ source }) => source);
  const onReferenceDate = dayPeriod(settings.referenceDate);
  const periods = edition.indicators.flatMap(({ period }) => periodOf(period) ?? []);
  const indicatorPeriod = spanOf(periods) ?? onReferenceDate;
  const allPeriods = spanOf([onReferenceDate, ...periods]) ?? onReferenceDate;
  return [
    fromTable(locationTable(site), {
      title: 'Locaties',
      description:
        'De hele inventarisatie: elke locatie met haar organisatie, soorten hulp en leefgebieden. Eén regel is één locatie.',
      themes: ['JUST', 'SOCI'],
      keywords: ['sociaaljuridische ondersteuning', 'rechtshulp', 'sociaal raadslieden'],
      sources: sources(inventory, 'postcodes'),
      period: onReferenceDate,
      inventable: true,
      others: [parquet('data/locaties')],
    }),
    fromTable(mainFigureTable(site), {
      title: 'Kerncijfers',
      description:
        'De belangrijkste cijfers naast elkaar, ook als kaart. Eén regel is één gemeente. Het aanbod is geteld; de andere cijfers gaan over de inwoners en de gemeente.',
      themes: ['JUST', 'SOCI', 'REGI'],
      keywords: ['sociaaljuridische ondersteuning', 'gemeenten', 'kaart', 'aanbod'],
      sources: sources(inventory, 'boundaries', ...ofIndicators),
      period: allPeriods,
      inventable: true,
      others: [
        {
          path: GEOJSON_PATH,
          label: 'Kaart met cijfers, GeoJSON',
          type: 'geojson',
          mediaType: 'application/geo+json',
          fileType: 'GEOJSON',
          standard: GEOJSON,
        },
        { ...parquet(MAIN_FIGURES_PATH), label: 'Kaart met cijfers, GeoParquet', standard: GEOPARQUET },
      ],
    }),
    fromTable(figureTable(site), {
      title: 'Cijfers per gemeente',
      description:
        'Alle cijfers van de gemeentepagina’s: aantallen locaties en organisaties, leefgebieden, soorten hulp en cijfers over inwoners. Eén regel is één cijfer van één gemeente.',
      themes: ['JUST', 'SOCI'],
      keywords: ['sociaaljuridische ondersteuning', 'gemeenten', 'aanbod'],
      sources: sources(inventory, ...ofIndicators),
      period: allPeriods,
      inventable: true,
      others: [parquet('data/cijfers')],
    }),
    fromTable(indicatorTable(site), {
      title: 'Indicatoren',
      description:
        'Cijfers over de inwoners en over de gemeente zelf. Eén regel is één cijfer van één gemeente. Is een cijfer onbekend, dan staat de reden erbij.',
      themes: ['SOCI'],
      keywords: ['inwoners', 'inkomen', 'uitkeringen', 'schulden'],
      sources: sources(...ofIndicators),
      period: indicatorPeriod,
      inventable: false,
      others: [parquet('data/indicatoren')],
    }),
    fromTable(indicatorExplanationTable(site), {
      title: 'Uitleg bij de indicatoren',
      description: 'Wat elk cijfer betekent, wat het niet zegt, en waar het vandaan komt.',
      themes: ['SOCI'],
      keywords: ['indicatoren', 'uitleg'],
      sources: sources(...ofIndicators),
      period: indicatorPeriod,
      inventable: false,
    }),
    national(site, sources(inventory, 'cbs-indeling', ...ofIndicators), allPeriods),
    ...changed(site, sources(inventory, 'cbs-indeling', ...ofIndicators), allPeriods),
    ...corrected(site, sources(inventory)),
    ...need(site, sources(inventory, ...ofIndicators), allPeriods),
    fromTable(municipalityTable(site), {
      title: 'Gemeenten',
      description:
        'De gemeenten van deze uitgave, met andere namen, en gemeenten die niet meer bestaan met hun opvolgers.',
      themes: ['REGI', 'GOVE'],
      keywords: ['gemeenten', 'gemeentelijke indeling'],
      sources: sources('cbs-indeling'),
      period: onReferenceDate,
      inventable: false,
    }),
    fromTable(groupTable(site), {
      title: 'Groepen',
      description:
        'De klassen waarin we gemeenten indelen: naar grootte, stedelijkheid, inkomen, uitkeringen en migratieachtergrond.',
      themes: ['REGI'],
      keywords: ['indelingen', 'grootteklasse', 'stedelijkheid'],
      sources: sources('cbs-indeling'),
      period: onReferenceDate,
      inventable: false,
    }),
    fromTable(placeTable(site), {
      title: 'Plaatsen',
      description:
        'Plaatsnamen met hun gemeente en hun ligging. We gebruiken ze voor het zoeken en op de kaart.',
      themes: ['REGI'],
      keywords: ['plaatsen', 'plaatsnamen'],
      sources: sources('places'),
      period: onReferenceDate,
      inventable: false,
    }),
    ...(edition.postcodes.length === 0 ? [] : [postcodes(site, sources('postcodes'), onReferenceDate)]),
    ...(site.regions.length === 0
      ? []
      : [regions(site, sources('regions', 'cbs-indeling'), onReferenceDate)]),
    boundaries(sources('boundaries'), onReferenceDate, areaWords(site.settings)),
    database(settings.sources, allPeriods),
    swing(sources(inventory, ...ofIndicators), allPeriods),
  ];
}

function postcodes(site: Site, sources: readonly Source[], period: Dataset['period']): Dataset {
  return fromTable(postcodeTable(site), {
    title: 'Postcodes',
    description:
      'De postcodes van vier cijfers, met hun plaats, hun gemeente en hun midden. Is van een locatie alleen de postcode bekend, dan staat zij daar op de kaart. Een postcode die in twee plaatsen ligt, heeft twee regels.',
    themes: ['REGI'],
    keywords: ['postcodes', 'plaatsen'],
    sources,
    period,
    inventable: false,
  });
}

function regions(site: Site, sources: readonly Source[], period: Dataset['period']): Dataset {
  return fromTable(regionTable(site), {
    title: 'Regio’s',
    description: 'De regio’s van deze uitgave met hun gemeenten. Eén regel is één gemeente in één regio.',
    themes: ['REGI', 'GOVE'],
    keywords: ['regio’s', ...new Set(site.regions.map(({ kind }) => kind))],
    sources,
    period,
    inventable: false,
  });
}

interface AboutTable
  extends Omit<Dataset, 'name' | 'explainedAt' | 'standards' | 'tables' | 'written' | 'downloads'> {
  /** Another page than the one that explains figures. */
  readonly explainedAt?: string;
  /** Forms beside CSV and JSON. */
  readonly others?: readonly Download[];
}

function fromTable(table: DataTable, { others = [], ...about }: AboutTable): Dataset {
  return {
    name: table.path.replace(/^.*\//, ''),
    explainedAt: EXPLANATION_PATH,
    ...about,
    standards: [CSV_ON_THE_WEB],
    tables: [table],
    written: true,
    downloads: [
      ...csvDownloads(table, ''),
      json(`${table.path}.json`, 'JSON', tableSchemaName({ name: table.path.replace(/^.*\//, '') })),
      ...others,
    ],
  };
}

function national(site: Site, sources: readonly Source[], period: Period): Dataset {
  const area = areaWords(site.settings);
  const national = nationalOf(site).tables;
  const tables = national.map((table) => nationalTable(table, site.edition));
  return {
    name: 'landelijke-tabellen',
    title: area.part === undefined ? 'Landelijke tabellen' : `Tabellen van ${area.name}`,
    description: `De tabellen van ${area.part === undefined ? 'het landelijk beeld' : area.name}: in hoeveel gemeenten is welke hulp gevonden, en hoe verschilt dat per groep gemeenten?`,
    themes: ['JUST', 'SOCI'],
    keywords: ['sociaaljuridische ondersteuning', area.picture.toLowerCase()],
    sources,
    period,
    explainedAt: NATIONAL_PATH,
    standards: [CSV_ON_THE_WEB],
    inventable: true,
    tables,
    written: false,
    downloads: [
      ...national.flatMap((table, index) => {
        const described = tables[index];
        return described ? csvDownloads(described, `${tableTitle(table)}: `) : [];
      }),
      json(TABLES_JSON, 'Alle tabellen, JSON', 'tabellen'),
    ],
  };
}

/** What changed since the edition before; nothing without one. */
function changed(site: Site, sources: readonly Source[], period: Period): readonly Dataset[] {
  const changes = nationalChangesOf(site);
  if (!changes) return [];
  const files = changeFileTables(site, changes);
  const tables = files.map(changeTable);
  return [
    {
      name: 'veranderingen',
      title: `Veranderingen sinds ${changes.moments.older}`,
      description:
        'Wat er in elke gemeente en in het hele gebied is gevonden, toen en nu. Een tweede inventarisatie zoekt ook beter: meer gevonden betekent niet altijd dat er meer is.',
      themes: ['JUST', 'SOCI'],
      keywords: ['sociaaljuridische ondersteuning', 'veranderingen'],
      sources,
      period,
      explainedAt: CHANGES_PATH,
      standards: [CSV_ON_THE_WEB],
      inventable: true,
      tables,
      written: false,
      downloads: [
        ...files.flatMap(({ title }, index) => {
          const table = tables[index];
          return table ? csvDownloads(table, `${title}: `) : [];
        }),
        json(CHANGES_JSON, 'Alle veranderingen, JSON', 'veranderingen'),
      ],
    },
  ];
}

/** The name of the set of what was corrected after reports. */
export const CORRECTIONS = 'wijzigingen';

/** What was corrected after reports; nothing where nothing was. */
function corrected(site: Site, sources: readonly Source[]): readonly Dataset[] {
  const days = (site.corrections?.applied ?? []).map(({ appliedOn }) => dayPeriod(appliedOn));
  const period = spanOf(days);
  if (!period) return [];
  return [
    fromTable(correctionTable(site), {
      title: 'Wijzigingen na meldingen',
      description:
        'Wat er in de inventarisatie is aangepast na een melding, wanneer, in welke gemeente en op wiens melding. Zonder namen van melders. Eén regel is één melding.',
      themes: ['JUST', 'SOCI'],
      keywords: ['sociaaljuridische ondersteuning', 'wijzigingen', 'meldingen'],
      sources,
      period,
      inventable: true,
      explainedAt: CORRECTIONS_PATH,
    }),
  ];
}

/** The study of need beside supply; nothing for an edition without it. */
function need({ analysis, settings }: Site, sources: readonly Source[], period: Period): readonly Dataset[] {
  const study = analysis.needStudy();
  if (!study) return [];
  const tables = needTables(study, exampleNotice(settings.status));
  const labels = ['Gegevens van het onderzoek, CSV', 'Uitkomsten, CSV'];
  return [
    {
      name: 'vraag-en-aanbod',
      title: 'Vraag en aanbod',
      description:
        'Het onderzoek naar vraag en aanbod: de gegevens precies zoals ze zijn gebruikt, en de uitkomsten van elk model. Een verband is geen oorzaak.',
      themes: ['JUST', 'SOCI'],
      keywords: ['sociaaljuridische ondersteuning', 'vraag en aanbod', 'regressie'],
      sources,
      period,
      explainedAt: NEED_PATH,
      standards: [CSV_ON_THE_WEB],
      inventable: true,
      tables,
      written: false,
      downloads: [
        ...tables.map(({ path }, index) => plainCsv(path, labels[index] ?? path)),
        json(NEED_JSON, 'Uitkomsten, JSON', 'vraag-en-aanbod'),
      ],
    },
  ];
}

function boundaries(sources: readonly Source[], period: Period, { whole }: AreaWords): Dataset {
  return {
    name: 'grenzen',
    title: 'Grenzen van gemeenten',
    description: `De grenzen van de gemeenten als TopoJSON, in graden (WGS 84). Ze zijn vereenvoudigd voor kaarten van ${whole}. Het object heet municipalities, de id is de CBS-code.`,
    themes: ['REGI'],
    keywords: ['gemeentegrenzen', 'kaart'],
    sources,
    period,
    explainedAt: EXPLANATION_PATH,
    standards: [TOPOJSON, LONGITUDE_LATITUDE],
    inventable: false,
    tables: [],
    written: false,
    downloads: [{ ...json(BOUNDARIES_PATH, 'TopoJSON'), type: 'topojson', standard: TOPOJSON }],
  };
}

/** Everything at once; nothing is in it that the other sets do not have. */
function database(sources: readonly Source[], period: Period): Dataset {
  return {
    name: 'database',
    title: 'Database',
    description:
      'Alle tabellen in één bestand, met sleutels. U hebt geen internet nodig om ermee te werken. De tabellen over groepen gemeenten staan erin als view: de database telt ze zelf. De tabel ‘uitgave’ zegt van wanneer de gegevens zijn, ‘kolommen’ wat elke kolom betekent.',
    themes: ['JUST', 'SOCI', 'REGI'],
    keywords: ['sociaaljuridische ondersteuning', 'database', 'SQL'],
    sources,
    period,
    explainedAt: EXPLANATION_PATH,
    standards: [SQLITE],
    inventable: true,
    tables: [],
    written: false,
    downloads: [
      {
        path: DATABASE_PATH,
        label: 'SQLite-database',
        type: 'sqlite',
        mediaType: 'application/vnd.sqlite3',
        fileType: 'BIN',
        standard: SQLITE,
      },
    ],
  };
}

/** For the platform behind waarstaatjegemeente.nl and many sites of regions and municipalities. */
function swing(sources: readonly Source[], period: Period): Dataset {
  const file = (path: string, label: string): Download => ({ ...CSV, path, label, standard: SWING });
  return {
    name: 'swing',
    title: 'Importbestand voor Swing',
    description:
      'Voor beheerders van Swing, het platform achter onder meer waarstaatjegemeente.nl. Een bestand met de cijfers en een met de indicatoren. -99999 betekent onbekend, -99997 niet getoond; nul is geteld. Locaties per 10.000 inwoners is een formule van teller en noemer. Gebieden staan er met het nummer van het CBS zonder letters: 363 is Amsterdam. Kijk eerst of uw Swing hetzelfde nummer en de naam ‘gemeente’ gebruikt.',
    themes: ['JUST', 'SOCI'],
    keywords: ['sociaaljuridische ondersteuning', 'Swing', 'waarstaatjegemeente.nl'],
    sources,
    period,
    explainedAt: EXPLANATION_PATH,
    standards: [SWING],
    inventable: true,
    tables: [],
    written: false,
    downloads: [
      file(SWING_FIGURES, 'Cijfers, CSV voor Swing'),
      file(SWING_INDICATORS, 'Indicatoren, CSV voor Swing'),
    ],
  };
}

function parquet(tablePath: string): Download {
  return {
    path: parquetPath(tablePath),
    label: 'Parquet',
    type: 'parquet',
    mediaType: 'application/vnd.apache.parquet',
    fileType: 'PARQUET',
    standard: PARQUET,
  };
}

function csvDownloads({ path }: DataTable, prefix: string): Download[] {
  return [
    { ...CSV, path: `${path}-excel.csv`, label: `${prefix}CSV voor Excel`, standard: TABULAR_DATA },
    plainCsv(path, `${prefix}CSV voor programma’s`),
  ];
}

function plainCsv(path: string, label: string): Download {
  return { ...CSV, path: `${path}.csv`, label, describedBy: metadataPath(path), standard: CSV_ON_THE_WEB };
}

function json(path: string, label: string, schema?: string): Download {
  return {
    path,
    label,
    type: 'json',
    mediaType: 'application/json',
    fileType: 'JSON',
    standard: JSON_FORMAT,
    ...(schema === undefined ? {} : { describedBy: schemaPath(schema) }),
  };
}
