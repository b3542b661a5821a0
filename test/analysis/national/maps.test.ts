import { describe, expect, it } from 'vitest';
import { fitClasses } from '../../../src/analysis/groups/fit-classes.ts';
import { classifyValues, extremeProvinces } from '../../../src/analysis/national/maps.ts';

describe('classes that fit the data', () => {
  it('hold about as many values each, and say the values that occur', () => {
    expect(fitClasses([1, 2, 3, 4, 5, 6, 7, 80], 4)).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 7, to: 80 },
    ]);
  });
  it('never divide equal values', () => {
    const classes = fitClasses([1, 1, 1, 1, 1, 1, 2, 3, 4, 5], 4);
    expect(classes[0]).toEqual({ from: 1, to: 1 });
    expect(classes.length).toBeLessThanOrEqual(4);
  });
  it('are one for each value where there are few, and none without values', () => {
    expect(fitClasses([3, 1, 3], 4)).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ]);
    expect(fitClasses([], 4)).toEqual([]);
  });
});

describe('values on a map', () => {
  const codes = ['GM0001', 'GM0002', 'GM0003', 'GM0004', 'GM0005'];
  const values = new Map([
    ['GM0001', 0],
    ['GM0002', 0.04],
    ['GM0003', 1.06],
    ['GM0004', 1.1],
  ]);
  const { zero, classes, unknown } = classifyValues(codes, values, 1, 4);
  it('keep none apart from very little, and unknown apart from both', () => {
    expect(zero).toEqual(['GM0001']);
    expect(unknown).toEqual(['GM0005']);
    expect(classes[0]?.codes).toEqual(['GM0002']);
  });
  it('put numbers that are shown alike in one class', () => {
    expect(classes[1]).toEqual({ from: 1.1, to: 1.1, codes: ['GM0003', 'GM0004'] });
  });
  it('lose nobody', () => {
    expect([...zero, ...classes.flatMap((each) => each.codes), ...unknown].toSorted()).toEqual(codes);
  });
});

describe('the provinces with the most and the fewest', () => {
  it('are all that share the place', () => {
    const provinces = [
      { province: 'Drenthe', municipalities: 1, of: 2 },
      { province: 'Utrecht', municipalities: 2, of: 2 },
      { province: 'Zeeland', municipalities: 4, of: 4 },
    ] as const;
    const { highest, lowest } = extremeProvinces(provinces);
    expect(highest.map(({ province }) => province)).toEqual(['Utrecht', 'Zeeland']);
    expect(lowest.map(({ province }) => province)).toEqual(['Drenthe']);
  });
});
