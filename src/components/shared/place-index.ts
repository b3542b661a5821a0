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
  readonly folded: string;
  readonly slug: string;
  readonly municipality: string;
}

const MAX_SHOWN = 8;

/** All names of an index: municipalities first. */
export function toEntries(index: SearchIndex): readonly PlaceEntry[] {
  return [
    ...index.municipalities.map(([label, slug]) => ({
      label,
      note: 'gemeente',
      kind: 'gemeente' as const,
      folded: foldName(label),
      slug,
      municipality: label,
    })),
    ...index.names.flatMap(([label, number, kind]) => {
      const [name, slug] = index.municipalities[number] ?? [];
      return name === undefined || slug === undefined
        ? []
        : [
            {
              label,
              note: `${NOTES[kind]} ${name}`,
              kind,
              folded: foldName(label),
              slug,
              municipality: name,
            },
          ];
    }),
  ];
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

/** Names that begin with the words first, then names with a word that does, then the rest. */
export function findPlaces(entries: readonly PlaceEntry[], typed: string): PlaceEntry[] {
  const folded = foldName(typed);
  if (folded === '') return [];
  const quality = (entry: PlaceEntry): number => {
    if (entry.folded === folded) return 0;
    if (entry.folded.startsWith(folded)) return 1;
    if (entry.folded.includes(` ${folded}`)) return 2;
    return entry.folded.includes(folded) ? 3 : 4;
  };
  return entries
    .map((entry, order) => ({ entry, order, rank: quality(entry) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MAX_SHOWN)
    .map(({ entry }) => entry);
}
