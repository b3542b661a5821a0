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
  /** One location must have a domain, a type and a kind; otherwise the locations of a municipality may share them. */
  readonly together: boolean;
  /** Looks for municipalities where it was not found. */
  readonly lacking: boolean;
  readonly inhabitants: Bounds;
  /** In euros. */
  readonly income: Bounds;
  readonly urbanity: readonly string[];
  readonly provinces: readonly string[];
  /** Regions other than provinces. */
  readonly regions: readonly string[];
}

const OPEN: Bounds = { from: undefined, to: undefined };

export const EVERYTHING: Choice = {
  domains: [],
  types: [],
  kinds: [],
  together: false,
  lacking: false,
  inhabitants: OPEN,
  income: OPEN,
  urbanity: [],
  provinces: [],
  regions: [],
};

/**
 * 'match' and 'no-match' lie within the bounds; 'unknown' may lie within them, but a figure that is needed to tell
 * was never published.
 */
export type Verdict = 'match' | 'no-match' | 'unknown' | 'outside';

export interface Judged {
  readonly municipality: ExplorerMunicipality;
  readonly verdict: Verdict;
  /** Whether everything that is asked for was found here, whatever the bounds. */
  readonly isFound: boolean;
  /** Locations that have a part of what is asked for: all of it where it must be in one place. */
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
  const { demands } = demandsOf(data, choice);
  const judged = data.municipalities.map((municipality): Judged => {
    const { locations } = municipality;
    const fit = locations.map((mask) => demands.some(({ meets }) => meets(mask)));
    const isFound = demands.every(({ meets }) => locations.some(meets));
    return {
      municipality,
      isFound,
      found: countFits(fit),
      spots: foundSpots(municipality, fit),
      verdict: verdictOf(municipality, isFound, choice),
    };
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

/** Something that at least one location of a municipality must have. */
export interface Demand {
  /** The filter that asks for it; 'all' where one location must answer all filters. */
  readonly name: 'domains' | 'types' | 'all';
  readonly meets: (mask: number) => boolean;
}

export interface Demands {
  readonly demands: readonly Demand[];
  /** Whether one location answers all filters by itself. */
  readonly all: (mask: number) => boolean;
}

/**
 * What a choice asks of the locations of a municipality. Of several keys in one filter one is enough. Domain and type
 * may be found at two addresses, unless the reader wants them in one place. The kind always counts for each location:
 * it says whose help is asked for.
 */
export function demandsOf(data: ExplorerData, choice: Choice): Demands {
  const isOf = (group: SupplyGroup) => {
    const wanted = choice[group].reduce((mask, key) => mask | (data.bits[group].get(key) ?? 0), 0);
    return (mask: number) => choice[group].length === 0 || (mask & wanted) !== 0;
  };
  const [ofKind, ofDomain, ofType] = [isOf('kinds'), isOf('domains'), isOf('types')];
  const all = (mask: number) => ofKind(mask) && ofDomain(mask) && ofType(mask);
  const isSplit = !choice.together && choice.domains.length > 0 && choice.types.length > 0;
  return {
    all,
    demands: isSplit
      ? [
          { name: 'domains', meets: (mask) => ofKind(mask) && ofDomain(mask) },
          { name: 'types', meets: (mask) => ofKind(mask) && ofType(mask) },
        ]
      : [{ name: 'all', meets: all }],
  };
}

function verdictOf(municipality: ExplorerMunicipality, isFound: boolean, choice: Choice): Verdict {
  const { urbanity, provinces, regions } = choice;
  if (provinces.length > 0 && !provinces.includes(municipality.province)) return 'outside';
  if (regions.length > 0 && !municipality.regions.some((key) => regions.includes(key))) return 'outside';
  if (urbanity.length > 0 && !urbanity.includes(municipality.urbanity ?? '')) return 'outside';
  const places = [
    place(municipality.inhabitants, choice.inhabitants),
    place(municipality.income, choice.income),
  ];
  // A figure that is known to be out of bounds settles it, whatever the other one would have been.
  if (places.includes('outside')) return 'outside';
  if (places.includes('unknown')) return 'unknown';
  return isFound === choice.lacking ? 'no-match' : 'match';
}

function place(value: number | undefined, bounds: Bounds): 'within' | 'outside' | 'unknown' {
  if (!isBounded(bounds)) return 'within';
  if (value === undefined) return 'unknown';
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = bounds;
  return value >= from && value <= to ? 'within' : 'outside';
}
