import { createHash, randomUUID } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeInNewFolder } from '../output/write-files.ts';
import type { WorkTimes } from '../process/work-times.ts';

/** A file of the site as bytes. */
export interface MadeFile {
  /** Within the site, without base. */
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Keeps what was made, under a fingerprint of all that it was made from. `kind` says which maker it was, and
 * `inputs` everything that it looked at.
 */
export interface BuildCache {
  readonly produce: (
    kind: string,
    inputs: readonly string[],
    make: () => Promise<readonly MadeFile[]> | readonly MadeFile[],
  ) => Promise<{ readonly files: readonly MadeFile[]; readonly reused: boolean }>;
}

/** Part of every fingerprint: entries of an older form are not found any more. */
const FORMAT = '1';
const DIGEST_BYTES = 32;
const DAY_MS = 24 * 60 * 60 * 1000;
/** An entry that no build asked for in this time is thrown away. */
const KEPT_DAYS = 30;

/** Fingerprint of a text, for use as an input. */
export function fingerprint(...texts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // The lengths keep 'ab','c' apart from 'a','bc'.
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex');
}

/**
 * A cache in a folder. `program` is the fingerprint of the code that makes the files. Each entry carries a
 * digest of itself: one that was cut short or changed is made again.
 */
export function folderCache(folder: string, program: string): BuildCache {
  return {
    produce: async (kind, inputs, make) => {
      const key = fingerprint(FORMAT, program, kind, ...inputs);
      const file = path.join(folder, key.slice(0, 2), key);
      const found = readEntry(file);
      if (found) {
        keepLonger(file);
        return { files: found, reused: true };
      }
      const files = await make();
      writeEntry(file, files);
      return { files, reused: false };
    },
  };
}

/** The same cache, with what is made or read noted by its kind. */
export function timedCache(cache: BuildCache, times: WorkTimes): BuildCache {
  return { produce: (kind, inputs, make) => times.time(kind, () => cache.produce(kind, inputs, make)) };
}

/** Remembers nothing. */
export const NO_CACHE: BuildCache = {
  produce: async (_kind, _inputs, make) => ({ files: await make(), reused: false }),
};

function readEntry(file: string): readonly MadeFile[] | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  const payload = bytes.subarray(DIGEST_BYTES);
  if (!digest(payload).equals(bytes.subarray(0, DIGEST_BYTES))) return undefined;
  return deserialize(payload) as readonly MadeFile[];
}

/** Written aside and renamed, so that no other build sees half an entry. A full cache disk stops no build. */
function writeEntry(file: string, files: readonly MadeFile[]): void {
  const payload = serialize(files.map(({ path: name, content }) => ({ path: name, content })));
  const draft = `${file}.${randomUUID()}`;
  try {
    writeInNewFolder(draft, Buffer.concat([digest(payload), payload]));
    renameSync(draft, file);
  } catch {
    removeQuietly(draft);
  }
}

function digest(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It lies in the way of nothing: no entry has its name.
  }
}

/** The date of an entry says when it was last of use; once a day is often enough. */
function keepLonger(file: string): void {
  try {
    const now = Date.now();
    if (now - statSync(file).mtimeMs > DAY_MS) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // Another build threw it away meanwhile: it was read already.
  }
}

/** Throws away entries that no build used for a month. Returns how many. */
export function pruneCache(folder: string, now = Date.now()): number {
  let pruned = 0;
  for (const entry of entriesIn(folder)) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age <= KEPT_DAYS * DAY_MS) continue;
    removeQuietly(file);
    pruned += 1;
  }
  return pruned;
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
