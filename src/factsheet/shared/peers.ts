import type { Group } from '../../analysis/groups/groups.ts';

/** The group that verdicts are beside. */
export interface Peers {
  readonly group: 'size' | 'country';
  /** In a sentence: 'gemeenten van deze grootte'. */
  readonly members: string;
  /** For a narrow column: 'deze grootte'. */
  readonly short: string;
}

const OF_THIS_SIZE: Peers = { group: 'size', members: 'gemeenten van deze grootte', short: 'deze grootte' };

/**
 * Whom a municipality is judged beside: those of its size. In a part of the country too few of those are there, and
 * the others would be missed: there it is all municipalities of the part.
 */
export function peersOf({ groups }: { readonly groups: readonly Pick<Group, 'part'>[] }): Peers {
  const part = partOf({ groups });
  return part === undefined
    ? OF_THIS_SIZE
    : { group: 'country', members: `gemeenten van ${part}`, short: part };
}

/** Name of the part of the country that all is compared within; undefined for the whole country. */
export function partOf({ groups }: { readonly groups: readonly Pick<Group, 'part'>[] }): string | undefined {
  return groups.find(({ part }) => part !== undefined)?.part;
}
