import type { ExplorerData, ExplorerMunicipality, SupplyGroup } from '../data.ts';

/** Both ends belong to it; an end that is undefined is open. */
export interface Bounds {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** What a reader asks for. An empty list means: all. */
export interface Choice {
  readonly domains: readonly string[];
  readonly types: readonly string[];
  readonly kinds: readonly string[];
  /** Looks for municipalities without such a location. */
  readonly lacking: boolean;
  readonly inhabitants: Bounds;
  /** In euros. */
  readonly income: Bounds;
  readonly urbanity: readonly string[];
  readonly provinces: readonly string[];
}

const OPEN: Bounds = { from: undefined, to: undefined };

export const EVERYTHING: Choice = {
  domains: [],
  types: [],
  kinds: [],
  lacking: false,
  inhabitants: OPEN,
  income: OPEN,
  urbanity: [],
  provinces: [],
};

/**
 * 'match' and 'no-match' lie within the bounds; 'unknown' may lie within them, but a figure that is needed to tell
 * was never published.
 */
export type Verdict = 'match' | 'no-match' | 'unknown' | 'outside';

export interface Judged {
  readonly municipality: ExplorerMunicipality;
  readonly verdict: Verdict;
  /** Locations that have a chosen domain, a chosen type and a chosen kind, all in one. */
  readonly found: number;
  /** Where those stand of which that is known. */
  readonly spots: readonly FoundSpot[];
}

/** Locations that a reader asks for at one place of the map. */
export interface FoundSpot {
  readonly x: number;
  readonly y: number;
  readonly locations: number;
  /** Those of which only the postcode is known. */
  readonly byPostcode: number;
}

export interface Outcome {
  /** All municipalities, in the order of the data. */
  readonly judged: readonly Judged[];
  /** Municipalities within the bounds: the base of the count. */
  readonly within: number;
  readonly matching: number;
  /** Left out because this figure is unknown. A municipality without either counts for both. */
  readonly unknownInhabitants: number;
  readonly unknownIncome: number;
}

/** Tells of each municipality whether it is what the reader asks for. */
export function judge(data: ExplorerData, choice: Choice): Outcome {
  const wanted = wantedMasks(data, choice);
  const judged = data.municipalities.map((municipality): Judged => {
    const fit = municipality.locations.map((mask) => wanted.every((group) => (mask & group) !== 0));
    const found = countFits(fit);
    const spots = foundSpots(municipality, fit);
    return { municipality, found, spots, verdict: verdictOf(municipality, found, choice) };
  });
  const unknown = judged.filter(({ verdict }) => verdict === 'unknown');
  const count = (verdict: Verdict) => judged.filter((each) => each.verdict === verdict).length;
  return {
    judged,
    within: count('match') + count('no-match'),
    matching: count('match'),
    unknownInhabitants: unknown.filter(
      ({ municipality }) => place(municipality.inhabitants, choice.inhabitants) === 'unknown',
    ).length,
    unknownIncome: unknown.filter(
      ({ municipality }) => place(municipality.income, choice.income) === 'unknown',
    ).length,
  };
}

function countFits(fit: readonly boolean[]): number {
  return fit.filter((fits) => fits).length;
}

/** The locations of a municipality stand in the order of its spots. `fit` tells of each whether it is asked for. */
function foundSpots({ spots }: ExplorerMunicipality, fit: readonly boolean[]): FoundSpot[] {
  let next = 0;
  const take = (count: number): number => {
    next += count;
    return countFits(fit.slice(next - count, next));
  };
  return spots.flatMap(([x, y, own, byPostcode]) => {
    const [ownFit, postcodeFit] = [take(own), take(byPostcode)];
    const locations = ownFit + postcodeFit;
    return locations === 0 ? [] : { x, y, locations, byPostcode: postcodeFit };
  });
}

/** Whether anything is asked of a location. */
export function asksForSupply({ domains, types, kinds }: Choice): boolean {
  return domains.length + types.length + kinds.length > 0;
}

export function isBounded({ from, to }: Bounds): boolean {
  return from !== undefined || to !== undefined;
}

/** For each group with a choice the bits of which a location must have one. */
function wantedMasks(data: ExplorerData, choice: Choice): number[] {
  const groups: readonly SupplyGroup[] = ['domains', 'types', 'kinds'];
  return groups
    .filter((group) => choice[group].length > 0)
    .map((group) => choice[group].reduce((mask, key) => mask | (data.bits[group].get(key) ?? 0), 0));
}

function verdictOf(municipality: ExplorerMunicipality, found: number, choice: Choice): Verdict {
  const { urbanity, provinces } = choice;
  if (provinces.length > 0 && !provinces.includes(municipality.province)) return 'outside';
  if (urbanity.length > 0 && !urbanity.includes(municipality.urbanity ?? '')) return 'outside';
  const places = [
    place(municipality.inhabitants, choice.inhabitants),
    place(municipality.income, choice.income),
  ];
  // A figure that is known to be out of bounds settles it, whatever the other one would have been.
  if (places.includes('outside')) return 'outside';
  if (places.includes('unknown')) return 'unknown';
  return found > 0 === choice.lacking ? 'no-match' : 'match';
}

function place(value: number | undefined, bounds: Bounds): 'within' | 'outside' | 'unknown' {
  if (!isBounded(bounds)) return 'within';
  if (value === undefined) return 'unknown';
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = bounds;
  return value >= from && value <= to ? 'within' : 'outside';
}
