import { describe, expect, it } from 'vitest';
import { AIMS, type AimKey, aimsTable, type Measured, missedAims } from '../../src/bench/aims.ts';
import { besideAims } from '../../src/bench/run.ts';

const KEYS = Object.keys(AIMS) as AimKey[];
const lineOf = (table: string, name: string) =>
  table
    .split('\n')
    .find((line) => line.startsWith(name))
    ?.replace(/ +/g, ' ');

/** All of them just met: the limit itself, or a little less where the limit is too much. */
const ALL_MET: Measured = Object.fromEntries(
  KEYS.map((key) => [key, AIMS[key].limit - ('isUnder' in AIMS[key] ? 0.01 : 0)]),
);

describe('the aims of the bench', () => {
  const measured: Measured = { card: 12, cardSize: 25.01, home: 60, page: 12.5 };
  const table = aimsTable(measured);

  it('stand beside what was measured, each with whether it was met', () => {
    expect(lineOf(table, 'Deelkaart, rekentijd')).toBe(
      'Deelkaart, rekentijd hoogstens 12,00 ms 12,00 ms gehaald',
    );
    expect(lineOf(table, 'Deelkaart, gemiddeld')).toMatch(/hoogstens 25,00 kB 25,01 kB GEMIST$/);
    expect(lineOf(table, 'Gemeentepagina')).toMatch(/ 12,50 kB gehaald$/);
  });

  it('are missed at the limit itself where they say under it', () => {
    expect(lineOf(table, 'Voorpagina')).toMatch(/onder 60,00 kB 60,00 kB GEMIST$/);
  });

  it('that must be reached are missed just below', () => {
    const score = (lighthouse: number) => lineOf(aimsTable({ lighthouse }), 'Lighthouse');
    expect(score(99)).toMatch(/minstens 100,00 punten 99,00 punten GEMIST$/);
    expect(score(100)).toMatch(/100,00 punten gehaald$/);
  });

  it('say of what was not measured by which command it is', () => {
    expect(lineOf(table, 'Opnieuw na één wijziging')).toMatch(
      / - niet gemeten \(npm run bench -- --incremental\)$/,
    );
    expect(table).toContain(`2 gehaald, 2 gemist, ${KEYS.length - 4} niet gemeten.`);
  });

  it('are each in the table once', () => {
    const lines = table.split('\n').filter((line) => / (hoogstens|onder|minstens) [\d,.]+ /.test(line));
    expect(lines).toHaveLength(KEYS.length);
    expect(new Set(lines).size).toBe(KEYS.length);
  });

  it('are not met by what went wrong', () => {
    expect(missedAims({ rebuild: Number.NaN })).toEqual(['rebuild']);
  });
});

describe('the exit code of the bench', () => {
  it('is 0 where all that was measured is met', () => {
    expect(missedAims(ALL_MET)).toEqual([]);
    expect(besideAims('', ALL_MET).exitCode).toBe(0);
    expect(besideAims('', {}).exitCode).toBe(0);
  });

  it.each(KEYS)('is 1 where only this is missed: %s', (key) => {
    const over = { ...ALL_MET, [key]: AIMS[key].limit + ('isAtLeast' in AIMS[key] ? -0.01 : 0.01) };
    expect(missedAims(over)).toEqual([key]);
    expect(besideAims('', over).exitCode).toBe(1);
  });

  it('is 1 where another bound was passed, whatever the aims', () => {
    expect(besideAims('', ALL_MET, false).exitCode).toBe(1);
  });

  it('comes after what was measured, with the table', () => {
    const { output } = besideAims('wat er gemeten is\n', { card: 13 });
    expect(output).toMatch(/^wat er gemeten is\n\nDoelen\n/);
    expect(output).toContain('GEMIST');
  });
});
