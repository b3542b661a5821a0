import { describe, expect, it } from 'vitest';
import { type Cell, describeRegion, inhabitantCells, RECORDED, type Region, regions } from './cbs-answers.ts';

interface List<Item> {
  readonly value: readonly Item[];
}

describe('what the server makes of the CSV files', () => {
  it('has the thirty recorded cells, member by member, but for their numbers', () => {
    const made = new Map(inhabitantCells().map((cell) => [`${cell.RegioS} ${cell.Perioden}`, cell]));
    const { value: recorded } = RECORDED.Observations as List<Cell>;
    expect(recorded).toHaveLength(30);
    for (const cell of recorded) {
      const ours = made.get(`${cell.RegioS} ${cell.Perioden}`);
      expect({ ...ours, Id: cell.Id }).toEqual(cell);
      expect(Object.keys(ours ?? {})).toEqual(Object.keys(cell));
    }
  });

  it('describes the changes since 2015 of the recorded regions in the words of CBS', () => {
    const { value: recorded } = RECORDED.RegioSCodes as List<Region>;
    const made = new Map(regions().map((region) => [region.Identifier, region]));
    // Older changes are not in the CSV file, and spaces differ at the ends of lines.
    const plain = (text: string) => text.replace(/[ \t]+\r\n/g, '\r\n').trim();
    for (const { Identifier, Title, Description, DimensionGroupId } of recorded) {
      const ours = made.get(Identifier);
      expect(ours).toMatchObject({ Title, DimensionGroupId });
      if (Identifier === 'NL01') continue;
      const recent = describeRegion(Identifier).split('\r\n\r\n').map(plain);
      for (const block of recent) expect(plain(Description)).toContain(block);
    }
  });
});
