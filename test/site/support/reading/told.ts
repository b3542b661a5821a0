/** The main figures, by the key that page, JSON and CSV give them. */
export const MAIN_KEYS = [
  'locations',
  'locationsPer10k',
  'organisations',
  'lifeDomains',
  'supportTypes',
] as const;
export type MainKey = (typeof MAIN_KEYS)[number];

/** Decimals that each is printed with. */
export const MAIN_DECIMALS: Readonly<Record<MainKey, number>> = {
  locations: 0,
  locationsPer10k: 1,
  organisations: 0,
  lifeDomains: 0,
  supportTypes: 0,
};

/** What a life domain or support type says in words: '3' or 'geen', and shares such as '46%'. */
export interface CoverageTold {
  readonly here: string;
  readonly country: string;
  readonly size: string;
}

/** A line of the comparison table: a group with its means, or the municipality itself. */
export interface ComparisonTold {
  readonly group: string;
  readonly municipalities: string;
  readonly share: string;
  readonly means: Readonly<Record<MainKey, string>>;
}

export interface IndicatorTold {
  readonly here: string;
  /** The municipality in the middle, or the axis on which the own figure stands. */
  readonly beside: string;
}

/** A verdict in words with the numbers that it follows from, as they are printed. */
export interface VerdictTold {
  readonly verdict: Verdict;
  readonly low: number;
  readonly high: number;
  readonly median: number | undefined;
  readonly country: number | undefined;
}

export type Verdict = 'more' | 'as-most' | 'fewer';

/** What every rendering of a municipality says of its main figures. */
export interface Told {
  /** As the Dutch text that stands there. */
  readonly main: Readonly<Record<MainKey, string>>;
  /** Beside the municipalities of the same size. */
  readonly verdicts: Readonly<Record<MainKey, VerdictTold | undefined>>;
}

const VERDICTS: readonly (readonly [RegExp, Verdict])[] = [
  [/meer dan de meeste/i, 'more'],
  [/zoals de meeste/i, 'as-most'],
  [/minder dan de meeste/i, 'fewer'],
];

const NUMBER = String.raw`\d+(?:\.\d{3})*(?:,\d+)?`;

/**
 * The verdict in a text, with the ends of the middle half behind it: 'meer dan de meeste (1 tot 2)', 'Zoals de meeste
 * gemeenten van deze grootte: de middelste helft heeft 1 tot 3'. Undefined where there is none, or more than one.
 */
export function verdictIn(text: string): Pick<VerdictTold, 'verdict' | 'low' | 'high'> | undefined {
  const found = VERDICTS.filter(([words]) => words.test(text));
  const [, from, to] =
    new RegExp(`(?:\\(|middelste helft\\D*?)(${NUMBER}|geen)(?: tot (${NUMBER}))?`).exec(text) ?? [];
  const [only] = found;
  if (found.length !== 1 || !only || from === undefined) return undefined;
  const low = dutchValue(from) ?? Number.NaN;
  return { verdict: only[1], low, high: to === undefined ? low : (dutchValue(to) ?? Number.NaN) };
}

/** Something for each main figure. */
export function byMainKey<Value>(find: (key: MainKey) => Value): Readonly<Record<MainKey, Value>> {
  return Object.fromEntries(MAIN_KEYS.map((key) => [key, find(key)])) as Readonly<Record<MainKey, Value>>;
}

/** Which main figure a heading stands above. */
export function mainKeyOf(heading: string): MainKey | undefined {
  const squeezed = squeeze(heading).toLowerCase();
  if (squeezed.includes('per10.000')) return 'locationsPer10k';
  if (squeezed.startsWith('locaties')) return 'locations';
  if (squeezed.startsWith('organisaties')) return 'organisations';
  if (squeezed.startsWith('leefgebieden')) return 'lifeDomains';
  if (squeezed.startsWith('soortenhulp')) return 'supportTypes';
  return undefined;
}

/** Without white space: a label may be broken over lines anywhere. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The number in a Dutch text: '€ 34.500' is 34500, '15,1%' is 15.1, 'geen' is 0; undefined for 'onbekend'. */
export function dutchValue(text: string): number | undefined {
  if (text === 'geen') return 0;
  const [found] = /[−-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?|[−-]?\d+(?:,\d+)?/.exec(text) ?? [];
  return found === undefined
    ? undefined
    : Number(found.replaceAll('.', '').replace(',', '.').replace('−', '-'));
}

/** Whether a Dutch text is the number, rounded to the decimals that the text shows. */
export function saysNumber(text: string, value: number | undefined): boolean {
  const said = dutchValue(text);
  if (said === undefined || value === undefined) return text === 'onbekend' && value === undefined;
  const decimals = /,(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Math.abs(said - value) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** Whether a Dutch percentage is this part of this whole. '0%' and '100%' must be exact. */
export function saysShare(text: string, part: number, whole: number): boolean {
  const share = (100 * part) / whole;
  if (text === '<1%') return part > 0 && share < 1;
  if (text === '>99%') return part < whole && share > 99;
  const [, said] = /^(\d+)%$/.exec(text) ?? [];
  if (said === undefined) return false;
  if (said === '0' || said === '100') return share === Number(said);
  return Math.abs(Number(said) - share) <= 0.5 + 1e-9;
}
