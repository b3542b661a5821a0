import { ASSUMPTION_KINDS, type AssumptionId, type AssumptionKind } from '../model/publication/costs.ts';
import type { Choice } from './assumptions.ts';
import { computeYear, type End, valuesAt, type Year } from './year.ts';

/** A year if all turns out badly, as assumed, and if all turns out well. */
export interface Range {
  readonly worst: Year;
  readonly base: Year;
  readonly best: Year;
}

/** The end of a margin that is bad for the balance. */
const badEnd = ({ drives }: AssumptionKind): End => (drives === 'costs' ? 'high' : 'low');
const goodEnd = ({ drives }: AssumptionKind): End => (drives === 'costs' ? 'low' : 'high');

function yearAt(choice: Choice, endOf: (kind: AssumptionKind) => End): Year {
  const ends = new Map(ASSUMPTION_KINDS.map((kind) => [kind.id, endOf(kind)]));
  return computeYear(valuesAt(choice, (id) => ends.get(id) ?? 'value'));
}

/** The outer bounds: all assumptions at their bad end, and all at their good one. More of an assumption only ever pulls one way. */
export function rangeOf(choice: Choice): Range {
  return {
    worst: yearAt(choice, badEnd),
    base: yearAt(choice, () => 'value'),
    best: yearAt(choice, goodEnd),
  };
}

/** What one assumption does to the balance while the others stay where they are. Whole euros. */
export interface Sensitivity {
  readonly id: AssumptionId;
  readonly atLow: number;
  readonly atHigh: number;
  /** How far the two lie apart. */
  readonly swing: number;
}

function balanceWith(choice: Choice, id: AssumptionId, end: End): number {
  return computeYear(valuesAt(choice, (each) => (each === id ? end : 'value'))).balance;
}

/** All assumptions with a margin, the one that matters most first; equal ones in their own order. */
export function sensitivityOf(choice: Choice): readonly Sensitivity[] {
  return ASSUMPTION_KINDS.filter(({ id }) => choice[id].low < choice[id].high)
    .map(({ id }) => {
      const [atLow, atHigh] = [balanceWith(choice, id, 'low'), balanceWith(choice, id, 'high')];
      return { id, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
    })
    .toSorted((a, b) => b.swing - a.swing);
}

/** Where the balance lies if one assumption at a time is another; undefined where none has a margin. */
export function oneAtATime(
  rows: readonly Sensitivity[],
): { readonly low: number; readonly high: number } | undefined {
  if (rows.length === 0) return undefined;
  const ends = rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** A bar from the left of a strip that is 100 wide. */
export interface Bar {
  readonly x: number;
  readonly width: number;
}

/** The bars of a tornado chart on one scale, with the line of the balance as assumed. */
export interface Tornado {
  readonly line: number;
  readonly bars: readonly { readonly low: Bar; readonly high: Bar }[];
}

const round = (place: number): number => Math.round(place * 100) / 100;

/** Draws the sensitivity: from the balance as assumed to that at each end. Whatever the amounts, all bars are within 0 and 100. */
export function tornadoOf(rows: readonly Sensitivity[], base: number): Tornado {
  const ends = [base, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const placeOf = (euros: number) => (most === least ? 50 : (100 * (euros - least)) / (most - least));
  const line = placeOf(base);
  const barTo = (euros: number): Bar => {
    const place = placeOf(euros);
    return { x: round(Math.min(line, place)), width: round(Math.abs(place - line)) };
  };
  return {
    line: round(line),
    bars: rows.map(({ atLow, atHigh }) => ({ low: barTo(atLow), high: barTo(atHigh) })),
  };
}
