import { describe, expect, it } from 'vitest';
import type { GrowthRun, StepCost } from '../../scripts/bench/growth/measure.ts';
import { growthTable } from '../../scripts/bench/growth/report.ts';
import { readSizes } from '../../scripts/bench/growth/run.ts';

const cost = (name: string, seconds: number): StepCost => ({
  name,
  seconds,
  cpuSeconds: seconds * 2,
  peakMemory: seconds * 1e8,
});
const run = (municipalities: number, reading: number, sheets: number): GrowthRun => ({
  municipalities,
  locations: municipalities * 5,
  steps: [cost('Inlezen', reading), cost('Factsheets', sheets)],
  parts: [cost('Plaatsen', reading / 2)],
});

describe('the table of growth', () => {
  const lines = growthTable([[run(100, 1, 1), run(100, 9, 1), run(100, 2, 1)], [run(1000, 30, 12)]])
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '));

  it('gives the median for each municipality, and how it grows', () => {
    // 2 s over 100 is 20 ms; 30 s over 1,000 is 30 ms.
    expect(lines).toContain('Inlezen 20,000 30,000 1,50×');
    expect(lines).toContain('Factsheets 10,000 12,000 1,20×');
    expect(lines).toContain('waarvan: Plaatsen 10,000 15,000 1,50×');
  });
  it('counts the parts once in the total', () => {
    expect(lines).toContain('Alles 30,000 42,000 1,40×');
  });
  it('has computing time and memory as well', () => {
    expect(lines).toContain('Inlezen 40,000 60,000 1,50×');
    expect(lines).toContain('Meeste geheugen t/m Inlezen 200 MB 3.000 MB');
    expect(lines).toContain('Keren gemeten (mediaan) 3 1');
  });
});

describe('the sizes that are asked for', () => {
  it('are copies of the edition, smallest first', () => {
    expect(readSizes('3420,342', 342)).toEqual([1, 10]);
  });
  it('are refused where copies cannot make them up', () => {
    for (const sizes of ['500', '0', '34542', 'veel', '342,', '']) {
      expect(() => readSizes(sizes, 342)).toThrow(RangeError);
    }
  });
});
