import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { mean, median } from 'd3';
import { BUILD_COMMAND } from '../whole/build-command.ts';
import { applyEdit, type Edit, parseInventory, randomEdits, writeInventory } from './edits.ts';
import { differingPaths, treeHashes } from './tree-hashes.ts';

const SEED = 2023;

/** What a rebuild after one edit took, beside a build of the same data from nothing. */
interface EditCost {
  readonly edit: Edit;
  readonly rebuildSeconds: number;
  readonly cleanSeconds: number;
  /** Files of the site that the edit changed. */
  readonly changedFiles: number;
  /** Files in which the rebuild and the build from nothing differ: none, or the cache is wrong. */
  readonly wrongFiles: readonly string[];
}

/**
 * Makes random edits of one cell in the inventory, one after the other; after each it rebuilds with the cache, builds
 * the same from nothing, and compares every file. An edit that ingest refuses is passed over.
 */
export async function measureEdits(data: string, count: number): Promise<readonly EditCost[]> {
  const home = await mkdtemp(path.join(os.tmpdir(), 'sjo-edits-'));
  const place = (name: string) => path.join(home, name);
  const build = (out: string, ...cache: string[]) =>
    timedBuild(['--data', place('data'), '--out', place(out), '--reports', place('reports'), ...cache]);
  try {
    await cp(data, place('data'), {
      recursive: true,
      filter: (source) => path.basename(source) !== 'confidential',
    });
    const file = path.join(place('data'), 'inventory.csv');
    let rows = parseInventory(await readFile(file, 'utf8'));
    await build('rebuilt', '--cache', place('cache'));
    let before = await treeHashes(place('rebuilt'));
    const costs: EditCost[] = [];
    for (const edit of randomEdits(rows, SEED)) {
      if (costs.length === count) break;
      const edited = applyEdit(rows, edit);
      await writeFile(file, writeInventory(edited));
      const rebuildSeconds = await build('rebuilt', '--cache', place('cache'));
      if (rebuildSeconds === undefined) continue;
      const cleanSeconds = (await build('clean', '--no-cache')) ?? Number.NaN;
      const rebuilt = await treeHashes(place('rebuilt'));
      costs.push({
        edit,
        rebuildSeconds,
        cleanSeconds,
        changedFiles: differingPaths(before, rebuilt).length,
        wrongFiles: differingPaths(rebuilt, await treeHashes(place('clean'))),
      });
      process.stderr.write(`wijziging ${costs.length} van ${count}\n`);
      rows = edited;
      before = rebuilt;
    }
    return costs;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/** Seconds by the clock, from the start of the command to its end; undefined where the data has errors. */
async function timedBuild(options: readonly string[]): Promise<number | undefined> {
  const started = performance.now();
  try {
    await promisify(execFile)(process.execPath, [...BUILD_COMMAND, ...options], { maxBuffer: 1e7 });
  } catch (error) {
    if (/fout(?:en)? in de gegevens/.test(String((error as { stderr?: unknown }).stderr))) return undefined;
    throw error;
  }
  return (performance.now() - started) / 1000;
}

function shareOf({ rebuildSeconds, cleanSeconds }: EditCost): number {
  return rebuildSeconds / cleanSeconds;
}

/** The share of a build from nothing that the rebuild in the middle took; not a number where nothing was rebuilt. */
export function medianShare(costs: readonly EditCost[]): number {
  return median(costs, shareOf) ?? Number.NaN;
}

/** The edits in a table, with the medians and what is wrong, if anything. */
export function reportEdits(costs: readonly EditCost[]): string {
  const seconds = (value: number | undefined) => `${(value ?? 0).toFixed(1).padStart(6)} s`;
  const share = (value: number | undefined) => `${((value ?? 0) * 100).toFixed(0).padStart(4)} %`;
  const wrong = costs.flatMap(({ wrongFiles }) => wrongFiles);
  return [
    `${costs.length} willekeurige wijzigingen van één cel in inventory.csv, ${os.availableParallelism()} processorkernen`,
    '',
    'kolom                     veranderd   opnieuw     alles   deel',
    ...costs.map((cost) =>
      [
        cost.edit.column.padEnd(24),
        `${cost.changedFiles}`.padStart(6),
        ' best.',
        seconds(cost.rebuildSeconds),
        ' ',
        seconds(cost.cleanSeconds),
        ' ',
        share(shareOf(cost)),
      ].join(''),
    ),
    '',
    `mediaan ${share(medianShare(costs))}, gemiddeld ${share(mean(costs, shareOf))} van de tijd van alles opnieuw maken`,
    wrong.length === 0
      ? 'Elk bestand is na elke wijziging gelijk aan dat van alles opnieuw maken.'
      : `FOUT: ${wrong.length} bestanden verschillen, zoals ${wrong.slice(0, 5).join(', ')}`,
    '',
  ].join('\n');
}
