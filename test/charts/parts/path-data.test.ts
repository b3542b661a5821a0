import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PathCommand } from '../../../src/charts/parts/drawing.ts';
import { dotsData, pathData } from '../../../src/charts/parts/path-data.ts';

/** The points that a browser draws through, by the rules of SVG for 'M', 'm', 'l', 'c' and 'z'. */
function pointsOf(data: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let at: readonly [number, number] = [0, 0];
  let start = at;
  for (const [, letter = '', rest = ''] of data.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map((text) => Math.round(Number(text) * 100));
    if (letter === 'z') at = start;
    const step = letter === 'c' ? 6 : 2;
    for (let index = 0; index < numbers.length; index += step) {
      const [fromX, fromY] = letter === 'M' ? [0, 0] : at;
      for (let own = index; own < index + step; own += 2) {
        at = [fromX + (numbers[own] ?? Number.NaN), fromY + (numbers[own + 1] ?? Number.NaN)];
        found.push(at);
      }
      if (/m/i.test(letter)) start = at;
    }
  }
  return found;
}

const hundredths = (value: number) => Math.round(value * 100);
const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const ring = fc
  .tuple(
    fc.tuple(fc.constant('M' as const), number, number),
    fc.array(
      fc.oneof(
        fc.tuple(fc.constant('L' as const), number, number),
        fc.tuple(fc.constant('C' as const), number, number, number, number, number, number),
      ),
    ),
  )
  .map(([move, lines]): PathCommand[] => [move, ...lines, ['Z']]);

describe('the outline of an area', () => {
  it('goes in short steps from point to point', () => {
    expect(
      pathData([['M', 10.5, 20], ['L', 11, 19.75], ['L', 11, 25], ['Z'], ['M', 0, 0], ['L', -0.004, 3]]),
    ).toBe('M10.5 20l.5-.25 0 5.25zm-10.5-20l0 3');
  });

  it('goes through the same points, however many there are before them', () => {
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1 }), (rings) => {
        const commands = rings.flat();
        const wanted = commands.flatMap(([, ...numbers]) =>
          numbers.flatMap((value, index) =>
            index % 2 === 0 ? [[hundredths(value), hundredths(numbers[index + 1] ?? 0)]] : [],
          ),
        );
        expect(pointsOf(pathData(commands))).toEqual(wanted.map(([x = 0, y = 0]) => [x + 0, y + 0]));
      }),
    );
  });
});

it('dots that lie apart are steps of no length', () => {
  expect(
    dotsData([
      [1, 2],
      [0.5, 2.25],
    ]),
  ).toBe('m1 2h0m-.5 .25h0');
});
