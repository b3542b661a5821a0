import { extent } from 'd3';
import type { MunicipalityCode } from '../../model/edition.ts';

/** A municipality as a point: one value for each trait, in the order of the traits; undefined where unknown. */
export interface TraitPoint {
  readonly code: MunicipalityCode;
  readonly at: readonly (number | undefined)[];
}

/** A part of the points with the smallest box around it: divided in two, or few enough to look at one by one. */
export interface TraitTree {
  /** Lowest and highest value on each axis; undefined where no point has one. */
  readonly box: readonly (readonly [number, number] | undefined)[];
  readonly points: readonly TraitPoint[];
  readonly halves: readonly TraitTree[];
}

const LEAF_SIZE = 8;

/** Divides points over a k-d tree, each time in halves along the axis on which they lie farthest apart. */
export function growTree(points: readonly TraitPoint[], axes: number): TraitTree {
  const box = Array.from({ length: axes }, (_, axis) => {
    const [low, high] = extent(points, ({ at }) => at[axis]);
    return low === undefined || high === undefined ? undefined : ([low, high] as const);
  });
  if (points.length <= LEAF_SIZE) return { box, points, halves: [] };
  const lengths = box.map((range) => (range ? range[1] - range[0] : 0));
  const axis = lengths.indexOf(Math.max(...lengths));
  const middle = points.length >> 1;
  const sorted = points.toSorted((a, b) => (a.at[axis] ?? 0) - (b.at[axis] ?? 0));
  const halves = [sorted.slice(0, middle), sorted.slice(middle)];
  return { box, points: [], halves: halves.map((half) => growTree(half, axes)) };
}

/**
 * The least sum of squares over some axes that a point of the tree can differ from this one. Added up in the same
 * order as the difference of two points, so that rounding cannot make it the larger of the two.
 */
export function leastSquares(from: TraitPoint, { box }: TraitTree, axes: readonly number[]): number {
  let squares = 0;
  for (const axis of axes) {
    const own = from.at[axis];
    const range = box[axis];
    if (own === undefined || range === undefined) continue;
    if (own < range[0]) squares += (range[0] - own) ** 2;
    else if (own > range[1]) squares += (own - range[1]) ** 2;
  }
  return squares;
}
