import { describe, expect, it } from 'vitest';
import { readReport } from './read-data.ts';

const { tables, totals } = readReport();

describe('report-2023.json', () => {
  it('has tables 2 to 9, and rows with a name of their own', () => {
    expect(tables.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((number) => `table-${number}`));
    for (const { id, rows } of tables) expect(new Set(rows.map((row) => row.id)).size, id).toBe(rows.length);
  });

  it('prints shares that follow from its numbers', () => {
    for (const { id, rows } of tables) {
      for (const row of rows) {
        expect(Math.round((100 * row.withOrganisation) / row.municipalities), `${id} ${row.id}`).toBe(
          row.share,
        );
      }
    }
  });

  it.each([
    ['table-5', 342, 321],
    ['table-6', 342, 321],
    ['table-7', 332, 316],
    ['table-8', 341, 320],
    // The total row of table 9 prints 321, one more than its rows.
    ['table-9', 341, 320],
  ])(
    'has rows of %s that add up to %i municipalities, %i with an organisation',
    (id, municipalities, covered) => {
      const rows = tables.find((table) => table.id === id)?.rows.filter((row) => row.id !== 'totaal') ?? [];
      expect(rows.reduce((sum, row) => sum + row.municipalities, 0)).toBe(municipalities);
      expect(rows.reduce((sum, row) => sum + row.withOrganisation, 0)).toBe(covered);
    },
  );

  it('gives the mean of 3.5 as organisations over municipalities that have any', () => {
    expect((totals.organisations / totals.withOrganisation).toFixed(1)).toBe('3.5');
    expect((totals.locations / totals.withOrganisation).toFixed(1)).toBe('5.0');
  });
});
