import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FindingLog } from '../../../src/ingest/findings/finding-log.ts';
import { known, type Reading, unknown } from '../../../src/model/figure.ts';
import { type Carried, carryOver, type Division } from '../../../src/refresh/division/add-up.ts';
import { readRegister } from '../../../src/refresh/division/division.ts';
import { readDivision } from '../../../src/refresh/division/fetch-division.ts';
import { readRegionHistory } from '../../../src/refresh/division/region-history.ts';
import { updateMunicipalities } from '../../../src/refresh/division/update-municipalities.ts';
import {
  type RawRow,
  type RawTable,
  rawTableText,
  readRawTable,
} from '../../../src/refresh/files/raw-table.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import { inhabitantsOf, RECORDED, type Region, regions } from '../support/cbs-answers.ts';

const HEADERS = [
  'code',
  'naam',
  'andere_namen',
  'provincie',
  'stedelijkheid',
  'geldig_vanaf',
  'geldig_tot',
  'opvolgers',
];
const TEXT = readFileSync(path.join(EDITION_2023, 'municipalities.csv'), 'utf8').replace(/^\uFEFF/, '');

const register = readRegister(
  regions().map(({ Identifier, Title, Description, DimensionGroupId }) => ({
    code: Identifier,
    title: Title,
    description: Description,
    group: DimensionGroupId,
  })),
);

function currentTable(): RawTable {
  const table = readRawTable('municipalities.csv', TEXT, HEADERS, new FindingLog());
  if (table === undefined) throw new Error('data/municipalities.csv is a table.');
  return table;
}

/** The table as it was on a day: without those that began later, and with those that had not ended yet. */
function tableOn(date: string): RawTable {
  const { headers, rows } = currentTable();
  const began = (row: RawRow) => (row['geldig_vanaf'] ?? '') <= date;
  return {
    headers,
    rows: rows
      .filter(began)
      .map((row) =>
        (row['geldig_tot'] ?? '') > date
          ? { ...row, geldig_tot: '', opvolgers: '', stedelijkheid: 'weinig stedelijk' }
          : row,
      ),
  };
}

const urbanity = new Map(currentTable().rows.map((row) => [row['code'] ?? '', row['stedelijkheid'] ?? '']));

describe('the life of a municipality in the recorded words of CBS', () => {
  const recorded = new Map(
    (RECORDED.RegioSCodes as { value: Region[] }).value.map((region) => [region.Identifier, region]),
  );
  it.each([
    ['GM0501', { begins: undefined, ends: '2023-01-01', successors: ['GM1992'] }],
    ['GM1992', { begins: '2023-01-01', ends: undefined, successors: [] }],
    // It took in others, and gave away land; neither is an end.
    ['GM0363', { begins: undefined, ends: undefined, successors: [] }],
    ['GM0014', { begins: undefined, ends: undefined, successors: [] }],
  ])('%s', (code, history) => {
    expect(readRegionHistory(recorded.get(code)?.Description ?? '')).toEqual(history);
  });

  it('can end in several others', () => {
    expect(register.get('GM0788')).toMatchObject({
      name: 'Haaren',
      province: 'Noord-Brabant',
      ends: '2021-01-01',
      successors: ['GM0757', 'GM0824', 'GM0855', 'GM0865'],
    });
  });
});

describe('the table of municipalities', () => {
  it('of 2023 follows from the one of 2019 and the register of CBS, cell by cell', () => {
    const log = new FindingLog();
    const { table, changes } = updateMunicipalities(
      tableOn('2019-01-01'),
      register,
      '2023-01-01',
      urbanity,
      log,
    );
    expect(log.finish()).toEqual([]);
    const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
    expect({ ended: count('ended'), begun: count('begun'), renamed: count('renamed') }).toEqual({
      ended: 18,
      begun: 5,
      renamed: 0,
    });
    expect(rawTableText(table)).toBe(`\uFEFF${TEXT}`);
  });

  it('keeps its bytes where nothing changed: 2025 and 2026 have the municipalities of 2023', () => {
    for (const date of ['2025-01-01', '2026-01-01']) {
      const log = new FindingLog();
      const { table, changes } = updateMunicipalities(currentTable(), register, date, new Map(), log);
      expect(changes).toEqual([]);
      expect(rawTableText(table)).toBe(`\uFEFF${TEXT}`);
    }
  });

  it('gives a municipality its new name, and keeps the old one to be found by', () => {
    const others = new Map(register);
    const urk = register.get('GM0184');
    if (urk === undefined) throw new Error('Urk is in the register.');
    others.set('GM0184', { ...urk, name: 'Nieuw-Urk' });
    const { table, changes } = updateMunicipalities(
      currentTable(),
      others,
      '2026-01-01',
      new Map(),
      new FindingLog(),
    );
    expect(changes).toEqual([{ kind: 'renamed', code: 'GM0184', name: 'Nieuw-Urk', before: 'Urk' }]);
    const row = table.rows.find(({ code }) => code === 'GM0184');
    expect(row).toMatchObject({ naam: 'Nieuw-Urk', andere_namen: 'Urk' });
  });

  it('reports whom CBS does not know, and whom it still knows', () => {
    const log = new FindingLog();
    const without = new Map([...register].filter(([code]) => code !== 'GM0184'));
    const table = currentTable();
    const rows = table.rows.map((row) =>
      row['code'] === 'GM0171' ? { ...row, geldig_tot: '2024-01-01', opvolgers: 'GM0184' } : row,
    );
    updateMunicipalities({ ...table, rows }, without, '2026-01-01', new Map(), log);
    expect(log.finish().map(({ rule, value }) => [rule, value])).toEqual([
      ['ended-too-early', 'GM0171'],
      ['unknown-at-cbs', 'GM0184'],
    ]);
  });
});

describe('figures of an earlier division', () => {
  let division: Division;
  beforeAll(() => {
    division = readDivision(TEXT, '2023-01-01', new FindingLog());
  });

  function inhabitants(year: string): ReadonlyMap<string, Reading> {
    return new Map(
      [...register.keys()].map((code) => {
        const value = inhabitantsOf(code, year);
        return [code, value === undefined ? unknown('Impossible') : known(value)];
      }),
    );
  }
  const carriedOf = (year: string, additive: boolean, code: string): Carried | undefined =>
    carryOver(inhabitants(year), `${year}-01-01`, division, additive).get(code);

  it('are added up where municipalities merged: Voorne aan Zee is Brielle, Hellevoetsluis and Westvoorne', () => {
    const parts = ['GM0501', 'GM0530', 'GM0614'];
    const sum = parts.reduce((total, code) => total + (inhabitantsOf(code, '2022') ?? 0), 0);
    expect(carriedOf('2022', true, 'GM1992')).toEqual({ kind: 'sum', reading: known(sum), from: parts });
    expect(sum).toBeGreaterThan(70_000);
  });

  it('are added up where a municipality took in another: Amsterdam with Weesp', () => {
    const sum = (inhabitantsOf('GM0363', '2022') ?? 0) + (inhabitantsOf('GM0457', '2022') ?? 0);
    expect(carriedOf('2022', true, 'GM0363')).toEqual({
      kind: 'sum',
      reading: known(sum),
      from: ['GM0363', 'GM0457'],
    });
  });

  it('are not added up where a municipality was divided: what Tilburg got of Haaren is not known', () => {
    for (const code of ['GM0757', 'GM0824', 'GM0855', 'GM0865']) {
      expect(carriedOf('2020', true, code)).toMatchObject({ kind: 'none', reading: { state: 'unknown' } });
    }
  });

  it('are never added up where they are shares: a new municipality has none, a grown one keeps its own', () => {
    expect(carriedOf('2022', false, 'GM1992')).toMatchObject({ kind: 'none', reading: { state: 'unknown' } });
    expect(carriedOf('2022', false, 'GM0363')).toEqual({
      kind: 'smaller-area',
      reading: known(inhabitantsOf('GM0363', '2022') ?? 0),
      without: ['GM0457'],
    });
  });

  it('lose nobody: of 2019 only the four heirs of Haaren are unknown, and the sum is that of the country without them', () => {
    const carried = [...carryOver(inhabitants('2019'), '2019-01-01', division, true)];
    expect(carried).toHaveLength(342);
    const lost = carried.filter(([, { reading }]) => reading.state !== 'known').map(([code]) => code);
    expect(lost.sort()).toEqual(['GM0757', 'GM0824', 'GM0855', 'GM0865']);
    const sum = carried.reduce(
      (total, [, { reading }]) => total + (reading.state === 'known' ? reading.value : 0),
      0,
    );
    const left = ['GM0788', ...lost].reduce((total, code) => total + (inhabitantsOf(code, '2019') ?? 0), 0);
    expect(sum + left).toBe(17_282_163);
  });

  it('are unknown as a sum where one part is unknown', () => {
    const readings = new Map(inhabitants('2022')).set('GM0530', unknown('geheim'));
    const carried = carryOver(readings, '2022-01-01', division, true).get('GM1992');
    expect(carried).toMatchObject({ kind: 'sum', reading: { state: 'unknown' } });
  });
});
