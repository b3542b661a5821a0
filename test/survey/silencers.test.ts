import { describe, expect, it } from 'vitest';
import type { SurveyAnswer } from '../../src/survey/answer.ts';
import { compareAnswers } from '../../src/survey/comparisons.ts';
import { silencersOf } from '../../src/survey/silencers.ts';
import { leadersOf } from '../../src/survey/suppression.ts';
import { FULL, readRows } from './make-survey.ts';

const [base] = readRows([FULL]).answers ?? [];
const inhabitants = new Map(Array.from({ length: 9 }, (_, index) => [`GM000${index}`, 20_000]));

/** Answers of the municipalities 'Plaats 1', 'Plaats 2', … on the lines from 2. */
function answersOf(...budgets: readonly number[]): SurveyAnswer[] {
  if (!base) throw new Error('The full answer cannot be read.');
  return budgets.map((budget, index) => ({
    ...base,
    municipality: { ...base.municipality, code: `GM000${index + 1}`, name: `Plaats ${index + 1}` },
    budget,
    line: index + 2,
  }));
}

function silencers(answers: readonly SurveyAnswer[]) {
  const [budget] = compareAnswers(answers, inhabitants, 5);
  if (budget?.outcome.state !== 'withheld') return [];
  return silencersOf(answers, inhabitants, 'budget', budget.outcome.because);
}

describe('who silences a comparison', () => {
  it('is the municipality that weighs over half, with its line', () => {
    expect(silencers(answersOf(10, 20, 30, 1_000_000, 40, 50))).toEqual([
      { municipality: 'Plaats 4', line: 5 },
    ]);
  });

  it('is the two that together leave too little to the others', () => {
    expect(silencers(answersOf(10, 20, 900, 30, 890, 40))).toEqual([
      { municipality: 'Plaats 3', line: 4 },
      { municipality: 'Plaats 5', line: 6 },
    ]);
  });

  it('is who gave the lowest answer, where a quarter did', () => {
    expect(silencers(answersOf(0, 20, 30, 0, 40, 0, 35))).toEqual([
      { municipality: 'Plaats 1', line: 2 },
      { municipality: 'Plaats 4', line: 5 },
      { municipality: 'Plaats 6', line: 7 },
    ]);
  });

  it('is nobody where there are too few answers, or where the comparison is shown', () => {
    expect(silencers(answersOf(10, 20, 30))).toEqual([]);
    expect(silencers(answersOf(10, 20, 30, 40, 50, 60))).toEqual([]);
  });
});

it.each([
  [[3, 3, 3, 3], []],
  [[1, 9, 3], [1]],
  [
    [5, 1, 5],
    [0, 2],
  ],
  [[], []],
  [[0, 0], []],
])('of %j the places %j weigh too much', (values, places) => {
  expect(leadersOf(values)).toEqual(places);
});
