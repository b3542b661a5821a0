import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BOMBS, bombFiles } from '../../hostile/bombs.ts';
import { baseFiles, bombCases, openFolder } from '../../hostile/corpus.ts';
import {
  expectPublished,
  expectRows,
  expectSentences,
  readFolder,
  shortened,
} from '../../hostile/expect-result.ts';
import { programmersLines, runCheck, writeFolder } from '../../hostile/run-check.ts';

const BYTES = 1e9;

const base = baseFiles();
const cases = bombCases();

describe('files that try to exhaust the machine', { timeout: 300_000 }, () => {
  it('each have something to expect', () => {
    expect(cases.map(({ expected }) => expected.recipe).sort()).toEqual(Object.keys(BOMBS).sort());
  });

  it.each(cases)('$id: $expected.about', async ({ expected }) => {
    const files = bombFiles(expected.recipe, base);
    const result = readFolder(await openFolder(files));
    const counts = new Map<string, number>();
    for (const { severity, rule, file } of result.findings) {
      const kind = `${severity} ${rule} ${file}`;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual(expected.counts);
    const first = result.findings.find(({ severity }) => severity === 'error') ?? result.findings[0];
    expect(first && shortened(first)).toEqual(expected.first);
    expectSentences(result.findings.slice(0, 100));
    expectPublished(result, expected.published);
    expectRows(result.tallies, expected.rows);

    const scratch = await mkdtemp(path.join(os.tmpdir(), 'sjo-bomb-'));
    onTestFinished(() => rm(scratch, { recursive: true, force: true }));
    const data = await writeFolder(path.join(scratch, 'data'), files);
    const { code, said, peakBytes } = await runCheck(data, scratch);
    expect(code).toBe(expected.published ? 0 : 1);
    expect(programmersLines(said)).toEqual([]);
    if (first !== undefined) expect(said).toContain(first.rule);
    expect(peakBytes).toBeLessThan(BYTES);
  });
});
