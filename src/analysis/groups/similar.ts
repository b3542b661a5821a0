import { deviation, mean } from 'd3';
import type { Edition, MunicipalityCode } from '../../model/edition.ts';
import { knownValue } from '../../model/figure.ts';
import { URBANITY_CLASSES } from '../../model/typology.ts';
import { growTree, leastSquares, type TraitPoint, type TraitTree } from './trait-index.ts';

export type TraitId = 'inhabitants' | 'urbanity' | 'income' | 'benefits' | 'migration';

/** What 'similar' looks at. A trait without indicator has a reading of its own. */
export interface Trait {
  readonly id: TraitId;
  /** Dutch, within a sentence: 'op inkomen'. */
  readonly label: string;
  readonly indicator?: string;
}

/** In the order in which they are named. */
export const TRAITS: readonly Trait[] = [
  { id: 'inhabitants', label: 'aantal inwoners', indicator: 'inwoners' },
  { id: 'urbanity', label: 'stedelijkheid' },
  { id: 'income', label: 'inkomen', indicator: 'inkomen' },
  { id: 'benefits', label: 'uitkeringen', indicator: 'uitkering_aandeel' },
  { id: 'migration', label: 'migratieachtergrond', indicator: 'migratieachtergrond' },
];

/** Two municipalities are compared only over this many traits that both have, or more. */
export const TRAITS_NEEDED = 3;
export const SIMILAR_COUNT = 5;

export type TraitValues = ReadonlyMap<MunicipalityCode, number>;

/** A municipality that is like another one. */
export interface Similar {
  readonly code: MunicipalityCode;
  /** Root mean square of the differences in standard deviations, over the traits that both have. 0 is the same. */
  readonly distance: number;
  /** Traits that one of the two has no figure for, in the order of the traits. */
  readonly leftOut: readonly TraitId[];
}

/**
 * The figures that likeness is measured by. Inhabitants count by their logarithm: 10,000 differs from 20,000
 * as 100,000 does from 200,000. Urbanity is the number of its class, from 0 (not urban) to 4.
 */
export function traitValues(edition: Edition): ReadonlyMap<TraitId, TraitValues> {
  const read = ({ id, indicator }: Trait, code: MunicipalityCode, urbanity: string | undefined) => {
    if (indicator === undefined) {
      const rank = URBANITY_CLASSES.findIndex(({ key }) => key === urbanity);
      return rank === -1 ? undefined : rank;
    }
    const reading = edition.indicatorReadings.get(code)?.get(indicator);
    const value = reading && knownValue(reading);
    if (id !== 'inhabitants' || value === undefined) return value;
    return value > 0 ? Math.log10(value) : undefined;
  };
  return new Map(
    TRAITS.map((trait) => [
      trait.id,
      new Map(
        edition.municipalities.flatMap(({ code, urbanity }) => {
          const value = read(trait, code, urbanity);
          return value === undefined ? [] : [[code, value] as const];
        }),
      ),
    ]),
  );
}

/** The sum of the squared differences over some axes, counted as places in the list of traits. */
type MeasureSquares = (a: TraitPoint, b: TraitPoint, axes: readonly number[]) => number;

/**
 * The municipalities that are most like each one, nearest first, equal distances in order of code. Each trait is
 * standardised over the municipalities that have it (mean 0, sample deviation 1), so that all traits weigh the same.
 * An unknown figure is left out, never guessed; fewer than `TRAITS_NEEDED` shared traits make no pair.
 *
 * Municipalities with the same known traits are in one tree, and a search passes over every branch that lies wholly
 * farther away than the ones found so far. `measure` is there for a test to count with.
 */
export function findSimilar(
  codes: readonly MunicipalityCode[],
  traits: ReadonlyMap<TraitId, TraitValues>,
  count = SIMILAR_COUNT,
  measure: MeasureSquares = squaresBetween,
): ReadonlyMap<MunicipalityCode, readonly Similar[]> {
  const scales = TRAITS.map(({ id }) => standardise(traits.get(id) ?? new Map()));
  const points = codes.map((code): TraitPoint => ({ code, at: scales.map((scale) => scale.get(code)) }));
  const trees = [...Map.groupBy(points, ({ at }) => knownAxes(at).join())].map(([key, own]) => ({
    key,
    tree: growTree(own, TRAITS.length),
  }));
  return new Map(
    points.map((point) => {
      const key = knownAxes(point.at).join();
      const found = new Nearest(point, count, measure);
      // Most of the nearest know the same traits; with those found first, little of the other trees is looked at.
      for (const { tree } of trees.filter((one) => one.key === key)) found.search(tree);
      for (const { tree } of trees.filter((one) => one.key !== key)) found.search(tree);
      return [point.code, found.list];
    }),
  );
}

function knownAxes(at: TraitPoint['at']): number[] {
  return at.flatMap((value, axis) => (value === undefined ? [] : [axis]));
}

/** The nearest points found so far, in order. */
class Nearest {
  readonly list: Similar[] = [];
  readonly #from: TraitPoint;
  readonly #count: number;
  readonly #measure: MeasureSquares;

  constructor(from: TraitPoint, count: number, measure: MeasureSquares) {
    this.#from = from;
    this.#count = count;
    this.#measure = measure;
  }

  /** Looks for nearer ones in a tree of points that know the same traits. */
  search(tree: TraitTree): void {
    const axes = knownAxes(this.#from.at).filter((axis) => tree.box[axis] !== undefined);
    if (axes.length < TRAITS_NEEDED) return;
    const leftOut = TRAITS.filter((_, axis) => !axes.includes(axis)).map(({ id }) => id);
    this.#visit(tree, leastSquares(this.#from, tree, axes), axes, leftOut);
  }

  #visit(tree: TraitTree, least: number, axes: readonly number[], leftOut: readonly TraitId[]): void {
    if (Math.sqrt(least / axes.length) > this.#farthest) return;
    for (const point of tree.points) {
      if (point.code === this.#from.code) continue;
      const distance = Math.sqrt(this.#measure(this.#from, point, axes) / axes.length);
      if (distance <= this.#farthest) this.#add({ code: point.code, distance, leftOut });
    }
    const halves = tree.halves.map((half) => ({ half, squares: leastSquares(this.#from, half, axes) }));
    for (const { half, squares } of halves.sort((a, b) => a.squares - b.squares)) {
      this.#visit(half, squares, axes, leftOut);
    }
  }

  /** Nothing farther away than this can come among the nearest. */
  get #farthest(): number {
    return this.list[this.#count - 1]?.distance ?? Number.POSITIVE_INFINITY;
  }

  #add(similar: Similar): void {
    this.list.push(similar);
    this.list.sort((a, b) => a.distance - b.distance || byCode(a, b));
    if (this.list.length > this.#count) this.list.pop();
  }
}

function squaresBetween(a: TraitPoint, b: TraitPoint, axes: readonly number[]): number {
  let squares = 0;
  for (const axis of axes) squares += ((a.at[axis] ?? 0) - (b.at[axis] ?? 0)) ** 2;
  return squares;
}

/** How many deviations each value is from the mean. Where all values are the same, none differs. */
function standardise(values: TraitValues): TraitValues {
  const centre = mean(values.values()) ?? 0;
  const spread = deviation(values.values()) || 1;
  return new Map([...values].map(([code, value]) => [code, (value - centre) / spread]));
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
