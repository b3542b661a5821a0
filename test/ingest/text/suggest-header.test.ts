import { describe, expect, it } from 'vitest';
import { suggestHeaders } from '../../../src/ingest/cells/suggest-header.ts';

describe('the header that is meant', () => {
  it.each([
    ['bezoekadres', ['E-mailadres'], undefined],
    ['bezoekadres', ['E-mailadres', 'Adres'], 'Adres'],
    ['email', ['E-mailadres', 'Adres'], 'E-mailadres'],
    ['ondersteuningstypen', ['ondersteunigstypen'], 'ondersteunigstypen'],
    ['leefgebieden', ['opmerkingen', 'initialen'], undefined],
    ['website', ['Webadres'], 'Webadres'],
    ['plaats', ['laatst'], undefined],
  ])('for %s among %j is %s', (wanted, unknown, meant) => {
    expect(suggestHeaders([wanted], unknown).get(wanted)).toBe(meant);
  });

  it('is offered once, for the column that it looks most like', () => {
    const suggested = suggestHeaders(['organisatie', 'soort_organisatie'], ['organisatye']);
    expect([...suggested]).toEqual([['organisatie', 'organisatye']]);
  });
});
