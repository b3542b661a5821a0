import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerCase, answerInRegion } from '../../../src/components/route/case/answer.ts';
import { readQuestions, writeQuestions } from '../../../src/components/route/case/questions.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../src/model/typology.ts';

describe('the questions in an address', () => {
  it('come back as they were written', () => {
    const query = 'vraag=schulden-en-incasso&vraag=wonen-en-buren.contactbemiddeling';
    expect(readQuestions(query)).toEqual([
      { domain: 'schulden-en-incasso', type: undefined },
      { domain: 'wonen-en-buren', type: 'contactbemiddeling' },
    ]);
    expect(writeQuestions(readQuestions(query))).toBe(query);
  });

  it('leave out what does not exist', () => {
    expect(readQuestions('vraag=voetbal&vraag=algemeen.massage&anders=1')).toEqual([
      { domain: 'algemeen', type: undefined },
    ]);
    expect(readQuestions('')).toEqual([]);
  });
});

describe('answerCase', () => {
  const debts = readQuestions('vraag=schulden-en-incasso');
  const both = readQuestions('vraag=schulden-en-incasso&vraag=wonen-en-buren.contactbemiddeling');
  const money = { offers: [{ domains: '56', types: '12' }], km: 0 };
  const talks = { offers: [{ domains: '7', types: '7' }], km: 12 };
  // Talks about housing at one address, debts at another: it answers both. Mediation about work does not.
  const wide = {
    offers: [
      { domains: '7', types: '17' },
      { domains: '5', types: '1' },
    ],
    km: 20,
  };
  const other = {
    offers: [
      { domains: '57', types: '1' },
      { domains: '6', types: '7' },
    ],
    km: 0,
  };

  it('names whoever answers all by itself', () => {
    expect(answerCase(both, [money, talks, wide])).toEqual({ all: [2], set: [], open: [] });
  });

  it('asks for the kind of help about that very subject', () => {
    expect(answerCase(both, [other])).toEqual({ all: [], set: [0], open: [1] });
  });

  it('names the smallest set where nobody answers all', () => {
    expect(answerCase(both, [money, talks])).toEqual({ all: [], set: [0, 1], open: [] });
  });

  it('puts the nearest first', () => {
    expect(answerCase(debts, [wide, money]).all).toEqual([1, 0]);
  });

  it('says nothing where nothing is asked', () => {
    expect(answerCase([], [money])).toEqual({ all: [], set: [], open: [] });
  });
});

describe('answerInRegion', () => {
  const both = readQuestions('vraag=schulden-en-incasso&vraag=wonen-en-buren');
  const three = readQuestions('vraag=schulden-en-incasso&vraag=wonen-en-buren&vraag=algemeen');
  const at = (place: string | undefined, domains: string, km = 0) => ({
    offers: [{ domains, types: '1' }],
    km,
    place,
  });

  it('keeps a set within one municipality where it can', () => {
    const candidates = [at('Urk', '5'), at('Súdwest-Fryslân', '7'), at('Urk', '7')];
    expect(answerCase(both, candidates).set).toEqual([0, 1]);
    expect(answerInRegion(both, candidates)).toEqual({ all: [], set: [0, 2], open: [] });
  });

  it('mixes municipalities only where none of them has all of it', () => {
    const candidates = [at('Urk', '5'), at('Zeewolde', '7'), at(undefined, '1', 9)];
    expect(answerInRegion(three, candidates)).toEqual({ all: [], set: [0, 1, 2], open: [] });
  });

  it('names one organisation for all of it, and says what nobody answers', () => {
    expect(answerInRegion(both, [at('Urk', '5'), at('Dronten', '57')])).toEqual({
      all: [1],
      set: [],
      open: [],
    });
    expect(answerInRegion(both, [at('Urk', '5')])).toEqual({ all: [], set: [0], open: [1] });
    expect(answerInRegion([], [at('Urk', '5')])).toEqual({ all: [], set: [], open: [] });
  });
});

it('has a rule in the style sheet for every row, column and cell of the matrix', () => {
  const css = readFileSync(
    new URL('../../../src/components/route/only.css', import.meta.url),
    'utf8',
  ).replace(/\s+/g, ' ');
  const rows = LIFE_DOMAINS.map((_, index) => index + 1);
  const columns = SUPPORT_TYPES.map((_, index) => index + 1);
  const rules = [
    ...rows.map((row) => [`#d${row}`, `[data-d*="${row}"]`]),
    ...columns.map((column) => [`#t${column}`, `[data-t*="${column}"]`]),
    ...rows.flatMap((row) =>
      columns.map((column) => [`#c${row}${column}`, `[data-d*="${row}"][data-t*="${column}"]`]),
    ),
  ];
  const lacking = rules.filter(
    ([id, what]) => !css.includes(`${id}:target ~ .who .part:not(${what}, :has(${what}))`),
  );
  expect(lacking).toEqual([]);
  // One digit for each: the attributes are searched by digit.
  expect(Math.max(...rows, ...columns)).toBeLessThan(10);
});
