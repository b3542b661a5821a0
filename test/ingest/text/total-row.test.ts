import { describe, expect, it } from 'vitest';
import { isTotal, isTotalRow } from '../../../src/ingest/cells/total-row.ts';

describe('a row with totals', () => {
  it.each([
    'Totaal',
    'TOTAAL:',
    'Eindtotaal',
    'Totaal generaal',
    'Totaal aantal locaties',
    'Nederland',
    'Alles totaal',
  ])('is told by %j', (text) => expect(isTotal(text)).toBe(true));

  it.each(['Zwolle', "'s-Gravenhage", 'Totaalbouw Urk', 'Nederlands Rode Kruis', 'Sommelsdijk', ''])(
    'is not told by %j',
    (text) => expect(isTotal(text)).toBe(false),
  );

  it('may have no name at all, and only sums', () => {
    expect(isTotalRow(['', ''], ['1.621', '', '€ 33.000', '12,5%'])).toBe(true);
    expect(isTotalRow(['', ''], ['Advies', '3'])).toBe(false);
    expect(isTotalRow(['', ''], ['', ''])).toBe(false);
  });

  it('is no location of an organisation that is called so', () => {
    expect(isTotalRow(['Zwolle', 'Totaal Welzijn'], [])).toBe(false);
    expect(isTotalRow(['Totaal', '1.621'], [])).toBe(true);
  });
});
