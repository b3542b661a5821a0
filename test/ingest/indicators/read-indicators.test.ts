import { describe, expect, it } from 'vitest';
import { expectClean, expectFinding, readWith, readWithCell } from '../small-edition.ts';

const FILE = 'indicators.csv';

function reading(column: string, value: string) {
  return readWithCell('indicators', 2, column, value).edition?.indicatorReadings.get('GM0193')?.get(column);
}

describe('numbers', () => {
  it.each<[column: string, written: string, value: number]>([
    ['inwoners', '132411', 132411],
    ['inwoners', '132.411', 132411],
    ['inwoners', '1.234', 1234],
    ['inwoners', '132 411', 132411],
    ['inwoners', '132\u00A0411', 132411],
    ['inwoners', '132411,0', 132411],
    ['inwoners', '1,132,411', 1132411],
    ['hbo_wo', '12,5', 12.5],
    ['hbo_wo', '12.5', 12.5],
    ['hbo_wo', '12,5%', 12.5],
    ['hbo_wo', '12,345', 12.345],
    ['hbo_wo', '0.125', 0.125],
    ['hbo_wo', '100', 100],
    ['hbo_wo', '0', 0],
    ['solvabiliteit', '-1.234,5', -1234.5],
    ['solvabiliteit', '−3,5', -3.5],
    ['solvabiliteit', '1,234.5', 1234.5],
    ['solvabiliteit', '1234.5', 1234.5],
  ])('%s %s is read', (column, written, value) => {
    // Some are far from the others of the small edition: that they are odd is another test.
    const others = readWithCell('indicators', 2, column, written).findings.filter(
      ({ rule }) => rule !== 'odd-figure',
    );
    expect(others).toEqual([]);
    expect(reading(column, written)).toEqual({ state: 'known', value });
  });

  it.each(['', '.', '-', 'x', 'X', 'onbekend', 'n.b.', ' '])("'%s' is unknown", (written) => {
    expect(reading('hbo_wo', written)).toEqual({
      state: 'unknown',
      reason: 'Het CBS publiceerde geen cijfer.',
    });
    expect(reading('solvabiliteit', written)).toEqual({
      state: 'unknown',
      reason: 'Er is geen cijfer gepubliceerd voor deze gemeente.',
    });
  });

  it('warns where a point can mean two things', () => {
    const result = readWithCell('indicators', 2, 'solvabiliteit', '1.234');
    const finding = expectFinding(result, {
      severity: 'warning',
      rule: 'ambiguous-number',
      file: FILE,
      line: 2,
      column: 'solvabiliteit',
      value: '1.234',
    });
    expect(finding.message).toContain('1,234');
    expect(result.edition?.indicatorReadings.get('GM0193')?.get('solvabiliteit')).toEqual({
      state: 'known',
      value: 1.234,
    });
  });

  it.each<[rule: string, column: string, value: string]>([
    ['wrong-type', 'hbo_wo', 'veel'],
    ['wrong-type', 'hbo_wo', '1,2,3'],
    ['wrong-type', 'hbo_wo', '1.2.3'],
    ['wrong-type', 'hbo_wo', '1,23E+05'],
    ['wrong-type', 'inwoners', '12,5'],
    ['wrong-type', 'inwoners', '1.23'],
    ['wrong-type', 'inwoners', '9'.repeat(30)],
    ['excel-error', 'hbo_wo', '#DEEL/0!'],
    ['negative-number', 'inwoners', '-5'],
    ['negative-number', 'hbo_wo', '-0,5'],
    ['share-over-100', 'hbo_wo', '100,1'],
    ['zero-inhabitants', 'inwoners', '0'],
    ['name-code-mismatch', 'gemeente', 'Den Haag'],
    ['name-code-mismatch', 'gemeente', 'Oudstad'],
    ['name-code-mismatch', 'gemeente', 'Nergens'],
    ['indicators-without-municipality', 'code', 'GM9999'],
    ['indicators-without-municipality', 'code', 'GM0901'],
    ['total-row', 'gemeente', 'Totaal'],
  ])('%s: %s %s', (rule, column, value) => {
    expectFinding(readWithCell('indicators', 2, column, value), {
      severity: 'error',
      rule,
      file: FILE,
      line: 2,
      column,
      value,
    });
  });
});

describe('rows and columns', () => {
  it('reports a municipality that stands there twice', () => {
    expectFinding(
      readWith(({ indicators }) => indicators.push([...(indicators[1] ?? [])])),
      {
        severity: 'error',
        rule: 'duplicate-municipality',
        file: FILE,
        line: 6,
        column: 'code',
        value: 'GM0193',
      },
    );
  });

  it('reports a municipality without a row', () => {
    expectFinding(
      readWith(({ indicators }) => indicators.pop()),
      {
        severity: 'error',
        rule: 'municipality-without-indicators',
        file: FILE,
        value: 'GM0893',
      },
    );
  });

  it('reports a column without a description', () => {
    const result = readWith(({ indicators }) =>
      indicators.map((row, index) => row.push(index === 0 ? 'bijstand' : '1')),
    );
    expectFinding(result, {
      severity: 'error',
      rule: 'indicator-without-description',
      file: FILE,
      line: 1,
      column: 'bijstand',
    });
  });

  it('reports a description without a column', () => {
    expectFinding(
      readWith(({ indicators }) => indicators.map((row) => row.splice(3, 1))),
      {
        severity: 'error',
        rule: 'description-without-column',
        file: FILE,
        line: 1,
        column: 'hbo_wo',
      },
    );
  });

  it('can do without the column with names', () => {
    expectClean(readWith(({ indicators }) => indicators.map((row) => row.splice(1, 1))));
  });
});
