import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { HTTP_LIMITS, type HttpLimits } from '../../../src/refresh/http/get-json.ts';
import { type RefreshOptions, readOptions } from '../../../src/refresh/options.ts';
import { type RefreshOutcome, runRefresh } from '../../../src/refresh/run-refresh.ts';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import type { RecordedServer } from './recorded-server.ts';

/** A copy of the edition to refresh, thrown away afterwards. */
export interface RefreshFolder {
  readonly data: string;
  readonly reports: string;
  readonly read: (name: string) => Promise<string>;
  /** Names and contents of everything in the data folder. */
  readonly contents: () => Promise<ReadonlyMap<string, string>>;
  readonly remove: () => Promise<void>;
}

export async function makeRefreshFolder(): Promise<RefreshFolder> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-refresh-'));
  const data = path.join(folder, 'data');
  await cp(EDITION_2023, data, { recursive: true });
  return {
    data,
    reports: path.join(folder, 'reports'),
    read: (name) => readFile(path.join(data, name), 'utf8'),
    contents: async () => {
      const entries = await readdir(data, { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      const pairs = files.map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(data, file), await readFile(file, 'utf8')] as const;
      });
      return new Map((await Promise.all(pairs)).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A run, with what it said and how long it would have waited. */
export interface Run {
  readonly outcome: RefreshOutcome;
  readonly said: string;
  /** Milliseconds of each pause. */
  readonly pauses: readonly number[];
}

/** Options as the command line would give them, for a server that stands for CBS and PDOK. */
export function optionsFor(
  folder: RefreshFolder,
  server: RecordedServer,
  ...args: readonly string[]
): RefreshOptions {
  const { data, reports } = folder;
  const mirrors = ['--cbs', server.url, '--pdok', server.url];
  const options = readOptions(['--data', data, '--reports', reports, ...mirrors, ...args]);
  if (options === 'help') throw new Error('A test does not ask for help.');
  return options;
}

/** Runs a refresh in this process, with a clock that does not wait. */
export async function refresh(
  options: RefreshOptions,
  { limits = HTTP_LIMITS }: { readonly limits?: HttpLimits } = {},
): Promise<Run> {
  const pauses: number[] = [];
  let said = '';
  const outcome = await runRefresh(options, {
    fetch,
    clock: {
      now: () => Date.UTC(2026, 0, 1),
      sleep: async (milliseconds) => {
        pauses.push(milliseconds);
      },
    },
    say: (text) => {
      said += text;
    },
    limits,
  });
  return { outcome, said, pauses };
}
