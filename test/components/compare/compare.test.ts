import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  notFoundWords,
  proposalsFor,
  readSelection,
  withAdded,
  writeSelection,
} from '../../../src/components/compare/selection.ts';
import { comparedCsv } from '../../../src/components/compare/table/compared-csv.ts';
import type { ComparedSheet } from '../../../src/components/compare/table/compared-sheet.ts';
import {
  differenceOfCounts,
  differenceOfFigures,
  differenceOfWords,
} from '../../../src/components/compare/table/differences.ts';
import { medianText, referencesOf } from '../../../src/components/compare/table/references.ts';
import { rowChart } from '../../../src/components/compare/table/row-chart.ts';
import { withRegion } from '../../../src/components/compare/table/shared-region.ts';
import { tablesOf } from '../../../src/components/compare/table/tables.ts';
import { findPlaces } from '../../../src/components/search/find-places.ts';
import { toEntries } from '../../../src/components/search/place-index.ts';
import { factsheetToJson } from '../../../src/factsheet/to-json.ts';
import { makeRegionMedians, type RegionMediansFile } from '../../../src/publish/overview/region-medians.ts';
import type { Site } from '../../../src/publish/site.ts';
import { factsheetOf, realSite } from '../../support/real-site.ts';

const ENTRIES = toEntries({
  situations: [],
  organisations: [],
  municipalities: [
    ["'s-Gravenhage", 's-gravenhage'],
    ['Eemsdelta', 'eemsdelta'],
    ['Zwolle', 'zwolle'],
    ['Oost Gelre', 'oost-gelre'],
    ['Kampen', 'kampen'],
    ['Urk', 'urk'],
  ],
  names: [
    ['Den Haag', 0, 'ook'],
    ['Delfzijl', 1, 'opgeheven'],
    ['Zwolle', 3, 'plaats'],
    ['Scheveningen', 0, 'plaats'],
  ],
});

describe('the choice in the address', () => {
  it('is a list of names, each once, in the order in which they stand', () => {
    expect(readSelection('?g=kampen,zwolle,kampen', ENTRIES)).toEqual({
      slugs: ['kampen', 'zwolle'],
      notFound: [],
      leftOut: [],
    });
    expect(readSelection('', ENTRIES).slugs).toEqual([]);
    expect(readSelection('?g=,%20', ENTRIES)).toEqual({ slugs: [], notFound: [], leftOut: [] });
  });
  it('knows other and old names, but not places, and says what it does not know', () => {
    expect(readSelection('?g=Den Haag,delfzijl,ZWOLLE', ENTRIES).slugs).toEqual([
      's-gravenhage',
      'eemsdelta',
      'zwolle',
    ]);
    expect(readSelection('?g=scheveningen,atlantis', ENTRIES)).toMatchObject({
      slugs: [],
      notFound: ['scheveningen', 'atlantis'],
    });
  });
  it('takes the names of the parameter that people try, once or more often', () => {
    expect(readSelection('?gemeente=Urk&gemeente=zwolle', ENTRIES).slugs).toEqual(['urk', 'zwolle']);
    expect(readSelection('?gemeenten=urk;kampen&g=zwolle', ENTRIES).slugs).toEqual([
      'zwolle',
      'urk',
      'kampen',
    ]);
  });
  it('says what was probably meant by what it does not know', () => {
    expect(notFoundWords('zwole', ENTRIES)).toBe('We kennen geen gemeente ‘zwole’. Bedoelt u Zwolle?');
    expect(notFoundWords('scheveningen', ENTRIES)).toBe(
      "We kennen geen gemeente ‘scheveningen’. Bedoelt u 's-Gravenhage?",
    );
    expect(notFoundWords('atlantis', ENTRIES)).toBe(
      'We kennen geen gemeente ‘atlantis’. Zoek hierboven op naam.',
    );
  });
  it('holds five, and says who was left out', () => {
    const all = 'zwolle,kampen,urk,eemsdelta,oost-gelre,s-gravenhage';
    expect(readSelection(`?g=${all}`, ENTRIES)).toMatchObject({
      slugs: all.split(',').slice(0, 5),
      leftOut: ['s-gravenhage'],
    });
  });
  it('can be written and read again', () => {
    expect(writeSelection(['zwolle', 'kampen'])).toBe('?g=zwolle,kampen');
    expect(writeSelection([])).toBe('');
    expect(readSelection(writeSelection(['urk', 'zwolle']), ENTRIES).slugs).toEqual(['urk', 'zwolle']);
  });
  it('grows by one, never double and never past five', () => {
    expect(withAdded(['a'], 'b')).toEqual(['a', 'b']);
    expect(withAdded(['a'], 'a')).toEqual(['a']);
    expect(withAdded(['a', 'b', 'c', 'd', 'e'], 'f')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('proposals', () => {
  const ref = (slug: string) => ({ slug, name: slug.toUpperCase() });
  it('take the most alike of each in turn, without those chosen', () => {
    const a = { ...ref('a'), similar: [ref('b'), ref('c'), ref('d')] };
    const b = { ...ref('b'), similar: [ref('c'), ref('e')] };
    expect(proposalsFor([a, b], 5)).toEqual([
      { ...ref('c'), like: 'B' },
      { ...ref('e'), like: 'B' },
      { ...ref('d'), like: 'A' },
    ]);
    expect(proposalsFor([a, b], 1)).toHaveLength(1);
    expect(proposalsFor([], 5)).toEqual([]);
  });
});

describe('finding a place', () => {
  it('puts exact names before beginnings, and beginnings before the rest', () => {
    expect(findPlaces(ENTRIES, 'zwolle').map(({ slug }) => slug)).toEqual(['zwolle', 'oost-gelre']);
    expect(findPlaces(ENTRIES, 'haag').map(({ label }) => label)).toEqual(['Den Haag']);
    expect(findPlaces(ENTRIES, '  ')).toEqual([]);
  });
});

describe('differences in words', () => {
  const own = (name: string, value: number | undefined) => ({ name, value });
  it('name the highest and the lowest, ties together', () => {
    expect(differenceOfFigures([own('A', 3), own('B', 1), own('C', 3)])).toBe('Hoogste: A en C. Laagste: B.');
    expect(differenceOfFigures([own('A', 2), own('B', 2)])).toBe('Overal gelijk.');
  });
  it('never take unknown for a number', () => {
    expect(differenceOfFigures([own('A', 3), own('B', undefined), own('C', 5)])).toBe(
      'Hoogste: C. Laagste: A. Onbekend: B.',
    );
    expect(differenceOfFigures([own('A', 3), own('B', undefined)])).toBe('Onbekend: B.');
  });
  it('say where nothing was found', () => {
    const count = (name: string, value: number) => ({ name, value });
    expect(differenceOfCounts([count('A', 0), count('B', 0)])).toBe('Nergens gevonden.');
    expect(differenceOfCounts([count('A', 4), count('B', 0)])).toBe('Alleen in A.');
    expect(differenceOfCounts([count('A', 4), count('B', 0), count('C', 1)])).toBe('Niet in B.');
    expect(differenceOfCounts([count('A', 4), count('B', 1)])).toBe('Meeste: A. Minste: B.');
    expect(differenceOfCounts([count('A', 4)])).toBe('');
  });
  it('compare words', () => {
    expect(differenceOfWords(['Utrecht', 'Utrecht'])).toBe('Overal gelijk.');
    expect(differenceOfWords(['Utrecht', 'Zeeland'])).toBe('Verschilt.');
    expect(differenceOfWords(['Utrecht', undefined])).toBe('Niet overal bekend.');
  });
});

describe('the tables of the real edition', () => {
  let site: Site;
  beforeAll(async () => {
    site = await realSite();
  });
  const sheetOf = (slug: string): ComparedSheet =>
    JSON.parse(JSON.stringify(factsheetToJson(factsheetOf(site, slug), site.settings)));

  it('show the figures of the factsheets: eight domains, seven types, unknown told from zero', () => {
    const slugs = ['zwolle', 'vlieland', 'voorne-aan-zee'];
    const tables = new Map(tablesOf(slugs.map(sheetOf)).map((table) => [table.id, table]));
    expect(tables.get('leefgebieden')?.rows).toHaveLength(8);
    expect(tables.get('soorten-hulp')?.rows).toHaveLength(7);
    for (const { rows } of tables.values()) {
      for (const { cells, difference } of rows) {
        expect(cells).toHaveLength(3);
        expect(difference).toMatch(/\.$/);
      }
    }
    for (const { rows } of tables.values()) {
      for (const { references } of rows) expect(references).toHaveLength(2);
    }
    const row = (table: string, start: string) =>
      tables.get(table)?.rows.find(({ label }) => label.startsWith(start));
    expect(row('gemeente', 'Inwoners')?.cells[0]?.text).toBe('132.411');
    expect(row('kerncijfers', 'Locaties')?.cells[1]).toEqual({ text: '0', state: 'known', value: 0 });
    expect(row('leefgebieden', 'Schulden')?.cells[1]).toEqual({
      text: 'niet gevonden',
      state: 'none',
      value: 0,
    });
    expect(row('inwoners', 'Gemiddeld inkomen')?.cells.map(({ state }) => state)).toEqual([
      'known',
      'unknown',
      'unknown',
    ]);
    expect(row('inwoners', 'Gemiddeld inkomen')?.difference).toContain(
      'Onbekend: Vlieland en Voorne aan Zee.',
    );
  });
  it('name unit, period and source of each indicator', () => {
    const table = tablesOf([sheetOf('zwolle'), sheetOf('kampen')]).find(({ id }) => id === 'inwoners');
    expect(table?.rows.length).toBeGreaterThanOrEqual(6);
    for (const { note } of table?.rows ?? []) expect(note).toMatch(/20\d\d.*CBS/);
    expect(table?.notes.join(' ')).toContain('Onbekend voor al deze gemeenten');
  });

  it('stand beside the middle municipality of the country, counted here over all of them', () => {
    const counts = site.municipalities.map(({ values }) => values.locations ?? 0).toSorted((a, b) => a - b);
    const middle = ((counts[170] ?? 0) + (counts[171] ?? 0)) / 2;
    const rows = tablesOf([sheetOf('zwolle'), sheetOf('urk')]).find(({ id }) => id === 'kerncijfers')?.rows;
    expect(counts).toHaveLength(342);
    expect(rows?.find(({ label }) => label === 'Locaties')?.references[0]?.value).toBe(middle);
    expect(medianText(2.5, 0)).toBe('2,5');
    expect(medianText(32_504.5, 0)).toBe('32.505');
    expect(medianText(3, 0)).toBe('3');
  });
});

describe('the column of the region', () => {
  let site: Site;
  let file: RegionMediansFile;
  beforeAll(async () => {
    site = await realSite();
    file = makeRegionMedians(site);
  });
  const sheets = (...slugs: readonly string[]): readonly ComparedSheet[] =>
    withRegion(
      slugs.map((slug) =>
        JSON.parse(JSON.stringify(factsheetToJson(factsheetOf(site, slug), site.settings))),
      ),
      file,
    );

  it('is there where all chosen municipalities are in one region, or else in one province', () => {
    const groups = (...slugs: readonly string[]) => referencesOf(sheets(...slugs)).map(({ group }) => group);
    expect(groups('zwolle', 'deventer').at(-1)).toBe('veiligheidsregio IJsselland');
    expect(groups('enschede', 'zwolle').at(-1)).toBe('provincie Overijssel');
    expect(groups('s-hertogenbosch', 'oss').at(-1)).toBe('veiligheidsregio Brabant-Noord');
    expect(groups('zwolle', 'urk')).toHaveLength(2);
    expect(groups()).toEqual([]);
  });

  it('holds the middle one of its municipalities for every figure, counted here over all regions', () => {
    expect(file.regions.length).toBe(25 + 12);
    const middle = (numbers: readonly number[]) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const at = (index: number) => sorted[Math.floor(index)] ?? Number.NaN;
      return (at((sorted.length - 1) / 2) + at(sorted.length / 2)) / 2;
    };
    const own = new Map(file.municipalities.map((slug, place) => [place, sheets(slug)[0]]));
    const wrong: string[] = [];
    for (const { kind, name, municipalities, main, counts, indicators } of file.regions) {
      const check = (
        found: number | undefined,
        what: string,
        read: (sheet: ComparedSheet) => number | null | undefined,
      ) => {
        const numbers = municipalities.flatMap((place) => {
          const sheet = own.get(place);
          return (sheet && read(sheet)) ?? [];
        });
        const expected = numbers.length < 5 ? undefined : middle(numbers);
        const isRight =
          expected === undefined || found === undefined
            ? expected === found
            : Math.abs(found - expected) <= 1e-7 * Math.abs(expected);
        if (!isRight) wrong.push(`${kind} ${name}, ${what}: ${found}, not ${expected}`);
      };
      const [any] = own.values();
      for (const { id } of any?.mainFigures ?? []) {
        check(main[id], id, ({ mainFigures }) => mainFigures.find((each) => each.id === id)?.value);
      }
      for (const list of ['lifeDomains', 'supportTypes'] as const) {
        for (const { key } of any?.coverage[list] ?? []) {
          check(
            counts[key],
            key,
            ({ coverage }) => coverage[list].find((each) => each.key === key)?.locations,
          );
        }
      }
      for (const { id } of any?.indicators ?? []) {
        check(indicators[id], id, (sheet) => sheet.indicators.find((each) => each.id === id)?.value);
      }
    }
    expect(Object.keys(file.regions[0]?.indicators ?? {}).length).toBeGreaterThan(5);
    expect(wrong).toEqual([]);
  });

  it('stands in the tables and in the file to carry off', () => {
    const chosen = sheets('zwolle', 'deventer');
    const tables = tablesOf(chosen);
    for (const { rows } of tables) for (const { references } of rows) expect(references).toHaveLength(3);
    const region = chosen[0]?.region;
    const row = tables.find(({ id }) => id === 'leefgebieden')?.rows[0];
    expect(row?.references[2]?.value).toBe(region?.counts['algemeen']);
    const [head = '', ...lines] = comparedCsv(tables, chosen).trimEnd().split(/\r?\n/);
    const column = head.split(';').findIndex((name) => /veiligheidsregio ijsselland/i.test(name));
    expect(column).toBe(6);
    expect(lines.length).toBeGreaterThan(20);
  });

  it('is left out where the file could not be loaded, and for fewer than five municipalities', () => {
    const [zwolle] = sheets('zwolle');
    expect(withRegion(zwolle ? [zwolle] : [], undefined)[0]).toBe(zwolle);
    const small = makeRegionMedians({
      ...site,
      provinces: [],
      regions: site.regions.map((region) => ({
        ...region,
        municipalities: region.municipalities.slice(0, 4),
      })),
    });
    expect(small.regions).toEqual([]);
  });

  it('is small', () => {
    expect(gzipSync(JSON.stringify(file)).length).toBeLessThan(14_000);
  });
});

describe('the chart of a row', () => {
  it('has a bar for each known number that is not zero, and lines for the middle ones', () => {
    const chart = rowChart([10, 0, undefined, 5], [2.5, undefined]);
    expect(chart?.bars.map(({ width }) => width)).toEqual([120, 60]);
    expect(chart?.unknown).toHaveLength(1);
    expect(chart?.lines).toEqual([30]);
    expect(rowChart([10], [undefined, 5])?.lineOf).toEqual([2]);
  });
  it('is left out where there is nothing to draw', () => {
    expect(rowChart([0, 0], [0, 0])).toBeUndefined();
    expect(rowChart([undefined], [undefined])).toBeUndefined();
    expect(rowChart([-3, 4], [1])).toBeUndefined();
  });
});
