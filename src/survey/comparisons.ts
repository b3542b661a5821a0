import type { MunicipalityCode } from '../model/edition.ts';
import type { SurveyAnswer } from './answer.ts';
import { type GroupAnswer, type Outcome, summariseGroup } from './suppression.ts';

export type QuestionId = 'budget' | 'paidStaff' | 'volunteers';

export interface Question {
  readonly id: QuestionId;
  readonly label: string;
  /** Dutch unit of the answer itself. */
  readonly unit: 'euro' | 'fte' | 'personen';
  readonly decimals: number;
  /** Of the answer per 10,000 inhabitants. */
  readonly rateDecimals: number;
}

/** The answers that are compared per 10,000 inhabitants, in the order of the sheet. */
export const QUESTIONS: readonly Question[] = [
  { id: 'budget', label: 'Budget per jaar', unit: 'euro', decimals: 0, rateDecimals: 0 },
  { id: 'paidStaff', label: 'Betaalde medewerkers', unit: 'fte', decimals: 1, rateDecimals: 2 },
  { id: 'volunteers', label: 'Vrijwilligers', unit: 'personen', decimals: 0, rateDecimals: 1 },
];

/** The one comparison that exists for a question: the same for every recipient. */
export interface QuestionComparison {
  readonly question: Question;
  /** Who is in it, in order of code: confidential, for the check against earlier comparisons. */
  readonly members: readonly MunicipalityCode[];
  readonly outcome: Outcome;
}

export type Inhabitants = ReadonlyMap<MunicipalityCode, number>;

/** Per 10,000 inhabitants; undefined where the answer or the number of inhabitants is unknown. */
export function rateOf(amount: number | undefined, inhabitants: number | undefined): number | undefined {
  return amount === undefined || !inhabitants ? undefined : (amount / inhabitants) * 10_000;
}

/** The comparisons over everybody who gave consent and answered the question. */
export function compareAnswers(
  answers: readonly SurveyAnswer[],
  inhabitants: Inhabitants,
  minimum: number,
): readonly QuestionComparison[] {
  return QUESTIONS.map((question) => {
    const group = answers
      .filter(({ consent }) => consent)
      .flatMap((answer): GroupAnswer[] => {
        const { code } = answer.municipality;
        const amount = answer[question.id];
        const rate = rateOf(amount, inhabitants.get(code));
        return amount === undefined || rate === undefined ? [] : [{ code, amount, rate }];
      });
    return {
      question,
      members: group.map(({ code }) => code).sort(),
      outcome: summariseGroup(group, minimum),
    };
  });
}

/** No comparisons at all, for a late sheet whose group may not be published. */
export function withoutComparisons(
  comparisons: readonly QuestionComparison[],
): readonly QuestionComparison[] {
  return comparisons.map((comparison) => ({
    ...comparison,
    outcome: { state: 'withheld', because: 'too-few' },
  }));
}
