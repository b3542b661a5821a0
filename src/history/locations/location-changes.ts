import { compareText } from '../../model/dutch.ts';
import type { Location, MunicipalityCode } from '../../model/edition.ts';
import { changedFields, type FieldChange, type FieldKind } from './fields.ts';
import type { Match } from './match-locations.ts';

export type ChangeKind = 'new' | 'gone' | FieldKind;

export const CHANGE_KINDS: readonly ChangeKind[] = [
  'new',
  'gone',
  'moved',
  'renamed',
  'other-offer',
  'other-contact',
];

/** What changed about one location. Municipalities are those of the newer division. */
export interface LocationChange {
  /** At least one; in the order of `CHANGE_KINDS`. */
  readonly kinds: readonly ChangeKind[];
  /** Undefined for one that is new. */
  readonly older?: Location;
  /** Undefined for one that is gone. */
  readonly newer?: Location;
  readonly match?: Match;
  /** Where it was; undefined for one that is new, and where nobody can say. */
  readonly from?: MunicipalityCode;
  /** Where it is; undefined for one that is gone. */
  readonly to?: MunicipalityCode;
  readonly fields: readonly FieldChange[];
}

function ofMatch(match: Match, from: MunicipalityCode | undefined): readonly LocationChange[] {
  const { older, newer } = match;
  const fields = changedFields(older, newer);
  const kinds = new Set<ChangeKind>(fields.map(({ kind }) => kind));
  const to = newer.municipality;
  if (from !== undefined && from !== to) kinds.add('moved');
  if (kinds.size === 0) return [];
  const ordered = CHANGE_KINDS.filter((kind) => kinds.has(kind));
  return [{ kinds: ordered, older, newer, match, ...(from === undefined ? {} : { from }), to, fields }];
}

interface Changing {
  readonly older: readonly Location[];
  readonly newer: readonly Location[];
  readonly matches: readonly Match[];
  readonly municipalityOf: (older: Location) => MunicipalityCode | undefined;
  /** False where nobody can say what there was before: then nothing there is new. */
  readonly isComparable: (code: MunicipalityCode) => boolean;
}

/** What changed about each location, in order of id; what stayed as it was is left out. */
export function locationChanges({
  older,
  newer,
  matches,
  municipalityOf,
  isComparable,
}: Changing): readonly LocationChange[] {
  const matched = new Set(matches.flatMap((match) => [match.older, match.newer]));
  const gone = older.flatMap((location): LocationChange[] => {
    const from = municipalityOf(location);
    if (matched.has(location) || from === undefined || !isComparable(from)) return [];
    return [{ kinds: ['gone'], older: location, from, fields: [] }];
  });
  const added = newer.flatMap((location): LocationChange[] => {
    const to = location.municipality;
    if (matched.has(location) || !isComparable(to)) return [];
    return [{ kinds: ['new'], newer: location, to, fields: [] }];
  });
  const changed = matches.flatMap((match) => ofMatch(match, municipalityOf(match.older)));
  return [...gone, ...added, ...changed].sort(byId);
}

function idOf({ older, newer }: LocationChange): string {
  return newer?.id ?? older?.id ?? '';
}

function byId(a: LocationChange, b: LocationChange): number {
  return compareText(idOf(a), idOf(b)) || compareText(a.older?.id ?? '', b.older?.id ?? '');
}
