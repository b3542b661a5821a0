import type { Verdict } from '../../../analysis/groups/yardstick.ts';
import { countOf, enumerate, formatNumber } from '../../../model/dutch.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../model/typology.ts';
import type { FactsheetFacts } from '../../factsheet.ts';
import { partOf, peersOf } from '../../shared/peers.ts';
import type { CoverageRow } from '../coverage/type.ts';
import { mainFigure, mainValue } from '../main-figures/type.ts';
import type { Headline } from './type.ts';

const TITLES: Readonly<Record<Verdict, string>> = {
  more: 'Meer locaties dan de meeste',
  'as-most': 'Ongeveer evenveel locaties als de meeste',
  fewer: 'Minder locaties dan de meeste',
};

/** Up to this many missing support types are named; more are counted. */
const NAMED_TYPES = 2;

/** The finding as a title: how the number of locations stands beside others of this size, and what is missing. */
export function headlineOf(facts: FactsheetFacts): Headline {
  const locations = mainValue(facts, 'locations') ?? 0;
  if (locations === 0)
    return { title: 'In deze gemeente is geen locatie gevonden', subtitle: nearestWords(facts) };
  const peers = peersOf(facts);
  const verdict = mainFigure(facts, 'locations').comparisons.find(
    ({ group }) => group === peers.group,
  )?.verdict;
  const organisations = mainValue(facts, 'organisations') ?? 0;
  return {
    title: verdict
      ? `${TITLES[verdict]} ${peers.members}`
      : `${countOf(locations, 'locatie', 'locaties')} van ${countOf(organisations, 'organisatie', 'organisaties')} gevonden`,
    subtitle: gapWords(facts),
  };
}

function nearestWords(facts: FactsheetFacts): string {
  const [nearest] = facts.nearestWithLocation;
  const part = partOf(facts);
  if (!nearest)
    return `Ook ${part === undefined ? 'in de omgeving' : `elders in ${part}`} is geen locatie gevonden.`;
  return `De dichtstbijzijnde hulp${part === undefined ? '' : ` in ${part}`} voor iedereen is in de gemeente ${nearest.name}, op ${formatNumber(nearest.km)}\u00a0km.`;
}

/** 'Voor 3 van de 8 leefgebieden en voor contactbemiddeling is hier geen hulp gevonden.' */
function gapWords({ lifeDomains, supportTypes }: FactsheetFacts): string {
  const domains = lifeDomains.filter(isMissing);
  const types = supportTypes.filter(isMissing);
  if (domains.length === 0 && types.length === 0) {
    return `Voor alle ${LIFE_DOMAINS.length} leefgebieden en alle ${SUPPORT_TYPES.length} soorten hulp is hier een locatie gevonden.`;
  }
  const parts = [
    ...(domains.length > 0 ? [`voor ${domains.length} van de ${LIFE_DOMAINS.length} leefgebieden`] : []),
    ...(types.length > NAMED_TYPES
      ? [`voor ${types.length} van de ${SUPPORT_TYPES.length} soorten hulp`]
      : []),
    ...(types.length > 0 && types.length <= NAMED_TYPES
      ? [`voor ${enumerate(types.map(({ label }) => label.toLowerCase()))}`]
      : []),
  ].join(' en ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)} is hier geen hulp gevonden.`;
}

function isMissing({ locations }: CoverageRow): boolean {
  return locations === 0;
}
