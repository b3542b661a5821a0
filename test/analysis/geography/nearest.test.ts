import { geoDistance } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceKm, type LonLat } from '../../../src/analysis/geography/geography.ts';
import { makeFindClosest, makeFindNearest, type Target } from '../../../src/analysis/geography/nearest.ts';

const codeOf = (index: number) => `GM${String(index).padStart(4, '0')}`;
const target = (index: number, municipality: number, at: LonLat): Target => ({
  id: `${codeOf(municipality)}-${String(index).padStart(3, '0')}`,
  municipality: codeOf(municipality),
  at,
});

/** Every pair, sorted, the first of each municipality: what the index must agree with. */
function nearestOfAll(home: LonLat, from: string, targets: readonly Target[], count: number) {
  const sorted = targets
    .filter(({ municipality }) => municipality !== from)
    .map((each) => ({ target: each, km: distanceKm(home, each.at) }))
    .toSorted((a, b) => a.km - b.km || (a.target.id < b.target.id ? -1 : 1));
  return sorted
    .filter(
      ({ target: { municipality } }, index) =>
        sorted.findIndex((other) => other.target.municipality === municipality) === index,
    )
    .slice(0, count);
}

/** Anywhere, or on a coarse grid, where many lie equally far away or in the same place. */
const point = fc.oneof(
  fc.tuple(fc.double({ min: 3, max: 7, noNaN: true }), fc.double({ min: 50, max: 53, noNaN: true })),
  fc.tuple(fc.integer({ min: 3, max: 7 }), fc.integer({ min: 50, max: 53 })),
);

describe('the nearest locations elsewhere', () => {
  it('are those that every pair gives, one a municipality, ties by their id', () => {
    const locations = fc.array(fc.record({ at: point, municipality: fc.nat({ max: 40 }) }), {
      maxLength: 200,
    });
    const homes = fc.array(point, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(homes, locations, fc.integer({ min: 1, max: 6 }), (own, found, count) => {
        const byCode = new Map(own.map((at, index) => [codeOf(index), at as LonLat]));
        const targets = found.map(({ at, municipality }, index) => target(index, municipality, at));
        const findNearest = makeFindNearest(byCode);
        for (const [from, home] of byCode) {
          expect(findNearest(from, targets, count)).toEqual(nearestOfAll(home, from, targets, count));
        }
      }),
      { numRuns: 60, seed: 2023 },
    );
  });

  it('settles a tie of many by the id', () => {
    // Three hundred in one place: more than are asked for at first, and more than one leaf of the tree holds.
    const targets = Array.from({ length: 300 }, (_, index) => target(0, 300 - index, [6, 52]));
    const found = makeFindNearest(new Map([['GM9999', [5, 52]]]))('GM9999', targets, 3);
    expect(found.map(({ target: { municipality } }) => municipality)).toEqual(['GM0001', 'GM0002', 'GM0003']);
  });

  it('are none where nobody has it, or only the municipality itself', () => {
    const findNearest = makeFindNearest(new Map([['GM0001', [5, 52]]]));
    expect(findNearest('GM0001', [], 3)).toEqual([]);
    expect(findNearest('GM0003', [target(0, 2, [5, 52])], 3)).toEqual([]);
    expect(findNearest('GM0001', [target(0, 1, [5, 52])], 3)).toEqual([]);
  });
});

describe('the nearest of all', () => {
  it('is the one that every pair gives, in the municipality itself too, ties by the id', () => {
    const locations = fc.array(fc.record({ at: point, municipality: fc.nat({ max: 40 }) }), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(point, locations, (own, found) => {
        const home = own as LonLat;
        const targets = found.map(({ at, municipality }, index) => target(index, municipality, at));
        const [nearest] = targets
          .map((each) => ({ target: each, km: distanceKm(home, each.at) }))
          .toSorted((a, b) => a.km - b.km || (a.target.id < b.target.id ? -1 : 1));
        const findClosest = makeFindClosest(new Map([['GM0001', home]]));
        expect(findClosest('GM0001', targets)).toEqual(nearest);
      }),
      { numRuns: 200, seed: 2023 },
    );
  });

  it('is none for a municipality that is nowhere, and where there is nothing', () => {
    const findClosest = makeFindClosest(new Map([['GM0001', [5, 52]]]));
    expect(findClosest('GM0003', [target(0, 2, [5, 52])])).toBeUndefined();
    expect(findClosest('GM0001', [])).toBeUndefined();
  });
});

describe('the distance over the globe', () => {
  const point = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -90, max: 90, noNaN: true }),
  );

  it('is to the last digit what d3 makes of it', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBe(geoDistance(a, b) * 6371.0088);
      }),
    );
  });

  it('is nought to the point itself, and half the globe to its opposite', () => {
    expect(distanceKm([5.1, 52.1], [5.1, 52.1])).toBe(0);
    expect(distanceKm([5.1, 52.1], [-174.9, -52.1])).toBeCloseTo(Math.PI * 6371.0088, 6);
  });
});
