import { expect, it } from 'vitest';
import { combinationTable } from '../../../src/factsheet/country/combination-table.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../src/model/typology.ts';
import { type InventoryLine, parseTable, parts, readDataText } from '../../data/read-data.ts';
import { realSite } from '../../support/real-site.ts';

const inventory = parseTable<InventoryLine>(readDataText('inventory.csv'));
const isOpen = ({ doelgroep, landelijke_organisatie }: InventoryLine) =>
  doelgroep === '' && !/^(Slachtofferhulp|VluchtelingenWerk)/.test(landelijke_organisatie);

it('each cell of each region counts its municipalities, recounted from the CSV', async () => {
  const { analysis, regions } = await realSite();
  const wrong: string[] = [];
  for (const { name, municipalities } of regions) {
    const names = new Set(municipalities.map((each) => each.name));
    const own = inventory.filter((line) => names.has(line.gemeente) && isOpen(line));
    const table = combinationTable(
      analysis,
      municipalities.map(({ code }) => code),
    );
    for (const [row, domain] of LIFE_DOMAINS.entries()) {
      for (const [column, type] of SUPPORT_TYPES.entries()) {
        const offering = own.filter(
          ({ leefgebieden, ondersteuningstypen }) =>
            parts(leefgebieden).includes(domain.label) && parts(ondersteuningstypen).includes(type.label),
        );
        const expected = new Set(offering.map(({ gemeente }) => gemeente)).size;
        const found = table[row]?.cells[column]?.municipalities;
        if (found !== expected)
          wrong.push(`${name}, ${domain.label}, ${type.label}: ${found}, not ${expected}`);
      }
    }
  }
  expect(regions.length).toBe(25);
  expect(wrong).toEqual([]);
});
