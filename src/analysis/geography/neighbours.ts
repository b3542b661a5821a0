import type { MunicipalityCode } from '../../model/edition.ts';
import { distanceKm, type Geography } from './geography.ts';
import type { FindNearest, Target } from './nearest.ts';
import type { Homes } from './points.ts';

/** How many municipalities across the water stand in for the neighbours that an island does not have. */
const ACROSS_THE_WATER = 3;

export interface Neighbour {
  readonly code: MunicipalityCode;
  /** Between the middles of where people live, in km. */
  readonly km: number;
}

export interface Neighbours {
  /** Nearest first, by the distance that is printed; equal ones in order of code. */
  readonly list: readonly Neighbour[];
  /** True for an island: it borders on nobody, and these are the nearest across the water. */
  readonly acrossWater: boolean;
}

/** Makes the list of neighbours of a municipality: who borders on it, or for an island who is nearest. */
export function makeFindNeighbours(
  { borders }: Pick<Geography, 'borders'>,
  homes: Homes,
  findNearest: FindNearest,
): (code: MunicipalityCode) => Neighbours {
  const everyone: readonly Target[] = Array.from(homes, ([code, at]) => ({
    municipality: code,
    at,
    id: code,
  }));
  return (code) => {
    const touching = borders.get(code) ?? [];
    if (touching.length > 0)
      return {
        list: touching.flatMap((other) => neighbour(homes, code, other)).toSorted(byDistance),
        acrossWater: false,
      };
    const nearest = findNearest(code, everyone, ACROSS_THE_WATER);
    return { list: nearest.map(({ target, km }) => ({ code: target.municipality, km })), acrossWater: true };
  };
}

function neighbour(homes: Homes, from: MunicipalityCode, code: MunicipalityCode): Neighbour[] {
  const [here, there] = [homes.get(from), homes.get(code)];
  return here && there ? [{ code, km: distanceKm(here, there) }] : [];
}

function byDistance(a: Neighbour, b: Neighbour): number {
  return a.km - b.km || (a.code < b.code ? -1 : 1);
}
