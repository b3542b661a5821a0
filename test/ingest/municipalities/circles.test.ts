import { expect, it } from 'vitest';
import { circlesOf } from '../../../src/ingest/municipalities/circles.ts';

const circles = (text: string) =>
  circlesOf(new Map(text.split(' ').map((entry) => [entry.slice(0, 1), [...entry.slice(2)]])))
    .map((circle) => circle.toSorted().join(''))
    .join(' ');

it.each([
  ['a>b b>c c>', ''],
  ['a>b b>a', 'ab'],
  ['a>b b>c c>a', 'abc'],
  // Who leads to a circle, and who comes after one, is not on it.
  ['x>a a>b b>az z>', 'ab'],
  ['a>b b>a c>d d>c', 'ab cd'],
  // Who is its own successor has an error of its own.
  ['a>a b>c c>', ''],
  ['a>b b>? c>', ''],
])('%s holds the circles %j', (text, expected) => {
  expect(circles(text)).toBe(expected);
});

it('is found in a chain that is longer than the stack is deep', () => {
  const chain = Array.from({ length: 50_000 }, (_, index) => [`${index}`, [`${index + 1}`]] as const);
  expect(circlesOf(new Map(chain))).toEqual([]);
  expect(circlesOf(new Map([...chain, ['50000', ['49999']]]))).toEqual([['49999', '50000']]);
});
