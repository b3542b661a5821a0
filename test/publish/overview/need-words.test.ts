import { expect, it } from 'vitest';
import { differencesOf, influential, termIn, unsure } from '../../../src/analysis/need/conclusions.ts';
import {
  chanceWords,
  MEANINGLESS,
  refusalWords,
  shortLinkWords,
  termWords,
} from '../../../src/publish/overview/need/words.ts';
import { currentSite } from '../../support/real-site.ts';

const site = await currentSite();
const study = site.analysis.needStudy();
const main = study?.models.find(({ id }) => id === 'aantal');
if (!study || !main?.fit) throw new Error('The edition in data/ has no study of need.');

it('writes a coefficient of a number of people per 1.000, with the decimals that its error has a meaning for', () => {
  const term = main.fit?.terms.find(({ id }) => id === 'inwoners');
  if (!term) throw new Error('No term for inhabitants.');
  const words = termWords(
    { ...term, coefficient: 0.0000611, standardError: 0.0000096, low: 0.0000423, high: 0.00008 },
    study,
  );
  expect(words).toMatchObject({
    unit: ' (per 1.000)',
    coefficient: '0,0611',
    interval: '0,0423 tot 0,0800',
    standardError: '0,0096',
  });
  const share = termWords({ ...term, id: 'hbo_wo', coefficient: -12.3456, standardError: 1.23 }, study);
  expect(share).toMatchObject({ unit: '', coefficient: '−12,3', standardError: '1,2' });
});

it('tells chances, links and reasons in short words', () => {
  expect([chanceWords(0.0004), chanceWords(0.0123)]).toEqual(['<\u00a00,001', '0,012']);
  expect(
    ['positive', 'weak-negative', 'none', undefined].map((link) => shortLinkWords(link as 'none')),
  ).toEqual(['meer', 'minder (zwak)', 'geen', '–']);
  expect(refusalWords('ill-conditioned')).toContain('lijken te veel op elkaar');
  expect(MEANINGLESS).toMatch(/^Voorbeelddata.*betekenen daarom niets/);
});

it('checks a model in two other ways, and says where the conclusion differs', () => {
  const checks = study.models.filter(({ checks: checked }) => checked === main.id);
  expect(checks.map(({ id, method }) => [id, method])).toEqual([
    ['aantal-zonder-grote-steden', 'ols'],
    ['aantal-telmodel', 'negative-binomial'],
  ]);
  expect(checks[0]?.without.map((code) => site.analysis.byCode.get(code)?.name)).toEqual([
    'Amsterdam',
    'Rotterdam',
    "'s-Gravenhage",
    'Utrecht',
  ]);
  for (const { check, term, inModel, inCheck } of differencesOf(main, study)) {
    expect(inModel).not.toBe(inCheck);
    expect(termIn(check, term, study)).toBeDefined();
  }
  // The example gives the largest city far more than its size alone would.
  expect(unsure(main).length + differencesOf(main, study).length).toBeGreaterThan(0);
  expect(site.analysis.byCode.get(influential(main, 1)[0]?.code ?? '')?.name).toBe('Amsterdam');
});
