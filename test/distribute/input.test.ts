import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedSurvey, distribute, filesIn, temporaryFolder } from './try-out.ts';

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
