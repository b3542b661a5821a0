import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/components/explorer/form/filter.ts';
import { makeShades, paintOf } from '../../../src/components/explorer/map/shade.ts';
import { nearestFor, offersOf } from '../../../src/components/explorer/providers/offers.ts';
import { providerCsv } from '../../../src/components/explorer/providers/provider-csv.ts';
import { kmWords, nearestWords, offersWords } from '../../../src/components/explorer/providers/words.ts';
import type { ProviderFile, ProviderRow } from '../../../src/publish/explorer/providers.ts';
import { choose, SAMPLE } from './sample.ts';

const named = (name: string, phone = ''): ProviderRow => [name, '', '1234', 'Ahof', phone, '', ''];
const FILE: ProviderFile = {
  providers: [
    [named('Wijkteam', '000-1'), named('Werkplein')],
    [named('=1+1', '+31 6')],
    [],
    [named('Gemeente Dorp')],
    [named('Loket Eind')],
  ],
  // A tenth of a degree of latitude is 11.1 km.
  homes: [
    [5000, 52_000],
    [5000, 52_100],
    [5000, 52_300],
    [5000, 52_500],
    [5000, 51_000],
  ],
};
const BOTH = { domains: ['wonen'], types: ['advies'] };
const find = (name: string, part: Parameters<typeof choose>[0]) => {
  const own = judge(SAMPLE, choose(part)).judged.find(({ municipality }) => municipality.name === name);
  if (!own) throw new Error(`No ${name}.`);
  return own;
};

describe('who it is', () => {
  test('all that have a part of it, whole answers first, each with its own contact', () => {
    const offers = (part: Parameters<typeof choose>[0]) =>
      offersOf(judge(SAMPLE, choose(part)).judged, choose(part), SAMPLE, FILE).map(({ contact, isWhole }) => [
        contact[0],
        isWhole,
      ]);
    expect(offers(BOTH)).toEqual([
      ['Werkplein', false],
      ['Wijkteam', false],
      ['=1+1', true],
      ['Gemeente Dorp', false],
      ['Loket Eind', true],
    ]);
    expect(offers({ ...BOTH, together: true })).toEqual([
      ['=1+1', true],
      ['Loket Eind', true],
    ]);
    expect(offers({ kinds: ['loket'] }).map(([name]) => name)).toEqual(['Werkplein', '=1+1']);
  });

  test('is counted in words for none, one and more', () => {
    const words = (part: Parameters<typeof choose>[0]) =>
      offersWords(offersOf([find('Ahof', part)], choose(part), SAMPLE, FILE), choose(part));
    expect(words({})).toBe('2 locaties van 2 organisaties gevonden.');
    expect(words({ domains: ['wonen'] })).toBe('1 locatie van 1 organisatie past bij uw keuze.');
    expect(words({ domains: ['wonen'], kinds: ['loket'] })).toBe('Geen locatie gevonden.');
  });

  test('where it was not found, the nearest is named for each part that lacks, also outside the bounds', () => {
    const lacking = (name: string, part: Parameters<typeof choose>[0]) =>
      nearestFor(find(name, part).municipality, choose(part), SAMPLE, FILE).map((each) =>
        nearestWords(name, each, choose(part), SAMPLE),
      );
    expect(lacking('Dorp', BOTH)).toEqual([
      'Niet gevonden in Dorp: Wonen. Het dichtst bij is Beek: 44 km hemelsbreed, van gemeente tot gemeente.',
    ]);
    expect(lacking('Cerkum', { ...BOTH, provinces: ['zuid'] })).toHaveLength(2);
    expect(lacking('Beek', BOTH)).toEqual([]);
    expect(lacking('Ahof', { ...BOTH, together: true })).toEqual([
      'Niet gevonden in Ahof: Wonen, met Advies. Het dichtst bij is Beek: 11 km hemelsbreed, van gemeente tot gemeente.',
    ]);
    expect(lacking('Ahof', { types: ['hulp'], kinds: ['loket'] })).toEqual([
      'Niet gevonden in Ahof: Hulp, met Loket. Ook in andere gemeenten is dit niet gevonden.',
    ]);
    expect(kmWords(0.4)).toBe('minder dan 1 km');
  });

  test('the file for Excel holds harmless cells and says what it is part of', () => {
    const choice = choose(BOTH);
    const data = { ...SAMPLE, notice: 'Voorbeelddata.' };
    const [first] = offersOf([find('Beek', BOTH)], choice, data, FILE);
    if (!first) throw new Error('No offer.');
    const csv = providerCsv([first, { ...first, near: { name: 'Ahof', km: 11.1 } }], choice, data);
    const [head, own, near] = csv.split('\r\n').map((line) => line.split(';'));
    expect(csv.startsWith('\ufeffgemeentecode;gemeente;provincie;organisatie;')).toBe(true);
    expect(own?.slice(3, 10)).toEqual(["'=1+1", '', '1234', 'Ahof', "'+31 6", '', '']);
    expect(near?.slice(13, 15)).toEqual(['Ahof', '11']);
    expect([head?.at(-1), own?.at(-1)]).toEqual(['status', 'Voorbeelddata.']);
    expect(own?.[15]).toContain('In de gemeente');
  });
});

describe('the map', () => {
  const paints = (part: Parameters<typeof choose>[0], colour: 'count' | 'rate' = 'count') => {
    const choice = choose(part);
    return judge(SAMPLE, choice).judged.map((each) => paintOf(each, makeShades(SAMPLE, choice, colour)));
  };

  test('leaves white what was not found, whichever of the two a reader looks for', () => {
    expect(paints(BOTH)).toEqual(['shade-2', 'shade-1', 'is-none', 'is-none', 'shade-1']);
    expect(paints({ ...BOTH, lacking: true })).toEqual(paints(BOTH));
    expect(paints({ ...BOTH, provinces: ['noord'] }).slice(2)).toEqual([
      'is-outside',
      'is-outside',
      'is-outside',
    ]);
  });

  test('by inhabitants: 2 on 10,000, 1 on 20,000, 1 on 40,000, and an unknown number is hatched', () => {
    expect(paints({}, 'rate')).toEqual(['shade-2', 'shade-1', 'is-none', 'shade-1', 'is-unknown']);
  });
});
