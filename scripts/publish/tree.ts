import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { MadeFile } from './build-cache.ts';

/** All files below a folder, with their paths in it. */
export async function readTree(folder: string): Promise<MadeFile[]> {
  const files: MadeFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.push({ path: path.relative(folder, file), content: await readFile(file) });
  }
  return files;
}

/** How many files there are below a folder, and their bytes. */
export async function measureTree(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}
