import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { baseFiles, filesOfCase, storedCases } from '../../hostile/corpus.ts';
import { programmersLines, runCheck, writeFolder } from '../../hostile/run-check.ts';
import { workbookOfCsv } from '../../support/make-workbook.ts';

const base = baseFiles();

async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-hostile-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Checks the valid edition after something was done to its folder. */
async function checkAfter(change: (data: string, scratch: string) => Promise<void>) {
  const scratch = await scratchFolder();
  const data = await writeFolder(path.join(scratch, 'data'), base);
  await change(data, scratch);
  const checked = await runCheck(data, scratch);
  expect(programmersLines(checked.said)).toEqual([]);
  return checked;
}

const inventory = (data: string) => path.join(data, 'inventory.csv');
const away = (data: string) => rm(inventory(data));

describe('a data folder', { timeout: 60_000 }, () => {
  it('with the valid edition is fine', async () => {
    expect(await checkAfter(async () => {})).toMatchObject({ code: 0 });
  });

  it.each<[name: string, said: RegExp, change: (data: string, scratch: string) => Promise<void>]>([
    [
      'with a link to a file elsewhere',
      /inventory\.csv verwijst naar een bestand buiten de map/,
      async (data, scratch) => {
        await rename(inventory(data), path.join(scratch, 'elders.csv'));
        await symlink(path.join(scratch, 'elders.csv'), inventory(data));
      },
    ],
    [
      'with a link to confidential answers elsewhere',
      /inventory\.csv verwijst naar de vertrouwelijke map/,
      async (data, scratch) => {
        await mkdir(path.join(scratch, 'andere', 'confidential'), { recursive: true });
        const survey = path.join(scratch, 'andere', 'confidential', 'survey.csv');
        await rename(inventory(data), survey);
        await symlink(survey, inventory(data));
      },
    ],
    [
      'with a link to a device that never ends',
      /inventory\.csv verwijst naar een bestand buiten de map/,
      async (data) => {
        await away(data);
        await symlink('/dev/zero', inventory(data));
      },
    ],
    [
      'with a link to itself',
      /inventory\.csv .*kan niet gelezen worden/,
      async (data) => {
        await away(data);
        await symlink('inventory.csv', inventory(data));
      },
    ],
    [
      'with a folder that has the name of a file',
      /inventory\.csv in .* is een map/,
      async (data) => {
        await away(data);
        await mkdir(inventory(data));
      },
    ],
    [
      'with a file in other letter case only',
      /Het bestand inventory\.csv ontbreekt\. In de map staat wel Inventory\.CSV \(opgeslagen op \d\d-/,
      async (data) => {
        await rename(inventory(data), path.join(data, 'Inventory.CSV'));
      },
    ],
    [
      'with a workbook beside the CSV of the same table',
      /inventory\.xlsx \(opgeslagen op 03-11-2026 om \d\d\.\d\d uur\) en inventory\.csv \(opgeslagen op 09-03-2026/,
      async (data) => {
        const workbook = path.join(data, 'inventory.xlsx');
        await writeFile(workbook, workbookOfCsv(await readFile(inventory(data), 'utf8')));
        await utimes(workbook, new Date(2026, 10, 3, 12), new Date(2026, 10, 3, 12));
        await utimes(inventory(data), new Date(2026, 2, 9, 12), new Date(2026, 2, 9, 12));
      },
    ],
    [
      'with a link from the name of a workbook to elsewhere',
      /inventory\.xlsx verwijst naar een bestand buiten de map/,
      async (data, scratch) => {
        await rename(inventory(data), path.join(scratch, 'elders.csv'));
        await symlink(path.join(scratch, 'elders.csv'), path.join(data, 'inventory.xlsx'));
      },
    ],
    [
      'with a folder that has the name of a workbook',
      /inventory\.xlsx in .* is een map/,
      async (data) => {
        await away(data);
        await mkdir(path.join(data, 'inventory.xlsx'));
      },
    ],
  ])('%s is refused with a sentence', async (_name, said, change) => {
    const checked = await checkAfter(change);
    expect(checked.code).toBe(1);
    expect(checked.said).toMatch(said);
  });

  it('with a workbook in the place of a CSV is fine, also while it is open in Excel', async () => {
    const checked = await checkAfter(async (data) => {
      const workbook = path.join(data, 'inventory.xlsx');
      await writeFile(workbook, workbookOfCsv(await readFile(inventory(data), 'utf8')));
      await writeFile(path.join(data, '~$inventory.xlsx'), 'wie het open heeft');
      await away(data);
    });
    expect(checked.code).toBe(0);
    expect(checked.said).toMatch(/inventory\.xlsx +3 regels gelezen = 3 gepubliceerd/);
  });

  it('with a link to a file within it is fine', async () => {
    const checked = await checkAfter(async (data) => {
      await rename(inventory(data), path.join(data, 'inventarisatie 2023.csv'));
      await symlink('inventarisatie 2023.csv', inventory(data));
    });
    expect(checked.code).toBe(0);
  });

  it('with copies beside the file reads only the file itself', async () => {
    const checked = await checkAfter(async (data) => {
      for (const name of [
        'inventory (1).csv',
        'Kopie van inventory.csv',
        '~$inventory.csv',
        'inventory.csv.bak',
      ])
        await writeFile(path.join(data, name), 'geen;tabel\n');
    });
    expect(checked.code).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('with a pipe for a file does not wait for it', async () => {
    const checked = await checkAfter(async (data) => {
      await away(data);
      execFileSync('mkfifo', [inventory(data)]);
    });
    expect(checked.code).toBe(1);
    expect(checked.said).toMatch(/inventory\.csv in .* is geen gewoon bestand/);
  });

  it.skipIf(process.getuid?.() === 0)('with a file that nobody may read is refused', async () => {
    const checked = await checkAfter((data) => chmod(inventory(data), 0));
    expect(checked.code).toBe(1);
    expect(checked.said).toMatch(/inventory\.csv .*kan niet gelezen worden/);
  });
});

describe('the command', { timeout: 60_000 }, () => {
  const firstOfGroup = [...Map.groupBy(storedCases(), ({ group }) => group).values()].flatMap(
    (cases) => cases.find(({ expected }) => !expected.published) ?? [],
  );

  it.each(firstOfGroup)('says what is wrong with $id', async (one) => {
    const scratch = await scratchFolder();
    const data = await writeFolder(path.join(scratch, 'data'), filesOfCase(one, base));
    const { code, said, report } = await runCheck(data, scratch);
    expect(code).toBe(1);
    expect(programmersLines(said)).toEqual([]);
    for (const { rule, file } of one.expected.findings) {
      expect(said).toContain(rule);
      expect(report).toContain(`;${rule};${file};`);
    }
  });
});
