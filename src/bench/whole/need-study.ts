import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { median } from 'd3';
import { studyNeed } from '../../analysis/need/study.ts';
import { PROJECT_ROOT } from '../../build/process/project-root.ts';
import { loadEditions } from '../../ingest/files/data-folder.ts';
import { readEditions } from '../../ingest/files/read-editions.ts';
import { makeSite } from '../../publish/site.ts';

/** What the study of need beside supply should take in a build, in milliseconds. An aim: machines differ. */
const AIM_MS = 300;

/**
 * The milliseconds of the study in a process that never did it before, as in a build; undefined for an edition
 * without it.
 *
 * @throws Error where the edition has errors
 */
export async function measureStudyOnce(data: string): Promise<number | undefined> {
  const { edition } = readEditions(await loadEditions(data)).current;
  if (!edition) throw new Error('De gegevens hebben fouten: npm run check zegt welke.');
  if (!edition.need) return undefined;
  const { supply } = makeSite(edition).analysis;
  const started = performance.now();
  studyNeed(edition.need, edition, supply);
  return performance.now() - started;
}

/** Measures several times, each in a process of its own. Empty for an edition without the study. */
export async function measureStudy(data: string, runs: number): Promise<readonly number[]> {
  const script = path.join(PROJECT_ROOT, 'scripts/bench.ts');
  const measured: number[] = [];
  for (let index = 0; index < runs; index += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--study', '--data', data]);
    const milliseconds: unknown = JSON.parse(stdout);
    if (typeof milliseconds === 'number') measured.push(milliseconds);
  }
  return measured;
}

/** One line: what was measured beside what is aimed at. */
export function reportStudy(milliseconds: readonly number[]): string {
  const middle = median(milliseconds);
  if (middle === undefined) return '';
  return `${'Onderzoek naar vraag en aanbod'.padEnd(34)}${middle.toFixed(0).padStart(8)} ms (doel: hoogstens ${AIM_MS} ms)\n`;
}
