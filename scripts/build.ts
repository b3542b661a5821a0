import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/build/build-site.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { makeProgress } from '../src/build/process/progress.ts';
import { CACHE_FOLDER } from '../src/build/process/project-root.ts';
import { type Told, tell } from '../src/build/process/told.ts';
import { tellBuild } from '../src/build/report/tell-build.ts';

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

async function main(): Promise<Told> {
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
  if (values.help) return { output: HELP, errors: '', exitCode: 0 };
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
  return tellBuild(report, {
    out: values.out,
    seconds: (performance.now() - started) / 1000,
    colour: process.stdout.isTTY ?? false,
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.stderr.write('\nGestopt. De site die er stond is niet veranderd.\n');
    process.exit(130);
  });
}

try {
  tell(await main());
} catch (error) {
  process.stderr.write(`\n${explainError(error)}\n`);
  process.exitCode = 1;
}
