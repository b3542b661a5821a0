import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Who holds a lock. */
export interface LockHolder {
  readonly process: number;
  readonly host: string;
  /** ISO date and time. */
  readonly since: string;
  /** When the process started, as the system counts it: a number that is used again is not the same process. */
  readonly born: string | undefined;
}

export class LockedError extends Error {
  readonly holder: LockHolder;

  constructor(file: string, holder: LockHolder) {
    super(
      `Een andere opdracht is hier al mee bezig: proces ${holder.process} op ${holder.host}, sinds ${holder.since}. ` +
        `Wacht tot die klaar is. Loopt er zeker niets meer op ${holder.host}? Verwijder dan ${file}`,
    );
    this.holder = holder;
  }
}

export interface Lock {
  readonly release: () => void;
}

/**
 * Takes a lock that names its holder. A lock whose process no longer runs on this computer is taken over.
 * @throws LockedError while another process holds it.
 */
export async function takeLock(file: string): Promise<Lock> {
  await mkdir(path.dirname(file), { recursive: true });
  const me: LockHolder = {
    process: process.pid,
    host: os.hostname(),
    since: new Date().toISOString(),
    born: lookUp(process.pid)?.born,
  };
  const text = `${JSON.stringify(me)}\n`;
  const draft = `${file}.${randomUUID()}`;
  // All in one turn: who stops the command here does not leave half of it.
  writeFileSync(draft, text);
  try {
    // A link appears whole or not at all, and never over another one.
    while (!linked(draft, file)) clearAway(file);
  } finally {
    rmSync(draft, { force: true });
  }
  const release = (): void => {
    process.off('exit', release);
    // After a takeover by hand it may be somebody else's.
    if (existsSync(file) && readFileSync(file, 'utf8') === text) rmSync(file, { force: true });
  };
  process.on('exit', release);
  return { release };
}

/** What a disk answers that knows no links, such as a memory stick. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'ENOSYS']);

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (!NO_LINKS.has(code)) throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
    return true;
  }
}

/** Removes a lock whose holder is gone. @throws LockedError where the holder is at work. */
function clearAway(file: string): void {
  const found = readLock(file);
  if (found === undefined) return;
  const holder = parseHolder(found);
  if (holder && isAtWork(holder)) throw new LockedError(file, holder);
  // Moved aside first: if another process took the lock meanwhile, it is theirs that was moved, and goes back.
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readLock(aside) !== found) linked(aside, file);
  rmSync(aside, { force: true });
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseHolder(text: string): LockHolder | undefined {
  try {
    const { process: id, host, since, born } = JSON.parse(text) as Partial<LockHolder>;
    return typeof id === 'number' && typeof host === 'string' && typeof since === 'string'
      ? { process: id, host, since, born }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAtWork({ process: id, host, born }: LockHolder): boolean {
  // Nobody can tell from here whether a process on another computer is alive.
  if (host !== os.hostname()) return true;
  try {
    process.kill(id, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const found = lookUp(id);
  if (found === undefined) return true;
  return !ENDED.has(found.state) && (born === undefined || found.born === born);
}

/** States of a process that has ended, of which only its number is left until somebody asks how it ended. */
const ENDED: ReadonlySet<string> = new Set(['Z', 'X']);

interface ProcessState {
  /** One letter: 'R' runs, 'S' sleeps, 'Z' has ended. */
  readonly state: string;
  /** Start in ticks since the computer started. */
  readonly born: string | undefined;
}

/** What the system knows of a process, where it tells (Linux). */
function lookUp(id: number): ProcessState | undefined {
  try {
    // The name of the process stands between brackets, and can hold anything.
    const [state, ...more] = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return state === undefined ? undefined : { state, born: more[18] };
  } catch {
    return undefined;
  }
}
