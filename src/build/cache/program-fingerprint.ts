import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_ROOT } from '../process/project-root.ts';
import { fingerprint } from './build-cache.ts';

/** All that decides what the build makes of an edition: code, templates, styles, and the versions of the packages. */
const FOLDERS = ['src', 'templates', 'public'];
/** Rooms of which nothing reaches the site. */
const APART = ['src/bench', 'src/distribute', 'src/example', 'src/survey'];
const FILES = ['astro.config.mjs', 'package.json', 'tsconfig.json'];
/** The versions of all packages: of the project, and what npm keeps where the project is an installed package. */
const VERSIONS = ['package-lock.json', path.join('..', '.package-lock.json')];

/** Changes with anything in the program that could change a byte of the site. */
export async function programFingerprint(root = PROJECT_ROOT): Promise<string> {
  const versions = VERSIONS.find((name) => existsSync(path.join(root, name)));
  const names = [...FILES, ...(versions === undefined ? [] : [versions])];
  for (const folder of FOLDERS) {
    for (const entry of await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      const name = path.relative(root, path.join(entry.parentPath, entry.name));
      // What is written for people changes nothing of the site.
      if (!entry.isFile() || name.endsWith('.md')) continue;
      if (!APART.some((room) => name.startsWith(room + path.sep))) names.push(name);
    }
  }
  const parts = await Promise.all(
    names.sort().map(async (name) => [name, await readFile(path.join(root, name))] as const),
  );
  return fingerprint(process.version, process.platform, process.arch, ...parts.flat());
}
