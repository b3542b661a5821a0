import { describe, expect, it } from 'vitest';
import { compareWith, medianIn, oncePerGroup } from '../../../src/analysis/groups/compare.ts';
import type { Group } from '../../../src/analysis/groups/groups.ts';

const group = (members: string[]): Group => ({ id: 'size', label: '', description: '', members });
const valuesOf = (own: Readonly<Record<string, number>>) => new Map(Object.entries(own));
const counted = (values: ReadonlyMap<string, number>) => ({ values, decimals: 0 });
const FIVE = valuesOf({ A: 0, B: 3, C: 6, D: 1, E: 0 });
const ALL = group(['A', 'B', 'C', 'D', 'E']);

describe('a comparison with a group', () => {
  it('takes mean and middle half over all municipalities of the group, those with nothing too', () => {
    expect(compareWith(counted(FIVE), ALL)).toEqual({
      group: 'size',
      base: 5,
      mean: 2,
      half: { low: 0, median: 1, high: 3, reach: [0, 6] },
      withAtLeastOne: 3,
    });
  });
  it('leaves municipalities without a figure out of the base', () => {
    const { base, mean } = compareWith(counted(FIVE), group([...ALL.members, 'X']));
    expect({ base, mean }).toEqual({ base: 5, mean: 2 });
  });
  it('has no statistics over fewer than five: those are named', () => {
    const { base, mean, half, withAtLeastOne } = compareWith(counted(FIVE), group(['A', 'B', 'C', 'D']));
    expect({ base, mean, half, withAtLeastOne }).toEqual({
      base: 4,
      mean: undefined,
      half: undefined,
      withAtLeastOne: 3,
    });
  });
  it('gives for a rate the rate of the group, not the mean of the rates', () => {
    // Four villages of 1,000 with one location each, and a town of 96,000 with four: 8 in 100,000 people.
    const parts = valuesOf({ A: 1, B: 1, C: 1, D: 1, E: 4 });
    const wholes = valuesOf({ A: 1000, B: 1000, C: 1000, D: 1000, E: 96_000 });
    const values = new Map(
      Array.from(parts, ([code, part]) => [code, (part * 10_000) / (wholes.get(code) ?? 1)]),
    );
    const { mean, half } = compareWith({ values, decimals: 1, rate: { parts, wholes, per: 10_000 } }, ALL);
    expect(mean).toBe(0.8);
    expect(half).toMatchObject({ low: 10, median: 10, high: 10 });
  });
});

describe('the median of a group', () => {
  const values = valuesOf({ A: 9, B: 1, C: 4, X: 100 });
  it('is the figure in the middle of those that have one', () => {
    expect(medianIn(counted(values), group(['A', 'B', 'C', 'D']))).toEqual({ value: 4, base: 3 });
    expect(medianIn(counted(values), group(['A', 'C']))).toEqual({ value: 6.5, base: 2 });
  });
  it('is not there where nobody has a figure', () => {
    expect(medianIn(counted(values), group(['D']))).toBeUndefined();
  });
});

describe('what is worked out once for each group', () => {
  const values = valuesOf({ A: 1 });
  const other = valuesOf({ A: 2 });
  const counting = () => {
    const asked: (readonly [ReadonlyMap<string, number>, Group])[] = [];
    const ask = oncePerGroup((figure, of) => {
      asked.push([figure.values, of]);
      return medianIn(figure, of);
    });
    return { ask, asked };
  };
  it('is not worked out again for another member of the group', () => {
    const { ask, asked } = counting();
    const all = group(['A']);
    expect(ask(counted(values), all)).toBe(ask(counted(values), all));
    expect(asked).toEqual([[values, all]]);
  });
  it('keeps figures and groups apart', () => {
    const { ask, asked } = counting();
    const [all, few] = [group(['A', 'B']), group([])];
    expect([ask(counted(values), all), ask(counted(other), all), ask(counted(values), few)]).toEqual([
      { value: 1, base: 1 },
      { value: 2, base: 1 },
      undefined,
    ]);
    expect(asked).toHaveLength(3);
    ask(counted(other), all);
    expect(asked).toHaveLength(3);
  });
  it('remembers that there is nothing', () => {
    const { ask, asked } = counting();
    const nobody = group([]);
    expect([ask(counted(values), nobody), ask(counted(values), nobody)]).toEqual([undefined, undefined]);
    expect(asked).toHaveLength(1);
  });
});
