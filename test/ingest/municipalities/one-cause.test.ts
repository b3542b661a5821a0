import { describe, expect, it } from 'vitest';
import { expectClean, expectFinding, readWith, readWithCell, setCell } from '../small-edition.ts';

const FILE = 'municipalities.csv';

describe('a successor', () => {
  it('may be written with its name', () => {
    const edition = expectClean(readWithCell('municipalities', 6, 'opvolgers', 'Tussenstad'));
    expect(edition.abolished.find(({ code }) => code === 'GM0901')?.successors).toEqual(['GM0902']);
  });

  it('that nobody knows is one finding, whoever refers to its municipality', () => {
    const result = readWith((draft) => {
      setCell(draft, 'municipalities', 7, 'opvolgers', 'Zwolde');
      setCell(draft, 'inventory', 2, 'gemeente', 'Tussenstad');
      setCell(draft, 'places', 2, 'gemeente', 'GM0902');
    });
    expect(result.findings).toHaveLength(1);
    const { message } = expectFinding(result, {
      severity: 'error',
      rule: 'unknown-successor',
      file: FILE,
      line: 7,
      column: 'opvolgers',
      value: 'Zwolde',
    });
    expect(message).toContain("'Zwolde'");
  });
});

describe('a code that cannot be read', () => {
  it('is one finding: its figures, its places and its boundary are not wrong too', () => {
    const result = readWith((draft) => {
      setCell(draft, 'municipalities', 2, 'code', 'GM01q3');
      setCell(draft, 'municipalities', 7, 'opvolgers', 'GM0373');
    });
    expect(result.findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual([`wrong-type ${FILE}`]);
  });
});

describe('a reference date of another division', () => {
  it('is one finding that names the municipalities, and the files are not all wrong', () => {
    const result = readWith(({ settings }) => {
      settings.referenceDate = '2020-06-01';
    });
    expect(result.findings).toHaveLength(1);
    const { message } = expectFinding(result, {
      severity: 'error',
      rule: 'wrong-reference-date',
      file: 'edition.json',
      column: 'referenceDate',
      value: '2020-06-01',
    });
    expect(message).toContain('gemeenten van 2023-01-01');
    expect(message).toContain('Oudstad (GM0901)');
  });

  it('is not said of one row too many or too few', () => {
    const result = readWith(({ indicators }) => indicators.splice(1, 1));
    expect(result.findings.map(({ rule }) => rule)).toEqual(['municipality-without-indicators']);
  });
});

describe('a place for a municipality', () => {
  it.each(['Scheveningen', 'Scheveningen (ZH)', 'scheveningen (Zuid-Holland)'])(
    '%s leads to where it lies',
    (value) => {
      const { message } = expectFinding(readWithCell('inventory', 3, 'gemeente', value), {
        severity: 'error',
        rule: 'place-for-municipality',
        file: 'inventory.csv',
        line: 3,
        column: 'gemeente',
        value,
      });
      expect(message).toContain("een plaats in 's-Gravenhage (GM0518)");
    },
  );

  it('in another province is no place that we know', () => {
    const { findings } = readWithCell('inventory', 3, 'gemeente', 'Scheveningen (Fr)');
    expect(findings.map(({ rule }) => rule)).toEqual(['unknown-municipality']);
  });
});
