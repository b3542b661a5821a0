import type { Fit, FitResult } from '../../../../src/analysis/need/statistics/fit.ts';

/** How many significant digits two numbers share (log relative error, 15 at most). */
export function digitsOf(found: number, expected: number | undefined): number {
  if (expected === undefined) throw new Error('No number to compare with.');
  if (found === expected) return 15;
  return -Math.log10(Math.abs(found - expected) / Math.abs(expected || 1));
}

/** The figures. @throws Error where there are none */
export function fitOf<Result extends FitResult>(result: Result): Fit {
  if ('refusal' in result) throw new Error(`No figures: ${result.refusal}.`);
  return result.fit;
}
