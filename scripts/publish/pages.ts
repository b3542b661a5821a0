import { mkdir, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { handOver, type PageContext } from '../../src/publish/page-context.ts';

export const PROJECT_ROOT = path.resolve(import.meta.dirname, '../..');

/** Renders all pages with Astro into `into`, through a folder beside it, because Astro empties its folder first. */
export async function buildPages(context: PageContext, into: string, scratch: string): Promise<number> {
  const { baseUrl } = context.site.settings;
  const url = new URL(baseUrl);
  handOver(context);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Astro looks its own packages up from the working folder; all our paths are absolute by now.
  process.chdir(PROJECT_ROOT);
  await build({
    root: PROJECT_ROOT,
    outDir: scratch,
    site: url.origin,
    base: url.pathname,
    logLevel: 'warn',
  });
  return moveTree(scratch, into);
}

/** Moves all files into another folder, and tells how many of them were pages. */
async function moveTree(from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true });
  let pages = 0;
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    if (entry.isDirectory()) pages += await moveTree(source, target);
    else {
      await rename(source, target);
      if (entry.name.endsWith('.html')) pages += 1;
    }
  }
  return pages;
}
