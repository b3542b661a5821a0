import { describe, expect, it } from 'vitest';
import { type HostileCost, overBounds, reportHostile } from '../../src/bench/hostile/report.ts';

const cost = (name: string, seconds: number, megabytes: number): HostileCost => ({
  name,
  seconds,
  workedSeconds: seconds * 1.5,
  peakBytes: megabytes * 1e6,
});
const honest = cost('echte gegevens', 0.5, 120);

describe('the report on files that try to exhaust the machine', () => {
  it('names each that takes more than ten seconds or a gigabyte', () => {
    const costs = [cost('quick', 2, 300), cost('slow', 10.1, 300), cost('large', 2, 1001)];
    expect(overBounds(costs).map(({ name }) => name)).toEqual(['slow', 'large']);
    expect(reportHostile(honest, costs)).toContain('FOUT: meer dan 10 s of 1 GB bij slow, large');
  });

  it('sets each beside the real data, the longest first', () => {
    const lines = reportHostile(honest, [cost('quick', 1, 300), cost('long', 4, 800)]).split('\n');
    expect(lines.slice(3, 6).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['echte gegevens', '0.5', '0.8', '120', '1.0'],
      ['long', '4.0', '6.0', '800', '8.0'],
      ['quick', '1.0', '1.5', '300', '2.0'],
    ]);
    expect(lines.at(-2)).toBe('Alles blijft onder 10 s en 1 GB.');
  });
});
