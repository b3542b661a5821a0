import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choice, judge, type Verdict } from '../../../src/components/explorer/form/filter.ts';
import { choose, SAMPLE } from './sample.ts';

function slugs(choice: Choice, verdict: Verdict): string[] {
  return judge(SAMPLE, choice)
    .judged.filter((each) => each.verdict === verdict)
    .map(({ municipality }) => municipality.slug);
}

describe('what is asked of a location', () => {
  test('nothing: who has any location matches', () => {
    const outcome = judge(SAMPLE, choose({}));
    expect([outcome.matching, outcome.within]).toEqual([4, 5]);
    expect(slugs(choose({}), 'no-match')).toEqual(['cerkum']);
  });

  test('in the municipality, domain and type may be found at two addresses', () => {
    expect(slugs(choose({ domains: ['wonen'], types: ['advies'] }), 'match')).toEqual([
      'ahof',
      'beek',
      'eind',
    ]);
  });

  test('in one place they must be in one location', () => {
    const choice = choose({ domains: ['wonen'], types: ['advies'], together: true });
    expect(slugs(choice, 'match')).toEqual(['beek', 'eind']);
    expect(slugs({ ...choice, lacking: true }, 'match')).toEqual(['ahof', 'cerkum', 'dorp']);
  });

  test('the kind always counts for the location: help of another kind makes up for nothing', () => {
    // In Ahof the advice comes from a counter, so the municipality itself gives only help with housing.
    const choice = choose({ domains: ['wonen'], types: ['advies'], kinds: ['gemeente'] });
    expect(slugs(choice, 'match')).toEqual(['eind']);
    expect(slugs(choose({ domains: ['werk'], kinds: ['gemeente'] }), 'match')).toEqual(['dorp']);
  });

  test('a municipality with a part of it is no match, but its locations are told', () => {
    const dorp = judge(SAMPLE, choose({ domains: ['wonen'], types: ['advies'] })).judged[3];
    expect([dorp?.isFound, dorp?.found, dorp?.verdict]).toEqual([false, 1, 'no-match']);
  });

  test('a region is a bound like a province; who is in none is outside', () => {
    expect(judge(SAMPLE, choose({ regions: ['rand'] })).within).toBe(2);
    expect(slugs(choose({ regions: ['rand'], provinces: ['noord'] }), 'match')).toEqual(['beek']);
  });

  test('with a kind too', () => {
    const choice = choose({ domains: ['wonen'], types: ['advies'], kinds: ['gemeente'] });
    expect(slugs(choice, 'match')).toEqual(['eind']);
  });

  test('of several in one filter, one is enough', () => {
    const choice = choose({ domains: ['wonen', 'werk'], kinds: ['loket'] });
    expect(slugs(choice, 'match')).toEqual(['ahof', 'beek']);
  });

  test('locations that fit are counted, others are not', () => {
    const found = judge(SAMPLE, choose({ domains: ['wonen'] })).judged.map((each) => each.found);
    expect(found).toEqual([1, 1, 0, 0, 1]);
  });

  test('lacking turns the match around, within the same bounds', () => {
    const choice = choose({ domains: ['wonen'], provinces: ['zuid'] });
    const having = judge(SAMPLE, choice);
    const lacking = judge(SAMPLE, { ...choice, lacking: true });
    expect([having.matching, lacking.matching]).toEqual([1, 2]);
    expect([having.within, lacking.within]).toEqual([3, 3]);
    expect(slugs({ ...choice, lacking: true }, 'match')).toEqual(['cerkum', 'dorp']);
  });
});

describe('bounds', () => {
  test('both ends belong to it', () => {
    const inside = (from: number | undefined, to: number | undefined) =>
      judge(SAMPLE, choose({ inhabitants: { from, to } })).within;
    expect(inside(20_000, 30_000)).toBe(2);
    expect(inside(20_001, 30_000)).toBe(1);
    expect(inside(undefined, 20_000)).toBe(2);
    expect(inside(40_000, undefined)).toBe(1);
    expect(inside(30_000, 20_000)).toBe(0);
  });

  test('income is compared in euros', () => {
    expect(slugs(choose({ income: { from: 30_501, to: 32_500 } }), 'match')).toEqual(['beek', 'eind']);
  });

  test('a municipality with an unknown figure is left out as soon as that figure is bounded, and counted', () => {
    const open = judge(SAMPLE, choose({}));
    expect([open.unknownIncome, open.unknownInhabitants, open.within]).toEqual([0, 0, 5]);
    const bounded = judge(SAMPLE, choose({ income: { from: 0, to: undefined } }));
    expect([bounded.unknownIncome, bounded.unknownInhabitants, bounded.within]).toEqual([1, 0, 4]);
    expect(slugs(choose({ income: { from: 0, to: undefined } }), 'unknown')).toEqual(['dorp']);
  });

  test('one that another bound leaves out already is not counted as unknown', () => {
    const income = { from: 0, to: undefined };
    expect(judge(SAMPLE, choose({ income, provinces: ['noord'] })).unknownIncome).toBe(0);
    expect(
      judge(SAMPLE, choose({ income, inhabitants: { from: undefined, to: 39_999 } })).unknownIncome,
    ).toBe(0);
  });

  test('urbanity and province each take several; unknown urbanity belongs to none', () => {
    expect(judge(SAMPLE, choose({ urbanity: ['niet', 'zeer'] })).within).toBe(4);
    expect(judge(SAMPLE, choose({ urbanity: ['zeer'], provinces: ['zuid'] })).within).toBe(1);
    expect(judge(SAMPLE, choose({ provinces: ['noord', 'zuid'] })).within).toBe(5);
  });
});

describe('whatever is chosen', () => {
  const some = (keys: readonly string[]) => fc.subarray([...keys]);
  const choices = fc.record({
    domains: some(['wonen', 'werk']),
    types: some(['advies', 'hulp']),
    kinds: some(['gemeente', 'loket']),
    provinces: some(['noord', 'zuid']),
    regions: some(['rand']),
  });
  const matches = (choice: Choice) => slugs(choice, 'match');

  test('in one place is never more than in the municipality, and the same where one filter is used', () => {
    fc.assert(
      fc.property(choices, (part) => {
        const [spread, together] = [false, true].map((each) => matches(choose({ ...part, together: each })));
        expect(together?.filter((slug) => !spread?.includes(slug))).toEqual([]);
        if (part.domains.length === 0 || part.types.length === 0) expect(together).toEqual(spread);
      }),
    );
  });

  test('found and not found are all within the bounds, and never the same', () => {
    fc.assert(
      fc.property(choices, fc.boolean(), (part, together) => {
        const having = judge(SAMPLE, choose({ ...part, together }));
        const lacking = judge(SAMPLE, choose({ ...part, together, lacking: true }));
        expect(having.matching + lacking.matching).toBe(having.within);
        expect(having.judged.map(({ isFound }) => isFound)).toEqual(
          lacking.judged.map(({ isFound }) => isFound),
        );
      }),
    );
  });

  test('another key in a filter never makes fewer municipalities match', () => {
    fc.assert(
      fc.property(choices, fc.boolean(), (part, together) => {
        const wider = { ...part, domains: part.domains.length === 0 ? [] : ['wonen', 'werk'] };
        const before = matches(choose({ ...part, together }));
        expect(matches(choose({ ...wider, together }))).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});
