import { createHash, type Hash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  createReadStream,
  createWriteStream,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileFacts, PlacedFile } from '../../publish/shared/output-file.ts';
import { digest, type KeptCopy } from '../cache/made-file.ts';

export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly kept?: KeptCopy;
}

/**
 * Writes files below a folder, with the folders that they need. Thousands of small files are written faster without a turn of the
 * event loop for each. A file that is kept gets a second name and is not written: on a slow disk that takes a fiftieth of the time.
 */
export function writeFiles(folder: string, files: Iterable<FileToWrite>): void {
  for (const file of files) {
    const place = path.join(folder, file.path);
    putAnew(place, () => {
      if (file.kept) giveName(place, file.kept);
      else writeFileSync(place, file.content, { flag: 'wx' });
    });
  }
}

/** Gives a file that is kept a second name, where none may be. */
export function putKept(place: string, kept: KeptCopy): void {
  inFolder(place, () => giveName(place, kept));
}

function giveName(place: string, { file }: KeptCopy): void {
  try {
    linkSync(file, place);
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'EEXIST')) throw error;
    // A disk that knows no second names, or another disk.
    copyFileSync(file, place, constants.COPYFILE_EXCL);
  }
}

/** Puts a file where none may be. One that is there is taken away, not written over: the cache could hold it under another name. */
function putAnew(place: string, put: () => void): void {
  try {
    inFolder(place, put);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    rmSync(place);
    put();
  }
}

/** Whether something went wrong in the way that has this code: 'ENOENT', 'EEXIST'. */
export function isCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

/** Pieces are gathered to this many characters before they are written. */
const BATCH = 256 * 1024;

/** What can be told of a file with this content. */
export function factsOf(content: string | Uint8Array): FileFacts {
  return {
    bytes: Buffer.byteLength(content),
    sha256: digest(content),
  };
}

/** Writes a file piece by piece: only a small part of it is in memory. */
export async function writePieces(
  folder: string,
  name: string,
  pieces: Iterable<string>,
): Promise<FileFacts> {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  const stream = createWriteStream(file);
  const hash = createHash('sha256');
  await pipeline(Readable.from(hashed(batches(pieces), hash)), stream);
  return { bytes: stream.bytesWritten, sha256: hash.digest('hex') };
}

/**
 * Has a file written at its place, and reads back what can be told of it.
 *
 * @param begun what it begins with, where that was made before
 */
export async function writePlaced(
  folder: string,
  { path: name, beginAt, writeAt }: PlacedFile,
  begun?: Uint8Array,
): Promise<FileFacts> {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (begun) writeFileSync(file, begun);
  else beginAt?.(file);
  writeAt(file);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(file, { highWaterMark: BATCH })) {
    const data: Buffer = piece;
    bytes += data.length;
    hash.update(data);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** The bytes of a file that is written at a place: for who wants to hold it in memory. */
export function bytesOfPlaced({ beginAt, writeAt }: Pick<PlacedFile, 'beginAt' | 'writeAt'>): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'sjo-file-'));
  try {
    const file = path.join(folder, 'file');
    beginAt?.(file);
    writeAt(file);
    return readFileSync(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function* hashed(all: Iterable<Buffer>, hash: Hash): Generator<Buffer> {
  for (const batch of all) {
    hash.update(batch);
    yield batch;
  }
}

function* batches(pieces: Iterable<string>): Generator<Buffer> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield Buffer.from(batch);
    batch = '';
  }
  yield Buffer.from(batch);
}

/** @param flag as of Node: 'wx' where a file that is there already is an error */
export function writeInNewFolder(file: string, data: Uint8Array, flag = 'w'): void {
  inFolder(file, () => writeFileSync(file, data, { flag }));
}

/** Most files go into a folder that another one has made already: it is made only when it turns out to lack. */
function inFolder(file: string, put: () => void): void {
  try {
    put();
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    put();
  }
}
