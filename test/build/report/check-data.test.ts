import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkData } from '../../../src/build/report/check-data.ts';
import { setCell } from '../../ingest/small-edition.ts';
import { editionFolder, scratchFolder, writeEdition } from '../../support/edition-folder.ts';

describe('a check of the data', () => {
  it('of a sound folder ends well, with what became of each row', async () => {
    const reports = path.join(await scratchFolder(), 'lijst');
    const outcome = await checkData({ data: await editionFolder(), reports, colour: false });
    expect(outcome).toMatchObject({ findings: [], errors: '', exitCode: 0 });
    expect(outcome.tallies.map(({ file }) => file)).toContain('inventory.csv');
    for (const { read, published, merged, refused } of outcome.tallies) {
      expect(read).toBe(published + merged + refused);
    }
    expect(outcome.output).toContain('gelezen = ');
    expect(outcome.output).toContain(`De lijst staat in ${path.join(reports, 'findings.csv')}.`);
  });

  it('gives each finding as data, in the list and in the text, and ends with 1', async () => {
    const data = await editionFolder((draft) => setCell(draft, 'inventory', 2, 'email', 'mis@'));
    const reports = await scratchFolder();
    const { findings, output, errors, exitCode } = await checkData({ data, reports, colour: false });
    expect(findings).toEqual([
      expect.objectContaining({ rule: 'broken-email', file: 'inventory.csv', line: 2, value: 'mis@' }),
    ]);
    expect(output).toContain(
      "FOUT broken-email in inventory.csv: 1 melding\n  regel 2, kolom email, waarde 'mis@'",
    );
    expect(await readFile(path.join(reports, 'findings.csv'), 'utf8')).toContain(';2;email;mis@;');
    expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 1 });
  });

  it('reads the earlier editions too: an error in one of them ends with 1, and names its folder', async () => {
    const data = await editionFolder((draft) => {
      draft.settings.referenceDate = '2025-01-01';
    });
    const earlier = path.join(data, 'earlier/2023-01-01');
    await writeEdition(earlier, (draft) => setCell(draft, 'inventory', 2, 'email', 'mis@'));
    const reports = await scratchFolder();
    const { findings, output, exitCode } = await checkData({ data, reports, colour: false });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'broken-email', file: 'earlier/2023-01-01/inventory.csv', line: 2 }),
    );
    expect(output).toContain('Ook gelezen: de uitgave van 1 januari 2023.');
    expect(exitCode).toBe(1);
  });

  it('marks errors in colour only where somebody can see it', async () => {
    const data = await editionFolder((draft) => setCell(draft, 'inventory', 2, 'email', 'mis@'));
    const reports = await scratchFolder();
    const red = '\u001B[31mFOUT';
    expect((await checkData({ data, reports, colour: true })).output).toContain(red);
    expect((await checkData({ data, reports, colour: false })).output).not.toContain(red);
  });

  it('says in one sentence that there is no such folder, and writes nothing', async () => {
    const reports = await scratchFolder();
    const outcome = await checkData({ data: '/nergens/data', reports, colour: false });
    expect(outcome).toEqual({
      findings: [],
      tallies: [],
      output: '',
      errors: 'De map /nergens/data bestaat niet.\n',
      exitCode: 1,
    });
    await expect(readFile(path.join(reports, 'findings.csv'))).rejects.toThrow();
  });

  it('says what to do where the list cannot be written', async () => {
    const file = path.join(await scratchFolder(), 'bestand');
    await writeFile(file, '');
    const { errors, exitCode } = await checkData({
      data: await editionFolder(),
      reports: file,
      colour: false,
    });
    expect(errors).toContain('kan niet geschreven worden. Is het nog open in Excel?');
    expect(exitCode).toBe(1);
  });
});
