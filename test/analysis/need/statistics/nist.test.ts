import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../../../src/analysis/need/statistics/least-squares.ts';
import { digitsOf, fitOf } from './digits.ts';

/** NIST StRD, Longley: total employment of the United States, 1947 - 1962, with its certified values. */
const LONGLEY = {
  dependent: [
    60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331,
    70551,
  ],
  columns: [
    [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
    [
      234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704,
      502601, 518173, 554894,
    ],
    [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
    [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
    [
      107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366,
      125368, 127852, 130081,
    ],
    Array.from({ length: 16 }, (_, index) => 1947 + index),
  ],
  coefficients: [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359,
    -0.0511041056535807, 1829.15146461355,
  ],
  errors: [
    890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675,
    0.22607320006937, 455.478499142212,
  ],
  r2: 0.995479004577296,
};

const X = Array.from({ length: 21 }, (_, index) => index);
const POWERS = [1, 2, 3, 4, 5].map((power) => ({ id: `x${power}`, values: X.map((x) => x ** power) }));
const DELTAS = [
  759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523,
  -2048, 2048, -2048, 759,
];
/** Certified for Wampler 3; for 4 and 5 a hundred and ten thousand times as large. */
const WAMPLER_ERRORS = [
  2152.3262467817, 2363.55173469681, 779.343524331583, 101.47550755035, 5.64566512170752, 0.112324854679312,
];
const polynomial = (x: number, factor: number) =>
  [0, 1, 2, 3, 4, 5].reduce((sum, k) => sum + (factor * x) ** k, 0);

describe('NIST certified regressions', () => {
  it('Longley: fourteen digits of each coefficient and standard error', () => {
    const { terms, r2 } = fitOf(
      leastSquares(
        LONGLEY.dependent,
        LONGLEY.columns.map((values, index) => ({ id: `x${index + 1}`, values })),
      ),
    );
    const digits = terms.flatMap(({ coefficient, standardError }, index) => [
      digitsOf(coefficient, LONGLEY.coefficients[index]),
      digitsOf(standardError, LONGLEY.errors[index]),
    ]);
    // Ten are asked for; as many as the certified values have come out.
    expect(Math.min(...digits)).toBeGreaterThan(14);
    expect(digitsOf(r2, LONGLEY.r2)).toBeGreaterThan(14);
  });

  it.each([
    // All that a double holds; of Wampler 2, the dependent itself is rounded to a double, and that is what is left.
    ['Wampler 1', 1, 0, 14.9],
    ['Wampler 2', 0.1, 0, 12.5],
    ['Wampler 3', 1, 1, 14.9],
    ['Wampler 4', 1, 100, 14.9],
    ['Wampler 5', 1, 10_000, 14.9],
  ])('%s: a polynomial of the fifth degree', (_name, factor, noise, least) => {
    const dependent = X.map((x, index) => polynomial(x, factor) + noise * (DELTAS[index] ?? 0));
    const { terms } = fitOf(leastSquares(dependent, POWERS));
    const digits = terms.map(({ coefficient }, power) => digitsOf(coefficient, factor ** power));
    expect(Math.min(...digits)).toBeGreaterThan(least);
    if (noise === 0) return;
    const errors = terms.map(({ standardError }, power) =>
      digitsOf(standardError, noise * (WAMPLER_ERRORS[power] ?? 0)),
    );
    expect(Math.min(...errors)).toBeGreaterThan(13);
  });
});

describe('no figures where they would mean nothing', () => {
  const dependent = [1, 3, 2, 5, 4, 6];
  const first = { id: 'a', values: [1, 2, 3, 4, 5, 7] };
  it('columns that follow from each other', () => {
    const second = { id: 'b', values: first.values.map((value) => 3 * value - 2) };
    expect(leastSquares(dependent, [first, second])).toEqual({ refusal: 'ill-conditioned' });
    expect(leastSquares(dependent, [{ id: 'c', values: dependent.map(() => 5) }])).toEqual({
      refusal: 'ill-conditioned',
    });
  });

  it('too few rows, and a dependent without spread', () => {
    expect(leastSquares([1, 2], [{ id: 'a', values: [3, 5] }])).toEqual({ refusal: 'too-few-rows' });
    expect(leastSquares([4, 4, 4, 4], [{ id: 'a', values: [3, 5, 6, 7] }])).toEqual({ refusal: 'no-spread' });
  });
});
