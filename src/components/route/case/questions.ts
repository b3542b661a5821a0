import {
  LIFE_DOMAINS,
  type LifeDomainKey,
  SUPPORT_TYPES,
  type SupportTypeKey,
} from '../../../model/typology.ts';

/** One question of a case: a life domain, and the kind of help where that matters. */
export interface Question {
  readonly domain: LifeDomainKey;
  readonly type: SupportTypeKey | undefined;
}

/** Name in addresses and of fields. It stays the same: people keep and share addresses. */
export const QUESTION_PARAMETER = 'vraag';

/** The questions as the query of an address, without '?'; empty where there are none. */
export function writeQuestions(questions: readonly Question[]): string {
  return questions
    .map(({ domain, type }) => `${QUESTION_PARAMETER}=${domain}${type === undefined ? '' : `.${type}`}`)
    .join('&');
}

/** The questions that an address asks, one for each life domain in the order of the typology; others are left out. */
export function readQuestions(query: string): Question[] {
  const asked = new Map(
    new URLSearchParams(query)
      .getAll(QUESTION_PARAMETER)
      .map((value): readonly [string, string | undefined] => {
        const [domain = '', type] = value.split('.');
        return [domain, type];
      }),
  );
  return LIFE_DOMAINS.flatMap(({ key: domain }) =>
    asked.has(domain)
      ? [{ domain, type: SUPPORT_TYPES.find(({ key }) => key === asked.get(domain))?.key }]
      : [],
  );
}
