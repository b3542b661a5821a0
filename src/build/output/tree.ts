import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MadeFile } from '../cache/made-file.ts';

/** All files below a folder, with their paths in it. */
export function readTree(folder: string): MadeFile[] {
  const files: MadeFile[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    files.push({ path: path.relative(folder, file), content: readFileSync(file) });
  }
  return files;
}

/** How many files there are below a folder, and their bytes. */
export function measureTree(folder: string): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += statSync(path.join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}
