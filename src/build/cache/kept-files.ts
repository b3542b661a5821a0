import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../output/write-files.ts';
import type { BuildCache } from './build-cache.ts';
import { bytesOf } from './made-file.ts';

/**
 * Files that are written together and all depend on the same: they are written, or put back as they were.
 *
 * @param folder where they go
 * @param write writes them there, and gives their paths within it
 * @returns how many bytes each has, by its path
 */
export async function writeKept(
  cache: BuildCache,
  kind: string,
  inputs: readonly string[],
  folder: string,
  write: () => Promise<Iterable<string>>,
): Promise<Map<string, number>> {
  const { files, reused } = await cache.produce(kind, inputs, async () =>
    Array.from(await write(), (name) => ({ path: name, content: readFileSync(path.join(folder, name)) })),
  );
  if (reused) writeFiles(folder, files);
  return new Map(files.map((file) => [file.path, bytesOf(file)]));
}
