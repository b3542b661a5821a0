import { describe, expect, it } from 'vitest';
import { rankAll, rankWithin } from '../../../src/analysis/groups/places.ts';

describe('places', () => {
  const values = new Map([
    ['A', 5.04],
    ['B', 9],
    ['C', 4.96],
    ['D', 1],
  ]);
  it('are shared by values that print the same, and the next place is skipped', () => {
    const places = rankAll(values, 1);
    expect(places.get('B')).toEqual({ rank: 1, of: 4, tied: 0 });
    expect(places.get('A')).toEqual({ rank: 2, of: 4, tied: 1 });
    expect(places.get('C')).toEqual({ rank: 2, of: 4, tied: 1 });
    expect(places.get('D')).toEqual({ rank: 4, of: 4, tied: 0 });
  });
  it('are apart where one more decimal is printed', () => {
    expect(rankAll(values, 2).get('C')).toEqual({ rank: 3, of: 4, tied: 0 });
  });
  it('can be taken within a group, over those that have a figure', () => {
    expect(rankWithin(values, ['D', 'C', 'X'], 1)).toEqual(
      new Map([
        ['D', { rank: 2, of: 2, tied: 0 }],
        ['C', { rank: 1, of: 2, tied: 0 }],
      ]),
    );
  });
});
