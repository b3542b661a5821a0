import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbookOfCsv } from '../support/make-workbook.ts';
import { changedSurvey, distribute, fewAnswers, filesIn, temporaryFolder } from './try-out.ts';

describe('input that is not right', () => {
  it('stops with findings and writes nothing', async () => {
    const [out, folder] = [await temporaryFolder(), await temporaryFolder()];
    const survey = await changedSurvey(folder, (lines) =>
      lines.map((line) => line.replace('sjo@gemeente-7.example', 'kapot')),
    );
    const report = await distribute(out, { survey });
    expect(report.result).toBeUndefined();
    expect(report.findings).toMatchObject([{ rule: 'broken-email', column: 'email', line: 8 }]);
    expect(await filesIn(out)).toEqual(new Map());
  });

  it('says what to do where only the example is there', async () => {
    const data = path.join(await temporaryFolder(), 'data');
    await mkdir(path.join(data, 'confidential'), { recursive: true });
    const run = () => distribute(data, { data, survey: undefined });
    await expect(run()).rejects.toThrow(/Er zijn nog geen antwoorden/);
    await writeFile(path.join(data, 'confidential', 'survey.example.csv'), 'x');
    await expect(run()).rejects.toThrow('npm run distribute -- --example');
  });
});

/** The same answers in an Excel workbook beside the CSV. */
async function asWorkbook(csv: string): Promise<string> {
  const workbook = csv.replace(/\.csv$/, '.xlsx');
  await writeFile(workbook, workbookOfCsv(await readFile(csv, 'utf8')));
  return workbook;
}

describe('answers in an Excel workbook', { timeout: 60_000 }, () => {
  it('give the very same factsheets and mails as in a CSV', async () => {
    const csv = await fewAnswers(await temporaryFolder());
    const [fromCsv, fromWorkbook] = [await temporaryFolder(), await temporaryFolder()];
    await distribute(fromCsv, { survey: csv });
    const { findings, tally } = await distribute(fromWorkbook, { survey: await asWorkbook(csv) });
    expect(findings).toEqual([]);
    expect(tally).toMatchObject({ file: 'survey.xlsx', read: 9, published: 9 });
    const made = await filesIn(fromWorkbook);
    expect(made.size).toBeGreaterThan(18);
    expect(made).toEqual(await filesIn(fromCsv));
  });

  it('stop with findings by row and column, without what stands in the cell', async () => {
    const csv = await changedSurvey(await temporaryFolder(), (lines) =>
      lines.map((line) => line.replace('sjo@gemeente-7.example', 'kapot')),
    );
    const out = await temporaryFolder();
    const { findings, result } = await distribute(out, { survey: await asWorkbook(csv) });
    expect(result).toBeUndefined();
    expect(findings).toMatchObject([{ file: 'survey.xlsx', rule: 'broken-email', column: 'email', line: 8 }]);
    expect(JSON.stringify(findings)).not.toContain('kapot');
    expect(await filesIn(out)).toEqual(new Map());
  });

  it('lie in the usual folder too, but not beside a CSV, and not under another name', async () => {
    const data = path.join(await temporaryFolder(), 'data');
    const folder = path.join(data, 'confidential');
    await mkdir(folder, { recursive: true });
    const csv = await fewAnswers(folder);
    const workbook = await asWorkbook(csv);
    const run = () => distribute(data, { data, survey: undefined });
    await expect(run()).rejects.toThrow(
      /2 bestanden.*survey\.csv \(opgeslagen op .*survey\.xlsx \(|2 bestanden.*survey\.xlsx \(opgeslagen op .*survey\.csv \(/,
    );
    await rename(csv, path.join(folder, 'oud.csv'));
    // It is found: only the edition lacks.
    await expect(run()).rejects.toThrow('npm run check');
    await rename(workbook, path.join(folder, 'survey (1).xlsx'));
    await expect(run()).rejects.toThrow('survey (1).xlsx');
  });
});
