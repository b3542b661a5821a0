import type { Random } from '../../model/random.ts';
import type { FundingSourceKey, RecordOriginKey } from '../../model/typology.ts';
import type { PublishedReport } from '../basis.ts';
import type { ExampleOrganisation } from '../organisations.ts';

/** What is known of an organisation beside its offer. Undefined where nobody knows. */
export interface OrganisationFacts {
  readonly mainlyVolunteers: boolean | undefined;
  readonly funding: FundingSourceKey | undefined;
  readonly website: string | undefined;
  readonly email: string | undefined;
  readonly origins: readonly RecordOriginKey[];
}

const KNOWN_SHARE = 0.6;
const WITH_WEBSITE = 0.9;
const WITH_EMAIL = 0.35;
const FOUND_TWICE = 0.25;
/**
 * Municipal organisations whose funding is on record. So few, that the published share holds whether or
 * not they are counted: the report does not say.
 */
const MUNICIPAL_FUNDING_KNOWN = 4;

/** Adds volunteers, funding and contact data; shares over what is known equal the published ones. */
export function addFacts(
  organisations: readonly ExampleOrganisation[],
  { organisationFacts }: PublishedReport,
  random: Random,
): ReadonlyMap<ExampleOrganisation, OrganisationFacts> {
  const municipal = organisations.filter(({ profile }) => profile.kind === 'gemeente');
  const others = organisations.filter(({ profile }) => profile.kind !== 'gemeente');
  const known = Math.round(others.length * KNOWN_SHARE);
  const takeEvenly = (from: readonly ExampleOrganisation[], number: number) =>
    random.order(from, () => 1).slice(0, number);

  const volunteersKnown = takeEvenly(others, known);
  const withVolunteers = new Set(
    random
      .order(volunteersKnown, ({ profile }) => odds(profile.volunteers))
      .slice(0, Math.round((known * organisationFacts.mainlyVolunteersShare) / 100)),
  );
  const paidStaffKnown = takeEvenly(municipal, Math.round(municipal.length * KNOWN_SHARE));
  const volunteers = new Map(
    [...volunteersKnown, ...paidStaffKnown].map((each) => [each, withVolunteers.has(each)]),
  );

  const fundingKnown = takeEvenly(others, known);
  const municipalFundingKnown = takeEvenly(municipal, MUNICIPAL_FUNDING_KNOWN);
  // Halfway between counting the municipal ones and leaving them out, so both round to the published share.
  const base = known + MUNICIPAL_FUNDING_KNOWN / 2;
  const subsidised = new Set(
    random
      .order(fundingKnown, ({ profile }) => odds(profile.subsidies))
      .slice(0, Math.round((base * organisationFacts.subsidiesAndGiftsShare) / 100)),
  );
  const funding = new Map<ExampleOrganisation, FundingSourceKey>(
    [...fundingKnown, ...municipalFundingKnown].map((each) => [
      each,
      subsidised.has(each) ? 'subsidies-en-giften' : each.profile.otherFunding,
    ]),
  );

  return new Map(
    organisations.map((each) => [
      each,
      {
        mainlyVolunteers: volunteers.get(each),
        funding: funding.get(each),
        website: random.next() < WITH_WEBSITE ? `https://${each.profile.site}.example/` : undefined,
        email: random.next() < WITH_EMAIL ? `info@${each.profile.site}.example` : undefined,
        origins: originsOf(each, random),
      },
    ]),
  );
}

/** Spreads chances near 0 and 1 wide apart, so that unlikely kinds come last. */
function odds(chance: number): number {
  return (chance / (1 - chance)) ** 2;
}

function originsOf({ profile }: ExampleOrganisation, random: Random): readonly RecordOriginKey[] {
  const [main = 'handmatig', ...further] = profile.origins;
  const origin = further.length > 0 && random.next() < 0.5 ? (further[0] ?? main) : main;
  return origin !== 'handmatig' && random.next() < FOUND_TWICE ? [origin, 'handmatig'] : [origin];
}
