import { describe, expect, it } from 'vitest';
import { expectClean, expectFinding, readWith, readWithCell, setCell } from '../small-edition.ts';

const FILE = 'municipalities.csv';

describe('a wrong cell', () => {
  it.each<[rule: string, line: number, column: string, value: string]>([
    ['wrong-type', 2, 'code', 'ZW0193'],
    ['wrong-type', 6, 'geldig_tot', '31-02-2022'],
    ['wrong-type', 6, 'geldig_tot', '2023-02-29'],
    ['wrong-type', 6, 'geldig_tot', '1-1-23'],
    ['unknown-successor', 6, 'opvolgers', 'Nergensland'],
    ['wrong-type', 2, 'naam', '???'],
    ['missing-value', 2, 'naam', ''],
    ['missing-value', 2, 'code', ''],
    ['missing-value', 2, 'provincie', ''],
    ['missing-value', 2, 'stedelijkheid', ''],
    ['missing-value', 6, 'geldig_tot', ''],
    ['unknown-province', 2, 'provincie', 'Overijsel'],
    ['unknown-urbanity', 2, 'stedelijkheid', 'stedelijk'],
    ['unknown-successor', 6, 'opvolgers', 'GM0999'],
    ['unknown-successor', 6, 'opvolgers', 'GM0901'],
    ['wrong-period', 7, 'geldig_tot', '2021-12-31'],
    ['total-row', 2, 'naam', 'Eindtotaal'],
    ['duplicate-municipality', 3, 'code', 'GM0193'],
    ['duplicate-municipality', 3, 'naam', 'ZWOLLE'],
  ])('%s on line %i: %s %s', (rule, line, column, value) => {
    const spot = { severity: 'error', rule, file: FILE, line, column } as const;
    expectFinding(
      readWithCell('municipalities', line, column, value),
      value === '' ? spot : { ...spot, value },
    );
  });

  it('reports two names with the same address on the site', () => {
    const result = readWith((draft) => {
      setCell(draft, 'municipalities', 2, 'naam', 'Berg & Dal');
      setCell(draft, 'municipalities', 3, 'naam', 'Berg Dal');
    });
    expectFinding(result, {
      severity: 'error',
      rule: 'slug-clash',
      file: FILE,
      line: 3,
      column: 'naam',
      value: 'Berg Dal',
    });
  });

  it('leaves out a municipality that begins after the reference date, with a warning', () => {
    const result = readWith(({ municipalities }) =>
      municipalities.push(['GM0999', 'Nieuwstad', '', 'Friesland', 'niet stedelijk', '2023-01-02', '', '']),
    );
    expectFinding(result, {
      severity: 'warning',
      rule: 'future-municipality',
      file: FILE,
      line: 9,
      column: 'geldig_vanaf',
      value: '2023-01-02',
    });
    expect(result.edition?.municipalities).toHaveLength(4);
    expect(result.tallies[0]).toEqual({ file: FILE, read: 8, published: 7, merged: 0, refused: 1 });
  });
});

describe('dates', () => {
  it.each([['2022-02-28'], ['28-02-2022'], ['28/2/2022'], ['28-2-2022']])('%s is read', (written) => {
    const edition = expectClean(readWithCell('municipalities', 8, 'geldig_tot', written));
    expect(edition.abolished[1]?.validTo).toBe('2022-02-28');
  });

  it('still counts a municipality that ends after the reference date', () => {
    const result = readWith((draft) => {
      setCell(draft, 'municipalities', 2, 'geldig_tot', '2023-01-02');
      setCell(draft, 'municipalities', 2, 'opvolgers', 'GM0373');
    });
    expect(expectClean(result).municipalities).toHaveLength(4);
  });
});
