import { deviation, mean } from 'd3';
import type { Edition, MunicipalityCode } from '../model/edition.ts';
import { knownValue } from '../model/figure.ts';
import { URBANITY_CLASSES } from '../model/typology.ts';

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

/** One value for each trait, in the order of the traits; undefined where unknown. */
interface Point {
  readonly code: MunicipalityCode;
  readonly at: readonly (number | undefined)[];
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

/**
 * The municipalities that are most like each one, nearest first, equal distances in order of code. Each trait is
 * standardised over the municipalities that have it (mean 0, sample deviation 1), so that all traits weigh the same.
 * An unknown figure is left out, never guessed; fewer than `TRAITS_NEEDED` shared traits make no pair.
 *
 * A list sorted by the first trait (inhabitants) serves as the index. From a municipality outwards, the difference
 * in that trait alone soon exceeds the distance of the five found so far, and the search ends: n log n for sorting,
 * then n times the few that are looked at. For 34,000 neighbourhoods a k-d tree over all traits, one for each set of
 * known traits, would look at fewer still.
 */
export function findSimilar(
  codes: readonly MunicipalityCode[],
  traits: ReadonlyMap<TraitId, TraitValues>,
  count = SIMILAR_COUNT,
): ReadonlyMap<MunicipalityCode, readonly Similar[]> {
  const scales = TRAITS.map(({ id }) => standardise(traits.get(id) ?? new Map()));
  const points = codes.map((code): Point => ({ code, at: scales.map((scale) => scale.get(code)) }));
  const placed = points.flatMap((point) => (point.at[0] === undefined ? [] : [{ point, x: point.at[0] }]));
  const line = placed.toSorted((a, b) => a.x - b.x || byCode(a.point, b.point));
  const unplaced = points.filter(({ at }) => at[0] === undefined);
  const positions = new Map(line.map(({ point }, index) => [point.code, index]));
  return new Map(
    points.map((point) => {
      const position = positions.get(point.code);
      if (position === undefined) return [point.code, nearestOf(point, points, count)];
      const found = new Nearest(point, count);
      for (const other of unplaced) found.offer(other);
      sweep(line, position, found);
      return [point.code, found.list];
    }),
  );
}

function nearestOf(point: Point, others: readonly Point[], count: number): readonly Similar[] {
  const found = new Nearest(point, count);
  for (const other of others) found.offer(other);
  return found.list;
}

/** Goes outwards over the sorted line, the nearer side first, until nothing further on can come among the nearest. */
function sweep(
  line: readonly { readonly point: Point; readonly x: number }[],
  position: number,
  found: Nearest,
): void {
  const own = line[position]?.x ?? 0;
  let below = position - 1;
  let above = position + 1;
  for (;;) {
    const down = line[below];
    const up = line[above];
    const gapDown = down ? own - down.x : Number.POSITIVE_INFINITY;
    const gapUp = up ? up.x - own : Number.POSITIVE_INFINITY;
    const next = gapDown <= gapUp ? down : up;
    if (!next || found.excludes(Math.min(gapDown, gapUp))) return;
    found.offer(next.point);
    if (next === down) below -= 1;
    else above += 1;
  }
}

/** The nearest points found so far, in order. */
class Nearest {
  readonly list: Similar[] = [];
  readonly #from: Point;
  readonly #count: number;

  constructor(from: Point, count: number) {
    this.#from = from;
    this.#count = count;
  }

  offer(other: Point): void {
    if (other.code === this.#from.code) return;
    const similar = compare(this.#from, other);
    if (!similar) return;
    this.list.push(similar);
    this.list.sort((a, b) => a.distance - b.distance || byCode(a, b));
    if (this.list.length > this.#count) this.list.pop();
  }

  /**
   * Whether a difference in one trait alone puts a point behind all that were found. One difference g over m traits
   * makes a distance of at least g / √m. The factor keeps rounding from excluding an equal distance.
   */
  excludes(gap: number): boolean {
    const last = this.list[this.#count - 1];
    return last !== undefined && (gap / Math.sqrt(TRAITS.length)) * (1 - 1e-9) > last.distance;
  }
}

function compare(a: Point, b: Point): Similar | undefined {
  let squares = 0;
  let shared = 0;
  const leftOut: TraitId[] = [];
  for (const [index, { id }] of TRAITS.entries()) {
    const left = a.at[index];
    const right = b.at[index];
    if (left === undefined || right === undefined) {
      leftOut.push(id);
    } else {
      squares += (left - right) ** 2;
      shared += 1;
    }
  }
  if (shared < TRAITS_NEEDED) return undefined;
  return { code: b.code, distance: Math.sqrt(squares / shared), leftOut };
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
