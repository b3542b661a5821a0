import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TEXT = /\.(html|css|js|json|svg)$/;

/** Folders, besides those of the pages, with files that pages load. */
const LOADED = ['', '_astro', 'grafieken'];

/** Puts a gzip file beside each text that the pages load: what every host sends. All others of the site stay as they are. */
export function packTexts(site: string, pages: readonly string[]): void {
  for (const folder of new Set([...LOADED, ...pages])) {
    const own = path.join(site, folder);
    for (const entry of readdirSync(own, { withFileTypes: true })) {
      if (!entry.isFile() || !TEXT.test(entry.name)) continue;
      const file = path.join(own, entry.name);
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
  }
}
