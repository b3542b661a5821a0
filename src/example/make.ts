import { seededRandom } from '../model/random.ts';
import { type Basis, type ExampleSources, readBasis } from './basis.ts';
import { addContacts } from './details/contacts.ts';
import { addFacts } from './details/facts.ts';
import { type ExampleLocation, makeLocations } from './locations.ts';
import { chooseOffers } from './offer.ts';
import { makeOrganisations } from './organisations.ts';
import { placeCounted } from './plan/counted.ts';
import { chooseUncovered } from './plan/coverage.ts';
import { divideOrganisations } from './plan/sizes.ts';
import { writeInventory } from './write.ts';

/** Any number would do; another one gives another example that fits the published tables as well. */
const DEFAULT_SEED = 20230101;

export interface ExampleInventory {
  readonly csv: string;
  readonly basis: Basis;
  readonly locations: readonly ExampleLocation[];
}

/**
 * Makes an inventory of organisations that do not exist, which repeats the published tables of the report
 * of October 2023 with the real municipalities and indicators. The same sources and seed give the same bytes.
 * Throws an Error where the sources cannot be met.
 */
export function makeExampleInventory(sources: ExampleSources, seed: number = DEFAULT_SEED): ExampleInventory {
  const random = seededRandom(seed);
  const basis = readBasis(sources);
  const { municipalities, report } = basis;
  const uncovered = chooseUncovered(basis, random);
  const covered = municipalities.filter((each) => !uncovered.has(each));
  const plans = placeCounted(covered, divideOrganisations(basis, covered, random), report, random);
  const offers = chooseOffers(plans, report, random);
  const organisations = plans.flatMap((plan) => {
    const offer = offers.get(plan);
    return offer ? makeOrganisations(plan, offer, random) : [];
  });
  const locations = makeLocations(organisations, report.totals.locations, random);
  const facts = addFacts(organisations, report, random);
  const contacts = addContacts(locations, basis, seededRandom(seed + 1));
  return { csv: writeInventory(locations, facts, contacts), basis, locations };
}
