import { describe, expect, it } from 'vitest';
import { isoInterval, periodOf, spanOf } from '../../src/model/publication/period.ts';

describe('a period in words, for programs', () => {
  it.each([
    ['peildatum 1 januari 2023', '2023-01-01'],
    ['peildatum 1 oktober 2023', '2023-10-01'],
    ['2021', '2021-01-01/2021-12-31'],
    ['eind 2023', '2023-01-01/2023-12-31'],
    ['2019 tot en met 2021', '2019-01-01/2021-12-31'],
    ['van 15 maart 2022 tot 1 mei 2023', '2022-03-15/2023-05-01'],
    ['het jaar voor 1 januari 2023, en 2020', '2020-01-01/2023-01-01'],
  ])('%s is %s', (words, interval) => {
    const period = periodOf(words);
    expect(period && isoInterval(period)).toBe(interval);
  });

  it.each(['nog geen cijfer', '', 'de 12.345 gemeenten', 'tabel 70072NED'])('%j is no period', (words) => {
    expect(periodOf(words)).toBeUndefined();
  });

  it('with others spans all of them, in whatever order', () => {
    const periods = ['2021', 'peildatum 1 januari 2023', '2020'].flatMap((words) => periodOf(words) ?? []);
    expect(spanOf(periods)).toEqual({ start: '2020-01-01', end: '2023-01-01' });
    expect(spanOf(periods.toReversed())).toEqual(spanOf(periods));
    expect(spanOf([])).toBeUndefined();
  });
});
