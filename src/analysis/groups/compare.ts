import { median } from 'd3';
import type { MunicipalityCode } from '../../model/edition.ts';
import type { Group, GroupId } from './groups.ts';
import { FEWEST_MEMBERS, type MiddleHalf, middleHalf } from './yardstick.ts';

/** In how many municipalities of a group there is any of something. */
export interface GroupShare {
  readonly group: GroupId;
  /** Number of municipalities that have a figure: what mean, middle half and share are taken over. */
  readonly base: number;
  readonly withAtLeastOne: number;
}

/** How a group does on one figure. A group of fewer than five has no statistics: its members are named instead. */
export interface Comparison extends GroupShare {
  /**
   * For a count: the mean of the municipalities' own figures, each counting the same. For a rate: the rate of the group
   * itself, all its parts by all its wholes. Undefined over fewer than five.
   */
  readonly mean: number | undefined;
  /** Undefined over fewer than five. */
  readonly half: MiddleHalf | undefined;
}

type Values = ReadonlyMap<MunicipalityCode, number>;

/** What a rate is made of: `parts` for each `per` of the `wholes`. */
export interface RateOf {
  readonly parts: Values;
  readonly wholes: Values;
  readonly per: number;
}

/** A figure of all municipalities, with what is needed to compare it: municipalities without a figure are absent. */
export interface ComparedFigure {
  readonly values: Values;
  /** Decimals that it is printed with; nothing is compared more finely. */
  readonly decimals: number;
  /** Where the figure is a rate. */
  readonly rate?: RateOf;
}

/** Sets one figure of all municipalities against a group. Municipalities without a figure are left out of the base. */
export function compareWith({ values, decimals, rate }: ComparedFigure, group: Group): Comparison {
  const known = group.members.flatMap((code) => values.get(code) ?? []);
  const base = known.length;
  const isEnough = base >= FEWEST_MEMBERS;
  return {
    group: group.id,
    base,
    mean: isEnough ? (rate ? rateOf(rate, values, group) : sum(known) / base) : undefined,
    half: middleHalf(known, decimals),
    withAtLeastOne: known.filter((value) => value > 0).length,
  };
}

/** The rate of a group: all parts of its members by all their wholes, over those that have a figure. */
function rateOf({ parts, wholes, per }: RateOf, values: Values, { members }: Group): number | undefined {
  const counted = members.filter((code) => values.has(code));
  const whole = sum(counted.map((code) => wholes.get(code) ?? 0));
  return whole === 0 ? undefined : (sum(counted.map((code) => parts.get(code) ?? 0)) * per) / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The figure in the middle of a group. */
export interface GroupMedian {
  readonly value: number;
  /** Number of municipalities that have a figure. */
  readonly base: number;
}

/** The median of one figure in a group, unrounded; undefined where nobody has it. */
export function medianIn({ values }: ComparedFigure, group: Group): GroupMedian | undefined {
  const known = group.members.flatMap((code) => values.get(code) ?? []);
  const value = median(known);
  return value === undefined ? undefined : { value, base: known.length };
}

/**
 * Keeps what was worked out for the same values and the same group: without that, all members of a group would be
 * gone through for each of its members. Neighbours are a group of one municipality only, so nothing is kept of those.
 */
export function oncePerGroup<Result>(
  work: (figure: ComparedFigure, group: Group) => Result,
): (figure: ComparedFigure, group: Group) => Result {
  const kept = new WeakMap<Group, WeakMap<Values, { readonly result: Result }>>();
  return (figure, group) => {
    if (group.id === 'neighbours') return work(figure, group);
    const byValues = kept.get(group) ?? new WeakMap<Values, { readonly result: Result }>();
    kept.set(group, byValues);
    const { result } = byValues.get(figure.values) ?? { result: work(figure, group) };
    byValues.set(figure.values, { result });
    return result;
  };
}
