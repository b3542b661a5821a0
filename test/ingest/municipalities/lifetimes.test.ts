import { describe, expect, it } from 'vitest';
import { expectFinding, readWith, readWithCell, setCell } from '../small-edition.ts';

const FILE = 'municipalities.csv';

describe('a municipality and its successor', () => {
  it('follow each other to the day, or the successor was there long before', () => {
    expect(readWith().findings).toEqual([]);
  });

  it.each(['Tussenstad', 'tussenstad', 'GM0902', '902'])(
    'find each other by code and by name: %s',
    (written) => {
      const { edition } = readWithCell('municipalities', 6, 'opvolgers', written);
      expect(edition?.abolished.find(({ name }) => name === 'Oudstad')?.successors).toEqual(['GM0902']);
    },
  );

  it('may leave no gap', () => {
    const finding = expectFinding(readWithCell('municipalities', 6, 'geldig_tot', '2021-12-01'), {
      severity: 'warning',
      rule: 'gap-between-municipalities',
      file: FILE,
      line: 6,
      column: 'geldig_tot',
      value: '2021-12-01',
    });
    expect(finding.message).toContain('Tussenstad begint pas op 2022-01-01');
  });

  it('may not overlap', () => {
    const finding = expectFinding(readWithCell('municipalities', 6, 'geldig_tot', '2022-03-01'), {
      severity: 'warning',
      rule: 'overlapping-municipalities',
      file: FILE,
      line: 6,
      column: 'geldig_tot',
      value: '2022-03-01',
    });
    expect(finding.message).toContain('begint al op 2022-01-01');
  });

  it('do not overlap where the successor was formed out of others', () => {
    const result = readWith((draft) => {
      setCell(draft, 'municipalities', 8, 'geldig_tot', '2022-06-01');
      setCell(draft, 'municipalities', 8, 'opvolgers', 'GM0902');
    });
    expect(result.findings).toEqual([]);
  });
});
