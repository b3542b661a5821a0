import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { MunicipalityCode } from '../../model/edition.ts';
import { distanceKm, type LonLat } from './geography.ts';
import type { Homes } from './points.ts';

/** Something that can be the nearest: a location, or a municipality itself. */
export interface Target {
  readonly municipality: MunicipalityCode;
  readonly at: LonLat;
  /** Settles which of two that are equally far away comes first. */
  readonly id: string;
}

/** A target with its distance in km from the middle of where people live. */
export interface Nearby<Found extends Target> {
  readonly target: Found;
  readonly km: number;
}

/**
 * Finds the targets nearest to the home of a municipality, at most one for each other municipality, nearest first;
 * equal distances in order of id. Distances are those that are printed: whoever comes first here has the fewest km.
 */
export type FindNearest = <Found extends Target>(
  from: MunicipalityCode,
  targets: readonly Found[],
  count: number,
) => readonly Nearby<Found>[];

/** Finds the target nearest to the home of a municipality, also one in the municipality itself. */
export type FindClosest = <Found extends Target>(
  from: MunicipalityCode,
  targets: readonly Found[],
) => Nearby<Found> | undefined;

/** Candidates to begin with for each one that is asked for: several can stand in the same municipality. */
const SPARE = 4;

/** The index measures distance by another formula than we do. They differ by far less than this, in km. */
const TOLERANCE_KM = 1e-6;

/**
 * Makes the search from the homes, with an index for each list of targets that is asked about: something that few have
 * is found as fast as something that most have. `measure` is there for a test to count with.
 */
export function makeFindNearest(homes: Homes, measure: Measure = distanceKm): FindNearest {
  const search = makeSearch(homes, measure);
  return (from, targets, count) =>
    search(from, targets, count, (nearby) =>
      oncePerMunicipality(nearby.filter(({ target }) => target.municipality !== from)),
    );
}

/** Makes the search for the one nearest of all, as `makeFindNearest` does. */
export function makeFindClosest(homes: Homes, measure: Measure = distanceKm): FindClosest {
  const search = makeSearch(homes, measure);
  return (from, targets) => search(from, targets, 1, (nearby) => nearby)[0];
}

type Measure = (a: LonLat, b: LonLat) => number;

/** The first `count` of what is chosen from the targets, which are put in order of distance as far as that takes. */
type Search = <Found extends Target>(
  from: MunicipalityCode,
  targets: readonly Found[],
  count: number,
  choose: (nearestFirst: readonly Nearby<Found>[]) => readonly Nearby<Found>[],
) => readonly Nearby<Found>[];

function makeSearch(homes: Homes, measure: Measure): Search {
  const indexes = new WeakMap<readonly Target[], KDBush>();
  return (from, targets, count, choose) => {
    const home = homes.get(from);
    if (!home || targets.length === 0) return [];
    const tree = indexes.get(targets) ?? indexOf(targets);
    indexes.set(targets, tree);
    for (let asked = count * SPARE; ; asked *= 4) {
      const ids = around(tree, home[0], home[1], asked);
      const nearby = ids.flatMap((id) => {
        const target = targets[id];
        return target ? [{ target, km: measure(home, target.at) }] : [];
      });
      // Whatever was not found is no nearer than the last that was.
      const farthest = nearby.at(-1)?.km ?? 0;
      const found = choose(nearby.toSorted(byDistance)).slice(0, count);
      const isComplete = ids.length < asked;
      const last = found[count - 1];
      if (isComplete || (last && farthest > last.km + TOLERANCE_KM)) return found;
    }
  };
}

/** Points in a leaf of an index: few are asked for at once, and a leaf is looked at as a whole. */
const LEAF = 16;

function indexOf(targets: readonly Target[]): KDBush {
  const tree = new KDBush(targets.length, LEAF);
  for (const { at } of targets) tree.add(at[0], at[1]);
  return tree.finish();
}

function oncePerMunicipality<Found extends Target>(nearby: readonly Nearby<Found>[]): Nearby<Found>[] {
  const seen = new Set<MunicipalityCode>();
  return nearby.filter(({ target: { municipality } }) => {
    if (seen.has(municipality)) return false;
    seen.add(municipality);
    return true;
  });
}

function byDistance(a: Nearby<Target>, b: Nearby<Target>): number {
  return a.km - b.km || (a.target.id < b.target.id ? -1 : 1);
}
