import path from 'node:path';
import { GROWTH_SIZES } from './growth/run.ts';

/** The options of the bench as `parseArgs` of Node takes them. */
export const BENCH_OPTIONS = {
  data: { type: 'string', default: 'data' },
  runs: { type: 'string', default: '3' },
  // For the bench itself, which measures each build in a process of its own.
  once: { type: 'boolean', default: false },
  study: { type: 'boolean', default: false },
  hostile: { type: 'boolean', default: false },
  incremental: { type: 'boolean', default: false },
  editions: { type: 'boolean', default: false },
  desk: { type: 'boolean', default: false },
  lighthouse: { type: 'boolean', default: false },
  edits: { type: 'string', default: '20' },
  growth: { type: 'boolean', default: false },
  sizes: { type: 'string', default: GROWTH_SIZES },
  all: { type: 'boolean', default: false },
  peers: { type: 'boolean', default: false },
  rounds: { type: 'string', default: '5' },
  count: { type: 'string' },
  whole: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What was typed behind the command. */
export interface BenchValues {
  readonly data: string;
  readonly runs: string;
  readonly once: boolean;
  readonly study: boolean;
  readonly hostile: boolean;
  readonly incremental: boolean;
  readonly editions: boolean;
  readonly desk: boolean;
  readonly lighthouse: boolean;
  readonly edits: string;
  readonly growth: boolean;
  readonly sizes: string;
  readonly all: boolean;
  readonly peers: boolean;
  readonly rounds: string;
  readonly count?: string | undefined;
  readonly whole: boolean;
}

/** One thing to measure. `data` is the absolute path of a data folder; all numbers are at least 1. */
export type BenchTask =
  | {
      readonly kind: 'builds' | 'hostile' | 'editions' | 'desk' | 'lighthouse';
      readonly data: string;
      readonly runs: number;
    }
  | { readonly kind: 'once' | 'study'; readonly data: string }
  | { readonly kind: 'incremental'; readonly data: string; readonly edits: number }
  | {
      readonly kind: 'growth';
      readonly data: string;
      readonly sizes: string;
      readonly runs: number;
      readonly all: boolean;
    }
  | {
      readonly kind: 'peers';
      readonly data: string;
      readonly rounds: number;
      readonly count: number | undefined;
      readonly whole: boolean;
    };

/** What is asked for; whole builds where nothing else is. */
export function benchTask(values: BenchValues): BenchTask {
  const data = path.resolve(values.data);
  const runs = atLeastOne(values.runs);
  if (values.editions) return { kind: 'editions', data, runs };
  if (values.desk) return { kind: 'desk', data, runs };
  if (values.lighthouse) return { kind: 'lighthouse', data, runs };
  if (values.hostile) return { kind: 'hostile', data, runs };
  if (values.incremental) return { kind: 'incremental', data, edits: atLeastOne(values.edits) };
  if (values.growth) return { kind: 'growth', data, sizes: values.sizes, runs, all: values.all };
  if (values.peers) {
    const count = values.count === undefined ? undefined : atLeastOne(values.count);
    return { kind: 'peers', data, rounds: atLeastOne(values.rounds), count, whole: values.whole };
  }
  if (values.study) return { kind: 'study', data };
  return values.once ? { kind: 'once', data } : { kind: 'builds', data, runs };
}

function atLeastOne(text: string): number {
  return Math.max(1, Number(text));
}
