import type { Location } from '../../model/edition.ts';
import { foldName } from '../../model/fold-name.ts';

/** The organisation in the form in which it is compared. */
export function organisationOf({ organisation }: Location): string {
  return foldName(organisation);
}

/** The address in the form in which it is compared; '' where there is none. */
export function addressOf({ address }: Location): string {
  return address === undefined ? '' : foldName(address);
}

/** Organisation and address together. */
export function whoAndWhere(location: Location): string {
  return JSON.stringify([organisationOf(location), addressOf(location)]);
}
