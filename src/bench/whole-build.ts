import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { median } from 'd3';
import { buildSite } from '../build/build-site.ts';
import { PRODUCTS, type Product } from '../build/municipalities/products.ts';
import { makeProgress } from '../build/process/progress.ts';
import { PROJECT_ROOT } from '../build/process/project-root.ts';
import { municipalityHelpPath, municipalityPath, routePath } from '../publish/shared/paths.ts';
import { pageWeight } from './page-weight.ts';

const PRODUCT_NAMES: Readonly<Record<Product, string>> = {
  sheet: 'Factsheets',
  numbers: 'Data',
  charts: 'Grafieken',
  map: 'Kaarten',
  pictures: 'Kaart en grafieken (png)',
  workbook: 'Werkmappen (xlsx)',
  page: 'Gemeentepagina’s',
  help: 'Hulppagina’s',
  card: 'Deelkaarten',
  'route-sheet': 'Routekaarten (pdf)',
  embed: 'Kleine factsheets',
  'route-page': 'Routekaarten (pagina)',
};

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
  /** Time that the threads spent on each kind of product, over all municipalities. */
  readonly busy: Readonly<Record<Product, number>>;
  readonly peakMemory: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly counts: { readonly pages: number; readonly municipalities: number };
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
    const { products } = published;
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
      counts: { pages: published.pages, municipalities: municipalities.length },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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

/** The medians of several runs, as a table. */
export function report(runs: readonly Run[]): string {
  const [first] = runs;
  if (!first) return '';
  const middle = (read: (run: Run) => number) => median(runs, read) ?? 0;
  const { pages, municipalities } = first.counts;
  const line = (name: string, seconds: number, unit: number | undefined) =>
    `${name.padEnd(34)}${seconds.toFixed(2).padStart(8)} s${unit ? `${((seconds * 1000) / unit).toFixed(1).padStart(9)} ms per stuk (${unit})` : ''}`;
  const kilobytes = (name: string, bytes: number) =>
    `${name.padEnd(34)}${(bytes / 1000).toFixed(1).padStart(8)} kB`;
  return [
    `Mediaan van ${runs.length} keer, ${os.availableParallelism()} processorkernen, Node ${process.versions.node}`,
    '',
    ...Object.keys(first.stages).map((name) =>
      line(
        name,
        middle((run) => run.stages[name] ?? 0),
        undefined,
      ),
    ),
    line(
      `Alles (${pages} pagina’s)`,
      middle((run) => run.total),
      undefined,
    ),
    '',
    'Rekentijd per soort, in threads naast elkaar:',
    ...PRODUCTS.map((kind) =>
      line(
        PRODUCT_NAMES[kind],
        middle((run) => run.busy[kind]),
        municipalities,
      ),
    ),
    '',
    `${'Meeste geheugen'.padEnd(34)}${(middle((run) => run.peakMemory) / 1e6).toFixed(0).padStart(8)} MB`,
    kilobytes(
      'Hele site',
      middle((run) => run.sizes['site'] ?? 0),
    ),
    kilobytes(
      'Factsheet, gemiddeld',
      middle((run) => run.sizes['sheet'] ?? 0),
    ),
    kilobytes(
      'Deelkaart, gemiddeld',
      middle((run) => run.sizes['card'] ?? 0),
    ),
    kilobytes(
      'Gemeentepagina met alles, mediaan',
      middle((run) => run.sizes['medianPage'] ?? 0),
    ),
    kilobytes(
      'Gemeentepagina met alles, zwaarste',
      middle((run) => run.sizes['heaviestPage'] ?? 0),
    ),
    kilobytes(
      'Routekaart met alles, mediaan',
      middle((run) => run.sizes['medianRoute'] ?? 0),
    ),
    kilobytes(
      'Routekaart met alles, zwaarste',
      middle((run) => run.sizes['heaviestRoute'] ?? 0),
    ),
    kilobytes(
      'Hulppagina met alles, mediaan',
      middle((run) => run.sizes['medianHelp'] ?? 0),
    ),
    kilobytes(
      'Hulppagina met alles, zwaarste',
      middle((run) => run.sizes['heaviestHelp'] ?? 0),
    ),
    kilobytes(
      'Voorpagina met alles',
      middle((run) => run.sizes['home'] ?? 0),
    ),
    '(pagina’s gzip-gecomprimeerd, met stijlen, scripts, lettertypen en afbeeldingen)',
    '',
  ].join('\n');
}
