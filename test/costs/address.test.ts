import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChoice, writeChoice } from '../../src/costs/address.ts';
import { boundsOf, choiceOf, kindOf, marginAround } from '../../src/costs/assumptions.ts';
import { fieldText, readField } from '../../src/costs/field-text.ts';
import { ASSUMPTION_KINDS } from '../../src/model/publication/costs.ts';
import { start } from './study.ts';

describe('the address', () => {
  test('says only what is another than the start', () => {
    expect(writeChoice(start, start)).toBe('');
    const own = choiceOf((kind) =>
      kind.id === 'coordinatie' ? marginAround(55, start.coordinatie, kind) : start[kind.id],
    );
    expect(writeChoice(own, start)).toBe('?coordinatie=5.5');
  });

  test('every choice comes back from its own address', () => {
    const anyMargins = fc.tuple(
      ...ASSUMPTION_KINDS.map((kind) => {
        const { least, most } = boundsOf(kind);
        const number = fc.integer({ min: least, max: most });
        const alone = number.map((value) => marginAround(value, start[kind.id], kind));
        const three = fc.tuple(number, number, number).map((numbers) => {
          const [low = 0, value = 0, high = 0] = numbers.toSorted((a, b) => a - b);
          return { low, value, high };
        });
        return fc.oneof(alone, three);
      }),
    );
    fc.assert(
      fc.property(anyMargins, (margins) => {
        const choice = choiceOf((kind) => margins[ASSUMPTION_KINDS.indexOf(kind)] ?? start[kind.id]);
        const address = writeChoice(choice, start);
        expect(address).toMatch(/^(\?[a-z0-9=.&-]+)?$/);
        expect(readChoice(address, start)).toEqual({ choice, problems: [] });
      }),
    );
  });

  test.each([
    '?vragen=',
    '?vragen=-5',
    '?vragen=1e9',
    '?vragen=NaN',
    '?vragen=Infinity',
    '?vragen=0x10',
    '?vragen=99999999999999999999',
    '?vragen=0',
    '?vragen=300-200-100',
    '?vragen=1-2',
    '?vragen=1-2-3-4',
    '?vragen=%3Cscript%3Ealert(1)%3C/script%3E',
    '?meegeteld=101',
    '?weken=53',
    '?uurtarief=80.555',
    '?spreekuur=0.4',
    `?vragen=${'9'.repeat(100_000)}`,
  ])('%.40s cannot be: the start stays, and a short sentence says so', (search) => {
    const { choice, problems } = readChoice(search, start);
    expect(choice).toEqual(start);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.length).toBeLessThan(250);
  });

  test.each(['?utm_source=mail', '?__proto__=1', '?constructor=2', '?=&&&', '?%', '?VRAGEN=9'])(
    '%s is not about the calculation',
    (search) => {
      expect(readChoice(search, start)).toEqual({ choice: start, problems: [] });
    },
  );

  test('one that cannot be does not take the others along', () => {
    const { choice, problems } = readChoice('?vragen=veel&weken=40', start);
    expect(choice.weken.value).toBe(40);
    expect(choice.vragen).toEqual(start.vragen);
    expect(problems).toHaveLength(1);
  });
});

describe('a field', () => {
  test.each([
    ['4,3', 43],
    ['4.3', 43],
    [' 4 ', 40],
    ['4,30', 43],
    ['4,35', undefined],
    ['', undefined],
    ['vier', undefined],
    ['−4', undefined],
  ])('of hours reads %j as %j tenths', (text, tenths) => {
    expect(readField(text, kindOf('coordinatie'))).toBe(tenths);
  });

  test.each([
    ['€ 80', 8_000],
    ['80,50', 8_050],
    ['0,29', 29],
    ['1.000', 100_000],
    ['1.000,01', undefined],
  ])('of euros reads %j as %j cents', (text, cents) => {
    expect(readField(text, kindOf('uurtarief'))).toBe(cents);
  });

  test('holds what it reads', () => {
    for (const kind of ASSUMPTION_KINDS) {
      const { least, most } = boundsOf(kind);
      fc.assert(
        fc.property(fc.integer({ min: least, max: most }), (steps) => {
          expect(readField(fieldText(steps, kind), kind)).toBe(steps);
        }),
      );
    }
  });
});
