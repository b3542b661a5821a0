import { enumerate } from '../../model/dutch.ts';
import type { GeoPoint } from '../../model/edition.ts';
import type { Random } from '../../model/random.ts';
import type { AppointmentKey } from '../../model/typology.ts';
import type { Basis, ExamplePostcode } from '../basis.ts';
import type { ExampleLocation } from '../locations.ts';
import type { ExampleOrganisation } from '../organisations.ts';

/** How to find and reach a location, beside its address and site. Undefined where the example leaves the cell empty. */
export interface LocationContacts {
  /** Real, four digits: a whole postcode would name a real street. */
  readonly postcode: string | undefined;
  readonly place: string | undefined;
  readonly coordinates: GeoPoint | undefined;
  readonly phone: string | undefined;
  readonly openingHours: string | undefined;
  readonly appointment: AppointmentKey | undefined;
}

const WITH_POSTCODE = 0.95;
const WITH_PLACE = 0.97;
const WITH_COORDINATES = 0.04;
const WITH_PHONE = 0.85;
const WITH_OPENING_HOURS = 0.7;
const WITH_APPOINTMENT = 0.8;
const ALL_WEEK = 0.3;
/** Coordinates lie this part of the way to another postcode, so that they are seen to be no postcode's. */
const TOWARDS_OTHER = 0.1;

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const;
const TIMES = [
  '9.00 tot 12.00',
  '9.00 tot 17.00',
  '10.00 tot 12.00',
  '13.30 tot 16.00',
  '14.00 tot 16.00',
  '19.00 tot 20.30',
] as const;
const APPOINTMENT_CHANCES: readonly (readonly [AppointmentKey, number])[] = [
  ['inloop', 0.4],
  ['op-afspraak', 0.35],
  ['beide', 0.25],
];

/**
 * Gives locations a real postcode and place of their municipality, its postcodes in turn; telephone numbers that cannot
 * be dialled; and hours. Locations without a visiting address have none of these but a number. An organisation has one
 * number and one way of making appointments.
 */
export function addContacts(
  locations: readonly ExampleLocation[],
  { postcodes }: Pick<Basis, 'postcodes'>,
  random: Random,
): ReadonlyMap<ExampleLocation, LocationContacts> {
  const organisations = new Map<ExampleOrganisation, Pick<LocationContacts, 'phone' | 'appointment'>>();
  for (const { organisation } of locations) {
    if (organisations.has(organisation)) continue;
    organisations.set(organisation, {
      phone: random.next() < WITH_PHONE ? undialledNumber(random) : undefined,
      appointment: random.next() < WITH_APPOINTMENT ? pickAppointment(random) : undefined,
    });
  }
  const turns = new Map<string, readonly ExamplePostcode[]>();
  const nextPostcode = (code: string): ExamplePostcode | undefined => {
    const left = turns.get(code) ?? [];
    const [next, ...rest] = left.length > 0 ? left : random.order(postcodes.get(code) ?? [], () => 1);
    turns.set(code, rest);
    return next;
  };
  return new Map(
    locations.map((location) => {
      const { organisation, address } = location;
      const { phone, appointment } = organisations.get(organisation) ?? {};
      if (address === undefined) return [location, atHome(phone)];
      const { code } = organisation.municipality;
      const at = nextPostcode(code);
      const withPostcode = random.next() < WITH_POSTCODE;
      return [
        location,
        {
          postcode: withPostcode ? at?.postcode : undefined,
          place: random.next() < WITH_PLACE ? at?.place : undefined,
          coordinates:
            random.next() < WITH_COORDINATES ? near(at, postcodes.get(code) ?? [], random) : undefined,
          phone,
          openingHours: random.next() < WITH_OPENING_HOURS ? openingHours(random) : undefined,
          appointment,
        },
      ];
    }),
  );
}

function atHome(phone: string | undefined): LocationContacts {
  return {
    postcode: undefined,
    place: undefined,
    coordinates: undefined,
    phone,
    openingHours: undefined,
    appointment: 'op-afspraak',
  };
}

/** No number in the Netherlands starts with three zeros. */
function undialledNumber(random: Random): string {
  return `000-${String(random.below(10_000_000)).padStart(7, '0')}`;
}

function pickAppointment(random: Random): AppointmentKey {
  return random.pick(APPOINTMENT_CHANCES, ([, chance]) => chance)[0];
}

function openingHours(random: Random): string {
  const time = TIMES[random.below(TIMES.length)] ?? TIMES[0];
  if (random.next() < ALL_WEEK) return `maandag tot en met vrijdag van ${time} uur`;
  const days = new Set(random.order(DAYS, () => 1).slice(0, 1 + random.below(3)));
  return `${enumerate(DAYS.filter((day) => days.has(day)))} van ${time} uur`;
}

/** A point near a postcode's, in three decimals: some hundred metres, so that it points at no house. */
function near(
  at: ExamplePostcode | undefined,
  all: readonly ExamplePostcode[],
  random: Random,
): GeoPoint | undefined {
  const other = all[random.below(all.length)];
  if (at === undefined || other === undefined) return undefined;
  const between = (from: number, to: number) => Number((from + (to - from) * TOWARDS_OTHER).toFixed(3));
  return {
    latitude: between(at.latitude, other.latitude),
    longitude: between(at.longitude, other.longitude),
  };
}
