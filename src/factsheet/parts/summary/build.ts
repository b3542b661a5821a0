import { countOf, enumerate, formatNumber } from '../../../model/dutch.ts';
import type { FactsheetFacts } from '../../factsheet.ts';
import type { NearbyRef } from '../../shared/municipality-ref.ts';
import { tierWords } from '../../shared/wording.ts';
import type { CoverageRow } from '../coverage/type.ts';
import { mainFigure, mainValue } from '../main-figures/type.ts';
import type { Run, Sentence, SummaryPart } from './type.ts';

const OFFER = 'waar u gratis hulp krijgt bij vragen over rechten en plichten';

/** How many missing domains or types a sentence names before it says how many more there are. */
const NAMED_GAPS = 3;

/** 'In het kort': what is here, more or less than elsewhere, where else to go. */
export function buildSummary(facts: FactsheetFacts): SummaryPart {
  return { summary: sentencesOf(facts) };
}

function sentencesOf(factsheet: FactsheetFacts): Sentence[] {
  const locations = mainValue(factsheet, 'locations') ?? 0;
  if (locations === 0)
    return [nothingHere(factsheet), elsewhere(factsheet.nearestWithLocation)].filter(hasText);
  return [
    whatIsHere(factsheet, locations),
    comparedWithSize(factsheet),
    domainGaps(factsheet.lifeDomains),
    typeGaps(factsheet.supportTypes),
  ].filter(hasText);
}

function hasText(sentence: Sentence): boolean {
  return sentence.length > 0;
}

function nothingHere({ name }: FactsheetFacts): Sentence {
  return [
    { text: `In ${name} is ` },
    { text: 'geen locatie gevonden', strong: true },
    { text: ` ${OFFER}.` },
  ];
}

function elsewhere(nearest: readonly NearbyRef[]): Sentence {
  const [first, ...others] = nearest;
  if (!first) return [];
  return [
    { text: 'De dichtstbijzijnde gemeente met hulp is ' },
    ...place(first),
    ...(others.length === 0
      ? []
      : [
          { text: '. Daarna ' },
          ...others.flatMap((other, index) => [...(index > 0 ? [{ text: ' en ' }] : []), ...place(other)]),
        ]),
    { text: '.' },
  ];
}

/** 'Kampen (13 km)', the name as a link. */
function place({ code, name, slug, km }: NearbyRef): Run[] {
  return [{ text: name, municipality: { code, name, slug } }, { text: ` (${formatNumber(km)}\u00a0km)` }];
}

function whatIsHere(factsheet: FactsheetFacts, locations: number): Sentence {
  const organisations = mainValue(factsheet, 'organisations') ?? 0;
  const verb = locations === 1 ? 'is' : 'zijn';
  return [
    { text: `In ${factsheet.name} ${verb} ` },
    { text: countOf(locations, 'locatie', 'locaties'), strong: true },
    { text: ' van ' },
    { text: countOf(organisations, 'organisatie', 'organisaties'), strong: true },
    { text: ` ${OFFER}.` },
  ];
}

function comparedWithSize(factsheet: FactsheetFacts): Sentence {
  const figure = mainFigure(factsheet, 'locations');
  const comparison =
    figure.comparisons.find(({ group }) => group === 'size') ??
    figure.comparisons.find(({ group }) => group === 'country');
  const group = factsheet.groups.find(({ id }) => id === comparison?.group);
  if (!comparison?.tier || comparison.mean === undefined || !group) return [];
  return [
    { text: 'Dat is ' },
    { text: tierWords(comparison.tier), strong: true },
    { text: ` in ${group.description} (${formatNumber(comparison.mean, 1)}).` },
  ];
}

function domainGaps(rows: readonly CoverageRow[]): Sentence {
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
    ...nearestForOnly(missing),
  ];
}

function typeGaps(rows: readonly CoverageRow[]): Sentence {
  const missing = rows.filter(({ locations }) => locations === 0);
  const total = rows.length;
  if (missing.length === 0) {
    return [{ text: `Alle ${total} soorten hulp`, strong: true }, { text: ' zijn hier gevonden.' }];
  }
  const verb = missing.length === 1 ? 'is' : 'zijn';
  return [
    { text: `${missing.length} van de ${total} soorten hulp`, strong: true },
    { text: ` ${verb} hier niet gevonden: ${nameSome(missing, 'andere soort', 'andere soorten')}.` },
    ...nearestForOnly(missing),
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
function nearestForOnly(missing: readonly CoverageRow[]): Run[] {
  const [only, ...others] = missing;
  const [nearest] = only?.nearest ?? [];
  if (others.length > 0 || !nearest) return [];
  return [{ text: ' De dichtstbijzijnde gemeente met die hulp is ' }, ...place(nearest), { text: '.' }];
}
