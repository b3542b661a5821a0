import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Fingerprint of every file below a folder, by its path. */
export async function treeHashes(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (const entry of files) {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    hashes.set(path.relative(folder, file), createHash('sha256').update(bytes).digest('hex'));
  }
  return hashes;
}

/** Paths that are not the same in both. */
export function differingPaths(
  a: ReadonlyMap<string, string>,
  b: ReadonlyMap<string, string>,
): readonly string[] {
  const all = new Set([...a.keys(), ...b.keys()]);
  return [...all].filter((file) => a.get(file) !== b.get(file)).sort();
}
