import { formatNumber } from '../../model/dutch.ts';
import { foldName } from '../../model/fold-name.ts';
import { readPostcodeRanges } from '../../publish/overview/postcode-ranges.ts';
import type { OtherNameKind, SearchIndex } from '../../publish/overview/search-index.ts';
import { municipalityPath, situationPath } from '../../publish/shared/paths.ts';

const NOTES = { ook: 'andere naam van', plaats: 'plaats in', opgeheven: 'nu deel van' } as const;

export type NameKind = 'gemeente' | OtherNameKind | 'postcode' | 'vraag' | 'organisatie';

/** A name that somebody may type, and where it leads. */
export interface PlaceEntry {
  readonly label: string;
  /** 'gemeente', 'plaats in Zwolle'. */
  readonly note: string;
  readonly kind: NameKind;
  /** Of the municipality that it leads to; '' for a situation, and for an organisation in several. */
  readonly slug: string;
  readonly municipality: string;
  /** Address within the site. */
  readonly path: string;
  /** The name as it is searched in: folded, and with both 'st' and 'sint'. */
  readonly spellings: readonly string[];
  /** Who types one of these typed the whole name: without spaces, with and without ’s- or what stands in brackets. */
  readonly keys: readonly string[];
  /** One by one, where it stands for several: an organisation with a location in more municipalities. */
  readonly each?: readonly PlaceEntry[];
  /** Who types one of these may mean this, but did not name it: other words for a situation. */
  readonly words: readonly string[];
}

/** All names of an index: municipalities first, then situations. */
export function toEntries(index: SearchIndex): readonly PlaceEntry[] {
  const { municipalities, names, postcodes = [], situations, organisations } = index;
  return [
    ...municipalities.map(([name, slug]) => municipalityEntry(name, slug)),
    ...situations.map(([title, id, words]) => situationEntry(title, id, words.split('|'))),
    ...names.flatMap(([label, number, kind]) => {
      const [name, slug] = municipalities[number] ?? [];
      return name === undefined || slug === undefined
        ? []
        : [
            {
              ...municipalityEntry(name, slug),
              label,
              note: `${NOTES[kind]} ${name}`,
              kind,
              ...foldedForms(label),
            },
          ];
    }),
    ...organisations.flatMap(([label, ...numbers]) =>
      organisationEntry(
        label,
        numbers.flatMap((number) => {
          const place = municipalities[number];
          return place ? [place] : [];
        }),
      ),
    ),
    ...postcodes.flatMap((ranges, number) => {
      const [name = '', slug = ''] = municipalities[number] ?? [];
      return readPostcodeRanges(ranges).map((label) => ({
        ...municipalityEntry(name, slug),
        label,
        note: `postcode in ${name}`,
        kind: 'postcode' as const,
        spellings: [label],
        keys: [label],
      }));
    }),
  ];
}

/** True for what leads to a municipality. */
export function isPlace({ kind }: Pick<PlaceEntry, 'kind'>): boolean {
  return kind !== 'vraag' && kind !== 'organisatie';
}

function situationEntry(title: string, id: string, words: readonly string[]): PlaceEntry {
  const own = words.filter((word) => word !== '');
  const forms = foldedForms(title);
  return {
    label: title,
    note: 'hulp bij',
    kind: 'vraag',
    slug: '',
    municipality: '',
    path: situationPath(id),
    spellings: [...new Set([...forms.spellings, ...own.map(foldPlace)])],
    keys: forms.keys,
    words: own.map(keyOf),
  };
}

/** One entry for all that have the same name: it leads to the list of them where there are several. */
function organisationEntry(label: string, places: SearchIndex['municipalities']): PlaceEntry[] {
  const each = places.map(([name, slug]) => ({
    ...municipalityEntry(name, slug),
    label,
    note: `organisatie in ${name}`,
    kind: 'organisatie' as const,
    path: `${municipalityPath(slug)}#wie`,
    ...foldedForms(label),
  }));
  const [first] = each;
  if (!first || each.length === 1) return each;
  const note = `organisatie in ${formatNumber(each.length)} gemeenten`;
  const path = `gemeenten/?zoek=${encodeURIComponent(label)}`;
  return [{ ...first, note, path, slug: '', municipality: '', each }];
}

/** A municipality by its own name. */
export function municipalityEntry(name: string, slug: string): PlaceEntry {
  return {
    label: name,
    note: 'gemeente',
    kind: 'gemeente',
    slug,
    municipality: name,
    path: municipalityPath(slug),
    ...foldedForms(name),
    words: [],
  };
}

/** A name as names are searched: folded, and 'St.', 'St' and 'Sint' before another word are one. */
export function foldPlace(name: string): string {
  return foldName(name).replace(/\bsint(?= )/g, 'st');
}

/** The form in which whole names are the same: without spaces; a postcode without its letters. */
export function keyOf(name: string): string {
  return foldPlace(name)
    .replaceAll(' ', '')
    .replace(/^(\d{4})[a-z]{2}$/, '$1');
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

/** Loads the names of the index once for all boxes of a page; after a failure the next call tries again. */
export function loadNames(address: string): Promise<readonly PlaceEntry[]> {
  const started = loading.get(address);
  if (started) return started;
  const promise = fetchNames(address);
  loading.set(address, promise);
  promise.catch(() => loading.delete(address));
  return promise;
}

async function fetchNames(address: string): Promise<readonly PlaceEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return toEntries(await response.json());
}

/** Only the names that lead to a municipality. */
export async function loadPlaces(address: string): Promise<readonly PlaceEntry[]> {
  return (await loadNames(address)).filter(isPlace);
}
