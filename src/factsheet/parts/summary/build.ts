import type { MiddleHalf } from '../../../analysis/groups/yardstick.ts';
import { compareText, countOf, enumerate, formatNumber } from '../../../model/dutch.ts';
import type { FactsheetFacts } from '../../factsheet.ts';
import type { NearbyRef } from '../../shared/municipality-ref.ts';
import { partOf, peersOf } from '../../shared/peers.ts';
import { halfWords, verdictWords } from '../../shared/wording.ts';
import type { CoverageRow } from '../coverage/type.ts';
import { mainFigure, mainValue } from '../main-figures/type.ts';
import { headlineOf } from './headline.ts';
import type { Run, Sentence, SummaryPart } from './type.ts';

const OFFER = 'waar u gratis hulp krijgt bij vragen over rechten en plichten';

/** How many missing domains or types a sentence names before it says how many more there are. */
const NAMED_GAPS = 3;

/** 'In het kort': what is here, more or less than elsewhere, where else to go. */
export function buildSummary(facts: FactsheetFacts): SummaryPart {
  return { headline: headlineOf(facts), summary: sentencesOf(facts) };
}

function sentencesOf(factsheet: FactsheetFacts): Sentence[] {
  const locations = mainValue(factsheet, 'locations') ?? 0;
  if (locations === 0) return [nothingHere(factsheet), elsewhere(factsheet)].filter(hasText);
  return [
    whatIsHere(factsheet, locations),
    comparedWithSize(factsheet, locations),
    domainGaps(factsheet),
    onlyForSome(factsheet.lifeDomains),
    typeGaps(factsheet),
  ].filter(hasText);
}

function hasText(sentence: Sentence): boolean {
  return sentence.length > 0;
}

function nothingHere({ name }: FactsheetFacts): Sentence {
  return [
    { text: `In de gemeente ${name} is ` },
    { text: 'geen locatie gevonden', strong: true },
    { text: ` ${OFFER}.` },
  ];
}

function elsewhere(facts: FactsheetFacts): Sentence {
  const [first, ...others] = facts.nearestWithLocation;
  if (!first) return [];
  return [
    { text: `De dichtstbijzijnde hulp${inPart(facts)} voor iedereen is in de gemeente ` },
    ...place(first),
    ...(others.length === 0
      ? []
      : [
          { text: others.length === 1 ? '. Daarna komt ' : '. Daarna komen ' },
          ...others.flatMap((other, index) => [...(index > 0 ? [{ text: ' en ' }] : []), ...place(other)]),
        ]),
    { text: '.' },
  ];
}

/** ' in regio Twente' where help just outside it is not known; nothing for the whole country. */
function inPart(facts: Pick<FactsheetFacts, 'groups'>): string {
  const part = partOf(facts);
  return part === undefined ? '' : ` in ${part}`;
}

/** 'Kampen (13 km)', the name as a link. */
function place({ code, name, slug, km }: NearbyRef): Run[] {
  return [{ text: name, municipality: { code, name, slug } }, { text: ` (${formatNumber(km)}\u00a0km)` }];
}

function whatIsHere(factsheet: FactsheetFacts, locations: number): Sentence {
  const organisations = mainValue(factsheet, 'organisations') ?? 0;
  const verb = locations === 1 ? 'is' : 'zijn';
  return [
    { text: `In de gemeente ${factsheet.name} ${verb} ` },
    { text: countOf(locations, 'locatie', 'locaties'), strong: true },
    { text: ' van ' },
    { text: countOf(organisations, 'organisatie', 'organisaties'), strong: true },
    { text: ` gevonden ${OFFER}.` },
  ];
}

function comparedWithSize(factsheet: FactsheetFacts, locations: number): Sentence {
  const { comparisons } = mainFigure(factsheet, 'locations');
  // A class of four has no middle half: then the country is what is left to be set beside.
  const judged = (id: string) => comparisons.find(({ group, verdict }) => group === id && verdict);
  const comparison = judged('size') ?? judged('country');
  const group = factsheet.groups.find(({ id }) => id === comparison?.group);
  if (!comparison?.verdict || !comparison.half || !group) return [];
  const { verdict, half } = comparison;
  const peers = peersOf(factsheet);
  const others = group.id === peers.group ? peers.members : 'gemeenten';
  return [
    { text: `Met ${countOf(locations, 'locatie', 'locaties')} ` },
    { text: verdict === 'as-most' ? 'is' : 'heeft' },
    { text: ` de gemeente ${factsheet.name} ` },
    { text: verdictWords(verdict), strong: true },
    { text: ` ${others}. De middelste helft van ${group.description} heeft ${halfCount(half)}.` },
  ];
}

/** '1 tot 3 locaties', '1 locatie', 'geen locatie'. */
function halfCount(half: MiddleHalf): string {
  if (half.high === 0) return 'geen locatie';
  return `${halfWords(half, 0)} ${half.high === 1 && half.low === 1 ? 'locatie' : 'locaties'}`;
}

function domainGaps(facts: FactsheetFacts): Sentence {
  const rows = facts.lifeDomains;
  const missing = rows.filter(({ locations }) => locations === 0);
  const total = rows.length;
  if (missing.length === 0) {
    return [
      { text: 'Voor ' },
      { text: `alle ${total} leefgebieden`, strong: true },
      { text: ' is hier hulp gevonden.' },
    ];
  }
  return [
    { text: 'Voor ' },
    { text: `${missing.length} van de ${total} leefgebieden`, strong: true },
    { text: ` is hier geen hulp gevonden: ${nameSome(missing, 'ander leefgebied', 'andere leefgebieden')}.` },
    ...nearestForOnly(missing, facts),
  ];
}

/** Where the only help is for one group of people: 'Voor familie en relatie is de hulp hier alleen voor vluchtelingen.' */
function onlyForSome(rows: readonly CoverageRow[]): Sentence {
  const limited = rows.filter(({ onlyFor }) => onlyFor.length > 0);
  if (limited.length === 0) return [];
  const groups = [...new Set(limited.flatMap(({ onlyFor }) => onlyFor))].toSorted(compareText).join(' of ');
  return [
    { text: `Voor ${nameSome(limited, 'ander leefgebied', 'andere leefgebieden')} is de hulp hier ` },
    { text: `alleen voor ${groups}`, strong: true },
    { text: '.' },
  ];
}

function typeGaps(facts: FactsheetFacts): Sentence {
  const rows = facts.supportTypes;
  const missing = rows.filter(({ locations }) => locations === 0);
  const total = rows.length;
  if (missing.length === 0) {
    return [{ text: `Alle ${total} soorten hulp`, strong: true }, { text: ' zijn hier gevonden.' }];
  }
  const verb = missing.length === 1 ? 'is' : 'zijn';
  return [
    { text: `${missing.length} van de ${total} soorten hulp`, strong: true },
    { text: ` ${verb} hier niet gevonden: ${nameSome(missing, 'andere soort', 'andere soorten')}.` },
    ...nearestForOnly(missing, facts),
  ];
}

function nameSome(missing: readonly CoverageRow[], singular: string, plural: string): string {
  const named = missing.slice(0, missing.length === NAMED_GAPS + 1 ? NAMED_GAPS - 1 : NAMED_GAPS);
  const rest = missing.length - named.length;
  const labels = named.map(({ label }) => label.toLowerCase());
  if (rest > 0) return enumerate([labels.join(', '), countOf(rest, singular, plural)]);
  // Where labels hold an 'en' of their own, another one before the last would blur where a label ends.
  return labels.some((label) => label.includes(' en ')) ? labels.join(', ') : enumerate(labels);
}

/** Where one thing is missing, the summary says at once where it is; for more, the tables do. */
function nearestForOnly(missing: readonly CoverageRow[], facts: FactsheetFacts): Run[] {
  const [only, ...others] = missing;
  const [nearest] = only?.nearest ?? [];
  if (others.length > 0 || !nearest) return [];
  return [
    { text: ` De dichtstbijzijnde hulp daarvoor${inPart(facts)} is in de gemeente ` },
    ...place(nearest),
    { text: '.' },
  ];
}
