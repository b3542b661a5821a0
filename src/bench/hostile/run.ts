import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { median } from 'd3';
import { BOMBS, bombFiles } from '../../../test/hostile/bombs.ts';
import { baseFiles } from '../../../test/hostile/corpus.ts';
import { type Measured, runCheck, writeFolder } from '../../../test/hostile/run-check.ts';
import type { HostileCost } from './report.ts';

/**
 * Runs `npm run check` on each of the files that try to exhaust the machine, and in every round on the real data too,
 * so that the two can be set beside each other. Medians over the rounds, for memory the most.
 */
export async function measureHostile(
  data: string,
  rounds: number,
): Promise<{ readonly honest: HostileCost; readonly costs: readonly HostileCost[] }> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'sjo-hostile-'));
  const base = baseFiles();
  const names = Object.keys(BOMBS).sort();
  const honest: Measured[] = [];
  const measured = new Map<string, Measured[]>(names.map((name) => [name, []]));
  try {
    for (let round = 1; round <= rounds; round += 1) {
      honest.push(await runCheck(data, scratch));
      for (const [index, name] of names.entries()) {
        process.stderr.write(`ronde ${round} van ${rounds}: ${index + 1} van ${names.length}\r`);
        const folder = await writeFolder(path.join(scratch, 'data'), bombFiles(name, base));
        measured.get(name)?.push(await runCheck(folder, scratch));
        await rm(folder, { recursive: true });
      }
    }
    process.stderr.write('\n');
    return {
      honest: summarise('echte gegevens', honest),
      costs: Array.from(measured, ([name, runs]) => summarise(name, runs)),
    };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function summarise(name: string, runs: readonly Measured[]): HostileCost {
  return {
    name,
    seconds: median(runs, ({ seconds }) => seconds) ?? 0,
    workedSeconds: median(runs, ({ workedSeconds }) => workedSeconds) ?? 0,
    peakBytes: Math.max(...runs.map(({ peakBytes }) => peakBytes)),
  };
}
