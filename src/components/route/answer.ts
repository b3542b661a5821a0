import { smallestSet } from '../../analysis/route/smallest-set.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import type { Question } from './questions.ts';

/** What an organisation offers to everybody: numbers in the typology, from 1, as on the page. */
export interface OfferDigits {
  readonly domains: string;
  readonly types: string;
}

export interface Candidate {
  /** Only what is for everybody. */
  readonly offers: readonly OfferDigits[];
  /** 0 in the municipality itself. */
  readonly km: number;
}

export interface Answer {
  /** Organisations that answer all questions by themselves, nearest first. */
  readonly all: readonly number[];
  /** Where there are none: the smallest set that does, as places in the list of candidates. */
  readonly set: readonly number[];
  /** Questions that nobody answers, as places in the list of questions. */
  readonly open: readonly number[];
}

/** Whether an organisation answers a question at one of its locations. */
export function answersQuestion({ offers }: Pick<Candidate, 'offers'>, { domain, type }: Question): boolean {
  const domainDigit = String(LIFE_DOMAINS.findIndex(({ key }) => key === domain) + 1);
  const typeDigit = type && String(SUPPORT_TYPES.findIndex(({ key }) => key === type) + 1);
  return offers.some(
    (offer) =>
      offer.domains.includes(domainDigit) && (typeDigit === undefined || offer.types.includes(typeDigit)),
  );
}

/** Who answers a case: one organisation for all of it, or else as few as possible, as near as possible. */
export function answerCase(questions: readonly Question[], candidates: readonly Candidate[]): Answer {
  const coverers = candidates.map((candidate) => ({
    covers: questions.reduce(
      (bits, question, index) => bits | (answersQuestion(candidate, question) ? 1 << index : 0),
      0,
    ),
    cost: candidate.km,
  }));
  const asked = (1 << questions.length) - 1;
  const all = coverers
    .map(({ covers, cost }, index) => ({ covers, cost, index }))
    .filter(({ covers }) => covers === asked)
    .toSorted((a, b) => a.cost - b.cost || a.index - b.index)
    .map(({ index }) => index);
  const { chosen, uncovered } = smallestSet(questions.length, coverers);
  return {
    all: questions.length === 0 ? [] : all,
    set: all.length > 0 ? [] : chosen,
    open: questions.flatMap((_, index) => ((uncovered >> index) & 1 ? [index] : [])),
  };
}
