import { describe, expect, it } from 'vitest';
import type { SurveyAnswer } from '../../src/survey/answer.ts';
import { compareAnswers, rateOf, withoutComparisons } from '../../src/survey/comparisons.ts';
import { addGroups, groupsOf, tooLikeEarlier } from '../../src/survey/published-groups.ts';
import { FULL, readRows } from './make-survey.ts';

const [base] = readRows([FULL]).answers ?? [];

function answer(number: number, budget: number | undefined, consent = true): SurveyAnswer {
  if (!base) throw new Error('The full answer cannot be read.');
  const code = `GM${String(number).padStart(4, '0')}`;
  return { ...base, municipality: { ...base.municipality, code }, budget, consent, paidStaff: undefined };
}

const six = [10_000, 20_000, 30_000, 40_000, 50_000, 60_000].map((budget, index) =>
  answer(index + 1, budget),
);
const inhabitants = new Map(
  Array.from({ length: 40 }, (_, index) => [`GM${String(index).padStart(4, '0')}`, 20_000]),
);
const budgetOf = (answers: readonly SurveyAnswer[], minimum = 5) =>
  compareAnswers(answers, inhabitants, minimum).find(({ question }) => question.id === 'budget');

describe('who takes part', () => {
  it('is everybody with consent, an answer and a number of inhabitants', () => {
    const all = [...six, answer(7, undefined), answer(8, 80_000, false), answer(99, 90_000)];
    expect(budgetOf(all)?.members).toEqual(six.map(({ municipality }) => municipality.code));
  });

  it('is compared per 10,000 inhabitants', () => {
    expect(rateOf(30_000, 20_000)).toBe(15_000);
    expect(budgetOf(six)?.outcome).toMatchObject({
      quartiles: { lower: 11_000, median: 18_000, upper: 24_000 },
    });
    expect([rateOf(undefined, 20_000), rateOf(10, undefined), rateOf(10, 0)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leaves no comparison where one of six withdraws consent', () => {
    const withdrawn = six.map((one, index) => (index === 3 ? { ...one, consent: false } : one));
    expect(budgetOf(withdrawn)?.outcome).toEqual({ state: 'withheld', because: 'too-few' });
  });

  it('a question that nobody answered has no comparison', () => {
    const [, staff] = compareAnswers(six, inhabitants, 5);
    expect(staff).toMatchObject({ members: [], outcome: { state: 'withheld', because: 'too-few' } });
  });
});

describe('leave-one-out', () => {
  it('gives everybody the same comparison, so that two sheets laid side by side give nothing away', () => {
    // A comparison is made without knowing for whom: there is nothing in it to leave out.
    const once = budgetOf(six);
    const inAnotherOrder = budgetOf(six.toReversed());
    expect(inAnotherOrder).toEqual(once);
  });
});

describe('comparisons of an earlier run', () => {
  const groups = (answers: readonly SurveyAnswer[]) => groupsOf(compareAnswers(answers, inhabitants, 5));
  const more = (count: number) =>
    Array.from({ length: count }, (_, index) => answer(10 + index, 35_000 + index));

  it('refuse a group that differs by one or by four', () => {
    expect(tooLikeEarlier(groups([...six, ...more(1)]), groups(six))).toEqual(['Budget per jaar']);
    expect(tooLikeEarlier(groups([...six, ...more(4)]), groups(six))).toEqual(['Budget per jaar']);
  });

  it('allow the same group, and one that differs by five', () => {
    expect(tooLikeEarlier(groups(six), groups(six))).toEqual([]);
    expect(tooLikeEarlier(groups([...six, ...more(5)]), groups(six))).toEqual([]);
  });

  it('remember every group once; what was not shown is not remembered', () => {
    const first = groups(six);
    expect(first).toHaveLength(1);
    expect(addGroups(first, groups(six))).toEqual(first);
    expect(addGroups(first, groups([...six, ...more(5)]))).toHaveLength(2);
    expect(groupsOf(withoutComparisons(compareAnswers(six, inhabitants, 5)))).toEqual([]);
  });
});
