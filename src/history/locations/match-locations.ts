import { foldKey } from '../../ingest/inventory/location-ids.ts';
import { compareText } from '../../model/dutch.ts';
import type { Location, MunicipalityCode } from '../../model/edition.ts';
import { addressOf, organisationOf, whoAndWhere } from './identity.ts';
import { isNearlySame, likenessOf } from './likeness.ts';

export type MatchReason =
  | 'key'
  | 'same-place'
  | 'same-organisation'
  | 'similar-name'
  /** The same at the same address in another municipality: perhaps a border moved. */
  | 'other-municipality';

/** Two rows that are taken for one location. */
export interface Match {
  readonly older: Location;
  readonly newer: Location;
  readonly reason: MatchReason;
  /** False where an editor should look. */
  readonly isCertain: boolean;
}

/** The locations of both editions, each with its municipality in the newer division. */
export interface MatchInput {
  readonly older: readonly Location[];
  readonly newer: readonly Location[];
  /** Undefined where nobody can say: such a location is matched by its key only. */
  readonly municipalityOf: (older: Location) => MunicipalityCode | undefined;
}

/** Pairs that are compared within one group at most: more rows of one organisation in a place have no order in them. */
const MOST_PAIRS = 40_000;

interface Step {
  readonly reason: MatchReason;
  /** Locations with the same text are compared; undefined for one that this step passes over. */
  readonly groupOf: (location: Location, municipality: MunicipalityCode) => string | undefined;
  /** Undefined for two that cannot be one; the highest goes first. */
  readonly score: (older: Location, newer: Location) => number | undefined;
  /** True where even the only pair of a group is doubtful. */
  readonly isDoubtful?: (older: Location, newer: Location) => boolean;
}

const STEPS: readonly Step[] = [
  {
    reason: 'same-place',
    groupOf: (location, municipality) => `${municipality} ${whoAndWhere(location)}`,
    score: likenessOf,
  },
  {
    reason: 'same-organisation',
    groupOf: (location, municipality) => `${municipality} ${organisationOf(location)}`,
    score: likenessOf,
  },
  {
    reason: 'similar-name',
    groupOf: (location, municipality) =>
      location.address === undefined ? undefined : `${municipality} ${addressOf(location)}`,
    score: (older, newer) =>
      isNearlySame(organisationOf(older), organisationOf(newer)) ? likenessOf(older, newer) : undefined,
    isDoubtful: (older, newer) => !sharesContact(older, newer),
  },
  {
    reason: 'other-municipality',
    groupOf: (location) =>
      location.address === undefined || location.postcode === undefined
        ? undefined
        : `${location.postcode} ${whoAndWhere(location)}`,
    score: likenessOf,
    isDoubtful: () => true,
  },
];

function sharesContact(a: Location, b: Location): boolean {
  return (['website', 'phone', 'email'] as const).some(
    (field) => a[field] !== undefined && a[field] === b[field],
  );
}

/** What is not matched yet. */
interface Pool {
  readonly older: Set<Location>;
  readonly newer: Set<Location>;
  readonly matches: Match[];
}

function take(pool: Pool, match: Match): void {
  pool.older.delete(match.older);
  pool.newer.delete(match.newer);
  pool.matches.push(match);
}

/** A row of the newer edition names the older one by its key, or by the id that stood for a key. */
function matchKeys(pool: Pool): void {
  const byKey = new Map(
    [...pool.newer].flatMap((location) =>
      location.key === undefined ? [] : [[foldKey(location.key), location] as const],
    ),
  );
  for (const older of [...pool.older]) {
    const newer = byKey.get(foldKey(older.id));
    if (newer) take(pool, { older, newer, reason: 'key', isCertain: true });
  }
}

/**
 * Two different keys are two locations, whatever else is the same. A key that the older edition does not know is of a new
 * location, unless everything that makes it one is the same: then only the keys are new.
 */
function mayBeOne(older: Location, newer: Location, reason: MatchReason): boolean {
  return newer.key === undefined || (older.key === undefined && reason === 'same-place');
}

interface Pair {
  readonly older: Location;
  readonly newer: Location;
  readonly score: number;
}

/** Best first; of equal ones in an order that is the same whichever edition is the older one. */
function byScore(a: Pair, b: Pair): number {
  const names = ({ older, newer }: Pair) => [older.id, newer.id].sort(compareText).join(' ');
  return b.score - a.score || compareText(names(a), names(b));
}

function matchGroup(
  older: readonly Location[],
  newer: readonly Location[],
  { reason, score, isDoubtful }: Step,
  pool: Pool,
): void {
  if (older.length * newer.length > MOST_PAIRS) return;
  const isOnly = older.length === 1 && newer.length === 1;
  const pairs = older
    .flatMap((one) =>
      newer.flatMap((other): Pair[] => {
        const likeness = mayBeOne(one, other, reason) ? score(one, other) : undefined;
        return likeness === undefined ? [] : [{ older: one, newer: other, score: likeness }];
      }),
    )
    .sort(byScore);
  for (const pair of pairs) {
    if (!pool.older.has(pair.older) || !pool.newer.has(pair.newer)) continue;
    const isCertain = isOnly && isDoubtful?.(pair.older, pair.newer) !== true;
    take(pool, { older: pair.older, newer: pair.newer, reason, isCertain });
  }
}

function matchStep(step: Step, pool: Pool, municipalityOf: MatchInput['municipalityOf']): void {
  const group = (locations: Iterable<Location>, where: MatchInput['municipalityOf']) =>
    Map.groupBy(locations, (location) => {
      const municipality = where(location);
      return municipality === undefined ? undefined : step.groupOf(location, municipality);
    });
  const newer = group(pool.newer, ({ municipality }) => municipality);
  for (const [text, own] of group(pool.older, municipalityOf)) {
    const others = text === undefined ? undefined : newer.get(text);
    if (others !== undefined) matchGroup(own, others, step, pool);
  }
}

/**
 * Which rows of two editions are about one location: by key; else by municipality, organisation and address; else by
 * organisation within the municipality; else by a name that is nearly the same at the same address. What is not one to
 * one is paired by likeness, and doubtful. The order of rows makes no difference.
 */
export function matchLocations({ older, newer, municipalityOf }: MatchInput): readonly Match[] {
  const pool: Pool = { older: new Set(older), newer: new Set(newer), matches: [] };
  matchKeys(pool);
  for (const step of STEPS) matchStep(step, pool, municipalityOf);
  return pool.matches.sort((a, b) => compareText(a.newer.id, b.newer.id));
}
