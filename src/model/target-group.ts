import type { Location } from './edition.ts';
import { NETWORK_TARGET_GROUPS } from './typology.ts';

/** The only people a location is for, in the plural: 'vluchtelingen'. Undefined where it is for everybody. */
export function targetGroupOf({ targetGroup, network }: Location): string | undefined {
  return targetGroup ?? (network && NETWORK_TARGET_GROUPS[network]);
}

/** True where anybody may come. */
export function isForEverybody(location: Location): boolean {
  return targetGroupOf(location) === undefined;
}
