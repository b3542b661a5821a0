import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, choiceOf, marginAround, startingPoints, startOf } from '../../src/costs/assumptions.ts';
import { calculate } from '../../src/costs/calculation.ts';
import { oneAtATime, rangeOf, sensitivityOf, tornadoOf } from '../../src/costs/range.ts';
import { computeYear, valuesAt } from '../../src/costs/year.ts';
import { ASSUMPTION_KINDS, type AssumptionId } from '../../src/model/publication/costs.ts';
import { HOURS, start, studyOfHengelo } from './study.ts';

/** Any choice that can be filled in. */
const anyChoice = fc
  .record(
    Object.fromEntries(
      ASSUMPTION_KINDS.map((kind) => {
        const { least, most } = boundsOf(kind);
        const number = fc.integer({ min: least, max: most });
        return [kind.id, fc.tuple(number, number, number).map((three) => three.toSorted((a, b) => a - b))];
      }),
    ) as Record<AssumptionId, fc.Arbitrary<number[]>>,
  )
  .map((margins) =>
    choiceOf(({ id }) => {
      const [low = 0, value = 0, high = 0] = margins[id];
      return { low, value, high };
    }),
  );

describe('a year, on paper', () => {
  test('what the page begins with', () => {
    // A week: (6 + 3) x (80 + 10) + 4.3 x 63 = 810 + 270.90 = 1,080.90; 48 weeks: 51,883.20.
    // Questions that yield: 270 x 0.66 x 0.86 = 153.252; x 398 = 60,994.30; x 426 = 65,285.35.
    expect(rangeOf(start).base).toEqual({
      costs: 51_883,
      client: 60_994,
      avoided: 65_285,
      balance: 74_396,
      publicBalance: 13_402,
    });
  });

  test('all badly: 52 x (12 x 90 + 4.3 x 80) = 74,048; 216 x 0.53 x 0.80 = 91.584; x 300 and x 308', () => {
    const { costs, client, avoided, balance } = rangeOf(start).worst;
    expect({ costs, client, avoided, balance }).toEqual({
      costs: 74_048,
      client: 27_475,
      avoided: 28_208,
      balance: -18_365,
    });
  });

  test('yields of a question: the mean of six cases, without the highest, and without a lowest', () => {
    // 2,388 / 6 = 398; (2,388 - 888) / 5 = 300; 2,388 / 5 = 477.60.
    expect(start.opbrengst).toEqual({ low: 30_000, value: 39_800, high: 47_800 });
    // 2,554 / 6 = 425.67; (2,554 - 1,014) / 5 = 308; 2,554 / 5 = 510.80.
    expect(start.vermeden).toEqual({ low: 30_800, value: 42_600, high: 51_100 });
  });

  test('an index lifts money and nothing else', () => {
    const lifted = startOf(
      startingPoints({ ...studyOfHengelo(), index: { year: 2026, factor: 1.1, source: 'CBS' } }),
    );
    expect([lifted.uurtarief.value, lifted.opbrengst.value]).toEqual([8_800, 43_800]);
    expect([lifted.vragen, lifted.weken, lifted.spreekuur]).toEqual([
      start.vragen,
      start.weken,
      start.spreekuur,
    ]);
  });

  test('the sentence names a range, for the country and for public bodies', () => {
    expect(calculate(start, HOURS).headline.replaceAll('\u00a0', ' ')).toBe(
      'Het saldo ligt tussen ongeveer € −18.000 en € 252.000 per jaar. Voor de overheid alleen: het ligt tussen ongeveer € −46.000 en € 108.000.',
    );
  });

  test('hours and questions that do not fit are told', () => {
    expect(calculate(start, HOURS).caution).toBe('');
    const many = choiceOf((kind) =>
      kind.id === 'vragen' ? { low: 900, value: 900, high: 900 } : start[kind.id],
    );
    expect(calculate(many, HOURS).caution).toContain('1 tot 3 uur');
  });
});

describe('whatever is filled in', () => {
  test('all amounts are exact whole numbers, and what is printed adds up', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        for (const year of Object.values(rangeOf(choice))) {
          expect(Object.values(year).every(Number.isSafeInteger)).toBe(true);
          expect(year.client + year.avoided - year.costs).toBe(year.balance);
          expect(year.avoided - year.costs).toBe(year.publicBalance);
        }
      }),
    );
  });

  test('no corner of the margins lies outside the range', () => {
    fc.assert(
      fc.property(anyChoice, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (choice, corner) => {
        const highs = new Map(ASSUMPTION_KINDS.map(({ id }, index) => [id, corner[index]]));
        const year = computeYear(valuesAt(choice, (id) => (highs.get(id) ? 'high' : 'low')));
        const { worst, base, best } = rangeOf(choice);
        for (const balance of ['balance', 'publicBalance'] as const) {
          expect(year[balance]).toBeGreaterThanOrEqual(worst[balance]);
          expect(year[balance]).toBeLessThanOrEqual(best[balance]);
          expect(base[balance]).toBeGreaterThanOrEqual(worst[balance]);
          expect(base[balance]).toBeLessThanOrEqual(best[balance]);
        }
      }),
    );
  });

  test('sensitivity: largest first, each within the range, one at a time around the middle, bars within the strip', () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const { worst, base, best } = rangeOf(choice);
        const rows = sensitivityOf(choice);
        const swings = rows.map(({ swing }) => swing);
        expect(swings).toEqual(swings.toSorted((a, b) => b - a));
        const single = oneAtATime(rows);
        if (single) {
          expect(single.low).toBeGreaterThanOrEqual(worst.balance);
          expect(single.low).toBeLessThanOrEqual(base.balance);
          expect(single.high).toBeGreaterThanOrEqual(base.balance);
          expect(single.high).toBeLessThanOrEqual(best.balance);
        }
        for (const { x, width } of tornadoOf(rows, base.balance).bars.flatMap(({ low, high }) => [
          low,
          high,
        ])) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(100.02);
        }
      }),
    );
  });

  test('a margin goes along with its value and stays within what may be filled in', () => {
    for (const kind of ASSUMPTION_KINDS) {
      const { least, most } = boundsOf(kind);
      fc.assert(
        fc.property(fc.integer({ min: least, max: most }), (value) => {
          const margin = marginAround(value, start[kind.id], kind);
          expect(margin.value).toBe(value);
          expect([least, margin.low, value, margin.high, most]).toEqual(
            [least, margin.low, value, margin.high, most].toSorted((a, b) => a - b),
          );
        }),
      );
    }
  });
});
