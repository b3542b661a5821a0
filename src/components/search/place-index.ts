import { foldName } from '../../model/fold-name.ts';

const NOTES = { ook: 'andere naam van', plaats: 'plaats in', opgeheven: 'nu deel van' } as const;

/** What `zoek.json` holds: municipalities, then names that lead to one of them by its number. */
export interface SearchIndex {
  readonly municipalities: readonly (readonly [name: string, slug: string])[];
  readonly names: readonly (readonly [name: string, municipality: number, kind: keyof typeof NOTES])[];
}

/** A name that somebody may type, and the municipality that it leads to. */
export interface PlaceEntry {
  readonly label: string;
  /** 'gemeente', 'plaats in Zwolle'. */
  readonly note: string;
  readonly kind: 'gemeente' | keyof typeof NOTES;
  readonly slug: string;
  readonly municipality: string;
  /** The name as it is searched in: folded, and with both 'st' and 'sint'. */
  readonly spellings: readonly string[];
  /** Who types one of these typed the whole name: without spaces, with and without ’s- or what stands in brackets. */
  readonly keys: readonly string[];
}

/** All names of an index: municipalities first. */
export function toEntries(index: SearchIndex): readonly PlaceEntry[] {
  return [
    ...index.municipalities.map(([name, slug]) => municipalityEntry(name, slug)),
    ...index.names.flatMap(([label, number, kind]) => {
      const [name, slug] = index.municipalities[number] ?? [];
      return name === undefined || slug === undefined
        ? []
        : [{ label, note: `${NOTES[kind]} ${name}`, kind, slug, municipality: name, ...foldedForms(label) }];
    }),
  ];
}

/** A municipality by its own name. */
export function municipalityEntry(name: string, slug: string): PlaceEntry {
  return { label: name, note: 'gemeente', kind: 'gemeente', slug, municipality: name, ...foldedForms(name) };
}

/** A name as names are searched: folded, and 'St.', 'St' and 'Sint' before another word are one. */
export function foldPlace(name: string): string {
  return foldName(name).replace(/\bsint(?= )/g, 'st');
}

/** The form in which whole names are the same: without spaces. */
export function keyOf(name: string): string {
  return foldPlace(name).replaceAll(' ', '');
}

function foldedForms(label: string): Pick<PlaceEntry, 'spellings' | 'keys'> {
  const withoutBrackets = label.replace(/\s*\([^)]*\)$/, '');
  const withoutArticle = foldPlace(withoutBrackets).replace(/^[st] /, '');
  return {
    spellings: [...new Set([foldPlace(label), foldPlace(label).replace(/\bst(?= )/g, 'sint')])],
    keys: [...new Set([label, withoutBrackets, withoutArticle].map(keyOf))],
  };
}

const loading = new Map<string, Promise<readonly PlaceEntry[]>>();

/** Loads the index once for all boxes of a page; after a failure the next call tries again. */
export function loadPlaces(address: string): Promise<readonly PlaceEntry[]> {
  const started = loading.get(address);
  if (started) return started;
  const promise = fetchPlaces(address);
  loading.set(address, promise);
  promise.catch(() => loading.delete(address));
  return promise;
}

async function fetchPlaces(address: string): Promise<readonly PlaceEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return toEntries(await response.json());
}
