import { describe, expect, it } from 'vitest';
import {
  checkMinimum,
  differByTooFew,
  type GroupAnswer,
  LEAST_OTHERS,
  roundToTwoDigits,
  summariseGroup,
  WITHHELD_TEXT,
} from '../../src/survey/suppression.ts';

/** Municipalities GM0001, GM0002, ... with these rates; amounts as if all had 10,000 inhabitants. */
const group = (...rates: readonly number[]): GroupAnswer[] =>
  rates.map((rate, index) => ({ code: `GM000${index + 1}`, amount: rate, rate }));

describe('the smallest group', () => {
  it('withholds over 4 and over 5 municipalities: one of the 5 would have 4 others', () => {
    expect(summariseGroup(group(10, 20, 30, 40))).toEqual({ state: 'withheld', because: 'too-few' });
    expect(summariseGroup(group(10, 20, 30, 40, 50))).toEqual({ state: 'withheld', because: 'too-few' });
  });

  it('shows over 6: each has 5 others', () => {
    // Type 7: positions 1 + 5/4, 1 + 5/2 and 1 + 15/4.
    expect(summariseGroup(group(60, 20, 30, 10, 50, 40))).toEqual({
      state: 'shown',
      quartiles: { lower: 23, median: 35, upper: 48, municipalities: 6 },
    });
  });

  it('can be set higher', () => {
    const seven = group(10, 20, 30, 40, 50, 60, 70);
    expect(summariseGroup(seven, 6).state).toBe('shown');
    expect(summariseGroup(seven, 7)).toEqual({ state: 'withheld', because: 'too-few' });
  });

  it.each([4, 0, -5, 5.5, Number.NaN])('cannot be set to %s', (minimum) => {
    expect(() => checkMinimum(minimum)).toThrow(RangeError);
    expect(() => summariseGroup(group(10, 20, 30, 40, 50, 60, 70), minimum)).toThrow(RangeError);
  });

  it('starts at five', () => {
    expect(LEAST_OTHERS).toBe(5);
    expect(checkMinimum(5)).toBe(5);
    expect(WITHHELD_TEXT).toBe('niet te vergelijken');
  });

  it('does not count a municipality twice', () => {
    const [first, ...rest] = group(10, 20, 30, 40, 50, 60);
    expect(() => summariseGroup(first ? [first, first, ...rest] : rest)).toThrow(RangeError);
  });
});

describe('a dominant municipality', () => {
  it('withholds where one is over half of the sum', () => {
    expect(summariseGroup(group(10, 11, 12, 13, 14, 61))).toEqual({
      state: 'withheld',
      because: 'dominated',
    });
  });

  it('withholds where one is over half of what a reader has left without its own share', () => {
    // 45 of 110 is under half. The municipality with 25 takes off its own: 45 of 85 is over half.
    expect(summariseGroup(group(8, 9, 10, 13, 25, 45))).toEqual({ state: 'withheld', because: 'dominated' });
  });

  it('shows where one is exactly half of what the second largest has left', () => {
    // 40 of 100 without the 20 is 40 of 80: half, not over half.
    expect(summariseGroup(group(8, 9, 10, 13, 20, 40)).state).toBe('shown');
  });

  it('looks at the amounts as well as at the rates: a large city dominates the sum', () => {
    const equal = group(10, 20, 30, 40, 50, 60);
    const withCity = equal.map((answer, index) => (index === 2 ? { ...answer, amount: 1_000 } : answer));
    expect(summariseGroup(withCity)).toEqual({ state: 'withheld', because: 'dominated' });
  });
});

describe('the lowest and highest answer', () => {
  it('are never a quartile: with many equal answers there is none', () => {
    expect(summariseGroup(group(10, 10, 10, 30, 30, 40))).toEqual({
      state: 'withheld',
      because: 'shows-extreme',
    });
    expect(summariseGroup(group(10, 20, 30, 50, 50, 50))).toEqual({
      state: 'withheld',
      because: 'shows-extreme',
    });
    expect(summariseGroup(group(10, 10, 10, 10, 10, 10))).toEqual({
      state: 'withheld',
      because: 'shows-extreme',
    });
  });

  it('do not matter to what is shown: an even lower one changes nothing', () => {
    expect(summariseGroup(group(1, 20, 30, 40, 50, 60))).toEqual(
      summariseGroup(group(19, 20, 30, 40, 50, 60)),
    );
  });
});

describe('rounding', () => {
  it('leaves two digits, so that a median is nobody’s exact answer', () => {
    expect([43_217, 0.5678, 9.96, 0].map(roundToTwoDigits)).toEqual([43_000, 0.57, 10, 0]);
    const outcome = summariseGroup(group(11_111, 22_222, 33_333, 44_444, 55_555, 66_666, 77_777));
    expect(outcome).toMatchObject({ quartiles: { lower: 28_000, median: 44_000, upper: 61_000 } });
  });
});

describe('two groups', () => {
  const codes = (count: number, from = 1) => Array.from({ length: count }, (_, index) => `GM${from + index}`);

  it('may not overlap and differ by 1 to 4 municipalities', () => {
    expect(differByTooFew(codes(10), codes(11))).toBe(true);
    expect(differByTooFew(codes(10), codes(14))).toBe(true);
    // Two left and two came: four different.
    expect(differByTooFew(codes(10), codes(10, 3))).toBe(true);
  });

  it('may be the same, differ by five or more, or share nobody', () => {
    expect(differByTooFew(codes(10), codes(10))).toBe(false);
    expect(differByTooFew(codes(10), codes(15))).toBe(false);
    expect(differByTooFew(codes(2), codes(2, 50))).toBe(false);
  });
});
