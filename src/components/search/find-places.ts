import { distance } from 'fastest-levenshtein';
import { foldPlace, keyOf, type PlaceEntry } from './place-index.ts';

/** At most this part of the letters may differ in a name that is proposed for one that was not found. */
const MOST_DIFFERENT = 1 / 3;
const MOST_NEAREST = 3;

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
  if (!best) return { kind: 'none', nearest: nearestPlaces(entries, key) };
  const exact = found.filter(({ keys }) => keys.includes(key));
  const slugs = new Set((exact.length > 0 ? exact : found).map(({ slug }) => slug));
  return slugs.size === 1 ? { kind: 'one', entry: best } : { kind: 'several', found };
}

/** Whole names first, then names that begin with the words, then names with a word that does, then the rest. */
export function findPlaces(entries: readonly PlaceEntry[], typed: string): PlaceEntry[] {
  const folded = foldPlace(typed);
  const key = keyOf(typed);
  if (key === '') return [];
  const rankOf = ({ spellings, keys }: PlaceEntry): number => {
    if (keys.includes(key)) return 0;
    if (spellings.some((spelling) => spelling.startsWith(folded)) || keys[0]?.startsWith(key)) return 1;
    if (spellings.some((spelling) => spelling.includes(` ${folded}`))) return 2;
    return spellings.some((spelling) => spelling.includes(folded)) ? 3 : 4;
  };
  const ranked = entries
    .map((entry, order) => ({ entry, order, rank: rankOf(entry) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .map(({ entry }) => entry);
  return withoutRepeats(ranked);
}

/** One of the names that lead to the same municipality and are the same but for what stands in brackets: 'Hengelo (O.)'. */
function withoutRepeats(entries: readonly PlaceEntry[]): PlaceEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ keys, slug }) => {
    const own = keys.map((key) => `${slug} ${key}`);
    if (own.some((key) => seen.has(key))) return false;
    for (const key of own) seen.add(key);
    return true;
  });
}

function nearestPlaces(entries: readonly PlaceEntry[], key: string): PlaceEntry[] {
  const near = entries
    .map((entry) => {
      const differences = entry.keys.map((own) => distance(own, key) / Math.max(own.length, key.length));
      return { entry, difference: Math.min(...differences) };
    })
    .filter(({ difference }) => difference <= MOST_DIFFERENT)
    // Sorting keeps the order of what is equally near: municipalities first.
    .sort((a, b) => a.difference - b.difference)
    .map(({ entry }) => entry);
  return withoutRepeats(near).slice(0, MOST_NEAREST);
}
