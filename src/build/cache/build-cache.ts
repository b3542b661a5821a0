import { createHash, randomUUID } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isCode, putKept, writeInNewFolder } from '../output/write-files.ts';
import type { WorkTimes } from '../process/work-times.ts';
import { bytesOf, digest, digestOf, type KeptCopy, KeptFile, type MadeFile } from './made-file.ts';

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
  /** What was made before, if it was. */
  readonly find: (kind: string, inputs: readonly string[]) => readonly KeptFile[] | undefined;
}

/** Part of every fingerprint: entries of an older form are not found any more. */
const FORMAT = '2';
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
 * A cache in a folder. `program` is the fingerprint of the code that makes the files. An entry is a list of files, written after
 * them, which lie beside it under its name and a number. It tells of each its bytes, its digest and when it was written: one
 * that was cut short or changed is made again.
 */
export function folderCache(folder: string, program: string): BuildCache {
  const entryFor = (kind: string, inputs: readonly string[]): string => {
    const key = fingerprint(FORMAT, program, kind, ...inputs);
    return path.join(folder, key.slice(0, 2), key);
  };
  const find = (entry: string) => {
    const found = readEntry(entry);
    if (found) keepLonger(entry);
    return found;
  };
  return {
    produce: async (kind, inputs, make) => {
      const entry = entryFor(kind, inputs);
      const found = find(entry);
      if (found) return { files: found, reused: true };
      return { files: keepEntry(entry, await make()), reused: false };
    },
    find: (kind, inputs) => find(entryFor(kind, inputs)),
  };
}

/** The same cache, with what is made or read noted by its kind. */
export function timedCache(cache: BuildCache, times: WorkTimes): BuildCache {
  return {
    produce: (kind, inputs, make) => times.time(kind, () => cache.produce(kind, inputs, make)),
    find: (kind, inputs) => times.timeNow(kind, () => cache.find(kind, inputs)),
  };
}

/** Remembers nothing. */
export const NO_CACHE: BuildCache = {
  produce: async (_kind, _inputs, make) => ({ files: await make(), reused: false }),
  find: () => undefined,
};

/** What an entry tells of one of its files. */
interface ListedFile extends Omit<KeptCopy, 'file'> {
  readonly path: string;
  /** When it was written, in milliseconds: another time says that somebody wrote in it. */
  readonly written: number;
}

function keptFile(file: string, { path: name, bytes, sha256 }: ListedFile): KeptFile {
  return new KeptFile({ path: name, kept: { file, bytes, sha256 } });
}

const copyOf = (entry: string, index: number): string => `${entry}.${index}`;

function readEntry(entry: string): readonly KeptFile[] | undefined {
  try {
    const list = JSON.parse(readFileSync(entry, 'utf8')) as readonly ListedFile[];
    return list.map((listed, index) => {
      const file = copyOf(entry, index);
      const { size, mtimeMs } = statSync(file);
      const isAsWritten = size === listed.bytes && mtimeMs === listed.written;
      if (!isAsWritten && digest(readFileSync(file)) !== listed.sha256)
        throw new Error(`${file} was changed.`);
      return keptFile(file, listed);
    });
  } catch {
    return undefined;
  }
}

/** Keeps what was made, and gives it as it is kept. A full cache disk stops no build: then it is given as it was made. */
function keepEntry(entry: string, files: readonly MadeFile[]): readonly MadeFile[] {
  try {
    const list = files.map((made, index): ListedFile => {
      const file = copyOf(entry, index);
      const sha256 = digestOf(made);
      writeCopy(file, made, sha256);
      return { path: made.path, bytes: bytesOf(made), sha256, written: statSync(file).mtimeMs };
    });
    // Last: no other build looks for files of an entry that is not there.
    writeAside(entry, Buffer.from(JSON.stringify(list)));
    return list.map((listed, index) => keptFile(copyOf(entry, index), listed));
  } catch {
    return files;
  }
}

/**
 * Writes a file that is not there; one that is kept already gets a second name. One that is there, of a build that was killed or
 * goes on beside, is taken if it is the same.
 */
function writeCopy(file: string, made: MadeFile, sha256: string): void {
  try {
    if (made.kept) putKept(file, made.kept);
    else writeInNewFolder(file, made.content, 'wx');
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    // Replaced and not written over: the site of then holds it too.
    if (digest(readFileSync(file)) !== sha256) writeAside(file, made.content);
  }
}

/** Written aside and renamed, so that nobody sees half of it. */
function writeAside(file: string, content: Uint8Array): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeInNewFolder(draft, content);
    renameSync(draft, file);
  } catch (error) {
    removeQuietly(draft);
    throw error;
  }
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

/** Is there since the cache was last pruned. */
const PRUNED = '.pruned';

/** Prunes a cache that was not pruned today: to look at all that is kept takes half a second. */
export function pruneDaily(folder: string, now = Date.now()): void {
  const mark = path.join(folder, PRUNED);
  const last = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (now - last < DAY_MS || !existsSync(folder)) return;
  pruneCache(folder, now);
  try {
    writeFileSync(mark, '');
  } catch {
    // A cache that cannot be written is pruned by the next build.
  }
}

/** Throws away entries that no build used for a month, with their files. Returns how many. */
export function pruneCache(folder: string, now = Date.now()): number {
  const all = entriesIn(folder)
    .filter((entry) => entry.isFile() && entry.name !== PRUNED)
    .map(({ parentPath, name }) => path.join(parentPath, name));
  const isOld = (file: string) => {
    const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now);
    return age > KEPT_DAYS * DAY_MS;
  };
  // Its files bear the time at which they were written, not that of their last use.
  const entries = new Set(all.filter((file) => entryOf(file) === file));
  const old = new Set([...entries].filter(isOld));
  for (const file of all) {
    const entry = entryOf(file);
    if (old.has(entry) || (!entries.has(entry) && isOld(file))) removeQuietly(file);
  }
  return old.size;
}

/** The entry that a file of the cache belongs to, which has its name up to the first dot: itself, where it is one. */
function entryOf(file: string): string {
  const { dir, base } = path.parse(file);
  return path.join(dir, base.split('.')[0] ?? base);
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}
