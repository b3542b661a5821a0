import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needFiles } from '../../../src/publish/overview/need/files.ts';
import { currentSite } from '../../support/real-site.ts';

const site = await currentSite();
const worked = site.analysis.needStudy()?.models.filter(({ fit }) => fit).length;
let folder = '';
// Not where all are skipped: then nothing would take the folder away again.
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'need-'));
  for (const file of needFiles(site)) {
    if ('content' in file) writeFileSync(path.join(folder, path.basename(file.path)), file.content);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));
const python = process.env['SJO_PYTHON'] ?? 'python3';
const runs = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;

/** A line for each model with figures, and none with a difference. */
function expectRepeated(output: string): void {
  expect(output.trim().split('\n')).toHaveLength(worked ?? 0);
  expect(output).not.toContain('LET OP');
}

describe('the scripts beside the results of the study of need', () => {
  it.skipIf(!runs(python, '-c', 'import statsmodels'))('Python repeats all models', () => {
    expectRepeated(execFileSync(python, [path.join(folder, 'analyse.py')], { encoding: 'utf8' }));
  });

  it.skipIf(!runs('Rscript', '-e', 'library(MASS)'))('R repeats all models', () => {
    expectRepeated(execFileSync('Rscript', ['analyse.R'], { cwd: folder, encoding: 'utf8' }));
  });
});
