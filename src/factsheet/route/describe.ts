import type { Location } from '../../model/edition.ts';
import { targetGroupOf } from '../../model/target-group.ts';
import { APPOINTMENTS, ORGANISATION_KINDS } from '../../model/typology.ts';
import { checkedWords } from '../parts/providers/checked-words.ts';
import type { NearbyRef } from '../shared/municipality-ref.ts';
import type { RouteContact, RouteOffer, RouteOrganisation, RouteVisit } from './type.ts';

/** An organisation that has no mark yet. */
export type Unmarked = Omit<RouteOrganisation, 'mark'>;

/** What an organisation does in one municipality. All locations are its own, in one municipality. */
export function describeOrganisation(
  locations: readonly Location[],
  elsewhere: NearbyRef | undefined,
): Unmarked {
  const kinds = new Set(locations.map(({ kind }) => kind));
  const contacts = new Set(locations.map((location) => JSON.stringify(contactOf(location))));
  const [shared] = contacts.size === 1 ? locations.slice(0, 1).map(contactOf) : [];
  const answers = locations.flatMap(({ mainlyVolunteers }) => mainlyVolunteers ?? []);
  return {
    name: locations[0]?.organisation ?? '',
    kindLabel: ORGANISATION_KINDS.filter(({ key }) => kinds.has(key))
      .map(({ label }) => label)
      .join(' / '),
    socialCounsellors: locations.some(({ socialCounsellors }) => socialCounsellors),
    mainlyVolunteers: answers[0],
    checked: checkedWords({ locations }),
    elsewhere,
    contact: shared,
    offers: offersOf(locations, shared !== undefined),
  };
}

function contactOf({ phone, email, website }: Location): RouteContact {
  return { phone, email, website };
}

/** Locations with the same offer and contact details together, so that a reader reads them once. */
function offersOf(locations: readonly Location[], sameContact: boolean): RouteOffer[] {
  const described = locations.map((location) => ({ location, offer: describeOffer(location, sameContact) }));
  const groups = Map.groupBy(described, ({ offer }) => JSON.stringify(offer));
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ visits: own.map(({ location }) => describeVisit(location)), ...first.offer }] : [];
  });
}

function describeOffer(location: Location, sameContact: boolean): Omit<RouteOffer, 'visits'> {
  const { lifeDomains, supportTypes } = location;
  return {
    contact: sameContact ? undefined : contactOf(location),
    targetGroup: targetGroupOf(location),
    lifeDomains,
    supportTypes,
  };
}

function describeVisit(location: Location): RouteVisit {
  const { openingHours } = location;
  const appointment = APPOINTMENTS.find(({ key }) => key === location.appointment)?.label;
  return { ...addressOf(location), openingHours, appointment };
}

function addressOf({
  address,
  postcode,
  place,
  point,
}: Location): Pick<RouteVisit, 'address' | 'destination'> {
  if (address === undefined) return { address: undefined, destination: undefined };
  const town = [postcode, place].filter((part) => part !== undefined).join(' ');
  const text = town === '' ? address : `${address}, ${town}`;
  const exact = point?.origin === 'coordinates' ? `${point.latitude},${point.longitude}` : undefined;
  return { address: text, destination: exact ?? text };
}
