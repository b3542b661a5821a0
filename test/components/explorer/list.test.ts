import { describe, expect, test } from 'vitest';
import { readExplorerFile } from '../../../src/components/explorer/data.ts';
import { type Choice, EVERYTHING, judge } from '../../../src/components/explorer/form/filter.ts';
import { listCsv, listName } from '../../../src/components/explorer/results/list-csv.ts';
import {
  BY_NAME,
  listed,
  nextSort,
  type Sort,
  shownLocations,
} from '../../../src/components/explorer/results/order.ts';
import { semicolonCsv } from '../../../src/components/shared/scripts/semicolon-csv.ts';
import { excelCsv } from '../../../src/factsheet/shared/csv-text.ts';
import { choose, SAMPLE, SAMPLE_FILE } from './sample.ts';

function names(sort: Sort, choice: Choice = EVERYTHING): string[] {
  return listed(judge(SAMPLE, choice).judged, choice, sort).map(({ municipality }) => municipality.name);
}

describe('the order of the list', () => {
  test('by name, either way', () => {
    expect(names(BY_NAME)).toEqual(['Ahof', 'Beek', 'Dorp', 'Eind']);
    expect(names({ key: 'naam', descending: true })).toEqual(['Eind', 'Dorp', 'Beek', 'Ahof']);
  });

  test('by locations: equal ones stay in order of name', () => {
    expect(names({ key: 'locaties', descending: true })).toEqual(['Ahof', 'Beek', 'Dorp', 'Eind']);
    expect(names({ key: 'locaties', descending: false })).toEqual(['Beek', 'Dorp', 'Eind', 'Ahof']);
  });

  test('by inhabitants: unknown comes last both ways', () => {
    expect(names({ key: 'inwoners', descending: true })).toEqual(['Dorp', 'Beek', 'Ahof', 'Eind']);
    expect(names({ key: 'inwoners', descending: false })).toEqual(['Ahof', 'Beek', 'Dorp', 'Eind']);
  });

  test('a column turns around when it is asked for again; numbers start with the most', () => {
    const first = nextSort(BY_NAME, 'inwoners');
    expect(first).toEqual({ key: 'inwoners', descending: true });
    expect(nextSort(first, 'inwoners')).toEqual({ key: 'inwoners', descending: false });
    expect(nextSort(first, 'naam')).toEqual(BY_NAME);
  });

  test('who looks for a lack sees all locations that there are', () => {
    const choice = choose({ domains: ['wonen'], lacking: true });
    const rows = listed(judge(SAMPLE, choice).judged, choice, BY_NAME);
    expect(rows.map((row) => [row.municipality.name, shownLocations(row, choice)])).toEqual([
      ['Cerkum', 0],
      ['Dorp', 1],
    ]);
  });
});

describe('the name of that file', () => {
  test('says what was chosen, and that it is an example', () => {
    expect(listName(EVERYTHING, SAMPLE)).toBe('sjo-gemeenten-alle.csv');
    const choice = choose({ domains: ['wonen'], types: ['advies', 'hulp'], lacking: true });
    expect(listName(choice, { ...SAMPLE, notice: 'Voorbeelddata.' })).toBe(
      'sjo-voorbeelddata-gemeenten-gemeenten-waar-dit-niet-is-gevonden-leefgebied-wonen-soort-hulp-advies-of-hulp-in-de-gemeente.csv',
    );
  });

  test('is another one for another choice, also where the names are cut short', () => {
    const long = 'x'.repeat(200);
    const domains = [['wonen', `${long} a`] as const, ['werk', `${long} b`] as const];
    const data = { ...SAMPLE, domains };
    const names = [['wonen'], ['werk'], ['wonen', 'werk']].map((chosen) =>
      listName(choose({ domains: chosen }), data),
    );
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name.length).toBeLessThan(180);
  });
});

describe('the list as a file', () => {
  const choice = choose({ domains: ['wonen'] });
  const rows = listed(judge(SAMPLE, choice).judged, choice, BY_NAME);

  test('opens in Dutch Excel and says what it is', () => {
    const [header, first, , last] = listCsv(rows, choice, SAMPLE).split('\r\n');
    expect(header).toBe(
      '\ufeffgemeentecode;gemeente;provincie;stedelijkheid;inwoners (peildatum 1 januari 2023);' +
        'gemiddeld inkomen (x 1.000 euro, 2021);' +
        'passende locaties;alle locaties;keuze;peildatum locaties',
    );
    expect(first).toBe('GM0001;Ahof;Noord;niet stedelijk;10000;30,5;1;2;Leefgebied: Wonen;1 januari 2024');
    expect(last).toBe('GM0005;Eind;Zuid;;;31;1;1;Leefgebied: Wonen;1 januari 2024');
  });

  test('marks example data on every line', () => {
    const csv = listCsv(rows, choice, { ...SAMPLE, notice: 'Voorbeelddata. Verzonnen.' });
    const lines = csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/;status$/);
    expect(lines.slice(1).every((line) => line.endsWith(';Voorbeelddata. Verzonnen.'))).toBe(true);
  });

  test('cells are written as in the downloads of the build, formulas harmless', () => {
    const cells = [
      ['=1+1', '+31', '-x', '@naam', "'s-Gravenhage", 'a;b', 'a "b" c', 'a\nb', ' a', '', undefined],
      [1234.5, -1.25, 0, 1e6, 'gewoon', 'a,b', '\tx', 'é', '1', '"', ';'],
    ];
    const headers = cells[0]?.map((_, index) => `k${index}`) ?? [];
    expect(semicolonCsv([headers, ...cells])).toBe(excelCsv(headers, cells));
  });
});

test('an income is put in euros for its bounds and kept as published for downloads', () => {
  const [municipality] = readExplorerFile({
    ...SAMPLE_FILE,
    municipalities: [['GM0001', 'a', 'A', 0, 0, 1, 32.3, [], []]],
  }).municipalities;
  expect([municipality?.income, municipality?.incomeAsPublished]).toEqual([32_300, 32.3]);
});
