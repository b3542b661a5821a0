import { watch } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { PROJECT_ROOT } from '../src/build/process/project-root.ts';
import { findFile } from '../src/build/serve/find-file.ts';
import { loadDataFolder } from '../src/ingest/data-folder.ts';
import { formatFindings } from '../src/ingest/findings/report.ts';
import { readEdition } from '../src/ingest/read-edition.ts';
import { handOver } from '../src/publish/page-context.ts';
import { makeSite, type Site } from '../src/publish/site.ts';

const HELP = `Toont de site tijdens het werken aan pagina's of gegevens. Wijzigingen zijn meteen te zien.

Gebruik: npm run dev -- [opties]

  --data MAP     map met de gegevens (standaard: data)
  --port GETAL   poort (standaard: 4321)
  --help         deze uitleg
`;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

async function readSite(data: string): Promise<Site | undefined> {
  const { edition, findings } = readEdition(await loadDataFolder(data));
  if (findings.length > 0) process.stdout.write(`${formatFindings(findings, { limit: 10 })}\n`);
  return edition && makeSite({ ...edition, settings: { ...edition.settings, baseUrl: 'http://localhost/' } });
}

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: 'data' },
    port: { type: 'string', default: '4321' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
} else {
  const data = path.resolve(values.data);
  const first = await readSite(data);
  if (!first) {
    process.exitCode = 1;
  } else {
    let site = first;
    handOver({ site, fileSizes: new Map(), inDevelopment: true });
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
    await dev({
      root: PROJECT_ROOT,
      server: { port: Number(values.port) },
      vite: {
        plugins: [
          {
            name: 'sjo-files',
            configureServer(server) {
              server.middlewares.use(async (request, response, next) => {
                const wanted = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/').slice(1);
                const content = await findFile(site, wanted).catch(next);
                if (content === undefined) return next();
                const type = MEDIA_TYPES[path.extname(wanted)] ?? 'text/html; charset=utf-8';
                response.setHeader('Content-Type', type);
                response.end(content);
              });
              // Several events come for one save; the last one counts.
              let waiting: NodeJS.Timeout | undefined;
              watch(data, () => {
                clearTimeout(waiting);
                waiting = setTimeout(async () => {
                  const changed = await readSite(data);
                  // With errors in the data the last good site stays on show.
                  if (!changed) return;
                  site = changed;
                  handOver({ site, fileSizes: new Map(), inDevelopment: true });
                  server.ws.send({ type: 'full-reload' });
                }, 200);
              });
            },
          },
        ],
      },
    });
  }
}
