import path from 'node:path';
import { buildSite } from '../src/build/build-site.ts';
import { HOST_NAMES, isHostName } from '../src/build/hosts/hosts.ts';
import { CommandLineError, readCommandLine } from '../src/build/process/command-line.ts';
import { explainError } from '../src/build/process/explain-error.ts';
import { makeProgress } from '../src/build/process/progress.ts';
import { CACHE_FOLDER } from '../src/build/process/project-root.ts';
import { type Told, tell, wrongCall } from '../src/build/process/told.ts';
import { stopWriters } from '../src/build/process/writers.ts';
import { editionLines } from '../src/build/report/edition-lines.ts';
import { tellBuild } from '../src/build/report/tell-build.ts';
import { shownValue } from '../src/ingest/findings/shown-value.ts';

const HELP = `Maakt de site uit een map met gegevens.

Gebruik: npm run build -- [opties]

  --data MAP      map met de gegevens (standaard: data)
  --out MAP       map voor de site (standaard: dist)
  --site ADRES    adres van de site, bijvoorbeeld https://www.voorbeeld.nl
                  (standaard: het adres in edition.json)
  --base PAD      pad van de site op die host, bijvoorbeeld /factsheets/
  --host NAAM     waar de site komt te staan: nginx, caddy, netlify, cloudflare, github-pages of
                  gitlab-pages. Voor nginx en caddy komt er naast de site een bestand met de
                  instellingen: dist.nginx.conf of dist.Caddyfile
                  (standaard: any, met _headers en _redirects in de site)
  --precompress   zet naast elk tekstbestand een kleiner .br en .gz, voor hosts die dat gebruiken
  --reports MAP   map voor de bevindingen (standaard: reports)
  --cache MAP     map met wat eerder gemaakt is; mag altijd weg (standaard: .cache/build)
  --no-cache      maakt alles opnieuw
  --help          deze uitleg

Fouten in de gegevens stoppen het maken; de site die er al stond blijft dan staan.
`;

const OPTIONS = {
  data: { type: 'string', default: 'data' },
  out: { type: 'string', default: 'dist' },
  reports: { type: 'string', default: 'reports' },
  site: { type: 'string' },
  base: { type: 'string' },
  cache: { type: 'string', default: CACHE_FOLDER },
  'no-cache': { type: 'boolean', default: false },
  host: { type: 'string', default: 'any' },
  precompress: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

async function main(): Promise<Told> {
  const started = performance.now();
  const values = readCommandLine('build', OPTIONS, process.argv.slice(2), process.env);
  if (values.help) return { output: HELP, errors: '', exitCode: 0 };
  const { host } = values;
  if (!isHostName(host))
    throw new CommandLineError(
      `--host ${shownValue(host)}: deze host is niet bekend. Bekend zijn: ${HOST_NAMES.join(', ')}.`,
    );
  const lines = await editionLines(values.data);
  process.stdout.write(lines);
  const progress = makeProgress(process.stdout, false);
  const report = await buildSite(
    {
      data: path.resolve(values.data),
      out: path.resolve(values.out),
      reports: path.resolve(values.reports),
      site: values.site,
      base: values.base,
      host,
      precompress: values.precompress,
      cache: values['no-cache'] ? undefined : path.resolve(values.cache),
    },
    progress,
  );
  const told = tellBuild(report, {
    out: values.out,
    seconds: (performance.now() - started) / 1000,
    colour: process.stdout.isTTY ?? false,
  });
  // The last line of all, also where it ends with an error.
  return told.errors === ''
    ? { ...told, output: `${told.output}${lines}` }
    : { ...told, errors: `${told.errors}${lines}` };
}

let stopping = false;
let finished = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    // The new site is there: it ends by itself.
    if (finished) return;
    // Who asks twice does not want to wait.
    if (stopping) process.exit(130);
    stopping = true;
    process.stderr.write('\nGestopt. De site die er stond is niet veranderd.\n');
    // Otherwise the compiler would write on in what is cleared away at the exit.
    await stopWriters();
    process.exit(130);
  });
}

try {
  tell(await main());
} catch (error) {
  if (error instanceof CommandLineError) tell(wrongCall(error, HELP));
  else tell({ output: '', errors: `\n${explainError(error)}\n`, exitCode: 1 });
} finally {
  finished = true;
}
