import { beforeAll, describe, expect, it } from 'vitest';
import {
  notFoundWords,
  proposalsFor,
  readSelection,
  withAdded,
  writeSelection,
} from '../../../src/components/compare/selection.ts';
import type { ComparedSheet } from '../../../src/components/compare/table/compared-sheet.ts';
import {
  differenceOfCounts,
  differenceOfFigures,
  differenceOfWords,
} from '../../../src/components/compare/table/differences.ts';
import { medianText } from '../../../src/components/compare/table/references.ts';
import { rowChart } from '../../../src/components/compare/table/row-chart.ts';
import { tablesOf } from '../../../src/components/compare/table/tables.ts';
import { findPlaces } from '../../../src/components/search/find-places.ts';
import { toEntries } from '../../../src/components/search/place-index.ts';
import { factsheetToJson } from '../../../src/factsheet/to-json.ts';
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

describe('the chart of a row', () => {
  it('has a bar for each known number that is not zero, and lines for the middle ones', () => {
    const chart = rowChart([10, 0, undefined, 5], [2.5, undefined]);
    expect(chart?.bars.map(({ width }) => width)).toEqual([120, 60]);
    expect(chart?.unknown).toHaveLength(1);
    expect(chart?.lines).toEqual([30]);
  });
  it('is left out where there is nothing to draw', () => {
    expect(rowChart([0, 0], [0, 0])).toBeUndefined();
    expect(rowChart([undefined], [undefined])).toBeUndefined();
    expect(rowChart([-3, 4], [1])).toBeUndefined();
  });
});
