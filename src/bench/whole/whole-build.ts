import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { median } from 'd3';
import { buildSite } from '../../build/build-site.ts';
import type { Product } from '../../build/municipalities/products.ts';
import { makeProgress } from '../../build/process/progress.ts';
import { PROJECT_ROOT } from '../../build/process/project-root.ts';
import { openPdf } from '../../pdf/check/reading/pdf-file.ts';
import {
  municipalityFile,
  municipalityHelpPath,
  municipalityPath,
  routePath,
} from '../../publish/shared/paths.ts';
import { pageWeight } from './page-weight.ts';

function mapValues<Key extends string, Value, Result>(
  record: Readonly<Record<Key, Value>>,
  change: (value: Value) => Result,
): Readonly<Record<Key, Result>> {
  const entries = Object.entries(record) as [Key, Value][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value)])) as Record<Key, Result>;
}

/** What one run measured. Times in seconds, sizes in bytes. */
export interface Run {
  readonly stages: Readonly<Record<string, number>>;
  readonly total: number;
  /** What the processor did for it, of this process and its threads: what else the machine does counts little in it. */
  readonly processor: number;
  /** What the processor did for each kind of product, over all municipalities of today. */
  readonly busy: Readonly<Record<Product, number>>;
  /** For all products of the municipalities of earlier editions. */
  readonly archived: number;
  /** In the first thread, by what for. */
  readonly besides: Readonly<Record<string, number>>;
  readonly peakMemory: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly counts: {
    readonly pages: number;
    readonly municipalities: number;
    readonly editions: number;
    /** Sheets of paper that the route maps of the municipalities take. */
    readonly routeSheets: number;
  };
}

/** Makes the site once, from nothing, and measures. */
export async function measureOnce(data: string): Promise<Run> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-bench-'));
  const out = path.join(folder, 'dist');
  try {
    const progress = makeProgress(process.stdout, true);
    const started = performance.now();
    const before = process.cpuUsage();
    const { published } = await buildSite(
      {
        data,
        out,
        reports: path.join(folder, 'reports'),
        site: undefined,
        base: undefined,
        cache: undefined,
      },
      progress,
    );
    const total = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    if (!published) throw new Error('De gegevens hebben fouten: npm run check zegt welke.');
    const { products, archived } = published;
    const { municipalities } = published.site;
    const weigh = (folder: (slug: string) => string) =>
      Promise.all(municipalities.map(({ slug }) => pageWeight(out, `${folder(slug)}index.html`)));
    const weights = await weigh(municipalityPath);
    const routes = await weigh(routePath);
    // An edition without situations has no help pages.
    const help = published.site.edition.situations.length === 0 ? [] : await weigh(municipalityHelpPath);
    return {
      stages: Object.fromEntries(progress.seconds),
      total,
      processor: (user + system) / 1e6,
      busy: mapValues(products, ({ busyMs }) => busyMs / 1000),
      archived: archived.busyMs / 1000,
      besides: Object.fromEntries(published.besides),
      peakMemory: process.resourceUsage().maxRSS * 1024,
      sizes: {
        site: published.bytes,
        sheet: products.sheet.bytes / municipalities.length,
        card: products.card.bytes / municipalities.length,
        medianPage: median(weights) ?? 0,
        heaviestPage: Math.max(...weights),
        medianRoute: median(routes) ?? 0,
        heaviestRoute: Math.max(...routes),
        medianHelp: median(help) ?? 0,
        heaviestHelp: Math.max(0, ...help),
        home: await pageWeight(out, 'index.html'),
      },
      counts: {
        pages: published.pages,
        municipalities: municipalities.length,
        editions: 1 + published.site.archives.length,
        routeSheets: await countSheets(
          municipalities.map(({ slug }) => path.join(out, municipalityFile(slug, 'route'))),
        ),
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many pages some PDFs have together. */
async function countSheets(files: readonly string[]): Promise<number> {
  let sheets = 0;
  for (const file of files) sheets += (await openPdf(await readFile(file))).pages.length;
  return sheets;
}

/** Measures several times, each in a process of its own: the memory of one run does not count for the next. */
export async function measureInProcesses(data: string, runs: number): Promise<readonly Run[]> {
  const script = path.join(PROJECT_ROOT, 'scripts/bench.ts');
  const measured: Run[] = [];
  for (let index = 0; index < runs; index += 1) {
    process.stderr.write(`meting ${index + 1} van ${runs}\n`);
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--once', '--data', data], {
      maxBuffer: 1e7,
    });
    measured.push(JSON.parse(stdout) as Run);
  }
  return measured;
}
