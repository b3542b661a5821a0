import { describe, expect, it } from 'vitest';
import {
  measuredByLighthouse,
  type PageScores,
  reportLighthouse,
  type Visit,
} from '../../src/bench/lighthouse/report.ts';

const visit = (score: number, shift = 0): Visit => ({
  score,
  firstPaint: 1.234,
  largestPaint: 1.5,
  blocked: 22.4,
  shift,
  bytes: 41_321,
});

const PAGES: readonly PageScores[] = [
  { page: '', visits: [visit(100), visit(99), visit(100)] },
  { page: 'kaart/', visits: [visit(98, 0.013), visit(100), visit(99)] },
];

describe('what Lighthouse found', () => {
  it('is measured by the lowest of the medians and by the largest shift of all loads', () => {
    expect(measuredByLighthouse(PAGES)).toEqual({ lighthouse: 99, shift: 0.013 });
    expect(measuredByLighthouse([])).toEqual({ lighthouse: Number.NaN, shift: Number.NaN });
  });

  it('is told a page on a line, in Dutch notation', () => {
    const [, home = '', map = ''] = reportLighthouse(PAGES).split('\n');
    expect(home.replace(/ +/g, ' ')).toBe('/ 100 (99 tot 100) 1,23 s 1,50 s 22 ms 0,000 41 kB');
    expect(map.replace(/ +/g, ' ')).toBe('/kaart/ 99 (98 tot 100) 1,23 s 1,50 s 22 ms 0,013 41 kB');
  });
});
