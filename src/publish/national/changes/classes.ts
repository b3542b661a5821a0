import type { MunicipalityChange } from '../../../history/municipalities/municipality-change.ts';
import type { MunicipalityCode } from '../../../model/edition.ts';
import { knownValue } from '../../../model/figure.ts';

/** Municipalities with about the same change of a count: from `from` up to and including `to`. */
export interface ChangeClass {
  /** How far it is from no change: 0 is none, 1 some, 2 much; below zero where fewer were found. */
  readonly step: -2 | -1 | 0 | 1 | 2;
  readonly from: number;
  readonly to: number;
  readonly codes: readonly MunicipalityCode[];
}

export interface ClassedChanges {
  /** From fewest to most; only classes that somebody is in. */
  readonly classes: readonly ChangeClass[];
  /** Without a figure of one of the two editions. */
  readonly unknown: readonly MunicipalityCode[];
  /** Of which nobody can say what there was in its present area. */
  readonly notComparable: readonly MunicipalityCode[];
}

/**
 * Classes of the change of locations, the same on both sides of none. What parts some from much is the middle of all
 * changes that are any, whatever their direction: so a change counts as much only beside others.
 */
export function classifyChanges(
  municipalities: ReadonlyMap<MunicipalityCode, MunicipalityChange>,
): ClassedChanges {
  const differences = new Map<MunicipalityCode, number>();
  const unknown: MunicipalityCode[] = [];
  const notComparable: MunicipalityCode[] = [];
  for (const [code, { reason, figures }] of municipalities) {
    const value = knownValue(figures.locations.difference);
    if (reason !== undefined) notComparable.push(code);
    else if (value === undefined) unknown.push(code);
    else differences.set(code, value);
  }
  const sizes = [...differences.values()].filter((value) => value !== 0).map(Math.abs);
  const much = lowerMiddle(sizes);
  const stepOf = (value: number): ChangeClass['step'] => {
    if (value === 0) return 0;
    if (Math.abs(value) <= much) return value > 0 ? 1 : -1;
    return value > 0 ? 2 : -2;
  };
  const classes = ([-2, -1, 0, 1, 2] as const).flatMap((step): ChangeClass[] => {
    const own = [...differences].filter(([, value]) => stepOf(value) === step);
    if (own.length === 0) return [];
    const values = own.map(([, value]) => value);
    return [{ step, from: Math.min(...values), to: Math.max(...values), codes: own.map(([code]) => code) }];
  });
  return { classes, unknown, notComparable };
}

/** The number in the middle, the lower one of two; 0 of none. */
function lowerMiddle(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((a, b) => a - b);
  return ordered[Math.ceil(ordered.length / 2) - 1] ?? 0;
}
