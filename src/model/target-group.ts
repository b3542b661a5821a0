import type { Location } from './edition.ts';
import type { NationalNetworkKey } from './typology.ts';

/** Target groups that the inventory spells in one way only, so that they can be counted. Other words are allowed. */
export const KNOWN_TARGET_GROUPS: readonly string[] = ['vluchtelingen', 'slachtoffers'];

/** National organisations that help one group only, whatever the inventory says about a location. */
const OF_NETWORK: Readonly<Partial<Record<NationalNetworkKey, string>>> = {
  slachtofferhulp: 'slachtoffers',
  vluchtelingenwerk: 'vluchtelingen',
};

/**
 * Whom the help of a location is for, in words that follow 'alleen voor' ('vluchtelingen'); undefined where it is for
 * everybody. What the inventory says of the location goes before what holds for its national network.
 */
export function targetGroupOf({
  targetGroup,
  network,
}: Pick<Location, 'targetGroup' | 'network'>): string | undefined {
  return targetGroup ?? (network === undefined ? undefined : OF_NETWORK[network]);
}

/** True where anybody may come. */
export function isForEverybody(location: Pick<Location, 'targetGroup' | 'network'>): boolean {
  return targetGroupOf(location) === undefined;
}
