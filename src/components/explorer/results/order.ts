import type { Choice, Judged } from '../form/filter.ts';

export const SORT_KEYS = ['naam', 'locaties', 'inwoners'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Sort {
  readonly key: SortKey;
  readonly descending: boolean;
}

export const BY_NAME: Sort = { key: 'naam', descending: false };

/** The next order when a reader asks for a column: the same one turns around, numbers start with the most. */
export function nextSort(current: Sort, key: SortKey): Sort {
  return current.key === key ? { key, descending: !current.descending } : { key, descending: key !== 'naam' };
}

/** Locations that the list shows: those that fit; where a reader looks for who lacks them, all there are. */
export function shownLocations({ found, municipality }: Judged, { lacking }: Choice): number {
  return lacking ? municipality.locations.length : found;
}

/** Those that match, in order; equal ones by name, unknown figures always last. */
export function listed(judged: readonly Judged[], choice: Choice, { key, descending }: Sort): Judged[] {
  const sortValue = (each: Judged): number | undefined => {
    if (key === 'naam') return each.municipality.order;
    return key === 'locaties' ? shownLocations(each, choice) : each.municipality.inhabitants;
  };
  return judged
    .filter(({ verdict }) => verdict === 'match')
    .toSorted((a, b) => {
      const byName = a.municipality.order - b.municipality.order;
      const [left, right] = [sortValue(a), sortValue(b)];
      if (left === undefined || right === undefined) {
        return Number(left === undefined) - Number(right === undefined) || byName;
      }
      return (descending ? right - left : left - right) || byName;
    });
}
