import { describe, expect, it } from 'vitest';
import { changedFigures } from '../../../src/ingest/indicators/former.ts';
import { areFractions, oddValues } from '../../../src/ingest/indicators/scale.ts';
import type { Indicator } from '../../../src/model/edition.ts';
import { known, unknown } from '../../../src/model/figure.ts';

const COUNT = { isShare: false, mayBeNegative: false };
const SHARE = { isShare: true, mayBeNegative: false };
const SCORE = { isShare: false, mayBeNegative: true };
/** 20, 21, … 69: fifty shares. */
const SHARES = Array.from({ length: 50 }, (_, index) => index + 20);

describe('values on a scale', () => {
  it('are odd where the next one is a factor away, on either side', () => {
    const inhabitants = [982, 1_754, 3_840, 27_000, 93_345, 238_147, 918_117];
    expect(oddValues(inhabitants, COUNT)).toEqual([]);
    expect(oddValues([...inhabitants, 99_999_999], COUNT)).toEqual([
      { value: 99_999_999, neighbour: 918_117 },
    ]);
    expect(oddValues([...inhabitants, 27], COUNT)).toEqual([{ value: 27, neighbour: 982 }]);
  });

  it('are odd where a fraction stands among percentages, also where a third are fractions', () => {
    expect(oddValues([...SHARES, 0.44], SHARE)).toEqual([{ value: 0.44, neighbour: 20 }]);
    const fractions = SHARES.slice(0, 20).map((share) => share / 100);
    expect(oddValues([...SHARES, ...fractions], SHARE).map(({ value }) => value)).toEqual(fractions);
    expect(areFractions(fractions, SHARE)).toBe(true);
    expect(areFractions([...fractions, 1.1], SHARE)).toBe(false);
  });

  it('around zero are odd only far outside the middle half', () => {
    const scores = [-3.2, -1, 0, 0.5, 1, 2, 4.5, 9];
    expect(oddValues(scores, SCORE)).toEqual([]);
    expect(oddValues([...scores, -450], SCORE).map(({ value }) => value)).toEqual([-450]);
  });

  it('are never odd in a handful, nor beside zero', () => {
    expect(oddValues([1, 1_000, 1_000_000], COUNT)).toEqual([]);
    expect(oddValues([0, 0, 0, 12, 15, 20, 30], COUNT)).toEqual([]);
    expect(oddValues([], SHARE)).toEqual([]);
  });
});

describe('figures beside those of a former edition', () => {
  const indicator = (id: string, about: Partial<Indicator>): Indicator => ({
    id,
    label: id,
    shortLabel: id,
    unit: '',
    decimals: 0,
    period: '2023',
    source: 'cbs',
    explanation: '',
    caution: '',
    theme: 'need',
    isShare: false,
    mayBeNegative: false,
    ...about,
  });
  const INDICATORS = [
    indicator('inwoners', { theme: 'base' }),
    indicator('aandeel', { isShare: true }),
    indicator('score', { mayBeNegative: true }),
  ];
  const readings = (inwoners: number, aandeel: number | undefined, score = 1) =>
    new Map([
      [
        'GM0197',
        new Map([
          ['inwoners', known(inwoners)],
          ['aandeel', aandeel === undefined ? unknown('Onbekend.') : known(aandeel)],
          ['score', known(score)],
        ]),
      ],
    ]);
  const changed = (former: ReturnType<typeof readings>, current: ReturnType<typeof readings>) =>
    changedFigures(['GM0197', 'GM9999'], INDICATORS, former, current).map(
      ({ indicator: id, former: before, value }) => [id, before, value],
    );

  it('are told where they doubled or became a fraction, and not where they only changed', () => {
    expect(changed(readings(27_121, 44), readings(27_500, 41))).toEqual([]);
    expect(changed(readings(27_121, 44), readings(271_210, 0.44))).toEqual([
      ['inwoners', 27_121, 271_210],
      ['aandeel', 44, 0.44],
    ]);
    expect(changed(readings(27_121, undefined, -3), readings(27_121, 44, 30))).toEqual([]);
  });
});
