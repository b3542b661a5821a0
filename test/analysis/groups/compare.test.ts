import { describe, expect, it } from 'vitest';
import {
  compareWith,
  medianIn,
  oncePerGroup,
  rankAll,
  tierOf,
} from '../../../src/analysis/groups/compare.ts';
import type { Group } from '../../../src/analysis/groups/groups.ts';

const group = (members: string[]): Group => ({ id: 'size', label: '', description: '', members });

describe('a comparison with a group', () => {
  const values = new Map([
    ['A', 0],
    ['B', 3],
    ['C', 6],
  ]);
  it('takes the mean over all municipalities of the group, those with nothing too', () => {
    expect(compareWith(values, group(['A', 'B', 'C']))).toEqual({
      group: 'size',
      base: 3,
      mean: 3,
      withAtLeastOne: 2,
    });
  });
  it('leaves municipalities without a figure out of the base', () => {
    expect(compareWith(values, group(['C', 'X'])).base).toBe(1);
    expect(compareWith(values, group(['C', 'X'])).mean).toBe(6);
  });
  it('has no mean over nobody', () => {
    expect(compareWith(values, group([])).mean).toBeUndefined();
  });
});

describe('the median of a group', () => {
  const values = new Map([
    ['A', 9],
    ['B', 1],
    ['C', 4],
    ['X', 100],
  ]);
  it('is the figure in the middle of those that have one', () => {
    expect(medianIn(values, group(['A', 'B', 'C', 'D']))).toEqual({ value: 4, base: 3 });
    expect(medianIn(values, group(['A', 'C']))).toEqual({ value: 6.5, base: 2 });
  });
  it('is not there where nobody has a figure', () => {
    expect(medianIn(values, group(['D']))).toBeUndefined();
  });
});

describe('what is worked out once for each group', () => {
  const values = new Map([['A', 1]]);
  const other = new Map([['A', 2]]);
  const counting = () => {
    const asked: (readonly [ReadonlyMap<string, number>, Group])[] = [];
    const ask = oncePerGroup((figure, of) => {
      asked.push([figure, of]);
      return compareWith(figure, of);
    });
    return { ask, asked };
  };
  it('is not worked out again for another member of the group', () => {
    const { ask, asked } = counting();
    const all = group(['A']);
    expect(ask(values, all)).toBe(ask(values, all));
    expect(asked).toEqual([[values, all]]);
  });
  it('keeps figures and groups apart', () => {
    const { ask, asked } = counting();
    const [all, few] = [group(['A', 'B']), group([])];
    expect([ask(values, all).mean, ask(other, all).mean, ask(values, few).mean]).toEqual([1, 2, undefined]);
    expect(asked).toHaveLength(3);
    ask(other, all);
    expect(asked).toHaveLength(3);
  });
  it('remembers that there is nothing', () => {
    let asked = 0;
    const ask = oncePerGroup(() => {
      asked += 1;
      return undefined;
    });
    const all = group(['A']);
    expect([ask(values, all), ask(values, all)]).toEqual([undefined, undefined]);
    expect(asked).toBe(1);
  });
});

describe('more, about as many, fewer', () => {
  it('needs a difference of over ten percent', () => {
    expect(tierOf(22, 20, true)).toBe('about');
    expect(tierOf(23, 20, true)).toBe('more');
    expect(tierOf(18, 20, true)).toBe('about');
    expect(tierOf(17, 20, true)).toBe('fewer');
  });
  it('needs at least half a unit for whole numbers', () => {
    expect(tierOf(2, 1.6, true)).toBe('about');
    expect(tierOf(2, 1.4, true)).toBe('more');
    expect(tierOf(0, 0.4, true)).toBe('about');
    expect(tierOf(0, 0.6, true)).toBe('fewer');
  });
  it('has no half unit for rates', () => {
    expect(tierOf(1.3, 1.0, false)).toBe('more');
    expect(tierOf(1.05, 1.0, false)).toBe('about');
  });
});

describe('places', () => {
  it('are shared by equal values, and the next place is skipped', () => {
    const places = rankAll(
      new Map([
        ['A', 5],
        ['B', 9],
        ['C', 5],
        ['D', 1],
      ]),
    );
    expect(places.get('B')).toEqual({ rank: 1, of: 4, tied: 0 });
    expect(places.get('A')).toEqual({ rank: 2, of: 4, tied: 1 });
    expect(places.get('C')).toEqual({ rank: 2, of: 4, tied: 1 });
    expect(places.get('D')).toEqual({ rank: 4, of: 4, tied: 0 });
  });
});
