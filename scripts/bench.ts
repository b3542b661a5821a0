import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { median } from 'd3';
import { pageWeight } from './bench/page-weight.ts';
import { buildSite } from './publish/build-site.ts';
import { makeProgress } from './publish/progress.ts';

const HELP = `Meet hoe lang het maken van de site duurt, en hoe groot het resultaat is.

Gebruik: npm run bench -- [opties]

  --data MAP     map met de gegevens (standaard: data)
  --runs GETAL   aantal keren maken, elk in een eigen proces (standaard: 3)
  --help         deze uitleg
`;

/** What one run measured. Times in seconds, sizes in bytes. */
interface Run {
  readonly stages: Readonly<Record<string, number>>;
  readonly total: number;
  readonly cardCpu: number;
  readonly peakMemory: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly counts: { readonly pages: number; readonly sheets: number; readonly cards: number };
}

async function measureOnce(data: string): Promise<Run> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-bench-'));
  const out = path.join(folder, 'dist');
  try {
    const progress = makeProgress(process.stdout, true);
    const started = performance.now();
    const { published } = await buildSite(
      { data, out, reports: path.join(folder, 'reports'), site: undefined, base: undefined },
      progress,
    );
    const total = (performance.now() - started) / 1000;
    if (!published) throw new Error('De gegevens hebben fouten: npm run check zegt welke.');
    const { factsheets } = published.site;
    const weights = await Promise.all(
      factsheets.map(({ slug }) => pageWeight(out, `gemeente/${slug}/index.html`)),
    );
    return {
      stages: Object.fromEntries(progress.seconds),
      total,
      cardCpu: published.cardBusyMs / 1000,
      peakMemory: process.resourceUsage().maxRSS * 1024,
      sizes: {
        site: published.bytes,
        sheet: published.sheetBytes / published.sheets,
        card: published.cardBytes / published.cards,
        medianPage: median(weights) ?? 0,
        heaviestPage: Math.max(...weights),
        home: await pageWeight(out, 'index.html'),
      },
      counts: { pages: published.pages, sheets: published.sheets, cards: published.cards },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function report(runs: readonly Run[]): string {
  const [first] = runs;
  if (!first) return '';
  const middle = (read: (run: Run) => number) => median(runs, read) ?? 0;
  const { pages, sheets, cards } = first.counts;
  const units: Readonly<Record<string, number>> = {
    'Pagina’s': pages,
    Factsheets: sheets,
    'Data en grafieken': sheets,
  };
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
        units[name],
      ),
    ),
    line(
      'Deelkaarten, eigen thread',
      middle((run) => run.cardCpu),
      cards,
    ),
    line(
      'Alles',
      middle((run) => run.total),
      undefined,
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
      'Voorpagina met alles',
      middle((run) => run.sizes['home'] ?? 0),
    ),
    '(pagina’s gzip-gecomprimeerd, met stijlen, scripts, lettertypen en afbeeldingen)',
    '',
  ].join('\n');
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    runs: { type: 'string', default: '3' },
    once: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(HELP);
else if (values.once) process.stdout.write(JSON.stringify(await measureOnce(path.resolve(values.data))));
else {
  const runs: Run[] = [];
  for (let index = 0; index < Math.max(1, Number(values.runs)); index += 1) {
    process.stderr.write(`meting ${index + 1} van ${values.runs}\n`);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [import.meta.filename, '--once', '--data', values.data],
      { maxBuffer: 1e7 },
    );
    runs.push(JSON.parse(stdout) as Run);
  }
  process.stdout.write(report(runs));
}
