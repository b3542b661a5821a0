import { smallestSet } from '../../../analysis/route/smallest-set.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../model/typology.ts';
import type { Question } from './questions.ts';

/** What an organisation offers to everybody: numbers in the typology, from 1, as on the page. */
export interface OfferDigits {
  readonly domains: string;
  readonly types: string;
}

export interface Candidate {
  /** Only what is for everybody. */
  readonly offers: readonly OfferDigits[];
  /** 0 in the municipality or region itself. */
  readonly km: number;
  /** In a region: the municipality that it is in; undefined outside the region. */
  readonly place?: string | undefined;
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

/**
 * Who answers a case in a region. One organisation for all of it is as good in any municipality. A set is looked for
 * within one municipality first: nobody likes to travel through all of it. The first
 * municipality with the smallest set is taken; only where none has all that the region has, municipalities are mixed.
 */
export function answerInRegion(questions: readonly Question[], candidates: readonly Candidate[]): Answer {
  const mixed = answerCase(questions, candidates);
  if (mixed.set.length < 2) return mixed;
  const places = new Set(candidates.flatMap(({ place }) => place ?? []));
  const within = [...places].flatMap((wanted): Answer[] => {
    const own = candidates.flatMap((candidate, index) => (candidate.place === wanted ? [index] : []));
    const answer = answerCase(
      questions,
      own.flatMap((index) => candidates[index] ?? []),
    );
    if (answer.open.length > mixed.open.length) return [];
    return [{ ...answer, set: answer.set.flatMap((place) => own[place] ?? []) }];
  });
  const [best] = within.toSorted((a, b) => a.set.length - b.set.length);
  return best ?? mixed;
}
