import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { PENDING_FILES } from '../../ingest/files/data-folder.ts';

/** Ends the name of the file that was there before. */
const OLD = '.old';

/** A new text for a file of the edition. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/** Makes sure that what was written is on the disk. Folders cannot be synced everywhere; then the system does it. */
function sync(place: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(place, 'r');
    fsyncSync(handle);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EBADF', 'EACCES'].includes(code)) throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function writeSynced(file: string, text: string): void {
  const handle = openSync(file, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Told before each step; a test can stop the run there. */
type OnStep = (step: string) => void;

/** Moves what waits to its place. Nothing can be lost any more: what is not moved yet waits on. */
function movePending(data: string, onStep: OnStep): readonly string[] {
  const waiting = path.join(data, PENDING_FILES.files);
  const names = existsSync(waiting) ? readdirSync(waiting).sort() : [];
  for (const name of names) {
    onStep(`move ${name}`);
    renameSync(path.join(waiting, name), path.join(data, name));
  }
  onStep('clean');
  sync(data);
  rmSync(path.join(data, PENDING_FILES.folder), { recursive: true, force: true });
  return names;
}

/**
 * Ends what an earlier run was stopped in: files that were ready go to their places, others are thrown away.
 * Gives the names of the files that were put in place.
 */
export function finishPending(data: string): readonly string[] {
  if (existsSync(path.join(data, PENDING_FILES.ready))) return movePending(data, () => {});
  rmSync(path.join(data, PENDING_FILES.folder), { recursive: true, force: true });
  return [];
}

/**
 * Replaces files of an edition together. The new ones are written beside first, and what was there is copied to
 * `<name>.old`. One rename then makes all of them the edition (see `PENDING_FILES`); before it everything is as it
 * was, after it everything is new, wherever the run is stopped.
 */
export function replaceFiles(data: string, files: readonly NewFile[], onStep: OnStep = () => {}): void {
  const folder = path.join(data, PENDING_FILES.folder);
  const waiting = path.join(data, PENDING_FILES.files);
  const ready = path.join(data, PENDING_FILES.ready);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(waiting, { recursive: true });
  for (const { name, text } of files) {
    onStep(`write ${name}`);
    writeSynced(path.join(waiting, name), text);
  }
  for (const { name } of files) {
    onStep(`keep ${name}`);
    const draft = path.join(folder, name + OLD);
    copyFileSync(path.join(data, name), draft);
    sync(draft);
    renameSync(draft, path.join(data, name + OLD));
  }
  sync(waiting);
  onStep('announce');
  const draft = `${ready}.draft`;
  writeSynced(draft, '');
  renameSync(draft, ready);
  sync(folder);
  movePending(data, onStep);
}
