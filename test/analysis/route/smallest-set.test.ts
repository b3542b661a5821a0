import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Coverer, MOST_QUESTIONS, smallestSet } from '../../../src/analysis/route/smallest-set.ts';

/** Tries every set of coverers there is. */
function byTryingAll(questions: number, coverers: readonly Coverer[]): { size: number; cost: number } {
  const asked = 2 ** questions - 1;
  const goal = coverers.reduce((bits, { covers }) => bits | covers, 0) & asked;
  let best = { size: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };
  for (let set = 0; set < 2 ** coverers.length; set += 1) {
    const chosen = coverers.filter((_, index) => (set >> index) & 1);
    const covered = chosen.reduce((bits, { covers }) => bits | covers, 0) & asked;
    const cost = chosen.reduce((sum, each) => sum + each.cost, 0);
    if (covered !== goal || chosen.length > best.size) continue;
    if (chosen.length < best.size || cost < best.cost) best = { size: chosen.length, cost };
  }
  return best;
}

const cases = fc.integer({ min: 0, max: 8 }).chain((questions) =>
  fc.record({
    questions: fc.constant(questions),
    coverers: fc.array(fc.record({ covers: fc.nat(2 ** questions - 1), cost: fc.nat(40) }), {
      maxLength: 10,
    }),
  }),
);

describe('smallestSet', () => {
  it('is as small and as near as the best of all sets', () => {
    fc.assert(
      fc.property(cases, ({ questions, coverers }) => {
        const { chosen } = smallestSet(questions, coverers);
        const cost = chosen.reduce((sum, index) => sum + (coverers[index]?.cost ?? 0), 0);
        expect({ size: chosen.length, cost }).toEqual(byTryingAll(questions, coverers));
      }),
      { numRuns: 400 },
    );
  });

  it('answers every question that anybody answers, and tells the others', () => {
    fc.assert(
      fc.property(cases, ({ questions, coverers }) => {
        const { chosen, uncovered } = smallestSet(questions, coverers);
        const covered = chosen.reduce((bits, index) => bits | (coverers[index]?.covers ?? 0), 0);
        expect(covered & uncovered).toBe(0);
        expect((covered | uncovered) & (2 ** questions - 1)).toBe(2 ** questions - 1);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });

  it('takes one for all before two nearby', () => {
    const coverers = [
      { covers: 0b01, cost: 0 },
      { covers: 0b10, cost: 0 },
      { covers: 0b11, cost: 30 },
    ];
    expect(smallestSet(2, coverers)).toEqual({ chosen: [2], uncovered: 0 });
  });

  it('takes the nearer of two sets of the same size, and the first of two that are as near', () => {
    const coverers = [
      { covers: 0b01, cost: 5 },
      { covers: 0b10, cost: 5 },
      { covers: 0b10, cost: 4 },
      { covers: 0b10, cost: 4 },
    ];
    expect(smallestSet(2, coverers).chosen).toEqual([0, 2]);
  });

  it('refuses a case with more questions than it can go through', () => {
    expect(() => smallestSet(MOST_QUESTIONS + 1, [])).toThrow(RangeError);
  });
});
