import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Progress } from '../../src/build/process/progress.ts';
import type { DistributeOptions } from '../../src/distribute/options.ts';
import { type DistributionReport, type Inspect, runDistribution } from '../../src/distribute/run.ts';
import { EDITION_2023 } from '../support/edition-2023.ts';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
export const DATA = EDITION_2023;
export const EXAMPLE = path.join(DATA, 'confidential', 'survey.example.csv');
export const EDITION = '2023-01-01';

const silent: Progress = { seconds: new Map(), stage: async (_name, _total, work) => work(() => {}) };

/** A folder of its own for a test, removed when the test is done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-distribute-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `distribute` on the example survey, or on another file, as the command would. */
export function distribute(
  out: string,
  options: Partial<DistributeOptions> = {},
  inspect?: Inspect,
): Promise<DistributionReport> {
  const usual: DistributeOptions = {
    data: DATA,
    survey: EXAMPLE,
    example: false,
    out,
    only: [],
    minimum: 5,
    withComparison: true,
    notSent: false,
    zip: false,
    dryRun: false,
  };
  return runDistribution({ ...usual, ...options }, silent, inspect);
}

/** All files below a folder, by path with '/', in a fixed order. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  // One after the other: a machine may not hold thousands of files open at once.
  const files = new Map<string, Buffer>();
  for (const name of names)
    files.set(path.relative(folder, name).split(path.sep).join('/'), await readFile(name));
  return files;
}

/** Permission bits of every file and folder below a folder, itself included. */
export async function modesIn(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = [folder, ...entries.map((entry) => path.join(entry.parentPath, entry.name))];
  return new Map(
    await Promise.all(
      paths.map(async (name) => [path.relative(folder, name), (await stat(name)).mode & 0o777] as const),
    ),
  );
}

/** Eight that answered everything and gave consent, and one that did neither: quicker to make than all 36. */
const FEW = [
  'Eersel',
  'Hulst',
  'Nieuwkoop',
  'Ommen',
  'Ooststellingwerf',
  'Overbetuwe',
  'Schiermonnikoog',
  'Valkenswaard',
  'Waterland',
];

/** Nine lines of the example survey, with a change to them. */
export function fewAnswers(
  folder: string,
  change: (lines: readonly string[]) => readonly string[] = (lines) => lines,
): Promise<string> {
  return changedSurvey(folder, ([header = '', ...lines]) =>
    change([header, ...lines.filter((line) => FEW.includes(line.split(';')[0] ?? ''))]),
  );
}

/** The example survey with a change to its lines. */
export async function changedSurvey(
  folder: string,
  change: (lines: readonly string[]) => readonly string[],
): Promise<string> {
  const file = path.join(folder, 'survey.csv');
  const lines = (await readFile(EXAMPLE, 'utf8')).split('\r\n');
  await writeFile(file, change(lines).join('\r\n'));
  return file;
}
