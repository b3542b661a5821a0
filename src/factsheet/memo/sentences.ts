import { formatNumber } from '../../model/dutch.ts';
import type { Measure } from '../../model/figure.ts';
import type { Factsheet } from '../factsheet.ts';
import { mainFigure } from '../parts/main-figures/type.ts';
import { plainText } from '../parts/summary/type.ts';
import { EXAMPLE_TITLE } from '../shared/notices.ts';
import { partOf } from '../shared/peers.ts';
import { figureNumber, placeWords } from '../shared/wording.ts';

type Facts = Pick<
  Factsheet,
  'name' | 'edition' | 'groups' | 'mainFigures' | 'summary' | 'lifeDomains' | 'supportTypes'
>;

/**
 * The main statements of a factsheet as texts that can stand alone, in a memo for a council: each says beside whom, on
 * which day and from which source, and where it can be checked. `address` is the page of the municipality, in full.
 */
export function memoSentences(facts: Facts, address: string): readonly string[] {
  const counted = mainFigure(facts, 'locations').figure.measure;
  const rate = mainFigure(facts, 'locationsPer10k').figure.measure;
  const told = (texts: readonly string[], measure: Measure) =>
    texts
      .filter((text) => text !== '')
      .map((text) => `${withPlace(text, facts.name)} ${origin(facts, measure, address)}`);
  const [first, ...others] = facts.summary.map(plainText);
  return [
    ...told(first === undefined ? [] : [first], counted),
    ...told([rateWords(facts)], rate),
    ...told([organisationWords(facts), ...others, nearestWords(facts)], counted),
  ];
}

/** Under the heading of its page a sentence may say 'hier'; elsewhere it names the municipality. */
function withPlace(text: string, name: string): string {
  const named = text.replace(/\bhier\b/, `in de gemeente ${name}`);
  if (named.includes(name)) return named;
  return `Voor inwoners van de gemeente ${name}: ${named.charAt(0).toLowerCase()}${named.slice(1)}`;
}

/** 'Peildatum 1 januari 2025. Bron: …. Zie https://….' */
function origin({ edition }: Facts, { period, source }: Measure, address: string): string {
  const mark = edition.status === 'example' ? `${EXAMPLE_TITLE}, verzonnen. ` : '';
  return `(${mark}${period.charAt(0).toUpperCase()}${period.slice(1)}. Bron: ${source}. Zie ${address})`;
}

/** How many for as many inhabitants, and its place; '' where that is not known. */
function rateWords(facts: Facts): string {
  const { figure } = mainFigure(facts, 'locationsPer10k');
  if (figure.reading.state !== 'known') return '';
  const { unit } = figure.measure;
  return `De gemeente ${facts.name} heeft ${figureNumber(figure)} locaties ${unit}. ${places(facts, 'locationsPer10k')}`;
}

function organisationWords(facts: Facts): string {
  const { figure } = mainFigure(facts, 'organisations');
  if (figure.reading.state !== 'known' || figure.reading.value === 0) return '';
  const [verb, noun] = figure.reading.value === 1 ? ['is', 'organisatie'] : ['zijn', 'organisaties'];
  return `In de gemeente ${facts.name} ${verb} ${figureNumber(figure)} ${noun} gevonden. ${places(facts, 'organisations')}`;
}

/** The place among all municipalities and among those of its size. */
function places(facts: Facts, id: 'locationsPer10k' | 'organisations'): string {
  const { place, sizePlace } = mainFigure(facts, id);
  const size = facts.groups.find((group) => group.id === 'size');
  const among = partOf(facts) ?? 'Nederland';
  return [
    ...(place ? [`Van alle gemeenten in ${among} is dat ${placeWords(place, { value: undefined })}.`] : []),
    ...(sizePlace && size
      ? [`Van ${size.description} is dat ${placeWords(sizePlace, { value: undefined })}.`]
      : []),
  ].join(' ');
}

/** Where to go for what is missing. For one thing the summary says it; where nothing is found, it says so as well. */
function nearestWords(facts: Facts): string {
  const missing = [facts.lifeDomains, facts.supportTypes].flatMap((rows) => {
    const lacking = rows.filter(({ locations }) => locations === 0);
    return lacking.length > 1 && lacking.length < rows.length ? lacking : [];
  });
  const named = missing.flatMap(({ label, nearest: [nearest] }) =>
    nearest
      ? [`voor ${label.toLowerCase()} in de gemeente ${nearest.name} (${formatNumber(nearest.km)}\u00a0km)`]
      : [],
  );
  if (named.length === 0) return '';
  return `Wat in de gemeente ${facts.name} niet is gevonden, is het dichtstbij: ${named.join('; ')}.`;
}
