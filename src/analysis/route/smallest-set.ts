/** Somebody who can answer some of the questions of a case. */
export interface Coverer {
  /** The questions that it answers: bit 0 for the first, bit 1 for the second, and so on. */
  readonly covers: number;
  /** What it costs to go there; of equally small sets the one with the lowest sum is taken. Km, from 0. */
  readonly cost: number;
}

export interface Cover {
  /** Places in the list of coverers, in order. */
  readonly chosen: readonly number[];
  /** Questions that nobody answers, as bits. */
  readonly uncovered: number;
}

/** A case has no more questions than there are life domains: with these the answer is exact and at once. */
export const MOST_QUESTIONS = 12;

interface Best {
  readonly count: number;
  readonly cost: number;
  readonly chosen: readonly number[];
}

/**
 * The smallest set that together answers all questions that anybody answers; among equally small sets the one with the
 * lowest sum of costs, and among those the one that is found first in the order of the list.
 *
 * Exact: goes through every set of answered questions (2^questions) in the order of their bits, and from each takes all
 * coverers of the lowest question that is still open. Some member of any covering set answers that question, so that no
 * smallest set is missed. Takes about 2^questions times the number of coverers steps.
 *
 * @param questions how many there are
 * @throws RangeError where there are more than `MOST_QUESTIONS`
 */
export function smallestSet(questions: number, coverers: readonly Coverer[]): Cover {
  if (questions > MOST_QUESTIONS) throw new RangeError(`More questions than ${MOST_QUESTIONS}: ${questions}`);
  const asked = 2 ** questions - 1;
  const goal = coverers.reduce((bits, { covers }) => bits | covers, 0) & asked;
  const best = new Array<Best | undefined>(goal + 1);
  best[0] = { count: 0, cost: 0, chosen: [] };
  for (let answered = 0; answered < goal; answered += 1) {
    const from = best[answered];
    if (!from) continue;
    const open = goal & ~answered;
    const lowest = open & -open;
    for (const [index, { covers, cost }] of coverers.entries()) {
      if ((covers & lowest) === 0) continue;
      const next = answered | (covers & goal);
      const candidate = { count: from.count + 1, cost: from.cost + cost, chosen: [...from.chosen, index] };
      if (isBetter(candidate, best[next])) best[next] = candidate;
    }
  }
  const chosen = best[goal]?.chosen ?? [];
  return { chosen: chosen.toSorted((a, b) => a - b), uncovered: asked & ~goal };
}

function isBetter(candidate: Best, known: Best | undefined): boolean {
  if (known === undefined) return true;
  return (
    candidate.count - known.count < 0 || (candidate.count === known.count && candidate.cost < known.cost)
  );
}
