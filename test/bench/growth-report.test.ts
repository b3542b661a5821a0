import { describe, expect, it } from 'vitest';
import type { GrowthRun } from '../../src/bench/growth/measure.ts';
import { growthTable, measuredGrowth } from '../../src/bench/growth/report.ts';
import { readSizes } from '../../src/bench/growth/run.ts';
import { evenSample } from '../../src/bench/growth/sample.ts';
import { type StepCost, startStopwatch } from '../../src/bench/growth/stopwatch.ts';

const cost = (name: string, done: number, seconds: number): StepCost => ({
  name,
  done,
  cpuSeconds: seconds,
  peakMemory: seconds * 1e8,
});
const run = (municipalities: number, reading: number, sheets: number, sheetsMade: number): GrowthRun => ({
  municipalities,
  locations: municipalities * 5,
  steps: [cost('Inlezen', municipalities, reading), cost('Pdf’s', sheetsMade, sheets)],
  parts: [cost('Plaatsen', municipalities, reading / 2)],
});
const SMALL = [run(100, 1, 1, 100), run(100, 9, 1, 100), run(100, 2, 1, 100)] as const;
const linesOf = (table: string) => table.split('\n').map((line) => line.trim().replace(/ +/g, ' '));

describe('the table of growth', () => {
  const lines = linesOf(growthTable([SMALL, [run(1000, 30, 6, 500)]]));

  it('gives the median for each municipality, and how it grows', () => {
    // 2 s over 100 is 20 ms; 30 s over 1,000 is 30 ms.
    expect(lines).toContain('Inlezen 20,000 30,000 1,50×');
    expect(lines).toContain('waarvan: Plaatsen 10,000 15,000 1,50×');
  });
  it('divides a sample by the number that was made, and says so', () => {
    expect(lines).toContain('Pdf’s 10,000 12,000 1,20×');
    expect(lines).toContain('500 van de 1.000 gemeenten: Pdf’s');
  });
  it('counts the parts once in the total', () => {
    expect(lines).toContain('Alles 30,000 42,000 1,40×');
  });
  it('has memory as well', () => {
    expect(lines).toContain('Meeste geheugen t/m Inlezen 200 MB 3.000 MB');
    expect(lines).toContain('Keren gemeten (mediaan) 3 1');
  });
  it('names the steps that grow too much, and too much memory', () => {
    expect(lines).toContain('LET OP: boven 1,15× (rekentijd per gemeente):');
    expect(lines.filter((line) => line.endsWith('× bij 1.000 gemeenten'))).toEqual([
      'Inlezen: 1,50× bij 1.000 gemeenten',
      'Pdf’s: 1,20× bij 1.000 gemeenten',
    ]);
    expect(lines).toContain('LET OP: 3.000 MB geheugen, boven de grens van 1.500 MB.');
  });
  it('says it where nothing grows too much and everything was made', () => {
    const good = linesOf(growthTable([SMALL, [run(1000, 14, 10, 1000)]]));
    expect(good).toContain('Geen stap komt boven 1,15× (rekentijd per gemeente).');
    expect(good).toContain('Meeste geheugen: 1.400 MB, onder de grens van 1.500 MB.');
    expect(good).toContain('Alle stappen zijn voor alle gemeenten gedaan.');
  });
});

describe('what the sizes say about the aims', () => {
  it('is the strongest growth of a step, and the most memory where the country is large enough', () => {
    expect(measuredGrowth([SMALL, [run(1000, 30, 6, 500)]])).toEqual({ growth: 1.5 });
    expect(measuredGrowth([SMALL, [run(34_200, 12, 342, 34_200)]]).memory).toBe(34.2);
  });
  it('is nothing where there is one small size', () => {
    expect(measuredGrowth([SMALL])).toEqual({});
  });
});

describe('a sample', () => {
  it('is spread evenly, in order', () => {
    expect(evenSample([...Array(10).keys()], 5)).toEqual([1, 3, 5, 7, 9]);
    expect(evenSample([...Array(7).keys()], 3)).toEqual([1, 3, 5]);
  });
  it('is everything where there is no more', () => {
    expect(evenSample(['a', 'b'], 2)).toEqual(['a', 'b']);
    expect(evenSample([], 2)).toEqual([]);
  });
});

describe('the stopwatch', () => {
  it('counts the work and not what happens in between', async () => {
    const busy = (milliseconds: number) => {
      const until = performance.now() + milliseconds;
      while (performance.now() < until);
      return milliseconds;
    };
    const watch = startStopwatch();
    expect(await watch.time(() => busy(20))).toBe(20);
    const first = watch.read();
    busy(20);
    expect(watch.read()).toMatchObject({ cpuSeconds: first.cpuSeconds });
    await watch.time(async () => busy(20));
    expect(watch.read().cpuSeconds).toBeGreaterThan(first.cpuSeconds);
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
