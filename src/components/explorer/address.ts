import type { ExplorerData } from './data.ts';
import { type Bounds, type Choice, EVERYTHING, isBounded } from './form/filter.ts';
import { BY_NAME, SORT_KEYS, type Sort } from './results/order.ts';

/** Where the map looks: a province by its key, the chosen municipality, or the whole country. */
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
}

export const START: PageState = {
  choice: EVERYTHING,
  chosen: undefined,
  sort: BY_NAME,
  zoom: 'nederland',
  dots: undefined,
};

/** Names in addresses and of fields. They stay the same: people keep and share them. */
export const PARAMETERS = {
  domains: 'leefgebied',
  types: 'hulp',
  kinds: 'organisatie',
  lacking: 'mist',
  inhabitants: 'inwoners',
  income: 'inkomen',
  urbanity: 'stedelijkheid',
  provinces: 'provincie',
  chosen: 'gemeente',
  sort: 'sorteer',
  zoom: 'zoom',
  dots: 'stippen',
} as const;

const DESCENDING = '-aflopend';

/** The query of an address, without '?'; empty where nothing is chosen. Keys hold only a-z, digits and '-'. */
export function writeAddress({ choice, chosen, sort, zoom, dots }: PageState): string {
  const parts: string[] = [];
  const add = (name: keyof typeof PARAMETERS, value: string | undefined) => {
    if (value) parts.push(`${PARAMETERS[name]}=${value}`);
  };
  add('domains', choice.domains.join(','));
  add('types', choice.types.join(','));
  add('kinds', choice.kinds.join(','));
  add('lacking', choice.lacking ? 'ja' : undefined);
  add('inhabitants', writeBounds(choice.inhabitants));
  add('income', writeBounds(choice.income));
  add('urbanity', choice.urbanity.join(','));
  add('provinces', choice.provinces.join(','));
  add('chosen', chosen);
  const isByName = sort.key === BY_NAME.key && sort.descending === BY_NAME.descending;
  add('sort', isByName ? undefined : sort.key + (sort.descending ? DESCENDING : ''));
  add('zoom', zoom === 'nederland' ? undefined : zoom);
  add('dots', dots === undefined ? undefined : dots ? 'ja' : 'nee');
  return parts.join('&');
}

/** What a query asks for. What is not known (any more) is left out: an old link still opens. */
export function readAddress(query: string, data: ExplorerData): PageState {
  const parameters = new URLSearchParams(query);
  const get = (name: keyof typeof PARAMETERS) => parameters.get(PARAMETERS[name]) ?? '';
  const keys = (name: 'domains' | 'types' | 'kinds' | 'urbanity' | 'provinces') => {
    const asked = get(name).split(',');
    return data[name].map(([key]) => key).filter((key) => asked.includes(key));
  };
  const chosen = data.municipalities.find(({ slug }) => slug === get('chosen'))?.slug;
  return {
    choice: {
      domains: keys('domains'),
      types: keys('types'),
      kinds: keys('kinds'),
      lacking: get('lacking') === 'ja',
      inhabitants: readBounds(get('inhabitants')),
      income: readBounds(get('income')),
      urbanity: keys('urbanity'),
      provinces: keys('provinces'),
    },
    chosen,
    sort: readSort(get('sort')),
    zoom: readZoom(get('zoom'), chosen, data),
    dots: { ja: true, nee: false }[get('dots')],
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
  return data.provinces.some(([key]) => key === text) ? text : 'nederland';
}
