import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../output/write-files.ts';
import type { BuildCache } from './build-cache.ts';
import { bytesOf } from './made-file.ts';

/** How many bytes files have, by their paths. */
type Sizes = ReadonlyMap<string, number>;

/**
 * Files that are written together and all depend on the same: they are written, or put back as they were.
 *
 * @param folder where they go
 * @param write writes them there
 */
export async function writeKept(
  cache: BuildCache,
  kind: string,
  inputs: readonly string[],
  folder: string,
  write: () => Promise<Sizes>,
): Promise<Sizes> {
  let written: Sizes | undefined;
  const { files, reused } = await cache.produce(kind, inputs, async () => {
    written = await write();
    return Array.from(written.keys(), (name) => ({
      path: name,
      // Read again by a cache that keeps it, and by no other.
      get content() {
        return readFileSync(path.join(folder, name));
      },
    }));
  });
  if (reused) writeFiles(folder, files);
  return written ?? new Map(files.map((file) => [file.path, bytesOf(file)]));
}
