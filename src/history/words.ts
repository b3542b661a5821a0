import type { MiddleHalf } from '../analysis/groups/yardstick.ts';
import { countOf, enumerate, formatDate, formatNumber } from '../model/dutch.ts';
import type { IsoDate, Municipality, MunicipalityCode } from '../model/edition.ts';
import { knownValue } from '../model/figure.ts';
import type { FigureChange } from './figures/figure-change.ts';
import type { BorderChange } from './municipalities/borders.ts';

/** What is counted: 'locatie', 'locaties'. */
export interface Noun {
  readonly one: string;
  readonly more: string;
}

export const LOCATIONS: Noun = { one: 'locatie', more: 'locaties' };
export const ORGANISATIONS: Noun = { one: 'organisatie', more: 'organisaties' };

/** How two editions are told apart in a sentence: by their years, or by their days where the year is the same. */
export interface Moments {
  readonly older: string;
  readonly newer: string;
}

export function momentsOf(from: IsoDate, to: IsoDate): Moments {
  const [older, newer] = [from.slice(0, 4), to.slice(0, 4)];
  return older === newer ? { older: formatDate(from), newer: formatDate(to) } : { older, newer };
}

/** 'In 2023', 'Op 1 maart 2025'. */
export function inMoment(moment: string): string {
  return moment.includes(' ') ? `Op ${moment}` : `In ${moment}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** '3 locaties', '1 locatie', 'geen locaties'. */
function some(count: number, { one, more }: Noun): string {
  return count === 0 ? `geen ${more}` : countOf(count, one, more);
}

function verb(count: number): string {
  return count === 1 ? 'is' : 'zijn';
}

/**
 * How many were found then and now: 'In 2025 zijn er 3 locaties meer gevonden dan in 2023.' It never says that there are
 * more: a second inventory also searches better. Where one of the two is unknown, the sentence says why.
 * @param where follows 'er', with its preposition: "in 's-Hertogenbosch"
 */
export function foundSentence(
  { older, newer }: Pick<FigureChange, 'older' | 'newer'>,
  noun: Noun,
  moments: Moments,
  where?: string,
): string {
  const [before, after] = [knownValue(older), knownValue(newer)];
  const place = where === undefined ? '' : ` ${where}`;
  const now = inMoment(moments.newer);
  const then = lower(inMoment(moments.older));
  if (after === undefined) return newer.state === 'known' ? '' : newer.reason;
  const found = `${now} ${verb(after)} er${place} ${some(after, noun)} gevonden`;
  if (before === undefined) {
    const reason = older.state === 'known' ? '' : older.reason;
    return `${found}. Van ${moments.older} is er geen cijfer. ${reason}`.trim();
  }
  if (before === after)
    return before === 0 ? `${found}, net als ${then}.` : `${found}, evenveel als ${then}.`;
  if (before === 0) return `${found}. ${inMoment(moments.older)} waren dat er geen.`;
  if (after === 0)
    return `${found}. ${inMoment(moments.older)} ${before === 1 ? 'was dat er' : 'waren dat er'} ${formatNumber(before)}.`;
  const difference = Math.abs(after - before);
  return `${now} ${verb(difference)} er${place} ${countOf(difference, noun.one, noun.more)} ${after > before ? 'meer' : 'minder'} gevonden dan ${then}: ${formatNumber(after)} in plaats van ${formatNumber(before)}.`;
}

/** '+3', '−2', '0': with a true minus sign. */
export function signed(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  return value > 0 && !/^[0,]*$/.test(text) ? `+${text}` : text;
}

/** What the middle half of all municipalities did: what a single change stands beside. */
export function halfSentence({ low, high }: Pick<MiddleHalf, 'low' | 'high'>, noun: Noun): string {
  if (low === high) {
    return low === 0
      ? `Bij de middelste helft van de gemeenten zijn er evenveel ${noun.more} gevonden als eerst.`
      : `Bij de middelste helft van de gemeenten is het verschil ${signed(low)}.`;
  }
  return `Bij de middelste helft van de gemeenten ligt het verschil tussen ${signed(low)} en ${signed(high)}.`;
}

/** Where a change stands beside the middle half of all changes. Nothing where it is unknown. */
export function besideHalf(
  { difference }: FigureChange,
  { low, high }: Pick<MiddleHalf, 'low' | 'high'>,
): string {
  const value = knownValue(difference);
  if (value === undefined) return '';
  if (value > high) return 'Dat verschil is groter dan bij de middelste helft van de gemeenten.';
  if (value < low) return 'Dat verschil is lager dan bij de middelste helft van de gemeenten.';
  return 'Dat verschil past bij de middelste helft van de gemeenten.';
}

/** What was won and lost, by name: 'Nu ook gevonden: wonen.' Empty where nothing was. */
export function wonAndLostSentences(won: readonly string[], lost: readonly string[]): readonly string[] {
  return [
    ...(won.length > 0 ? [`Nu ook gevonden: ${enumerate(won)}.`] : []),
    ...(lost.length > 0 ? [`Niet meer gevonden: ${enumerate(lost)}.`] : []),
  ];
}

/** Of which municipalities the earlier figures are; undefined where it is that municipality itself and nothing more. */
export function originSentence(
  { name, code, validFrom }: Municipality,
  wholes: readonly Municipality[],
  divided: readonly Municipality[],
  moments: Moments,
): string | undefined {
  const others = wholes.filter((whole) => whole.code !== code);
  if (others.length === 0 && divided.length === 0) return undefined;
  const parts = [
    ...others.map((whole) => whole.name),
    ...divided.map((whole) => `een deel van ${whole.name}`),
  ];
  if (others.length < wholes.length)
    return `Bij ${name} is gevoegd: ${enumerate(parts)}. De cijfers van ${moments.older} zijn van dat gebied samen.`;
  const since = validFrom === undefined ? '' : ` op ${formatDate(validFrom)}`;
  return `${name} is${since} gevormd uit ${enumerate(parts)}. De cijfers van ${moments.older} zijn van ${parts.length === 1 ? 'dat gebied' : 'die gebieden samen'}.`;
}

/** Of more places and postcodes the others are counted: the whole list is in the report for the editor. */
const MOST_AREAS = 3;

/** 'Helvoirt hoort nu bij Vught', 'postcode 5268 en postcode 5269 horen nu bij Vught'. */
function wentTo(name: string, areas: readonly BorderChange[]): string {
  // Whoever knows a place by name needs no postcode of it.
  const kind = areas.some((area) => area.kind === 'place') ? 'place' : 'postcode';
  const names = [...new Set(areas.filter((area) => area.kind === kind).map((area) => area.name))];
  const shown = names.length <= MOST_AREAS ? names : names.slice(0, MOST_AREAS - 1);
  const rest = names.length - shown.length;
  const all = [
    ...shown.map((each) => (kind === 'place' ? each : `postcode ${each}`)),
    ...(rest > 0 ? [`nog ${formatNumber(rest)} ${kind === 'place' ? 'plaatsen' : 'postcodes'}`] : []),
  ];
  return `${enumerate(all)} ${names.length === 1 ? 'hoort' : 'horen'} nu bij ${name}`;
}

/**
 * That a border of a municipality moved, with what went over it, and that its figures are not corrected: 'De grens met
 * Vught is veranderd: Helvoirt hoort nu bij Vught.' Undefined where none did.
 */
export function borderSentence(
  code: MunicipalityCode,
  borders: readonly BorderChange[],
  nameOf: (code: MunicipalityCode) => string,
): string | undefined {
  const own = borders.filter(({ from, to }) => from === code || to === code);
  if (own.length === 0) return undefined;
  const neighbours = Map.groupBy(own, ({ from, to }) => (from === code ? to : from));
  const sentences = [...neighbours].map(([neighbour, both]) => {
    const went = [...Map.groupBy(both, ({ to }) => to)].map(([to, areas]) => wentTo(nameOf(to), areas));
    return `De grens met ${nameOf(neighbour)} is veranderd: ${enumerate(went)}.`;
  });
  return `${sentences.join(' ')} De cijfers zijn daar niet op aangepast.`;
}

/** Stands wherever change is told. */
export const SEARCHING_BETTER =
  'Een tweede inventarisatie zoekt ook beter. Meer gevonden betekent dus niet altijd dat er meer is.';
