import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from './corpus.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
/**
 * A command that hangs is ended after this, on whatever machine. How long the checks do take is measured by
 * `npm run bench -- --hostile`: at most ten seconds.
 */
const PATIENCE_MS = 120_000;

/** What the test runner sets for itself: with it, a build would take itself for a development server. */
const OF_THE_TESTS = /^(?:VITEST|TEST$|MODE$|DEV$|PROD$|SSR$|BASE_URL$|NODE_ENV$)/;

export interface Ended {
  readonly code: number | null;
  /** What the command said, on both streams. */
  readonly said: string;
}

/** What a process took. */
export interface Measured {
  /** Most memory of the process. */
  readonly peakBytes: number;
  /** By the clock, from its start to its end. */
  readonly seconds: number;
  /** Processor time of all its threads. */
  readonly workedSeconds: number;
}

interface Checked extends Ended, Measured {
  /** `findings.csv`, '' where there is none. */
  readonly report: string;
}

/** Writes the files of an edition into a folder of their own. */
export async function writeFolder(folder: string, files: Files): Promise<string> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    [...files].map(async ([name, content]) => {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }),
  );
  return folder;
}

/** Runs a script of the project as a person would, outside the test runner. */
export async function runScript(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const plain = Object.entries(process.env).filter(([name]) => !OF_THE_TESTS.test(name));
  const child = spawn(process.execPath, args, {
    cwd: PROJECT,
    env: { ...Object.fromEntries(plain), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (ended, signal) => {
      if (signal === null) resolve(ended);
      else reject(new Error(`Ended by ${signal} after ${PATIENCE_MS / 1000} s: node ${args.join(' ')}`));
    });
  });
  return { code, said };
}

/** What `npm run` gives to node for a command: also what it may take of memory. */
async function commandOf(name: string): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const [program, ...args] = scripts[name]?.split(' ') ?? [];
  if (program !== 'node') throw new Error(`npm run ${name} is no node script.`);
  return args;
}

/** Runs `npm run check` on a folder, in a process of its own. */
export async function runCheck(data: string, scratch: string): Promise<Checked> {
  const reports = path.join(scratch, 'reports');
  const measured = path.join(scratch, 'measured.json');
  await rm(measured, { force: true });
  const wrapper = path.join(import.meta.dirname, 'measure-process.ts');
  const { code, said } = await runScript(
    ['--import', wrapper, ...(await commandOf('check')), '--data', data, '--reports', reports],
    { SJO_MEASURED: measured },
  );
  const took: Measured = JSON.parse(await readFile(measured, 'utf8'));
  const report = await readFile(path.join(reports, 'findings.csv'), 'utf8').catch(() => '');
  return { code, said, report, ...took };
}

/** Lines that only a programmer understands: a stack trace, a name of the machine's own errors. */
export function programmersLines(said: string): readonly string[] {
  return said
    .split('\n')
    .filter((line) =>
      /^\s+at |node:internal|\b(?:Type|Range|Reference|Syntax)Error\b|heap out of memory/.test(line),
    );
}
