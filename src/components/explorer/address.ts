import { type ExplorerData, partOf } from './data.ts';
import { type Bounds, type Choice, EVERYTHING, isBounded } from './form/filter.ts';
import { BY_NAME, SORT_KEYS, type Sort } from './results/order.ts';

/** Where the map looks: a province or a region by its key, the chosen municipality, or the whole country. */
export type Zoom = 'nederland' | 'gemeente' | (string & {});

/** Everything that an address of the page says. */
export interface PageState {
  readonly choice: Choice;
  /** Slug of the municipality that is looked at. */
  readonly chosen: string | undefined;
  readonly sort: Sort;
  readonly zoom: Zoom;
  /** Whether locations are dots on the map; undefined leaves it to the zoom. */
  readonly dots: boolean | undefined;
  /** What the shades of the map count. */
  readonly colour: Colour;
  /** Leaves out of the list what lies outside the province or region that the map looks at. */
  readonly narrow: boolean;
  readonly list: ListKind;
}

/** Locations, or locations for each 10,000 inhabitants. */
export type Colour = 'count' | 'rate';

/** What the list is of. */
export type ListKind = 'municipalities' | 'providers';

export const START: PageState = {
  choice: EVERYTHING,
  chosen: undefined,
  sort: BY_NAME,
  zoom: 'nederland',
  dots: undefined,
  colour: 'count',
  narrow: false,
  list: 'municipalities',
};

/** Names in addresses and of fields. They stay the same: people keep and share them. */
export const PARAMETERS = {
  domains: 'leefgebied',
  types: 'hulp',
  kinds: 'organisatie',
  together: 'plek',
  lacking: 'mist',
  inhabitants: 'inwoners',
  income: 'inkomen',
  urbanity: 'stedelijkheid',
  provinces: 'provincie',
  regions: 'regio',
  chosen: 'gemeente',
  sort: 'sorteer',
  zoom: 'zoom',
  dots: 'stippen',
  colour: 'kleur',
  narrow: 'lijst',
  list: 'toon',
} as const;

const DESCENDING = '-aflopend';

/** The query of an address, without '?'; empty where nothing is chosen. Keys hold only a-z, digits and '-'. */
export function writeAddress(state: PageState): string {
  const { choice, chosen, sort, zoom, dots } = state;
  const parts: string[] = [];
  const add = (name: keyof typeof PARAMETERS, value: string | undefined) => {
    if (value) parts.push(`${PARAMETERS[name]}=${value}`);
  };
  add('domains', choice.domains.join(','));
  add('types', choice.types.join(','));
  add('kinds', choice.kinds.join(','));
  add('together', choice.together ? 'dezelfde' : undefined);
  add('lacking', choice.lacking ? 'ja' : undefined);
  add('inhabitants', writeBounds(choice.inhabitants));
  add('income', writeBounds(choice.income));
  add('urbanity', choice.urbanity.join(','));
  add('provinces', choice.provinces.join(','));
  add('regions', choice.regions.join(','));
  add('chosen', chosen);
  const isByName = sort.key === BY_NAME.key && sort.descending === BY_NAME.descending;
  add('sort', isByName ? undefined : sort.key + (sort.descending ? DESCENDING : ''));
  add('zoom', zoom === 'nederland' ? undefined : zoom);
  add('dots', dots === undefined ? undefined : dots ? 'ja' : 'nee');
  add('colour', state.colour === 'rate' ? 'per-10000' : undefined);
  add('narrow', state.narrow ? 'in-beeld' : undefined);
  add('list', state.list === 'providers' ? 'organisaties' : undefined);
  return parts.join('&');
}

/** What a query asks for. What is not known (any more) is left out: an old link still opens. */
export function readAddress(query: string, data: ExplorerData): PageState {
  const parameters = new URLSearchParams(query);
  const get = (name: keyof typeof PARAMETERS) => parameters.get(PARAMETERS[name]) ?? '';
  const keys = (name: 'domains' | 'types' | 'kinds' | 'urbanity' | 'provinces' | 'regions') => {
    const asked = get(name).split(',');
    return data[name].map(([key]) => key).filter((key) => asked.includes(key));
  };
  const chosen = data.municipalities.find(({ slug }) => slug === get('chosen'))?.slug;
  return {
    choice: {
      domains: keys('domains'),
      types: keys('types'),
      kinds: keys('kinds'),
      together: get('together') === 'dezelfde',
      lacking: get('lacking') === 'ja',
      inhabitants: readBounds(get('inhabitants')),
      income: readBounds(get('income')),
      urbanity: keys('urbanity'),
      provinces: keys('provinces'),
      regions: keys('regions'),
    },
    chosen,
    sort: readSort(get('sort')),
    zoom: readZoom(get('zoom'), chosen, data),
    dots: { ja: true, nee: false }[get('dots')],
    colour: get('colour') === 'per-10000' ? 'rate' : 'count',
    narrow: get('narrow') === 'in-beeld',
    list: get('list') === 'organisaties' ? 'providers' : 'municipalities',
  };
}

function writeBounds(bounds: Bounds): string | undefined {
  return isBounded(bounds) ? `${bounds.from ?? ''}-${bounds.to ?? ''}` : undefined;
}

function readBounds(text: string): Bounds {
  const [, from, to] = /^(\d{0,9})-(\d{0,9})$/.exec(text) ?? [];
  return { from: from ? Number(from) : undefined, to: to ? Number(to) : undefined };
}

function readSort(text: string): Sort {
  const descending = text.endsWith(DESCENDING);
  const name = descending ? text.slice(0, -DESCENDING.length) : text;
  const key = SORT_KEYS.find((each) => each === name);
  return key ? { key, descending } : BY_NAME;
}

function readZoom(text: string, chosen: string | undefined, data: ExplorerData): Zoom {
  if (text === 'gemeente') return chosen === undefined ? 'nederland' : text;
  return partOf(text, data) === undefined ? 'nederland' : text;
}

/**
 * Where the map looks after another choice: at the only region or province of the filter that changed, else at the only
 * one of the other filter. A choice about something else leaves the map where it is.
 */
export function zoomAfter({ provinces, regions }: Choice, { choice, zoom }: PageState): Zoom {
  const isSameRegions = sameKeys(regions, choice.regions);
  if (isSameRegions && sameKeys(provinces, choice.provinces)) return zoom;
  const [changed, other] = isSameRegions ? [provinces, regions] : [regions, provinces];
  const [first, ...more] = changed.length > 0 ? changed : other;
  return first === undefined || more.length > 0 ? 'nederland' : first;
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}
