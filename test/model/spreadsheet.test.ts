import { describe, expect, it } from 'vitest';
import { withoutFormula } from '../../src/model/spreadsheet.ts';

describe('text for a spreadsheet', () => {
  it.each(['=1+1', '+31 6', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('%j starts no formula', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });
  it.each(['', 'Urk', "'s-Hertogenbosch", 'a=b', ' =1'])('%j stays as it is', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });
});
