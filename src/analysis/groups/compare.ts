import { median } from 'd3';
import type { MunicipalityCode } from '../../model/edition.ts';
import type { Group, GroupId } from './groups.ts';

/**
 * A difference with a mean counts only from here on: 10 % of the mean, and at least half a unit for
 * figures that are whole numbers (4 against 4.3 is no difference that a reader could point at).
 */
export const RELATIVE_MARGIN = 0.1;
export const COUNT_MARGIN = 0.5;

export type Tier = 'more' | 'about' | 'fewer';

/** In how many municipalities of a group there is any of something. */
export interface GroupShare {
  readonly group: GroupId;
  /** Number of municipalities that the mean and the share are taken over. */
  readonly base: number;
  readonly withAtLeastOne: number;
}

/** How a group does on one figure. */
export interface Comparison extends GroupShare {
  /** Mean of the municipalities' own figures, each counting the same; undefined over none. */
  readonly mean: number | undefined;
}

export interface Place {
  /** 1 is the highest value. Equal values share the best place. */
  readonly rank: number;
  /** Municipalities that have a figure. */
  readonly of: number;
  /** Other municipalities with exactly the same value. */
  readonly tied: number;
}

type Values = ReadonlyMap<MunicipalityCode, number>;

/** Sets one figure of all municipalities against a group. Municipalities without a figure are left out of the base. */
export function compareWith(values: Values, group: Group): Comparison {
  let base = 0;
  let sum = 0;
  let withAtLeastOne = 0;
  for (const code of group.members) {
    const value = values.get(code);
    if (value === undefined) continue;
    base += 1;
    sum += value;
    if (value > 0) withAtLeastOne += 1;
  }
  return { group: group.id, base, mean: base === 0 ? undefined : sum / base, withAtLeastOne };
}

/** The figure in the middle of a group. */
export interface GroupMedian {
  readonly value: number;
  /** Number of municipalities that have a figure. */
  readonly base: number;
}

/** The median of one figure in a group; undefined where nobody has it. */
export function medianIn(values: Values, group: Group): GroupMedian | undefined {
  const known = group.members.map((code) => values.get(code)).filter((value) => value !== undefined);
  const value = median(known);
  return value === undefined ? undefined : { value, base: known.length };
}

/**
 * Keeps what was worked out for the same figure and the same group: without that, all members of a group would be
 * gone through for each of its members. Neighbours are a group of one municipality only, so nothing is kept of those.
 */
export function oncePerGroup<Result>(
  work: (values: Values, group: Group) => Result,
): (values: Values, group: Group) => Result {
  const kept = new WeakMap<Group, WeakMap<Values, { readonly result: Result }>>();
  return (values, group) => {
    if (group.id === 'neighbours') return work(values, group);
    const byValues = kept.get(group) ?? new WeakMap<Values, { readonly result: Result }>();
    kept.set(group, byValues);
    const { result } = byValues.get(values) ?? { result: work(values, group) };
    byValues.set(values, { result });
    return result;
  };
}

/** 'more', 'about' as many, or 'fewer' than a mean, with the margins above. */
export function tierOf(own: number, mean: number, wholeNumbers: boolean): Tier {
  const margin = Math.max(RELATIVE_MARGIN * Math.abs(mean), wholeNumbers ? COUNT_MARGIN : 0);
  if (own - mean > margin) return 'more';
  if (mean - own > margin) return 'fewer';
  return 'about';
}

/** Ranks all values at once, highest first. Ties share a rank, as in sport: 1, 2, 2, 4. */
export function rankAll(values: Values): Map<MunicipalityCode, Place> {
  const counts = new Map<number, number>();
  for (const value of values.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rankOf = new Map<number, number>();
  let rank = 1;
  for (const value of [...counts.keys()].sort((a, b) => b - a)) {
    rankOf.set(value, rank);
    rank += counts.get(value) ?? 0;
  }
  return new Map(
    [...values].map(([code, value]) => [
      code,
      { rank: rankOf.get(value) ?? 1, of: values.size, tied: (counts.get(value) ?? 1) - 1 },
    ]),
  );
}
