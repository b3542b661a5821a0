import { offersBoth } from '../../analysis/route/combinations.ts';
import { compareText } from '../../model/dutch.ts';
import type { Location } from '../../model/edition.ts';
import { isForEverybody, targetGroupOf } from '../../model/target-group.ts';
import { type LifeDomainKey, NATIONAL_NETWORKS, type SupportTypeKey } from '../../model/typology.ts';
import type { Unmarked } from './describe.ts';
import type { RouteCell } from './type.ts';

/** One organisation in one municipality, as it is found again. */
export type OrganisationId = string;

export interface Found {
  readonly id: OrganisationId;
  readonly organisation: Unmarked;
}

/** The national organisations, each with the keys of its networks. */
export const NATIONAL_ORGANISATIONS = [
  ...Map.groupBy(NATIONAL_NETWORKS, ({ organisation }) => organisation),
].map(([name, networks]) => ({ name, keys: networks.map(({ key }) => key) }));

/** The organisation of a location in its municipality. */
export function idOf({ municipality, organisation }: Location): OrganisationId {
  return JSON.stringify([municipality, organisation]);
}

/** What the given locations offer of one combination, with the marks of their organisations. */
export function countCell(
  locations: readonly Location[],
  domain: LifeDomainKey,
  type: SupportTypeKey,
  marks: ReadonlyMap<OrganisationId, string>,
): Omit<RouteCell, 'nearest'> {
  const both = locations.filter((location) => offersBoth(location, domain, type));
  const forEverybody = both.filter(isForEverybody).length;
  const found = new Set(both.flatMap((location) => marks.get(idOf(location)) ?? []));
  const groups = forEverybody > 0 ? [] : both.flatMap((location) => targetGroupOf(location) ?? []);
  return {
    type,
    locations: both.length,
    forEverybody,
    onlyFor: [...new Set(groups)].toSorted(compareText),
    // In the order of the lists: numbers first, then the national ones.
    marks: [...new Set(marks.values())].filter((mark) => found.has(mark)),
  };
}

/** Each organisation once. */
export function once<Entry extends Found>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** Nearest first. */
export function byDistance(a: Found, b: Found): number {
  const [near, far] = [a.organisation.elsewhere?.km ?? 0, b.organisation.elsewhere?.km ?? 0];
  return near - far || compareText(a.organisation.name, b.organisation.name) || compareText(a.id, b.id);
}

/** Gives each organisation its mark: the letter with its number, from `before` on. */
export function withMarks(entries: readonly Found[], letter: string, before = 0) {
  return entries.map(({ id, organisation }, index) => ({
    id,
    shown: { ...organisation, mark: `${letter}${before + index + 1}` },
  }));
}
