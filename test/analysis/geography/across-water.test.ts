import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeFindAcrossWater } from '../../../src/analysis/geography/across-water.ts';

type Points = readonly [number, number][];

/** Every pair of corner points: what the index must agree with. */
function nearestOfAll(
  corners: ReadonlyMap<string, Points>,
  island: string,
  count: number,
): readonly string[] {
  const gapTo = (other: Points) => {
    const gaps = (corners.get(island) ?? []).flatMap(([lonA, latA]) =>
      other.map(
        ([lonB, latB]) => ((lonA - lonB) * Math.cos((latA * Math.PI) / 180)) ** 2 + (latA - latB) ** 2,
      ),
    );
    return Math.min(...gaps);
  };
  return [...corners]
    .filter(([code]) => code !== island)
    .map(([code, other]) => ({ code, gap: gapTo(other) }))
    .toSorted((a, b) => a.gap - b.gap || (a.code < b.code ? -1 : 1))
    .slice(0, count)
    .map(({ code }) => code);
}

const codeOf = (index: number) => `GM${String(index).padStart(4, '0')}`;

/** Corner points around a place, on a grid, so that equal gaps are common. */
const area = fc
  .tuple(
    fc.tuple(fc.integer({ min: 30, max: 70 }), fc.integer({ min: 500, max: 540 })),
    fc.array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([[x, y], offsets]) => offsets.map(([dx, dy]): [number, number] => [(x + dx) / 10, (y + dy) / 10]));

describe('the municipalities nearest to an island', () => {
  it('are those that every pair of corner points gives, ties included', () => {
    fc.assert(
      fc.property(fc.array(area, { minLength: 1, maxLength: 30, size: 'max' }), (areas) => {
        const corners = new Map(areas.map((points, index) => [codeOf(index), points]));
        const find = makeFindAcrossWater(corners);
        for (const island of corners.keys()) {
          expect(find(island, 3)).toEqual(nearestOfAll(corners, island, 3));
        }
      }),
      { numRuns: 100, seed: 2023 },
    );
  });

  it('are as many as there are, and none for a municipality without points', () => {
    const corners = new Map<string, Points>([
      ['A', [[5, 52]]],
      ['B', [[6, 52]]],
    ]);
    expect(makeFindAcrossWater(corners)('A', 3)).toEqual(['B']);
    expect(makeFindAcrossWater(corners)('C', 3)).toEqual([]);
  });
});
