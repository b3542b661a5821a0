import type { Recipe } from './corpus.ts';
import { WORKBOOK_BOMBS } from './workbook-bombs.ts';

/**
 * Files that are too large to store, made on the spot. Each recipe damages a small valid edition; the
 * findings that belong to it stand in `cases/bombs/<name>/expected.json`.
 */
const MEGABYTE = 1024 * 1024;
/** Just below what ingest accepts. */
const LARGE = 49 * MEGABYTE;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `size` bytes that repeat a text. */
function filled(text: string, size: number): Uint8Array {
  return Buffer.alloc(size - (size % Buffer.byteLength(text)), text);
}

function joined(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? encode(part) : part)));
}

function textOf(base: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(base.get(name));
}

/** Replaces the inventory by something made of its header line and its text. */
function inventory(make: (header: string, text: string) => Uint8Array): Recipe {
  return (base) => {
    const text = textOf(base, 'inventory.csv').replaceAll('\r\n', '\n');
    return new Map([['inventory.csv', make(`${text.split('\n')[0] ?? ''}\n`, text)]]);
  };
}

const whole =
  (name: string, content: () => Uint8Array): Recipe =>
  () =>
    new Map([[name, content()]]);

/** Rows until the file is as large as it may be, or `most` of them. */
function rows(header: string, row: (number: number) => string, most = 199_000): Uint8Array {
  const parts = [header];
  let size = header.length;
  for (let number = 0; number < most && size < LARGE; number += 1) {
    const text = row(number);
    parts.push(text);
    size += Buffer.byteLength(text);
  }
  return encode(parts.join(''));
}

const SOUND = 'Gemeente;ja;;Informatie;Algemeen;webscrape;;\n';

/** GM1000 passes into GM1001, that one into GM1002, and so on, until the last exists no more either. */
function chain(base: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const text = textOf(base, 'municipalities.csv').replaceAll('\r\n', '\n');
  const links = Array.from({ length: 8_000 }, (_, index) => {
    const next = index === 7_999 ? 'GM0193' : `GM${1_001 + index}`;
    return `GM${1_000 + index};Schakel ${index};;Limburg;;;2020-01-01;${next}\n`;
  });
  const own = textOf(base, 'inventory.csv').replaceAll('\r\n', '\n');
  const row = own.split('\n')[1] ?? '';
  return new Map([
    ['municipalities.csv', encode(text + links.join(''))],
    ['inventory.csv', encode(`${own}${row.replace(/^[^;]*/, 'GM1000')}\n`)],
  ]);
}

function topology(arcs: string, geometries: string): Uint8Array {
  return encode(
    `{"type":"Topology","objects":{"municipalities":{"type":"GeometryCollection","geometries":[${geometries}]}},"arcs":[${arcs}]}`,
  );
}

const triangle = '[[5,52],[5.1,52],[5,52.1],[5,52]]';

/** One line of seven million points. */
function manyPoints(): Uint8Array {
  return joined(topologyStart, '[[', filled('[5,52],', LARGE - 1_000), '[5,52]]]}');
}

const topologyStart =
  '{"type":"Topology","objects":{"municipalities":{"type":"GeometryCollection","geometries":[]}},"arcs":';

function geoJson(features: string): Uint8Array {
  return encode(`{"type":"FeatureCollection","features":[${features}]}`);
}

export const BOMBS: Readonly<Record<string, Recipe>> = {
  'million-columns': inventory((_, text) => joined(text, filled(';', 1_000_000), 'x\n')),
  'million-columns-in-header': inventory((_, text) => joined(filled('kolom;', 6_000_000), '\n', text)),
  'one-line-of-200-mb': inventory((_, text) => joined(text, filled('x', 200 * MEGABYTE))),
  'one-line-of-49-mb': inventory((_, text) => joined(text, filled('x', LARGE - text.length))),
  'million-lines': inventory((_, text) => joined(text, filled('x;y\n', 4_000_000))),
  'blank-lines': inventory((_, text) => joined(text, filled('\n', LARGE - text.length))),
  'blank-columns': inventory((_, text) => joined(text, filled(`${';'.repeat(900)}\n`, LARGE - text.length))),
  'carriage-returns': inventory(() => filled('\r', LARGE)),
  'carriage-returns-utf16': inventory(() => joined(Uint8Array.of(0xff, 0xfe), filled('\r\0', LARGE))),
  'only-quotes': inventory(() => filled('"', LARGE)),
  'quotes-in-a-cell': inventory((header) => joined(header, filled('"', LARGE - 2000))),
  'quoted-line-ends': inventory((header) =>
    joined(header, '"', filled(`${'""'.repeat(20)}\n`, LARGE - 2000)),
  ),
  'opened-quotes': inventory((header) => joined(header, filled('"a\n', LARGE - 2000))),
  'nul-bytes': inventory(() => filled('\0', LARGE)),
  'windows-1252': inventory((header) =>
    joined(header, Buffer.alloc(LARGE - 2000, Uint8Array.of(0xe9, 0x3b, 0xeb, 0x0a))),
  ),
  'short-cells': inventory((header) =>
    joined(header.trimEnd(), filled(';xy', 2700), '\n', filled(`${'ab;'.repeat(910)}\n`, LARGE - 10_000)),
  ),
  'wide-rows': inventory((header) => joined(header, filled(`${'ab;'.repeat(990)}\n`, LARGE - 2000))),
  'all-cells-wrong': inventory((header) =>
    rows(
      header,
      (number) =>
        `Dorp ${number};;x;javascript:${number};12;a@;Gemente;jaa;Loketje;Infomatie;Wonnen;webskrape;jaa;Gemeentee\n`,
    ),
  ),
  'unknown-municipalities': inventory((header) =>
    rows(header, (number) => `Onbekende gemeente met nummer ${number};Loket;Plein ${number};;;;${SOUND}`),
  ),
  'one-location-many-times': inventory((header) =>
    rows(header, (number) => `Zwolle;Loket (voorbeeld);Plein 1;;0800 ${number};;${SOUND}`),
  ),
  'equal-rows': inventory((header) =>
    rows(header, () => `Zwolle;Loket (voorbeeld);Plein 1;;0800 1234;;${SOUND}`),
  ),
  'many-values': inventory((header) =>
    rows(header, () => `Zwolle;Loket;;;;;Gemeente;ja;;"${'a|'.repeat(490)}";Algemeen;webscrape;;\n`),
  ),
  'long-cells': inventory((header) =>
    rows(
      header,
      (number) => `Zwolle;Loket ${'é\u200b'.repeat(2_000)} ${number};${'ab'.repeat(2_000)};;;;${SOUND}`,
    ),
  ),
  'other-names': () =>
    new Map([
      [
        'municipalities.csv',
        rows(
          'code;naam;andere_namen;provincie;stedelijkheid;geldig_vanaf;geldig_tot;opvolgers\n',
          (number) =>
            `GM${String(number % 10_000).padStart(4, '0')};Bergen;${'Berg (x)|'.repeat(40)};Limburg;;;2020-01-01;\n`,
          40_000,
        ),
      ],
    ]),
  'chain-of-successors': chain,
  brackets: whole('edition.json', () => encode('['.repeat(100_000))),
  'closed-brackets': whole('boundaries.topojson', () => encode('['.repeat(100_000) + ']'.repeat(100_000))),
  'brackets-of-49-mb': whole('boundaries.topojson', () => filled('[', LARGE)),
  'empty-objects': whole('boundaries.topojson', () => joined('[', filled('{},', LARGE), '{}]')),
  'empty-geometries': whole('boundaries.topojson', () => topology(triangle, `${'{},'.repeat(3_900_000)}{}`)),
  'many-keys': whole('boundaries.topojson', () =>
    joined(
      rows('{"type":"Topology"', (number) => `,"k${number}":0`, 990_000),
      '}',
    ),
  ),
  'many-sources': whole('edition.json', () => encode(`{"sources":[${Array(9_000).fill('{}').join(',')}]}`)),
  'many-wrong-codes': whole('classes.json', () =>
    encode(
      `{"classifications":[{"id":"size","label":"x","classes":[{"id":"x","label":"x","description":"x","codes":[${Array(90_000).fill('""').join(',')}]}]}]}`,
    ),
  ),
  'one-arc-a-million-times': whole('boundaries.topojson', () =>
    topology(
      triangle,
      `{"type":"Polygon","id":"GM0193","properties":{"name":"Zwolle"},"arcs":[[${Array(1_000_000).fill('0').join(',')}]]}`,
    ),
  ),
  'many-points': whole('boundaries.topojson', manyPoints),
  'all-files-large': (base) => {
    const last = (name: string) => `${textOf(base, name).trimEnd().split('\n').at(-1) ?? ''}\n`;
    const repeated = (name: string, size: number) => joined(textOf(base, name), filled(last(name), size));
    return new Map([
      ['municipalities.csv', repeated('municipalities.csv', 6 * MEGABYTE)],
      ['indicators.csv', repeated('indicators.csv', 3 * MEGABYTE)],
      ['places.csv', repeated('places.csv', 4 * MEGABYTE)],
      [
        'postcodes.csv',
        rows(
          'postcode;plaats;gemeente;breedtegraad;lengtegraad\n',
          (number) => `${1000 + (number % 9000)};Dorp ${number};GM0193;52,05;5,05\n`,
        ),
      ],
      ['inventory.csv', BOMBS['one-location-many-times']?.(base).get('inventory.csv') ?? new Uint8Array()],
      ['boundaries.topojson', manyPoints()],
    ]);
  },
  'one-postcode-many-times': (base) => {
    const header = textOf(base, 'inventory.csv').split('\n')[0]?.trimEnd() ?? '';
    const more = 'postcode;plaats;breedtegraad;lengtegraad;openingstijden;afspraak;doelgroep';
    return new Map([
      [
        'postcodes.csv',
        rows(
          'postcode;plaats;gemeente;breedtegraad;lengtegraad\n',
          (number) => `8011;Dorp ${number};GM0193;52,05;5,05\n`,
          100_000,
        ),
      ],
      [
        'inventory.csv',
        rows(
          `${header};${more}\n`,
          (number) =>
            `Zwolle;Loket;Plein ${number};;;;${SOUND.trimEnd()};8011;Gehucht ${number};52,05;5,15;ma\u2028di;beide;jongeren\n`,
          100_000,
        ),
      ],
    ]);
  },
  'geojson-of-many-points': whole('boundaries.topojson', () =>
    geoJson(
      `{"type":"Feature","properties":{"statcode":"GM0193"},"geometry":{"type":"Polygon","coordinates":[[${'[5,52],'.repeat(1_900_000)}[5,52]]]}}`,
    ),
  ),
  'geojson-of-many-properties': whole('boundaries.topojson', () =>
    geoJson(
      Array.from(
        { length: 150_000 },
        (_, index) => `{"type":"Feature","properties":{"k${index}":"GM0193"}}`,
      ).join(','),
    ),
  ),
  'deep-name': whole('boundaries.topojson', () => joined('{"type":"', filled('T', LARGE - 100), '"}')),
  ...WORKBOOK_BOMBS,
  'line-ends-before-a-fault': whole('boundaries.topojson', () => joined('{', filled('\n', LARGE - 100), '!')),
};

/** The files of a bomb: those of the edition with the damaged ones in their place. */
export function bombFiles(
  name: string,
  base: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const recipe = BOMBS[name];
  if (recipe === undefined) throw new Error(`No recipe for the bomb '${name}'`);
  const files = new Map(base);
  for (const [file, content] of recipe(base)) {
    if (content === undefined) files.delete(file);
    else files.set(file, content);
  }
  return files;
}
