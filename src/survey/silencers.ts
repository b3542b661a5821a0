import type { Municipality } from '../model/edition.ts';
import type { SurveyAnswer } from './answer.ts';
import { type Inhabitants, type QuestionId, rateOf } from './comparisons.ts';
import { leadersOf, type WithheldBecause } from './suppression.ts';

/** An answer that keeps a comparison from everybody. Confidential: only for the editor, in the report of a run. */
export interface Silencer {
  readonly municipality: Municipality['name'];
  /** Of the survey. */
  readonly line: number;
}

/** By question. */
export type Silencers = ReadonlyMap<QuestionId, readonly Silencer[]>;

interface Compared extends Silencer {
  readonly amount: number;
  readonly rate: number;
}

/** Those who are equal to the lowest or the highest answer, where more than one is. */
function extremes(compared: readonly Compared[]): readonly Compared[] {
  const rates = compared.map(({ rate }) => rate);
  return [Math.min(...rates), Math.max(...rates)].flatMap((extreme) => {
    const equal = compared.filter(({ rate }) => rate === extreme);
    return equal.length > 1 ? equal : [];
  });
}

/**
 * Whose answers are behind a comparison that is withheld, in order of line: those that weigh over half, or those that are
 * equal to the lowest or highest. Nobody where there are too few answers.
 */
export function silencersOf(
  answers: readonly SurveyAnswer[],
  inhabitants: Inhabitants,
  question: QuestionId,
  because: WithheldBecause,
): readonly Silencer[] {
  if (because === 'too-few') return [];
  const compared = answers.flatMap(({ municipality, consent, line, [question]: amount }): Compared[] => {
    const rate = rateOf(amount, inhabitants.get(municipality.code));
    if (!consent || amount === undefined || rate === undefined) return [];
    return [{ municipality: municipality.name, line, amount, rate }];
  });
  const found =
    because === 'shows-extreme'
      ? extremes(compared)
      : (['amount', 'rate'] as const).flatMap((key) =>
          leadersOf(compared.map((one) => one[key])).flatMap((index) => compared[index] ?? []),
        );
  return [...new Set(found)]
    .sort((a, b) => a.line - b.line)
    .map(({ municipality, line }) => ({ municipality, line }));
}
