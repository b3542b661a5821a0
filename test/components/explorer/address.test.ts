import { describe, expect, test } from 'vitest';
import {
  type PageState,
  readAddress,
  START,
  writeAddress,
  zoomAfter,
} from '../../../src/components/explorer/address.ts';
import { partOf } from '../../../src/components/explorer/data.ts';
import { choose, SAMPLE } from './sample.ts';

const FULL: PageState = {
  choice: choose({
    domains: ['wonen', 'werk'],
    types: ['advies'],
    kinds: ['loket'],
    together: true,
    lacking: true,
    inhabitants: { from: 10_000, to: 50_000 },
    income: { from: undefined, to: 32_500 },
    urbanity: ['zeer'],
    provinces: ['noord'],
    regions: ['rand'],
  }),
  chosen: 'beek',
  sort: { key: 'inwoners', descending: true },
  zoom: 'noord',
  dots: false,
  colour: 'rate',
  narrow: true,
  list: 'providers',
};

describe('where the map looks after a choice', () => {
  const looking = (zoom: string, part: Partial<PageState['choice']> = {}): PageState => ({
    ...START,
    zoom,
    choice: choose(part),
  });

  test('at the only province or region that was chosen', () => {
    expect(zoomAfter(choose({ provinces: ['noord'] }), START)).toBe('noord');
    expect(zoomAfter(choose({ regions: ['rand'] }), looking('noord', { provinces: ['noord'] }))).toBe('rand');
    expect(
      zoomAfter(
        choose({ provinces: ['noord'], regions: ['rand'] }),
        looking('noord', { provinces: ['noord'] }),
      ),
    ).toBe('rand');
  });

  test('at the whole country for several, and again at what is left', () => {
    expect(
      zoomAfter(choose({ provinces: ['noord', 'zuid'] }), looking('noord', { provinces: ['noord'] })),
    ).toBe('nederland');
    const both = looking('noord', { provinces: ['noord'], regions: ['rand'] });
    expect(zoomAfter(choose({ regions: ['rand'] }), both)).toBe('rand');
    expect(zoomAfter(choose({}), looking('rand', { regions: ['rand'] }))).toBe('nederland');
  });

  test('where it looked, after a choice about something else', () => {
    expect(zoomAfter(choose({ domains: ['wonen'] }), looking('gemeente'))).toBe('gemeente');
  });
});

describe('the address of a choice', () => {
  test('can be read by a person', () => {
    expect(writeAddress(FULL)).toBe(
      'leefgebied=wonen,werk&hulp=advies&organisatie=loket&plek=dezelfde&mist=ja&inwoners=10000-50000&inkomen=-32500' +
        '&stedelijkheid=zeer&provincie=noord&regio=rand&gemeente=beek&sorteer=inwoners-aflopend&zoom=noord&stippen=nee' +
        '&kleur=per-10000&lijst=in-beeld&toon=organisaties',
    );
    expect(writeAddress(START)).toBe('');
  });

  test('leads back to the same choice, also with its commas encoded', () => {
    const query = writeAddress(FULL);
    expect(readAddress(query, SAMPLE)).toEqual(FULL);
    expect(readAddress(query.replaceAll(',', '%2C'), SAMPLE)).toEqual(FULL);
    expect(readAddress('', SAMPLE)).toEqual(START);
  });

  test.each([
    'leefgebied=bestaat-niet&provincie=atlantis&gemeente=nergens&sorteer=kleur&zoom=maan',
    'inwoners=veel&inkomen=12a-13&mist=misschien',
    'inwoners=-&inkomen=1-2-3',
    'zoom=gemeente',
    'plek=elders&regio=nergens&kleur=rood&lijst=kort&toon=alles',
  ])('leaves out what is not known: %s', (query) => {
    expect(readAddress(query, SAMPLE)).toEqual(START);
  });

  test('the map can look at a region', () => {
    expect(readAddress('zoom=rand', SAMPLE).zoom).toBe('rand');
    expect(partOf('rand', SAMPLE)?.label).toBe('De rand');
    const inside = SAMPLE.municipalities.filter((each) => partOf('rand', SAMPLE)?.holds(each));
    expect(inside.map(({ slug }) => slug)).toEqual(['beek', 'dorp']);
  });

  test('keeps what is known beside what is not', () => {
    const { choice } = readAddress('leefgebied=bestaat-niet,werk', SAMPLE);
    expect(choice.domains).toEqual(['werk']);
  });
});
