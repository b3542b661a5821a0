import { distance } from 'fastest-levenshtein';
import { foldPlace, keyOf, type PlaceEntry } from './place-index.ts';

/** At most this part of the letters may differ in a name that is proposed for one that was not found. */
const MOST_DIFFERENT = 1 / 3;
const MOST_NEAREST = 3;
/** The same for one word of a name, of so many letters at least. */
const MOST_DIFFERENT_WORD = 1 / 4;
const SHORTEST_WORD = 4;
/** What is nearly a whole name goes before what is nearly a word of one. */
const HALF_A_NAME = 1 / 12;

/** What typed words lead to. */
export type Answer =
  | { readonly kind: 'empty' }
  /** One municipality: the only one found, or the only one with exactly this name. */
  | { readonly kind: 'one'; readonly entry: PlaceEntry }
  | { readonly kind: 'several'; readonly found: readonly PlaceEntry[] }
  /** With the names that are spelled most like it. */
  | { readonly kind: 'none'; readonly nearest: readonly PlaceEntry[] };

/** Where somebody who typed this and pressed Enter wants to go, as far as that is beyond doubt. */
export function answerTo(entries: readonly PlaceEntry[], typed: string): Answer {
  const key = keyOf(typed);
  if (key === '') return { kind: 'empty' };
  const found = findPlaces(entries, typed);
  const [best] = found;
  if (!best) return { kind: 'none', nearest: nearestPlaces(entries, typed) };
  const named = found.filter(({ keys }) => keys.includes(key));
  // 'Buren' is a municipality, and what many have a quarrel with.
  const meant =
    named.length > 0 ? found.filter(({ keys, words }) => [...keys, ...words].includes(key)) : found;
  const paths = new Set(meant.map(({ path }) => path));
  return paths.size === 1 ? { kind: 'one', entry: best } : { kind: 'several', found };
}

/** Whole names first, then names that begin with the words, then names with a word that does, then the rest. */
export function findPlaces(entries: readonly PlaceEntry[], typed: string): PlaceEntry[] {
  const folded = foldPlace(typed).replace(POSTCODE, '$1');
  const parts = folded.split(' ');
  const key = keyOf(typed);
  if (key === '') return [];
  const rankOf = ({ spellings, keys, words }: PlaceEntry): number => {
    if (keys.includes(key) || words.includes(key)) return 0;
    if (spellings.some((spelling) => spelling.startsWith(folded)) || keys[0]?.startsWith(key)) return 1;
    if (spellings.some((spelling) => spelling.includes(` ${folded}`))) return 2;
    if (spellings.some((spelling) => spelling.includes(folded))) return 3;
    return parts.length > 1 && parts.every((part) => hasWord(spellings, part)) ? 3 : 4;
  };
  const ranked = entries
    .map((entry, order) => ({ entry, order, rank: rankOf(entry) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ entry }) => entry);
  return withoutRepeats(ranked);
}

/** '8011 pk': the letters tell no municipality. */
const POSTCODE = /^(\d{4}) ?[a-z]{2}$/;

/** True where a word of one of the spellings begins so: 'ruzie buren' finds 'ruzie met de buren'. */
function hasWord(spellings: readonly string[], part: string): boolean {
  return spellings.some((spelling) => ` ${spelling}`.includes(` ${part}`));
}

/** One of the names that lead to the same page and are the same but for what stands in brackets: 'Hengelo (O.)'. */
function withoutRepeats(entries: readonly PlaceEntry[]): PlaceEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ keys, path }) => {
    const own = keys.map((key) => `${path} ${key}`);
    if (own.some((key) => seen.has(key))) return false;
    for (const key of own) seen.add(key);
    return true;
  });
}

function nearestPlaces(entries: readonly PlaceEntry[], typed: string): PlaceEntry[] {
  const key = keyOf(typed);
  const parts = foldPlace(typed).split(' ');
  const near = entries
    // Another postcode is another place, however near the number.
    .filter(({ kind }) => kind !== 'postcode')
    .map((entry) => {
      const wholes = [...entry.keys, ...entry.words].map((own) => differenceOf(own, key));
      return { entry, difference: Math.min(...wholes, differenceByWord(entry, parts)) };
    })
    .filter(({ difference }) => difference <= MOST_DIFFERENT)
    // Sorting keeps the order of what is equally near: municipalities first.
    .sort((a, b) => a.difference - b.difference)
    .map(({ entry }) => entry);
  return withoutRepeats(near).slice(0, MOST_NEAREST);
}

function differenceOf(own: string, typed: string): number {
  return distance(own, typed) / Math.max(own.length, typed.length);
}

/** For who typed only some of the words of a name: 'hardingsveld' for 'Hardinxveld-Giessendam'. Short words are too alike. */
function differenceByWord({ spellings }: PlaceEntry, parts: readonly string[]): number {
  if (parts.some((part) => part.length < SHORTEST_WORD)) return 1;
  const words = spellings.flatMap((spelling) => spelling.split(' '));
  const differences = parts.map((part) => Math.min(...words.map((word) => differenceOf(word, part))));
  const worst = Math.max(...differences);
  return worst <= MOST_DIFFERENT_WORD ? worst + HALF_A_NAME : 1;
}
