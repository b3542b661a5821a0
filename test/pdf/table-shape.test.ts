import { describe, expect, it } from 'vitest';
import { columnsByRow } from '../../src/pdf/structure/table-shape.ts';

describe('columnsByRow', () => {
  it('counts plain cells as one', () => {
    expect(
      columnsByRow([
        [{}, {}],
        [{}, {}],
      ]),
    ).toEqual([2, 2]);
  });

  it('counts a cell over more columns in its row', () => {
    expect(
      columnsByRow([
        [{ columns: 2 }, {}],
        [{}, {}, {}],
      ]),
    ).toEqual([3, 3]);
  });

  it('counts a cell over more rows in each of them', () => {
    expect(columnsByRow([[{ rows: 2 }, {}], [{}]])).toEqual([2, 2]);
  });

  it('shows a cell that sticks out below as a row of its own', () => {
    expect(columnsByRow([[{ rows: 2 }, {}]])).toEqual([2, 1]);
  });
});
