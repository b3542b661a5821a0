import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { median } from 'd3';
import { EARLIER_FOLDER } from '../../ingest/files/data-files.ts';
import { formatNumber } from '../../model/dutch.ts';
import type { Measured } from '../aims.ts';
import { measureInProcesses, type Run } from './whole-build.ts';

/** What the build with the earlier editions may take, in times that of today's alone. */
const MOST_TIMES = 1.4;

export interface EditionCosts {
  /** Builds of the edition alone and with the earlier ones, alternating. */
  readonly alone: readonly Run[];
  readonly withEarlier: readonly Run[];
}

/**
 * Builds the site from nothing with and without the earlier editions of a data folder, in turn: what else the machine
 * does slows both.
 */
export async function measureEditions(data: string, runs: number): Promise<EditionCosts> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-editions-'));
  try {
    const today = path.join(folder, 'data');
    const isEarlier = (file: string) => file === path.join(data, EARLIER_FOLDER);
    await cp(data, today, { recursive: true, filter: (file) => !isEarlier(file) });
    const alone: Run[] = [];
    const withEarlier: Run[] = [];
    for (let round = 0; round < runs; round += 1) {
      alone.push(...(await measureInProcesses(today, 1)));
      withEarlier.push(...(await measureInProcesses(data, 1)));
    }
    return { alone, withEarlier };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How much more the build with all editions takes: the median of what it takes in each round. */
function timesAsMuch({ alone, withEarlier }: EditionCosts, of: 'total' | 'processor'): number {
  const times = withEarlier
    .flatMap((run, round) => {
      const own = alone[round]?.[of];
      return own === undefined ? [] : [run[of] / own];
    })
    .sort((a, b) => a - b);
  return times[Math.floor((times.length - 1) / 2)] ?? Number.NaN;
}

/** The medians of both as the aims have them. An edition without earlier ones has but one of them. */
export function measuredInEditions({ alone, withEarlier }: EditionCosts): Measured {
  const total = (runs: readonly Run[]) => median(runs, (run) => run.total) ?? Number.NaN;
  const hasEarlier = withEarlier.some(({ counts }) => counts.editions > 1);
  return {
    cleanOne: total(alone),
    ...(hasEarlier ? { cleanWithEarlier: total(withEarlier) } : {}),
  };
}

export function isWithinTimes(costs: EditionCosts): boolean {
  return timesAsMuch(costs, 'total') <= MOST_TIMES;
}

/** The rounds beside each other, and how many times as long all editions take. */
export function reportEditions(costs: EditionCosts): string {
  const lines = costs.alone.map(({ total, sizes }, round) => {
    const all = costs.withEarlier[round];
    const megabytes = (size: number | undefined) => formatNumber((size ?? 0) / 1e6);
    return `  ronde ${round + 1}: alleen vandaag ${formatNumber(total, 1)} s, ${megabytes(sizes['site'])} MB; met eerdere uitgaven ${formatNumber(all?.total ?? 0, 1)} s, ${megabytes(all?.sizes['site'])} MB`;
  });
  return [
    `De hele site vanaf niets, om en om, ${os.availableParallelism()} processorkernen:`,
    ...lines,
    `Met eerdere uitgaven duurt het ${formatNumber(timesAsMuch(costs, 'total'), 2)} keer zo lang (hoogstens ${formatNumber(MOST_TIMES, 1)}).`,
    `De processor doet er ${formatNumber(timesAsMuch(costs, 'processor'), 2)} keer zo veel voor: daarin telt minder wat de computer verder doet.`,
    '',
  ].join('\n');
}
