import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroInlineConfig, build } from 'astro';
import { passthroughImageService } from 'astro/config';
import { PROJECT_ROOT } from '../process/project-root.ts';
import { CLIENT_FOLDER } from './render-page.ts';

/** Astro would take these from the surroundings, before its own: a variable BASE_URL of a CI server would end up in links. */
const TAKEN_FROM_SURROUNDINGS = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/**
 * Compiles the pages with Astro to a program that renders one page at a time, in `into`: it depends on the
 * code and the address of the site alone, and any thread can load it.
 */
export async function compilePages(baseUrl: string, into: string): Promise<void> {
  const url = new URL(baseUrl);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // A site that is published is no development version, whatever the surroundings say.
  process.env['NODE_ENV'] = 'production';
  for (const name of TAKEN_FROM_SURROUNDINGS) delete process.env[name];
  // Astro looks its own packages up from the working folder; all our paths are absolute by now.
  process.chdir(PROJECT_ROOT);
  await rm(into, { recursive: true, force: true });
  await build({
    root: PROJECT_ROOT,
    outDir: into,
    cacheDir: path.join(into, 'astro-cache'),
    build: { client: `./${CLIENT_FOLDER}/`, server: './server/' },
    site: url.origin,
    base: url.pathname,
    adapter: pageProgram(),
    image: { service: passthroughImageService() },
    // Without packages to look up, the program runs from any folder.
    vite: { ssr: { noExternal: true }, cacheDir: path.join(into, 'vite-cache') },
    logLevel: 'warn',
  });
  for (const name of ['astro-cache', 'vite-cache'])
    await rm(path.join(into, name), { recursive: true, force: true });
}

/** Tells Astro to make a program of the pages instead of files. */
function pageProgram(): NonNullable<AstroInlineConfig['adapter']> {
  const name = 'page-program';
  return {
    name,
    hooks: {
      'astro:config:done': ({ setAdapter }) =>
        setAdapter({
          name,
          entrypointResolution: 'auto',
          serverEntrypoint: pathToFileURL(path.join(import.meta.dirname, 'pages-entry.ts')),
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: 'stable',
            sharpImageService: 'stable',
          },
        }),
    },
  };
}
