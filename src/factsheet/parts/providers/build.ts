import type { ValuesByCode } from '../../../analysis/analyse.ts';
import type { Supply } from '../../../analysis/supply/counts.ts';
import { formatShare } from '../../../model/dutch.ts';
import { FUNDING_SOURCES, NATIONAL_NETWORKS, ORGANISATION_KINDS } from '../../../model/typology.ts';
import type { PartContext } from '../../shared/part-context.ts';
import { countRow, type Labelled } from '../coverage/build.ts';
import type { CoverageComparisons } from '../coverage/type.ts';
import { listProviders } from './list-providers.ts';
import type { FundingCount, KindRow, KnownCounts, ProvidersPart } from './type.ts';

/** The organisations here, by kind, network, people and money, and one by one. */
export function buildProviders(context: PartContext, compared: CoverageComparisons): ProvidersPart {
  const { analysis, supply } = context;
  const rows = (
    table: 'kinds' | 'networks',
    entries: readonly Labelled[],
    counts: ReadonlyMap<string, ValuesByCode>,
  ) =>
    entries.map((entry): KindRow => {
      const country = compared[table][entry.key]?.find(({ group }) => group === 'country');
      const countryShare = country ? formatShare(country.withAtLeastOne, country.base) : 'onbekend';
      return { ...countRow(context, entry, counts), countryShare };
    });
  return {
    kinds: rows('kinds', ORGANISATION_KINDS, analysis.kindCounts),
    networks: rows('networks', NATIONAL_NETWORKS, analysis.networkCounts),
    mainlyVolunteers: countVolunteers(supply),
    funding: countFunding(supply),
    providers: listProviders(supply),
  };
}

function countVolunteers({ organisations }: Supply): KnownCounts {
  const count = (answer: boolean | undefined) =>
    organisations.filter(({ mainlyVolunteers }) => mainlyVolunteers === answer).length;
  return { yes: count(true), no: count(false), unknown: count(undefined) };
}

function countFunding({ organisations }: Supply): { known: FundingCount[]; unknown: number } {
  const known = FUNDING_SOURCES.map(({ key, label }) => ({
    key,
    label,
    organisations: organisations.filter(({ funding }) => funding === key).length,
  })).filter((row) => row.organisations > 0);
  return { known, unknown: organisations.filter(({ funding }) => funding === undefined).length };
}
