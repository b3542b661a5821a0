import { describe, expect, it } from 'vitest';
import { chooseFile, explainChoice } from '../../../src/ingest/files/choose-file.ts';

const OLD = new Date(2026, 2, 9, 8, 5);
const NEW = new Date(2026, 10, 3, 14, 30);

function choose(name: string, ...names: string[]) {
  return chooseFile(
    name,
    names.map((lying) => ({ name: lying })),
  );
}

describe('which file is read', () => {
  it.each([
    ['inventory.csv', ['inventory.csv', 'places.csv'], 'inventory.csv'],
    ['inventory.csv', ['inventory.xlsx'], 'inventory.xlsx'],
    ['indicators.json', ['indicators.json', 'indicators.xlsx'], 'indicators.json'],
    ['indicators.csv', ['indicators.json', 'indicators.xlsx'], 'indicators.xlsx'],
    // Of Excel itself while a file is open, copies, and what a refresh leaves.
    ['inventory.csv', ['inventory.csv', '~$inventory.xlsx', '.~lock.inventory.csv#'], 'inventory.csv'],
    ['inventory.csv', ['inventory.csv', 'inventory (1).csv', 'inventory.csv.old'], 'inventory.csv'],
  ])('%s among %j', (name, names, chosen) => {
    expect(choose(name, ...names)).toEqual({ kind: 'read', name: chosen });
  });

  it.each(['inventory.xlsx', 'inventory.xls', 'Inventory.XLSX', 'inventory.ods', 'INVENTORY.CSV'])(
    'is none where %s lies beside the CSV',
    (other) => {
      const choice = choose('inventory.csv', 'inventory.csv', other);
      expect(choice).toMatchObject({ kind: 'rivals' });
    },
  );

  it('names both with the day on which each was saved, the newest first', () => {
    const choice = chooseFile('inventory.csv', [
      { name: 'inventory.csv', saved: OLD },
      { name: 'inventory.xlsx', saved: NEW },
    ]);
    expect(explainChoice('inventory.csv', choice, false)?.remarks).toMatchObject([
      {
        severity: 'error',
        rule: 'two-files-for-one-table',
        message: expect.stringContaining(
          'inventory.xlsx (opgeslagen op 03-11-2026 om 14.30 uur) en inventory.csv (opgeslagen op 09-03-2026 om 08.05 uur)',
        ),
      },
    ]);
  });

  it.each([
    ['inventory.csv.csv', 'Verander de naam dan in inventory.csv.'],
    ['Inventory.CSV', 'Verander de naam dan in inventory.csv.'],
    ['inventory (1).csv', 'Verander de naam dan in inventory.csv.'],
    ['Kopie van inventory.csv', 'Verander de naam dan in inventory.csv.'],
    ['inventory.csv.txt', 'Verander de naam dan in inventory.csv.'],
    ['inventory.csv.old', 'Verander de naam dan in inventory.csv.'],
    ['Inventory.xlsx', 'Verander de naam dan in inventory.xlsx.'],
    ['inventory.xls', 'Noem het bestand inventory.xlsx.'],
    ['inventory.xlsm', 'Noem het bestand inventory.xlsx.'],
  ])('is none where only %s lies there, which is named with what to do', (lying, cure) => {
    const choice = choose('inventory.csv', lying, 'places.csv');
    const [remark] = explainChoice('inventory.csv', choice, false)?.remarks ?? [];
    expect(remark).toMatchObject({ severity: 'error', rule: 'missing-file', value: lying });
    expect(remark?.message).toContain(`In de map staat wel ${lying}`);
    expect(remark?.action).toContain(cure);
  });

  it('is none, without a guess, where nothing looks like it', () => {
    const choice = choose('inventory.csv', 'inventory-plan.csv', 'indicators.json', 'voorraad.csv');
    expect(choice).toEqual({ kind: 'missing', lying: [] });
    expect(explainChoice('inventory.csv', choice, false)).toBeUndefined();
  });

  it('only warns where the edition can do without', () => {
    const choice = choose('postcodes.csv', 'postcodes.csv.csv');
    expect(explainChoice('postcodes.csv', choice, true)?.remarks[0]?.severity).toBe('warning');
  });
});
