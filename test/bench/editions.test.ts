import { describe, expect, it } from 'vitest';
import { type EditionCosts, isWithinTimes, reportEditions } from '../../src/bench/whole/editions.ts';

type Run = EditionCosts['alone'][number];

function run(total: number, processor: number): Run {
  return {
    total,
    processor,
    stages: {},
    busy: {} as Run['busy'],
    archived: 0,
    besides: {},
    peakMemory: 0,
    sizes: { site: 400e6 },
    counts: { pages: 0, municipalities: 0, editions: 1, routeSheets: 2 },
  };
}

const costs = (...withEarlier: readonly Run[]): EditionCosts => ({
  alone: withEarlier.map(() => run(10, 20)),
  withEarlier,
});

describe('what the earlier editions cost', () => {
  it('is told in times, with the aim, and what the processor did', () => {
    const report = reportEditions(costs(run(13, 25), run(12, 24), run(90, 26)));
    expect(report).toContain('Met eerdere uitgaven duurt het 1,30 keer zo lang (hoogstens 1,4).');
    expect(report).toContain('De processor doet er 1,25 keer zo veel voor');
  });

  it('is too much above the aim', () => {
    expect(isWithinTimes(costs(run(13, 25), run(12, 24), run(90, 26)))).toBe(true);
    expect(isWithinTimes(costs(run(15, 25)))).toBe(false);
  });
});
