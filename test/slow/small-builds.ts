import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Draft, draftEdition, filesOf } from '../ingest/small-edition.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Writes the small edition of four municipalities, after a change, into a folder. */
export async function writeSmallEdition(
  folder: string,
  change: (draft: Draft) => void = () => {},
): Promise<void> {
  const draft = draftEdition();
  change(draft);
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of filesOf(draft)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Everything that was written to the screen. */
  readonly said: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts `scripts/build.ts`, or another program before it. */
export function startBuild(
  options: readonly string[],
  { before = [], ...settings }: SpawnOptions & { readonly before?: readonly string[] } = {},
): Running {
  const [program = process.execPath, ...rest] = [
    ...before,
    process.execPath,
    path.join(PROJECT, 'scripts/build.ts'),
    ...options,
  ];
  const child = spawn(program, rest, { cwd: PROJECT, ...settings, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, said }));
  });
  return { child, ended };
}

/** Fingerprint of all files below a folder with their names; undefined where there is no folder. */
export async function treeFingerprint(folder: string): Promise<string | undefined> {
  if (!existsSync(folder)) return undefined;
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(path.relative(folder, file)).update(await readFile(file));
  return hash.digest('hex');
}

/** A stack trace is for us, not for an editor. */
export const STACK_TRACE = /\n\s+at |node:internal|TypeError|ReferenceError/;
