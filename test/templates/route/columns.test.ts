import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeInColumns } from '../../../templates/route/columns.ts';

const COLUMNS = { start: 300, nextStart: 50, end: 800 };
const heights = fc.array(fc.integer({ min: 10, max: 700 }), { maxLength: 60 });

describe('placeInColumns', () => {
  it('keeps everything in its order, on the page and apart', () => {
    fc.assert(
      fc.property(heights, (all) => {
        const { spots } = placeInColumns(all, COLUMNS);
        expect(spots.length).toBe(all.length);
        for (const [index, spot] of spots.entries()) {
          expect(spot.top).toBeGreaterThanOrEqual(spot.page === 0 ? COLUMNS.start : COLUMNS.nextStart);
          expect(spot.top + (all[index] ?? 0)).toBeLessThanOrEqual(COLUMNS.end + 1e-6);
          const before = spots[index - 1];
          if (!before) continue;
          const step = (spot.page - before.page) * 2 + spot.column - before.column;
          expect(step).toBeGreaterThanOrEqual(0);
          if (step === 0) expect(spot.top).toBe(before.top + (all[index - 1] ?? 0));
        }
      }),
    );
  });

  it('tells where the longest column of the last page ends', () => {
    fc.assert(
      fc.property(heights, (all) => {
        const { spots, page, bottom } = placeInColumns(all, COLUMNS);
        const ends = spots.flatMap((spot, index) =>
          spot.page === page ? [spot.top + (all[index] ?? 0)] : [],
        );
        expect(bottom).toBe(Math.max(page === 0 ? COLUMNS.start : COLUMNS.nextStart, ...ends));
      }),
    );
  });

  it('makes both columns of the last page as short as they can be', () => {
    expect(placeInColumns([100, 100, 100, 100], COLUMNS)).toMatchObject({ page: 0, bottom: 500 });
    expect(placeInColumns([100, 150], COLUMNS)).toMatchObject({ page: 0, bottom: 450 });
  });

  it('does not hang on something that is higher than a page', () => {
    expect(placeInColumns([2000, 100], COLUMNS).spots.length).toBe(2);
  });
});
