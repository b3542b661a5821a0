import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compilePages } from '../../build/pages/compile-pages.ts';
import { loadDataFolder } from '../../ingest/files/data-folder.ts';
import { readEdition } from '../../ingest/read-edition.ts';
import type { Measured } from '../aims.ts';
import { makeEdition, readTexts, writeTexts } from './make-edition.ts';
import type { GrowthRun, GrowthTask } from './measure.ts';
import { growthTable, measuredGrowth, type SizeRuns } from './report.ts';

/** Sizes that are measured where none are asked for: the Netherlands, and ten and a hundred of them. */
export const GROWTH_SIZES = '342,3420,34200';

/** Editions over this size are measured once: they run long enough for chance to even out. */
const LARGE = 10_000;

interface GrowthOptions {
  /** Folder with the edition that is copied. */
  readonly data: string;
  /** Numbers of municipalities, with commas between. */
  readonly sizes: string;
  readonly runs: number;
  /** Draws all municipalities of a large edition, not a sample of them. */
  readonly all: boolean;
}

interface GrowthTold {
  readonly table: string;
  readonly measured: Measured;
}

/** Makes editions of several sizes from one, measures each in processes of its own, and reports. */
export async function measureGrowth({ data, sizes, runs, all }: GrowthOptions): Promise<GrowthTold> {
  const { edition } = readEdition(await loadDataFolder(data));
  if (!edition) throw new Error('De gegevens hebben fouten: npm run check zegt welke.');
  const base = edition.municipalities.length;
  const wanted = readSizes(sizes, base);
  const texts = await readTexts(data);
  const measured: SizeRuns[] = [];
  await inFolder(async (pages) => {
    await compilePages(edition.settings.baseUrl, pages);
    for (const times of wanted) {
      await inFolder(async (folder) => {
        await writeTexts(folder, makeEdition(texts, times));
        measured.push(await measureSize({ data: folder, pages, all }, times * base > LARGE ? 1 : runs));
      });
    }
  });
  return { table: growthTable(measured), measured: measuredGrowth(measured) };
}

/** Does work in a folder that goes away after it. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-growth-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many copies each size asks for, smallest first. @throws RangeError where copies cannot make up a size. */
export function readSizes(sizes: string, base: number): readonly number[] {
  const wanted = sizes.split(',').map((text) => Number(text) / base);
  if (wanted.every((times) => Number.isInteger(times) && times >= 1 && times <= 100)) {
    return wanted.toSorted((a, b) => a - b);
  }
  throw new RangeError(
    `--sizes: geef veelvouden van ${base} tot en met ${base * 100}, met een komma ertussen.`,
  );
}

async function measureSize(task: GrowthTask, runs: number): Promise<SizeRuns> {
  const first = await measureOnce(task);
  const others: GrowthRun[] = [];
  for (let run = 1; run < runs; run += 1) others.push(await measureOnce(task));
  return [first, ...others];
}

async function measureOnce(task: GrowthTask): Promise<GrowthRun> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL('./measure-once.ts', import.meta.url)), JSON.stringify(task)],
    { maxBuffer: 1e7 },
  );
  const run = JSON.parse(stdout) as GrowthRun;
  process.stderr.write(`${run.municipalities} gemeenten gemeten\n`);
  return run;
}
