import type { Random } from '../model/random.ts';
import type { LifeDomainKey, NationalNetworkKey, SupportTypeKey } from '../model/typology.ts';
import type { ExampleOrganisation } from './organisations.ts';
import { hasServicePointToo } from './plan/counted.ts';
import { COUNTED } from './profiles/counted.ts';
import { ESSENTIAL } from './profiles/profile.ts';

/** A location of an organisation: one line of the inventory. */
export interface ExampleLocation {
  readonly organisation: ExampleOrganisation;
  /** Unique within the municipality; undefined for help at home. */
  readonly address: string | undefined;
  readonly network: NationalNetworkKey | undefined;
  readonly types: ReadonlySet<SupportTypeKey>;
  readonly domains: ReadonlySet<LifeDomainKey>;
}

const STREETS = ['Voorbeeldstraat', 'Voorbeeldplein', 'Voorbeeldweg', 'Voorbeeldlaan'] as const;
const HIGHEST_HOUSE_NUMBER = 199;
/** Part of the further locations that offer less than the first. */
const NARROWER_LOCATIONS = 0.25;
const KEPT_AT_NARROWER_LOCATION = 0.7;

/** Gives each organisation its locations: at least one, the exact total, more in large municipalities. */
export function makeLocations(
  organisations: readonly ExampleOrganisation[],
  total: number,
  random: Random,
): readonly ExampleLocation[] {
  const numbers = organisations.map<number>(({ profile }) => (hasServicePointToo(profile) ? 2 : 1));
  const places = [...organisations.keys()];
  const weights = organisations.map(({ profile, municipality }) => {
    return profile.spread * Math.sqrt(municipality.inhabitants) * Math.exp(0.6 * random.normal());
  });
  for (let left = total - sum(numbers); left > 0; left -= 1) {
    const place = random.pick(places, (index) => {
      const organisation = organisations[index];
      const isFull = !organisation || (numbers[index] ?? 0) >= mostLocations(organisation);
      return isFull ? 0 : (weights[index] ?? 0);
    });
    numbers[place] = (numbers[place] ?? 0) + 1;
  }

  const taken = new Set<string>();
  return organisations.flatMap((organisation, index) =>
    Array.from({ length: numbers[index] ?? 0 }, (_, place) =>
      makeLocation(organisation, place, taken, random),
    ),
  );
}

function mostLocations({ municipality }: ExampleOrganisation): number {
  return 2 + Math.floor(Math.sqrt(municipality.inhabitants / 10_000));
}

function makeLocation(
  organisation: ExampleOrganisation,
  place: number,
  taken: Set<string>,
  random: Random,
): ExampleLocation {
  const { profile, municipality } = organisation;
  const isNarrower = place > 0 && random.next() < NARROWER_LOCATIONS;
  return {
    organisation,
    address: profile.atHome ? undefined : freeAddress(municipality.code, taken, random),
    network: place > 0 && hasServicePointToo(profile) ? COUNTED.legalDeskService.network : profile.network,
    types: isNarrower ? partOf(organisation.types, profile.types, random) : organisation.types,
    domains: isNarrower ? partOf(organisation.domains, profile.domains, random) : organisation.domains,
  };
}

function freeAddress(code: string, taken: Set<string>, random: Random): string {
  for (;;) {
    const address = `${STREETS[random.below(STREETS.length)]} ${1 + random.below(HIGHEST_HOUSE_NUMBER)}`;
    if (taken.has(`${code} ${address}`)) continue;
    taken.add(`${code} ${address}`);
    return address;
  }
}

function partOf<Key extends string>(
  keys: ReadonlySet<Key>,
  chances: Readonly<Record<Key, number>>,
  random: Random,
): ReadonlySet<Key> {
  const kept = [...keys].filter(
    (key) => chances[key] === ESSENTIAL || random.next() < KEPT_AT_NARROWER_LOCATION,
  );
  return kept.length > 0 ? new Set(kept) : keys;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
