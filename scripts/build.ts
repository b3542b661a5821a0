import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BuildReport, buildSite } from '../src/build/build-site.ts';
import { PRODUCTS, type Product } from '../src/build/municipalities/products.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { makeProgress } from '../src/build/process/progress.ts';
import { CACHE_FOLDER } from '../src/build/process/project-root.ts';
import { formatFindings, summariseTallies } from '../src/ingest/findings/report.ts';
import { formatNumber } from '../src/model/dutch.ts';

const HELP = `Maakt de site uit een map met gegevens.

Gebruik: npm run build -- [opties]

  --data MAP      map met de gegevens (standaard: data)
  --out MAP       map voor de site (standaard: dist)
  --site ADRES    adres van de site, bijvoorbeeld https://www.voorbeeld.nl
                  (standaard: het adres in edition.json)
  --base PAD      pad van de site op die host, bijvoorbeeld /factsheets/
  --reports MAP   map voor de bevindingen (standaard: reports)
  --cache MAP     map met wat eerder gemaakt is; mag altijd weg (standaard: .cache/build)
  --no-cache      maakt alles opnieuw
  --help          deze uitleg

Fouten in de gegevens stoppen het maken; de site die er al stond blijft dan staan.
`;

async function main(): Promise<number> {
  const started = performance.now();
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: 'data' },
      out: { type: 'string', default: 'dist' },
      reports: { type: 'string', default: 'reports' },
      site: { type: 'string' },
      base: { type: 'string' },
      cache: { type: 'string', default: CACHE_FOLDER },
      'no-cache': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const progress = makeProgress(process.stdout, false);
  const report = await buildSite(
    {
      data: path.resolve(values.data),
      out: path.resolve(values.out),
      reports: path.resolve(values.reports),
      site: values.site,
      base: values.base,
      cache: values['no-cache'] ? undefined : path.resolve(values.cache),
    },
    progress,
  );
  if (report.findings.length > 0) {
    process.stdout.write(
      `\n${formatFindings(report.findings, { limit: 50, colour: process.stdout.isTTY ?? false })}\n`,
    );
  }
  process.stdout.write(`\n${summariseTallies(report.tallies)}\n`);
  return summarise(report, values.out, (performance.now() - started) / 1000);
}

function summarise({ findings, published }: BuildReport, out: string, seconds: number): number {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  if (!published) {
    process.stderr.write(
      `\nDe site is niet gemaakt: ${count('error')} fouten in de gegevens. De site die er stond is niet veranderd.\n`,
    );
    return 1;
  }
  const { pages, products, files, bytes, site } = published;
  const total = (kind: Product) => formatNumber(products[kind].made + products[kind].reused);
  const reused = PRODUCTS.reduce((sum, kind) => sum + products[kind].reused, 0);
  const made = PRODUCTS.reduce((sum, kind) => sum + products[kind].made, 0);
  process.stdout.write(
    [
      '',
      `Klaar in ${formatNumber(seconds, 1)} seconden: ${out}`,
      `  ${formatNumber(pages)} pagina’s, ${total('sheet')} factsheets, ${total('card')} deelkaarten`,
      ...(reused > 0
        ? [
            `  van de onderdelen per gemeente: ${formatNumber(made)} gemaakt, ${formatNumber(reused)} onveranderd`,
          ]
        : []),
      `  ${formatNumber(files)} bestanden, ${formatNumber(bytes / 1e6, 1)} MB`,
      `  ${count('warning')} waarschuwingen, ${count('notice')} meldingen`,
      `  adres: ${site.settings.baseUrl}${site.settings.status === 'example' ? '  (VOORBEELDDATA)' : ''}`,
      '',
    ].join('\n'),
  );
  return 0;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.stderr.write('\nGestopt. De site die er stond is niet veranderd.\n');
    process.exit(130);
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`\n${explainError(error)}\n`);
  process.exitCode = 1;
}
