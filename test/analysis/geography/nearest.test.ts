import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, type LonLat } from '../../../src/analysis/geography/geography.ts';
import { makeFindNearest, type Nearby } from '../../../src/analysis/geography/nearest.ts';

/** Every pair, sorted: what the index must agree with. */
function nearestOfAll(
  centres: ReadonlyMap<string, LonLat>,
  from: string,
  values: ReadonlyMap<string, number>,
  count: number,
): readonly Nearby[] {
  const centre = centres.get(from);
  if (!centre) return [];
  return [...centres]
    .filter(([code]) => code !== from && (values.get(code) ?? 0) > 0)
    .map(([code, other]) => ({ code, km: distanceKm(centre, other) }))
    .toSorted((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1))
    .slice(0, count);
}

const codeOf = (index: number) => `GM${String(index).padStart(4, '0')}`;

const municipalityAt = (degrees: (low: number, high: number) => fc.Arbitrary<number>) =>
  fc.record({ at: fc.tuple(degrees(3, 7), degrees(50, 53)), value: fc.integer({ min: -1, max: 2 }) });

/** Anywhere, or on a coarse grid, where many lie equally far away or in the same place. */
const scattered = municipalityAt((min, max) => fc.double({ min, max, noNaN: true }));
const onGrid = municipalityAt((min, max) => fc.integer({ min, max }));
const country = fc.oneof(
  fc.array(scattered, { minLength: 1, maxLength: 80, size: 'max' }),
  fc.array(onGrid, { minLength: 1, maxLength: 200, size: 'max' }),
);

describe('the nearest municipality that has something', () => {
  it('is the one that every pair gives, ties included', () => {
    fc.assert(
      fc.property(country, fc.integer({ min: 1, max: 6 }), (municipalities, count) => {
        const centres = new Map(municipalities.map(({ at }, index) => [codeOf(index), at]));
        // A value of -1 stands for a municipality without a figure.
        const values = new Map(
          municipalities.flatMap(({ value }, index) => (value < 0 ? [] : [[codeOf(index), value] as const])),
        );
        const findNearest = makeFindNearest({ centres });
        for (const from of centres.keys()) {
          expect(findNearest(from, values, count)).toEqual(nearestOfAll(centres, from, values, count));
        }
      }),
      { numRuns: 50, seed: 2023 },
    );
  });

  it('settles a tie of many by the code', () => {
    // Three hundred in one place: more than are asked for at first, and more than one leaf of the tree holds.
    const centres = new Map<string, LonLat>([['GM9999', [5, 52]]]);
    for (let index = 300; index > 0; index -= 1) centres.set(codeOf(index), [6, 52]);
    const values = new Map([...centres.keys()].map((code) => [code, 1]));
    const found = makeFindNearest({ centres })('GM9999', values, 3);
    expect(found.map(({ code }) => code)).toEqual(['GM0001', 'GM0002', 'GM0003']);
  });

  it('is not found where nobody has it, nor from a place that is not on the map', () => {
    const centres = new Map<string, LonLat>([
      ['GM0001', [5, 52]],
      ['GM0002', [6, 52]],
    ]);
    const findNearest = makeFindNearest({ centres });
    expect(findNearest('GM0001', new Map([['GM0002', 0]]), 3)).toEqual([]);
    expect(findNearest('GM0001', new Map(), 3)).toEqual([]);
    expect(findNearest('GM0003', new Map([['GM0002', 1]]), 3)).toEqual([]);
    expect(findNearest('GM0001', new Map([['GM0001', 1]]), 3)).toEqual([]);
  });
});
