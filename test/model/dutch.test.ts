import { describe, expect, it } from 'vitest';
import {
  countOf,
  enumerate,
  formatDate,
  formatNumber,
  formatShare,
  formatSize,
  formatWithUnit,
  roundHalfUp,
} from '../../src/model/dutch.ts';

describe('rounding', () => {
  it.each([
    [2.25, 1, 2.3],
    [1.005, 2, 1.01],
    [-0.5, 0, -1],
    [0.04999, 1, 0],
    [3.65, 1, 3.7],
    [2.4999999, 0, 2],
  ])('%d to %d decimals is %d', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });
});

describe('numbers in Dutch notation', () => {
  it('separates thousands with points and decimals with a comma', () => {
    expect(formatNumber(1234567.891, 2)).toBe('1.234.567,89');
    expect(formatNumber(999)).toBe('999');
    expect(formatNumber(1000)).toBe('1.000');
  });
  it('never shows minus zero, and uses a true minus sign', () => {
    expect(formatNumber(-0.001, 1)).toBe('0,0');
    expect(formatNumber(-3.25, 1)).toBe('−3,3');
  });
  it('gives each unit its own form', () => {
    expect(formatWithUnit(36.13, '%', 1)).toBe('36,1%');
    expect(formatWithUnit(31.9, 'x 1.000 euro', 1)).toBe('€\u00a031.900');
    expect(formatWithUnit(132411, 'inwoners', 0)).toBe('132.411\u00a0inwoners');
  });
});

describe('shares', () => {
  it('are whole percentages', () => {
    expect(formatShare(321, 342)).toBe('94%');
    expect(formatShare(25, 342)).toBe('7%');
    expect(formatShare(0, 10)).toBe('0%');
    expect(formatShare(10, 10)).toBe('100%');
  });
  it('never say none or all where that is not so', () => {
    expect(formatShare(341, 342)).toBe('>99%');
    expect(formatShare(1, 342)).toBe('<1%');
  });
  it('of an empty group are no number', () => {
    expect(formatShare(0, 0)).toBe('–');
  });
});

describe('words', () => {
  it('knows one and more', () => {
    expect(countOf(1, 'locatie', 'locaties')).toBe('1 locatie');
    expect(countOf(0, 'locatie', 'locaties')).toBe('0 locaties');
    expect(countOf(1621, 'locatie', 'locaties')).toBe('1.621 locaties');
  });
  it('enumerates', () => {
    expect(enumerate([])).toBe('');
    expect(enumerate(['a'])).toBe('a');
    expect(enumerate(['a', 'b', 'c'])).toBe('a, b en c');
    expect(enumerate(['a', 'b', 'c'], 'of')).toBe('a, b of c');
  });
  it('writes dates out', () => {
    expect(formatDate('2023-01-01')).toBe('1 januari 2023');
    expect(() => formatDate('2023')).toThrow(RangeError);
  });
  it('writes sizes as a reader knows them', () => {
    expect(formatSize(30_400)).toBe('30 kB');
    expect(formatSize(12)).toBe('1 kB');
    expect(formatSize(2_340_000)).toBe('2,3 MB');
  });
});
