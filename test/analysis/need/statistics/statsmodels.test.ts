import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  logistic,
  negativeBinomial,
  poisson,
} from '../../../../src/analysis/need/statistics/count-models.ts';
import type { Fit } from '../../../../src/analysis/need/statistics/fit.ts';
import { leastSquares } from '../../../../src/analysis/need/statistics/least-squares.ts';
import { digitsOf, fitOf } from './digits.ts';

/** Figures made with statsmodels: see make-reference.py beside them. */
interface Reference {
  readonly r2: number;
  readonly adjustedR2?: number;
  readonly spread?: number;
  readonly vif?: readonly number[];
  readonly cook?: readonly number[];
  readonly leverage?: readonly number[];
  readonly joint?: Readonly<Record<string, number>>;
  readonly terms: readonly Readonly<Record<string, number | string>>[];
}

const FOLDER = new URL('../../../fixtures/statistics/', import.meta.url);
const reference = JSON.parse(readFileSync(new URL('reference.json', FOLDER), 'utf8')) as Record<
  'ols' | 'logistic' | 'poisson' | 'negativeBinomial',
  Reference
>;
/** The negative binomial made with fifty digits: see make-exact.py. */
const exact = JSON.parse(readFileSync(new URL('exact.json', FOLDER), 'utf8')) as {
  readonly spread: number;
  readonly terms: readonly Readonly<Record<string, number | string>>[];
};
const [header = '', ...lines] = readFileSync(new URL('made-up.csv', FOLDER), 'utf8').trim().split('\n');
const rows = lines.map((line) => line.split(',').map(Number));
const column = (id: string) => {
  const index = header.split(',').indexOf(id);
  return { id, values: rows.map((row) => row[index] ?? Number.NaN) };
};
const RAW = ['inwoners', 'aandeel', 'score'].map(column);
const LOGGED = ['inwoners_ln', 'aandeel', 'score'].map(column);

const MEASURES = ['coefficient', 'standardError', 'robustError', 't', 'p', 'robustP', 'low', 'high'] as const;

function expectTerms(
  fit: Fit,
  { terms, r2 }: Reference,
  measures: readonly (typeof MEASURES)[number][] = MEASURES,
): void {
  expect(digitsOf(fit.r2, r2)).toBeGreaterThan(8);
  expect(fit.terms.map(({ id }) => id).sort()).toEqual(terms.map(({ id }) => id).sort());
  for (const term of fit.terms) {
    const expected = terms.find(({ id }) => id === term.id);
    for (const measure of measures) {
      expect(digitsOf(term[measure], Number(expected?.[measure])), `${term.id} ${measure}`).toBeGreaterThan(
        8,
      );
    }
  }
}

describe('the same figures as statsmodels, to eight digits', () => {
  it('least squares: errors, HC3, p, intervals, VIF, Cook', () => {
    const fit = fitOf(leastSquares(column('aantal').values, RAW));
    expectTerms(fit, reference.ols);
    expect(digitsOf(fit.adjustedR2 ?? 0, reference.ols.adjustedR2)).toBeGreaterThan(8);
    reference.ols.vif?.forEach((vif, index) => {
      expect(digitsOf(fit.terms[index + 1]?.vif ?? 0, vif)).toBeGreaterThan(8);
    });
    reference.ols.cook?.forEach((cook, index) => {
      expect(digitsOf(fit.cook[index] ?? 0, cook)).toBeGreaterThan(8);
      expect(digitsOf(fit.leverage[index] ?? 0, reference.ols.leverage?.[index])).toBeGreaterThan(8);
    });
  });

  it('logistic', () => {
    expectTerms(fitOf(logistic(column('aanwezig').values, LOGGED)), reference.logistic);
  });

  it('Poisson', () => {
    expectTerms(fitOf(poisson(column('aantal').values, LOGGED)), reference.poisson);
  });

  it('negative binomial, with the spread', () => {
    const result = negativeBinomial(column('aantal').values, LOGGED);
    // For a link that is not the natural one, statsmodels builds its robust errors on the observed information.
    const measures = ['coefficient', 'standardError', 't', 'p', 'low', 'high'] as const;
    expectTerms(fitOf(result), reference.negativeBinomial, measures);
    for (const { id, coefficient } of fitOf(result).terms) {
      const name = id === 'intercept' ? 'const' : id;
      expect(digitsOf(coefficient, reference.negativeBinomial.joint?.[name])).toBeGreaterThan(8);
    }
    expect('spread' in result && digitsOf(result.spread, reference.negativeBinomial.spread)).toBeGreaterThan(
      8,
    );
  });

  it('negative binomial: twelve digits of all that is said, beside a sum of fifty digits', () => {
    const result = negativeBinomial(column('aantal').values, LOGGED);
    const { terms } = fitOf(result);
    const digits = terms.flatMap((term) =>
      MEASURES.map((measure) =>
        digitsOf(term[measure], Number(exact.terms.find(({ id }) => id === term.id)?.[measure])),
      ),
    );
    expect(terms).toHaveLength(exact.terms.length);
    expect(Math.min(...digits)).toBeGreaterThan(12);
    expect('spread' in result && digitsOf(result.spread, exact.spread)).toBeGreaterThan(12);
  });

  it('gives no figures where a column tells the presence without a fault', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    const present = values.map((value) => (value > 4 ? 1 : 0));
    expect(logistic(present, [{ id: 'a', values }])).toEqual({ refusal: 'not-converged' });
  });

  it('gives no spread where counts lie closer together than Poisson has them', () => {
    const values = Array.from({ length: 30 }, (_, index) => index % 5);
    const closeBy = values.map((value) => 3 + value);
    expect(negativeBinomial(closeBy, [{ id: 'a', values }])).toEqual({ refusal: 'not-converged' });
  });
});
