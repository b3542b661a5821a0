import { expect } from 'vitest';
import { type IngestResult, readEdition } from '../../src/ingest/read-edition.ts';
import type { Finding } from '../../src/model/finding.ts';

type Rows = string[][];

/** A small valid edition that a test can damage before it is read. The first row of a table is its header. */
export interface Draft {
  municipalities: Rows;
  indicators: Rows;
  places: Rows;
  /** Undefined for an edition without this file. */
  postcodes: Rows | undefined;
  inventory: Rows;
  settings: ReturnType<typeof settings>;
  descriptions: { indicators: ReturnType<typeof descriptions> };
  classes: { classifications: ReturnType<typeof classifications> };
  topology: ReturnType<typeof topology>;
  /** Replaces a whole file; undefined takes it away. */
  raw: Map<string, string | Uint8Array | undefined>;
}

function settings() {
  return {
    title: 'Sociaaljuridische hulp',
    area: { name: 'vier gemeenten' } as { name: string } | undefined,
    referenceDate: '2023-01-01',
    publisher: { name: 'Uitgever', url: 'https://example.org/' },
    contactEmail: 'meldpunt@example.org',
    dataLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    status: 'example',
    baseUrl: 'https://example.org/factsheets/',
    sources: [
      { id: 'cbs', title: 'CBS, Bevolking, 2023', url: 'https://example.org/cbs', licence: 'CC BY 4.0' },
    ],
  };
}

function descriptions() {
  const common = {
    period: 'peildatum 1 januari 2023',
    source: 'cbs',
    explanation: 'Uitleg.',
    caution: 'Let op.',
  };
  return [
    {
      id: 'inwoners',
      label: 'Inwoners',
      unit: 'inwoners',
      decimals: 0,
      theme: 'base',
      isShare: false,
      mayBeNegative: false,
      ...common,
    },
    {
      id: 'hbo_wo',
      label: 'Diploma',
      unit: '%',
      decimals: 1,
      theme: 'need',
      isShare: true,
      mayBeNegative: false,
      ...common,
      unknownReason: 'Het CBS publiceerde geen cijfer.',
    },
    {
      id: 'solvabiliteit',
      label: 'Solvabiliteit',
      unit: '%',
      decimals: 1,
      theme: 'means',
      isShare: false,
      mayBeNegative: true,
      ...common,
    },
  ];
}

interface DraftClass {
  id: string;
  label: string;
  description: string;
  from?: number;
  below?: number;
  urbanity?: string;
  codes?: string[];
}

function classifications() {
  const urbanities = [
    'niet-stedelijk',
    'weinig-stedelijk',
    'matig-stedelijk',
    'sterk-stedelijk',
    'zeer-sterk-stedelijk',
  ];
  const byInhabitants: DraftClass[] = [
    { id: 'klein', label: '1 - 49.999', description: 'met minder dan 50.000 inwoners', below: 50000 },
    { id: 'groot', label: '50.000 of meer', description: 'met 50.000 of meer inwoners', from: 50000 },
  ];
  const byUrbanity: DraftClass[] = [
    { id: 'g4', label: 'G4', description: 'die grote steden zijn', codes: ['GM0518'] },
    ...urbanities.map((urbanity) => ({
      id: urbanity,
      label: urbanity,
      description: 'die even stedelijk zijn',
      urbanity,
    })),
  ];
  return [
    { id: 'size', label: 'Inwoners', indicator: 'inwoners' as string | undefined, classes: byInhabitants },
    {
      id: 'urbanity',
      label: 'Stedelijkheid',
      indicator: undefined as string | undefined,
      classes: byUrbanity,
    },
  ];
}

function square(x: number, y: number): number[][] {
  return [
    [x, y],
    [x + 0.1, y],
    [x + 0.1, y + 0.1],
    [x, y + 0.1],
    [x, y],
  ];
}

/** Zwolle and The Hague share a side (arc 0, which one of them walks backwards); the others stand apart. */
function topology() {
  const polygon = (id: string, name: string, arcs: number[]) => ({
    type: 'Polygon',
    id,
    properties: { name },
    arcs: [arcs],
  });
  return {
    type: 'Topology',
    objects: {
      municipalities: {
        type: 'GeometryCollection',
        geometries: [
          polygon('GM0193', 'Zwolle', [0, 1]),
          polygon('GM0518', "'s-Gravenhage", [-1, 2]),
          polygon('GM0373', 'Bergen (NH.)', [3]),
          polygon('GM0893', 'Bergen (L.)', [4]),
        ],
      },
    },
    arcs: [
      [
        [5.1, 52],
        [5.1, 52.1],
      ],
      [
        [5.1, 52.1],
        [5, 52.1],
        [5, 52],
        [5.1, 52],
      ],
      [
        [5.1, 52],
        [5.2, 52],
        [5.2, 52.1],
        [5.1, 52.1],
      ],
      square(4.6, 52.6),
      square(6, 51.6),
    ],
  };
}

function table(text: string): Rows {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(';'));
}

export function draftEdition(): Draft {
  return {
    municipalities: table(`code;naam;andere_namen;provincie;stedelijkheid;geldig_vanaf;geldig_tot;opvolgers
      GM0193;Zwolle;Zwol;Overijssel;sterk stedelijk;;;
      GM0373;Bergen (NH.);;Noord-Holland;weinig stedelijk;;;
      GM0518;'s-Gravenhage;Den Haag|Haag, Den;Zuid-Holland;zeer sterk stedelijk;;;
      GM0893;Bergen (L.);;Limburg;niet stedelijk;;;
      GM0901;Oudstad;;Overijssel;;;2022-01-01;GM0902
      GM0902;Tussenstad;;Overijssel;;01-01-2022;1-1-2023;GM0193
      GM0903;Splitdorp;;Limburg;;;01/01/2021;GM0373|GM0893`),
    indicators: table(`code;gemeente;inwoners;hbo_wo;solvabiliteit
      GM0193;Zwolle;132.411;40,5;-3,2
      GM0373;Bergen;30118;35,0;21,5
      GM0518;Den Haag;562839;41,2;16,8
      GM0893;Bergen;13117;;30,1`),
    places: table(`naam;gemeente;breedtegraad;lengtegraad
      Zwolle;GM0193;52,0625;5,06944
      Scheveningen;GM0518;52,058;5,173`),
    postcodes: undefined,
    inventory:
      table(`gemeente;organisatie;bezoekadres;website;telefoon;email;soort_organisatie;sociaal_raadslieden;landelijke_organisatie;ondersteuningstypen;leefgebieden;vindplaats;vooral_vrijwilligers;financiering
      Zwolle;Raadslieden (voorbeeld);Voorbeeldstraat 1;https://raad.example/;0800 1234;info@raad.example;Gemeente;ja;;Informatie | Advies;Werk en inkomen;enquête;nee;Gemeente
      Den Haag;Loket (voorbeeld);Voorbeeldplein 2;;;;Stichting of vereniging;nee;Het Juridisch Loket (servicepunt);Advies;Algemeen|Wonen en buren;webscrape|handmatig gezocht;;
      GM0373;Buurtbemiddeling (voorbeeld);;;;;Stichting of vereniging;nee;;Contactbemiddeling;Wonen en buren;webscrape;ja;Subsidies en giften`),
    settings: settings(),
    descriptions: { indicators: descriptions() },
    classes: { classifications: classifications() },
    topology: topology(),
    raw: new Map(),
  };
}

/** Makes the small edition one that may say that it is published: nothing in it is an example any more. */
export function becomeReal(draft: Draft): void {
  const real = <Value>(value: Value): Value =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll('example.org', 'uitgever.nl')
        .replaceAll('.example', '.nl')
        .replaceAll(' (voorbeeld)', ''),
    ) as Value;
  draft.settings = { ...real(draft.settings), status: 'published' };
  const [header = [], ...rows] = real(draft.inventory);
  const isChecked = header.includes('gecontroleerd_op');
  draft.inventory = isChecked
    ? [header, ...rows]
    : [[...header, 'gecontroleerd_op'], ...rows.map((row) => [...row, '2022-12-01'])];
  draft.raw.set(
    'texts/toegankelijkheid.md',
    '## Hoe toegankelijk is deze site?\n\nDeze site is onderzocht.\n',
  );
}

/** Adds what an edition can do without: postcodes.csv, and the columns of the inventory about where and when. */
export function addWhereabouts(draft: Draft): void {
  draft.postcodes = table(`postcode;plaats;gemeente;breedtegraad;lengtegraad
    8011;Zwolle;GM0193;52,05;5,05
    8012;Zwolle;GM0193;52,02;5,02
    8012;Windesheim;GM0193;52,04;5,04
    8019;Zwolle;GM0193;52,08;5,09
    8019;Scheveningen;GM0518;52,08;5,11
    2584;Scheveningen;GM0518;52,05;5,15
    1861;Bergen (NH);GM0373;52,65;4,65
    5855;Well;GM0893;51,65;6,05`);
  const more = table(`postcode;plaats;breedtegraad;lengtegraad;openingstijden;afspraak;doelgroep
    8011 PK;Zwolle;;;maandag van 9.00 tot 12.00 uur;inloop;
    2584;Scheveningen;52,06;5,12;;op afspraak;jongeren
    ;;;;;;`);
  for (const [index, row] of draft.inventory.entries()) row.push(...(more[index] ?? []));
}

function cell(text: string): string {
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function csvText(rows: Rows): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\n`).join('')}`;
}

export function filesOf(draft: Draft): ReadonlyMap<string, Uint8Array> {
  const texts = new Map<string, string | Uint8Array | undefined>([
    ['municipalities.csv', csvText(draft.municipalities)],
    ['indicators.csv', csvText(draft.indicators)],
    ['places.csv', csvText(draft.places)],
    ['postcodes.csv', draft.postcodes && csvText(draft.postcodes)],
    ['inventory.csv', csvText(draft.inventory)],
    ['edition.json', JSON.stringify(draft.settings)],
    ['indicators.json', JSON.stringify(draft.descriptions)],
    ['classes.json', JSON.stringify(draft.classes)],
    ['boundaries.topojson', JSON.stringify(draft.topology)],
    ...draft.raw,
  ]);
  const encoder = new TextEncoder();
  return new Map(
    [...texts].flatMap(([name, content]) =>
      content === undefined
        ? []
        : [[name, typeof content === 'string' ? encoder.encode(content) : content] as const],
    ),
  );
}

/** Reads the small edition after a change. */
export function readWith(change: (draft: Draft) => void = () => {}): IngestResult {
  const draft = draftEdition();
  change(draft);
  return readEdition(filesOf(draft));
}

type TableName = 'municipalities' | 'indicators' | 'places' | 'postcodes' | 'inventory';

/** Puts a value in a cell: `line` counts from 1, the header, as in the file. */
export function setCell(draft: Draft, name: TableName, line: number, column: string, value: string): void {
  const rows = draft[name];
  const index = rows?.[0]?.indexOf(column) ?? -1;
  const row = rows?.[line - 1];
  if (index < 0 || row === undefined) throw new RangeError(`No cell ${column} on line ${line} of ${name}`);
  row[index] = value;
}

/** Reads the small edition with one other cell. */
export function readWithCell(name: TableName, line: number, column: string, value: string): IngestResult {
  return readWith((draft) => setCell(draft, name, line, column, value));
}

/** Reads the small edition with all that it can do without, after cells of one line were changed. */
export function readLocated(
  name: TableName,
  line: number,
  cells: Readonly<Record<string, string>> = {},
): IngestResult {
  return readWith((draft) => {
    addWhereabouts(draft);
    for (const [column, value] of Object.entries(cells)) setCell(draft, name, line, column, value);
  });
}

/** Everything of a finding but its sentences. */
export type ExpectedFinding = Omit<Finding, 'message' | 'expected' | 'action' | 'subject'>;

/** Expects exactly one finding of the rule, at exactly this spot, with sentences; an error leaves no edition. */
export function expectFinding(result: IngestResult, wanted: ExpectedFinding): Finding {
  const found = result.findings.filter(({ rule }) => rule === wanted.rule);
  expect(found.map(({ message: _m, expected: _e, action: _a, subject: _s, ...spot }) => spot)).toEqual([
    wanted,
  ]);
  const [finding] = found;
  if (finding === undefined) throw new Error('unreachable after the expectation above');
  expect(finding.message).toMatch(/^\P{Ll}.*[.:]$|^'.*\.$/su);
  expect(finding.expected).toMatch(/\S.*[.:]$/s);
  expect(finding.action).toMatch(/^\p{Lu}.*\.$/su);
  expect(JSON.stringify(finding)).not.toMatch(/undefined|NaN|\[object/);
  if (wanted.severity === 'error') expect(result.edition).toBeUndefined();
  for (const { read, published, merged, refused } of result.tallies)
    expect(published + merged + refused).toBe(read);
  return finding;
}

/** Expects no finding at all, and gives the edition. */
export function expectClean(result: Pick<IngestResult, 'edition' | 'findings'>) {
  expect(result.findings).toEqual([]);
  if (result.edition === undefined) throw new Error('An edition without findings is there');
  return result.edition;
}
