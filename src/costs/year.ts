import { ASSUMPTION_KINDS, type AssumptionId } from '../model/publication/costs.ts';
import type { Choice } from './assumptions.ts';
import { divideRounded } from './money.ts';

/** One value for each assumption, in steps of its unit. */
export type Values = Readonly<Record<AssumptionId, number>>;

/** A year of a consulting hour, in whole euros. */
export interface Year {
  readonly costs: number;
  readonly client: number;
  readonly avoided: number;
  /** Client and public bodies together, after costs. */
  readonly balance: number;
  /** Public bodies alone, after costs. */
  readonly publicBalance: number;
}

/**
 * Costs: weeks times what a week of help and coordination costs. Yields: questions, times the share that counts, times the
 * share that is solved, times the amount for a question.
 */
export function computeYear(values: Values): Year {
  const help = (values.spreekuur + values.nazorg) * (values.uurtarief + values.servicekosten);
  const coordination = values.coordinatie * values.coordinatietarief;
  // Tenths of an hour times cents: a thousandth of a euro.
  const costs = divideRounded(values.weken * (help + coordination), 1_000);
  const solved = values.vragen * values.meegeteld * values.opgelost;
  // Two percentages and cents: a millionth of a euro.
  const client = divideRounded(solved * values.opbrengst, 1_000_000);
  const avoided = divideRounded(solved * values.vermeden, 1_000_000);
  return { costs, client, avoided, balance: client + avoided - costs, publicBalance: avoided - costs };
}

export type End = 'low' | 'value' | 'high';

/** The values of a choice, each at the end that is asked for. */
export function valuesAt(choice: Choice, end: (id: AssumptionId) => End): Values {
  const values = ASSUMPTION_KINDS.map(({ id }) => [id, choice[id][end(id)]] as const);
  return Object.fromEntries(values) as Record<AssumptionId, number>;
}

/** What a year takes and gives in hours; tenths of an hour. */
export interface Effort {
  readonly hours: number;
  /** Undefined for hours that nobody works. */
  readonly perQuestion: number;
  /** Whole euros. */
  readonly costsPerQuestion: number;
}

export function effortOf(values: Values): Effort {
  const hours = values.weken * (values.spreekuur + values.nazorg);
  return {
    hours,
    perQuestion: divideRounded(hours, values.vragen),
    costsPerQuestion: divideRounded(computeYear(values).costs, values.vragen),
  };
}
