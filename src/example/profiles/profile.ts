import type {
  FundingSourceKey,
  LifeDomainKey,
  NationalNetworkKey,
  OrganisationKindKey,
  RecordOriginKey,
  SupportTypeKey,
} from '../../model/typology.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';

/** Always part of the offer of such an organisation: it would not carry its name without it. */
export const ESSENTIAL = 1;

/** A kind of organisation as the example knows it. It stands for no organisation that exists. */
export interface Profile {
  readonly key: string;
  /** Without '(voorbeeld)'. */
  readonly name: string;
  /** Name of its made-up site: 'rechtswinkel' for 'https://rechtswinkel.example/'. */
  readonly site: string;
  readonly kind: OrganisationKindKey;
  readonly socialCounsellors: boolean;
  readonly network?: NationalNetworkKey;
  /** Chance of each support type: 1 is essential, 0 never happens. */
  readonly types: Readonly<Record<SupportTypeKey, number>>;
  /** Chance of each life domain: 1 is essential, 0 never happens. */
  readonly domains: Readonly<Record<LifeDomainKey, number>>;
  /** How common it is beside the others; 0 where its municipalities are counted by the report. */
  readonly commonness: number;
  /** How readily it has more than one location. */
  readonly spread: number;
  /** Comes to people's homes: no visiting address, and once in a municipality at most. */
  readonly atHome: boolean;
  /** How likely it runs mainly on volunteers, beside the others. */
  readonly volunteers: number;
  /** How likely it lives mainly on subsidies and gifts, beside the others. */
  readonly subsidies: number;
  readonly otherFunding: FundingSourceKey;
  readonly origins: readonly RecordOriginKey[];
  /** Whom it is for, after 'alleen voor'; undefined for everybody, and where its network says so. */
  readonly targetGroup?: string;
}

/** Chances in the order of the typology, so that a profile fits on two lines. */
type TypeChances = readonly [number, number, number, number, number, number, number];
type DomainChances = readonly [number, number, number, number, number, number, number, number];

type Traits = Partial<Omit<Profile, 'types' | 'domains'>> & Pick<Profile, 'key' | 'name'>;

/** Makes a profile: a foundation found by hand, living on subsidies, unless the traits say otherwise. */
export function profile(traits: Traits, types: TypeChances, domains: DomainChances): Profile {
  return {
    site: traits.key,
    kind: 'stichting-of-vereniging',
    socialCounsellors: false,
    commonness: 0,
    spread: 0.5,
    atHome: false,
    volunteers: 0.6,
    subsidies: 0.85,
    otherFunding: 'gemeente',
    origins: ['handmatig'],
    ...traits,
    types: byKey(
      SUPPORT_TYPES.map(({ key }) => key),
      types,
    ),
    domains: byKey(
      LIFE_DOMAINS.map(({ key }) => key),
      domains,
    ),
  };
}

function byKey<Key extends string>(keys: readonly Key[], chances: readonly number[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key, index) => [key, chances[index] ?? 0])) as Record<Key, number>;
}
