import { readFileSync } from 'node:fs';
import { startingPoints, startOf } from '../../src/costs/assumptions.ts';
import { FindingLog } from '../../src/ingest/findings/finding-log.ts';
import { readCosts } from '../../src/ingest/publisher/read-costs.ts';
import type { CostStudy } from '../../src/model/publication/costs.ts';

/** The study of the edition in this repository. @throws Error where it cannot be read. */
export function studyOfHengelo(): CostStudy {
  const text = readFileSync(new URL('../../data/costs.json', import.meta.url), 'utf8');
  const study = readCosts(text, new FindingLog(new Map()));
  if (!study) throw new Error('data/costs.json cannot be read.');
  return study;
}

export const start = startOf(startingPoints(studyOfHengelo()));
export const HOURS = { least: 10, mean: 20, most: 30 };
