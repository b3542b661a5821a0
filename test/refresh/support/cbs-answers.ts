import { type CsvRow, recordedJson, recordedRows } from './read-csv.ts';

/** A cell of `Observations`, with its members in the order of CBS. */
export interface Cell {
  readonly Id: number;
  readonly Measure: string;
  readonly ValueAttribute: string;
  readonly Value: number | null;
  readonly StringValue: null;
  readonly BurgerlijkeStaat: string;
  readonly Geslacht: string;
  readonly Leeftijd: string;
  readonly RegioS: string;
  readonly Perioden: string;
}

/** A region of `RegioSCodes`. */
export interface Region {
  readonly Identifier: string;
  readonly Index: number;
  readonly Title: string;
  readonly Description: string;
  readonly DimensionGroupId: string;
}

const YEARS = ['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'] as const;

const inhabitants = recordedRows('03759ned/inhabitants.csv');
const regionRows = recordedRows('03759ned/regions.csv');
const changes = recordedRows('03759ned/changes.csv');

/** The inhabitants of a municipality on 1 January; undefined where it did not exist. */
export function inhabitantsOf(code: string, year: string): number | undefined {
  const text = inhabitants.find((row) => row['code'] === code)?.[year] ?? '';
  return text === '' ? undefined : Number(text);
}

function countryOf(year: string): number {
  return inhabitants.reduce((sum, row) => sum + Number(row[year] ?? 0), 0);
}

/** All cells of the inhabitants, of the country first and then of each municipality. */
export function inhabitantCells(): readonly Cell[] {
  const rows = [
    { code: 'NL01', values: YEARS.map(countryOf) },
    ...inhabitants.map((row) => ({
      code: row['code'] ?? '',
      values: YEARS.map((year) => inhabitantsOf(row['code'] ?? '', year)),
    })),
  ];
  return rows.flatMap(({ code, values }, place) =>
    values.map(
      (value, index): Cell => ({
        Id: 100 * place + 2 * index + 1,
        Measure: 'M000352',
        ValueAttribute: value === undefined ? 'Impossible' : 'None',
        Value: value ?? null,
        StringValue: null,
        BurgerlijkeStaat: 'T001019',
        Geslacht: 'T001038',
        Leeftijd: '10000',
        RegioS: code,
        Perioden: `${YEARS[index] ?? ''}JJ00`,
      }),
    ),
  );
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  'received from': 'ontvangen van',
  'passed to': 'overgegaan naar',
};

function dutchDate(date: string): string {
  return date.split('-').reverse().join('-');
}

function sizeLine({ hectares = '', homes = '', inhabitants: people = '' }: CsvRow): string {
  return `... ${hectares} hectare met ${homes} woningen en ${people} inwoners`;
}

/** The life of a municipality in the words of CBS, newest change first. */
export function describeRegion(code: string): string {
  const own = changes.filter((change) => change['code'] === code);
  const groups = Map.groupBy(own, ({ event, date, direction }) => `${event}|${date}|${direction}`);
  const blocks = [...groups.values()].reverse().map((group) => {
    const { event = '', date = '', direction = '' } = group[0] ?? {};
    const heading = `${event} per ${dutchDate(date)},`;
    if (direction === '') return `${heading}\r\n`;
    const lines = group.map(
      (change) => `- ${change['other_name'] ?? ''} (${change['other_code'] ?? ''}),\r\n${sizeLine(change)}`,
    );
    return `${heading} ${DIRECTIONS[direction] ?? ''}:\r\n${lines.join('\r\n')}\r\n`;
  });
  const isNew = own.some(({ event }) => event === 'Ontstaan');
  return [...blocks, ...(isNew ? [''] : ['Begindatum voor 1830\r\n'])].join('\r\n');
}

/** Every municipality of 2019-2026, and the country, as `RegioSCodes` lists them. */
export function regions(): readonly Region[] {
  const country: Region = {
    Identifier: 'NL01',
    Index: 1,
    Title: 'Nederland',
    Description: '',
    DimensionGroupId: 'NL',
  };
  return [
    country,
    ...regionRows.map(
      (row, index): Region => ({
        Identifier: row['code'] ?? '',
        Index: 80 + index,
        Title: row['name'] ?? '',
        Description: describeRegion(row['code'] ?? ''),
        DimensionGroupId: row['province_code'] ?? '',
      }),
    ),
  ];
}

/** The recorded sets about the table, by name. */
export const RECORDED = {
  Properties: recordedJson('03759ned/Properties.json'),
  Dimensions: recordedJson('03759ned/dimensions.json'),
  MeasureCodes: recordedJson('03759ned/measure-codes.json'),
  PeriodenCodes: recordedJson('03759ned/codes-Perioden.json'),
  RegioSCodes: recordedJson('03759ned/codes-RegioS.json'),
  Observations: recordedJson('03759ned/observations.json'),
} as const;

/** A table of the old service: one row for each region (and year), with the columns that it has. */
export interface OldTable {
  readonly title: string;
  readonly regions: string;
  /** Keys of the years; empty for a table of one year. */
  readonly periods: readonly string[];
  readonly columns: readonly {
    readonly key: string;
    readonly title: string;
    readonly unit: string;
    readonly group?: string;
  }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** Region codes stand in ten characters in the key figures of districts, and in six elsewhere. */
function padded(code: string, width: number): string {
  return code.padEnd(width);
}

function inhabitantTable(): OldTable {
  return {
    title: 'Bevolking op 1 januari en gemiddeld; geslacht, leeftijd en regio',
    regions: 'RegioS',
    periods: YEARS.map((year) => `${year}JJ00`),
    columns: [
      { key: 'BevolkingOp1Januari_1', title: 'Bevolking op 1 januari', unit: 'aantal' },
      { key: 'GemiddeldeBevolking_2', title: 'Gemiddelde bevolking', unit: 'aantal' },
    ],
    rows: inhabitantCells().map(({ RegioS, Perioden, Value, Geslacht, Leeftijd, BurgerlijkeStaat }, ID) => ({
      ID,
      Geslacht,
      Leeftijd,
      BurgerlijkeStaat,
      RegioS: padded(RegioS, 6),
      Perioden,
      BevolkingOp1Januari_1: Value,
      GemiddeldeBevolking_2: null,
    })),
  };
}

function districtTable(): OldTable {
  const rows = recordedRows('85984NED/municipalities.csv');
  const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
  return {
    title: 'Kerncijfers wijken en buurten 2024',
    regions: 'WijkenEnBuurten',
    periods: [],
    columns: [
      {
        key: 'PersonenPerSoortUitkeringBijstand_87',
        title: 'Personen per soort uitkering; Bijstand',
        unit: 'aantal',
      },
      { key: 'MateVanStedelijkheid_120', title: 'Mate van stedelijkheid', unit: 'code' },
      { key: 'Omgevingsadressendichtheid_121', title: 'Omgevingsadressendichtheid', unit: 'aantal/km2' },
    ],
    rows: rows.map((row, ID) => ({
      ID,
      WijkenEnBuurten: padded(row['code'] ?? '', 10),
      PersonenPerSoortUitkeringBijstand_87: number(row['PersonenPerSoortUitkeringBijstand_87']),
      MateVanStedelijkheid_120: number(row['MateVanStedelijkheid_120']),
      Omgevingsadressendichtheid_121: number(row['Omgevingsadressendichtheid_121']),
    })),
  };
}

/** The tables of the old service, by id. */
export function oldTables(): Readonly<Record<string, OldTable>> {
  return { '03759ned': inhabitantTable(), '85984NED': districtTable() };
}
