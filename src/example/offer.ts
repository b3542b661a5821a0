import type { Random } from '../model/random.ts';
import type { LifeDomainKey, SupportTypeKey } from '../model/typology.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../model/typology.ts';
import { type PublishedReport, publishedCount } from './basis.ts';
import type { Plan } from './plan/counted.ts';
import { LOCAL } from './profiles/local.ts';
import { ESSENTIAL, type Profile } from './profiles/profile.ts';

/** What can be found in a municipality, over all of its organisations. */
export interface Offer {
  readonly types: ReadonlySet<SupportTypeKey>;
  readonly domains: ReadonlySet<LifeDomainKey>;
}

/** How strongly the offer follows the organisations that are there; the rest is chance. */
const SHARPNESS = 2;

type Chances<Key extends string> = (profile: Profile) => Readonly<Record<Key, number>>;

interface Union<Key extends string> {
  readonly keys: readonly Key[];
  readonly chances: Chances<Key>;
  readonly targets: Readonly<Record<Key, number>>;
  /** How many municipalities have at least one of the keys. */
  readonly target: number;
  /** Municipalities that must have at least one of the keys. */
  readonly must?: (plan: Plan) => boolean;
}

/**
 * Chooses the support types and life domains of each municipality so that tables 3 and 4 come out as
 * published, unions included: first who has anything of a category, then who has which part of it.
 */
export function chooseOffers(
  plans: readonly Plan[],
  report: PublishedReport,
  random: Random,
): ReadonlyMap<Plan, Offer> {
  const typesOf = (category: string) =>
    SUPPORT_TYPES.filter((type) => type.category === category).map(({ key }) => key);
  const types: Chances<SupportTypeKey> = (profile) => profile.types;
  const typeTargets = targetsOf(report, 'table-3', SUPPORT_TYPES);

  // The table counts mediation as support, unlike the typology.
  const support = chooseUnion(plans, random, {
    keys: [...typesOf('ondersteuning'), ...typesOf('contactbemiddeling')],
    chances: types,
    targets: typeTargets,
    target: publishedCount(report, 'table-3', 'categorie-ondersteuning'),
  });
  const advice = chooseUnion(plans, random, {
    keys: typesOf('advies'),
    chances: types,
    targets: typeTargets,
    target: publishedCount(report, 'table-3', 'categorie-advies'),
  });
  const information = chooseUnion(plans, random, {
    keys: typesOf('informatie'),
    chances: types,
    targets: typeTargets,
    target: typeTargets.informatie,
    must: (plan) => !support.get(plan)?.size && !advice.get(plan)?.size,
  });
  const domains = chooseUnion<LifeDomainKey>(plans, random, {
    keys: LIFE_DOMAINS.map(({ key }) => key),
    chances: (profile) => profile.domains,
    targets: targetsOf(report, 'table-4', LIFE_DOMAINS),
    target: plans.length,
  });

  return new Map(
    plans.map((plan) => {
      const parts = [support, advice, information].map((part) => part.get(plan) ?? []);
      return [
        plan,
        { types: new Set(parts.flatMap((part) => [...part])), domains: domains.get(plan) ?? new Set() },
      ];
    }),
  );
}

function chooseUnion<Key extends string>(
  plans: readonly Plan[],
  random: Random,
  { keys, chances, targets, target, must = () => false }: Union<Key>,
): ReadonlyMap<Plan, ReadonlySet<Key>> {
  const average = averageChances(keys, chances);
  const affinity = (plan: Plan, key: Key) =>
    plan.settled.reduce((sum, profile) => sum + chances(profile)[key], 0) +
    (plan.organisations - plan.settled.length) * average[key];
  const total = (plan: Plan) => keys.reduce((sum, key) => sum + affinity(plan, key), 0);
  const essential = (plan: Plan, key: Key) => plan.settled.some((each) => chances(each)[key] === ESSENTIAL);

  const having = new Set(
    take(plans, target, random, (plan) => must(plan) || keys.some((key) => essential(plan, key)), total),
  );
  const chosen = new Map<Plan, Set<Key>>([...having].map((plan) => [plan, new Set()]));
  // The most common part goes first. Who goes without it gets another part, so that the union holds.
  const [first, ...others] = [...keys].sort((a, b) => targets[b] - targets[a]);
  const forced = new Map<Plan, Key>();
  for (const key of [first, ...others]) {
    if (key === undefined) continue;
    const isForced = (plan: Plan) => forced.get(plan) === key || essential(plan, key);
    const members = take([...having], targets[key], random, isForced, (plan) => affinity(plan, key));
    for (const plan of members) chosen.get(plan)?.add(key);
    if (key !== first || others.length === 0) continue;
    for (const plan of having) {
      if (!chosen.get(plan)?.has(key))
        forced.set(
          plan,
          random.pick(others, (other) => affinity(plan, other)),
        );
    }
  }
  return chosen;
}

/** Takes the forced ones and fills up by weight. Throws where more are forced than there is room for. */
function take(
  plans: readonly Plan[],
  number: number,
  random: Random,
  isForced: (plan: Plan) => boolean,
  weight: (plan: Plan) => number,
): readonly Plan[] {
  const forced = plans.filter(isForced);
  if (forced.length > number)
    throw new Error(`${forced.length} municipalities must have what ${number} may have.`);
  const rest = plans.filter((plan) => !isForced(plan));
  const filling = random.order(rest, (plan) => weight(plan) ** SHARPNESS);
  return [...forced, ...filling.slice(0, number - forced.length)];
}

function averageChances<Key extends string>(
  keys: readonly Key[],
  chances: Chances<Key>,
): Record<Key, number> {
  const weight = LOCAL.reduce((sum, { commonness }) => sum + commonness, 0);
  const entries = keys.map((key) => {
    const sum = LOCAL.reduce((all, profile) => all + profile.commonness * chances(profile)[key], 0);
    return [key, sum / weight] as const;
  });
  return Object.fromEntries(entries) as Record<Key, number>;
}

function targetsOf<Key extends string>(
  report: PublishedReport,
  tableId: string,
  entries: readonly { readonly key: Key }[],
): Record<Key, number> {
  return Object.fromEntries(entries.map(({ key }) => [key, publishedCount(report, tableId, key)])) as Record<
    Key,
    number
  >;
}
