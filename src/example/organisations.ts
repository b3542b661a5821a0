import type { Random } from '../model/random.ts';
import type { LifeDomainKey, SupportTypeKey } from '../model/typology.ts';
import type { ExampleMunicipality } from './basis.ts';
import type { Offer } from './offer.ts';
import type { Plan } from './plan/counted.ts';
import { COUNTED } from './profiles/counted.ts';
import { LOCAL } from './profiles/local.ts';
import { ESSENTIAL, type Profile } from './profiles/profile.ts';

/** An organisation in a municipality, with what it offers there. */
export interface ExampleOrganisation {
  readonly municipality: ExampleMunicipality;
  readonly profile: Profile;
  /** Unique within the municipality. Ends in '(voorbeeld)'. */
  readonly name: string;
  readonly types: ReadonlySet<SupportTypeKey>;
  readonly domains: ReadonlySet<LifeDomainKey>;
}

/** Fills a municipality up to its number of organisations and divides its offer over them. */
export function makeOrganisations(plan: Plan, offer: Offer, random: Random): readonly ExampleOrganisation[] {
  const profiles = [...plan.settled];
  while (profiles.length < plan.organisations) {
    const isLast = profiles.length === plan.organisations - 1;
    profiles.push(pickLocal(profiles, plan, offer, isLast, random));
  }
  const types = divide(
    offer.types,
    profiles.map((each) => each.types),
    random,
  );
  const domains = divide(
    offer.domains,
    profiles.map((each) => each.domains),
    random,
  );
  const seen = new Map<string, number>();
  return profiles.map((profile, index) => {
    const number = (seen.get(profile.name) ?? 0) + 1;
    seen.set(profile.name, number);
    return {
      municipality: plan.municipality,
      profile,
      name: `${profile.name}${number > 1 ? ` ${number}` : ''} (voorbeeld)`,
      types: types[index] ?? new Set(),
      domains: domains[index] ?? new Set(),
    };
  });
}

function pickLocal(
  present: readonly Profile[],
  plan: Plan,
  offer: Offer,
  isLast: boolean,
  random: Random,
): Profile {
  const missingTypes = withoutProvider(
    offer.types,
    present.map(({ types }) => types),
  );
  const missingDomains = withoutProvider(
    offer.domains,
    present.map(({ domains }) => domains),
  );
  // Apart from the five that the report counts, no municipality has municipal organisations only.
  const onlyMunicipal = present.every(({ kind }) => kind === 'gemeente');
  const candidates = [...LOCAL, ...(isLast && onlyMunicipal ? [] : repeatable(plan.settled))].filter(
    (candidate) =>
      !(candidate.atHome && present.includes(candidate)) &&
      fits(candidate.types, offer.types) &&
      fits(candidate.domains, offer.domains) &&
      (!isLast ||
        (missingTypes.every((key) => candidate.types[key] > 0) &&
          missingDomains.every((key) => candidate.domains[key] > 0))),
  );
  return random.pick(candidates, (candidate) => {
    const alike = present.filter(({ key }) => key === candidate.key).length;
    const suits = shareWithin(candidate.types, offer.types) * shareWithin(candidate.domains, offer.domains);
    return (candidate.commonness * suits ** 2) / (1 + alike) ** 2;
  });
}

/** A second municipal service or team of counsellors appears only where the report's table has counted a first. */
function repeatable(settled: readonly Profile[]): readonly Profile[] {
  return [COUNTED.municipalCounsellors, COUNTED.municipalOther, COUNTED.otherCounsellors].filter((each) =>
    settled.includes(each),
  );
}

function fits<Key extends string>(chances: Readonly<Record<Key, number>>, offer: ReadonlySet<Key>): boolean {
  return (
    keysOf(chances).every((key) => chances[key] !== ESSENTIAL || offer.has(key)) &&
    shareWithin(chances, offer) > 0
  );
}

function shareWithin<Key extends string>(
  chances: Readonly<Record<Key, number>>,
  offer: ReadonlySet<Key>,
): number {
  const all = keysOf(chances).reduce((sum, key) => sum + chances[key], 0);
  return [...offer].reduce((sum, key) => sum + chances[key], 0) / all;
}

function withoutProvider<Key extends string>(
  offer: ReadonlySet<Key>,
  present: readonly Readonly<Record<Key, number>>[],
): readonly Key[] {
  return [...offer].filter((key) => !present.some((chances) => chances[key] > 0));
}

/** Divides what a municipality offers: each organisation something, and each part at least one organisation. */
function divide<Key extends string>(
  offer: ReadonlySet<Key>,
  organisations: readonly Readonly<Record<Key, number>>[],
  random: Random,
): readonly Set<Key>[] {
  const keys = [...offer];
  const divided = organisations.map((chances) => {
    const own = new Set(keys.filter((key) => chances[key] === ESSENTIAL || random.next() < chances[key]));
    if (own.size === 0) own.add(likeliest(keys, (key) => chances[key]));
    return own;
  });
  for (const key of keys) {
    if (divided.some((own) => own.has(key))) continue;
    const provider = likeliest([...organisations.keys()], (index) => organisations[index]?.[key] ?? 0);
    divided[provider]?.add(key);
  }
  return divided;
}

function likeliest<T>(items: readonly T[], chanceOf: (item: T) => number): T {
  const best = items.reduce<T | undefined>(
    (found, item) => (found === undefined || chanceOf(item) > chanceOf(found) ? item : found),
    undefined,
  );
  if (best === undefined || chanceOf(best) <= 0)
    throw new Error('No organisation can offer what the municipality has.');
  return best;
}

function keysOf<Key extends string>(chances: Readonly<Record<Key, number>>): readonly Key[] {
  return Object.keys(chances) as Key[];
}
