import { describe, expect, it } from 'vitest';
import { answerTo, findPlaces } from '../../../src/components/search/find-places.ts';
import { toEntries } from '../../../src/components/search/place-index.ts';

const ENTRIES = toEntries({
  municipalities: [
    ["'s-Gravenhage", 's-gravenhage'],
    ['Amersfoort', 'amersfoort'],
    ['Montfoort', 'montfoort'],
    ['Bergen (L.)', 'bergen-l'],
    ['Bergen (NH.)', 'bergen-nh'],
    ['Súdwest-Fryslân', 'sudwest-fryslan'],
    ['Nuenen, Gerwen en Nederwetten', 'nuenen-gerwen-en-nederwetten'],
    ['Stein', 'stein'],
    ['Valkenburg aan de Geul', 'valkenburg-aan-de-geul'],
    ['Land van Cuijk', 'land-van-cuijk'],
    ['Hengelo', 'hengelo'],
    ['Bronckhorst', 'bronckhorst'],
    ['Zwolle', 'zwolle'],
  ],
  names: [
    ['Den Haag', 0, 'ook'],
    ['Bergen (L)', 3, 'ook'],
    ['Bergen L', 3, 'ook'],
    ['Hengelo (O.)', 10, 'ook'],
    ['Sint Anthonis', 9, 'opgeheven'],
    ['St. Hubert', 9, 'plaats'],
    ['Bergen', 4, 'plaats'],
    ['Berg', 7, 'plaats'],
    ['Berg', 8, 'plaats'],
    ['Hengelo', 11, 'plaats'],
  ],
  situations: [],
  organisations: [],
});

/** Where it leads, the names to choose from, or the names that are near. */
function told(typed: string): string | readonly string[] {
  const answer = answerTo(ENTRIES, typed);
  const labels = (entries: readonly { readonly label: string; readonly slug: string }[]) =>
    entries.map(({ label, slug }) => `${label} > ${slug}`);
  if (answer.kind === 'one') return answer.entry.slug;
  if (answer.kind === 'several') return labels(answer.found);
  return answer.kind === 'none' ? ['none', ...labels(answer.nearest)] : answer.kind;
}

describe('what Enter does', () => {
  it.each([
    ['Zwolle', 'zwolle'],
    [' zwolle ', 'zwolle'],
    ['SUDWEST FRYSLAN', 'sudwest-fryslan'],
    ['’s-Gravenhage', 's-gravenhage'],
    ['sgravenhage', 's-gravenhage'],
    ['Gravenhage', 's-gravenhage'],
    ['den haag', 's-gravenhage'],
    ['St. Anthonis', 'land-van-cuijk'],
    ['st anthonis', 'land-van-cuijk'],
    ['Sint-Hubert', 'land-van-cuijk'],
    ['bergen nh', 'bergen-nh'],
    ['Bergen (L.)', 'bergen-l'],
  ])('goes on from the whole name %s', (typed, slug) => expect(told(typed)).toBe(slug));

  it.each([
    ['zwol', 'zwolle'],
    ['gerwen', 'nuenen-gerwen-en-nederwetten'],
    ['sint h', 'land-van-cuijk'],
    ['ersfoo', 'amersfoort'],
  ])('goes on from %s, which fits one municipality', (typed, slug) => expect(told(typed)).toBe(slug));

  it('stays where more fit', () => {
    expect(told('foo')).toEqual(['Amersfoort > amersfoort', 'Montfoort > montfoort']);
  });

  it('stays where a whole name stands for more than one municipality, and puts those first', () => {
    expect(told('berg')).toEqual([
      'Berg > stein',
      'Berg > valkenburg-aan-de-geul',
      'Bergen (L.) > bergen-l',
      'Bergen (NH.) > bergen-nh',
    ]);
    expect(told('Hengelo')).toEqual(['Hengelo > hengelo', 'Hengelo > bronckhorst']);
  });

  it('does not take the place Bergen for the only one: two municipalities are told apart by brackets', () => {
    expect(told('Bergen')).toEqual(['Bergen (L.) > bergen-l', 'Bergen (NH.) > bergen-nh']);
  });

  it('proposes what is spelled nearly so, and nothing where nothing is near', () => {
    expect(told('Zwole')).toEqual(['none', 'Zwolle > zwolle']);
    expect(told('gravenhagge')).toEqual(['none', "'s-Gravenhage > s-gravenhage"]);
    expect(told('qqq')).toEqual(['none']);
  });

  it('does nothing where nothing is typed', () => {
    expect(told('')).toBe('empty');
    expect(told('  ')).toBe('empty');
  });
});

describe('finding while typing', () => {
  it('puts whole names first, then beginnings, beginnings of words, and the rest', () => {
    const names = (typed: string) => findPlaces(ENTRIES, typed).map(({ label }) => label);
    expect(names('haag')).toEqual(['Den Haag']);
    expect(names('st')).toEqual(['Stein', 'Sint Anthonis', 'St. Hubert', 'Súdwest-Fryslân', 'Bronckhorst']);
    expect(names('sint')).toEqual(['Sint Anthonis', 'St. Hubert']);
    expect(names('  ')).toEqual([]);
  });
});
