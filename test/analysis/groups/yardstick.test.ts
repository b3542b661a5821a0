import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleHalf, verdictOf } from '../../../src/analysis/groups/yardstick.ts';

describe('the middle half of a group', () => {
  it('runs from the value at a quarter of the sorted list to the one at three quarters, rounded up', () => {
    // Eight values: places 2 and 6. Nine: places 3 and 7. In any order.
    expect(middleHalf([8, 1, 7, 2, 6, 3, 5, 4], 0)).toEqual({ low: 2, median: 4.5, high: 6, reach: [1, 8] });
    expect(middleHalf([9, 1, 8, 2, 7, 3, 6, 4, 5], 0)).toEqual({ low: 3, median: 5, high: 7, reach: [1, 9] });
  });
  it('has ends that occur, also where most of the group is the same', () => {
    expect(middleHalf([0, 0, 0, 0, 9], 0)).toEqual({ low: 0, median: 0, high: 0, reach: [0, 9] });
  });
  it('is rounded as it is printed', () => {
    expect(middleHalf([0.14, 0.15, 0.24, 0.86, 0.95], 1)).toEqual({
      low: 0.2,
      median: 0.2,
      high: 0.9,
      reach: [0.1, 1],
    });
  });
  it('is not there for fewer than five: those are named', () => {
    expect(middleHalf([1, 2, 3, 4], 0)).toBeUndefined();
    expect(middleHalf([1, 2, 3, 4, 5], 0)).toBeDefined();
  });
  it('holds at least half of any group, and no more than a quarter lies on either side', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 400 }), (values) => {
        const half = middleHalf(values, 0);
        if (!half) return false;
        const under = values.filter((value) => value < half.low).length;
        const over = values.filter((value) => value > half.high).length;
        return 4 * under < values.length && 4 * over <= values.length && half.low <= half.high;
      }),
    );
  });
});

describe('the verdict', () => {
  const half = { low: 1, median: 2, high: 3 };
  it('is more only above the upper end, fewer only under the lower end', () => {
    expect([0, 1, 2, 3, 4].map((own) => verdictOf(own, half, 0))).toEqual([
      'fewer',
      'as-most',
      'as-most',
      'as-most',
      'more',
    ]);
  });
  it('follows from the printed numbers: what prints as the end is the end', () => {
    const rates = { low: 0.5, median: 0.8, high: 1.1 };
    expect(verdictOf(1.149, rates, 1)).toBe('as-most');
    expect(verdictOf(1.15, rates, 1)).toBe('more');
    expect(verdictOf(0.45, rates, 1)).toBe('as-most');
    expect(verdictOf(0.449, rates, 1)).toBe('fewer');
  });
});
