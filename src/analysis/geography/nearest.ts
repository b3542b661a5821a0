import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { MunicipalityCode } from '../../model/edition.ts';
import { distanceKm, type Geography, type LonLat } from './geography.ts';

export interface Nearby {
  readonly code: MunicipalityCode;
  /** Between the centres, in km. */
  readonly km: number;
}

/**
 * Finds the municipalities nearest to one that have a value over zero, nearest first, equal distances in order of
 * code. The values say what is looked for: the locations that each municipality has for a life domain.
 */
export type FindNearest = (
  from: MunicipalityCode,
  values: ReadonlyMap<MunicipalityCode, number>,
  count: number,
) => readonly Nearby[];

/** Candidates to begin with over those that are asked for: most often a tie is settled without asking again. */
const SPARE = 3;

/** The index measures distance by another formula than we do. They differ by far less than this, in km. */
const TOLERANCE_KM = 1e-6;

/**
 * Makes the search over the centres, with an index for each set of values that is asked about: something that few
 * municipalities have is found as fast as something that most have. `measure` is there for a test to count with.
 */
export function makeFindNearest(
  { centres }: Pick<Geography, 'centres'>,
  measure: (a: LonLat, b: LonLat) => number = distanceKm,
): FindNearest {
  const indexes = new WeakMap<ReadonlyMap<MunicipalityCode, number>, CentreIndex>();
  return (from, values, count) => {
    const centre = centres.get(from);
    if (!centre) return [];
    const index = indexes.get(values) ?? indexCentres(centres, values);
    indexes.set(values, index);
    const nearbyOf = (id: number): Nearby[] => {
      const { code, at } = index.items[id] ?? {};
      return code === undefined || at === undefined || code === from
        ? []
        : [{ code, km: measure(centre, at) }];
    };
    for (let asked = count + SPARE; ; asked *= 2) {
      const ids = index.tree ? around(index.tree, centre[0], centre[1], asked) : [];
      const nearby = ids.flatMap(nearbyOf);
      const farthest = nearby.at(-1)?.km ?? 0;
      const found = nearby.toSorted(byDistance).slice(0, count);
      const isComplete = ids.length < asked;
      const last = found[count - 1];
      if (isComplete || (last && farthest > last.km + TOLERANCE_KM)) return found;
    }
  };
}

interface CentreIndex {
  readonly items: readonly { readonly code: MunicipalityCode; readonly at: LonLat }[];
  /** Undefined over nothing. */
  readonly tree: KDBush | undefined;
}

function indexCentres(
  centres: Geography['centres'],
  values: ReadonlyMap<MunicipalityCode, number>,
): CentreIndex {
  const items = [...values].flatMap(([code, value]) => {
    const at = centres.get(code);
    return at && value > 0 ? [{ code, at }] : [];
  });
  if (items.length === 0) return { items, tree: undefined };
  const tree = new KDBush(items.length);
  for (const { at } of items) tree.add(at[0], at[1]);
  return { items, tree: tree.finish() };
}

function byDistance(a: Nearby, b: Nearby): number {
  return a.km - b.km || (a.code < b.code ? -1 : 1);
}
