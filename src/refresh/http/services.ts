import { FetchFailure } from './fetch-failure.ts';

export type ServiceName = 'v4' | 'v3' | 'pdok';

/** Where each service lives. Nothing else is ever asked. */
const OFFICIAL: Readonly<Record<ServiceName, string>> = {
  v4: 'https://datasets.cbs.nl/odata/v1/CBS/',
  v3: 'https://opendata.cbs.nl/ODataFeed/odata/',
  pdok: 'https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1/',
};

export interface Service {
  readonly name: ServiceName;
  /** Address below which everything lies, with '/' at its end. */
  readonly base: URL;
  /** The same at CBS or PDOK itself; a mirror can hand on addresses as they stand there. */
  readonly official: URL;
}

export type Services = Readonly<Record<ServiceName, Service>>;

/** Addresses of a mirror or a proxy of one's own, for the services of CBS and for PDOK. */
export interface Mirrors {
  readonly cbs?: URL;
  readonly pdok?: URL;
}

function serviceAt(name: ServiceName, mirror: URL | undefined): Service {
  const official = new URL(OFFICIAL[name]);
  if (mirror === undefined) return { name, official, base: official };
  const base = new URL(mirror);
  base.pathname = base.pathname.replace(/\/$/, '') + official.pathname;
  return { name, official, base };
}

/** The services, at their own addresses or at a mirror that keeps their paths. */
export function makeServices({ cbs, pdok }: Mirrors): Services {
  return { v4: serviceAt('v4', cbs), v3: serviceAt('v3', cbs), pdok: serviceAt('pdok', pdok) };
}

/**
 * An address below a service. Spaces become '%20' and not '+', which OData takes for a plus.
 * @param path already encoded
 */
export function addressOf(
  { base }: Service,
  path: string,
  query: Readonly<Record<string, string>> = {},
): URL {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return new URL(path + (pairs.length === 0 ? '' : `?${pairs.join('&')}`), base);
}

/**
 * The address that an answer names for what follows. One at CBS or PDOK itself is asked at the mirror
 * where there is one.
 * @throws FetchFailure for any address outside the service
 */
export function followingAddress(service: Service, current: URL, named: string): URL {
  const next = URL.canParse(named, current.href) ? new URL(named, current) : undefined;
  const { official, base } = service;
  const isOfficial = next?.host === official.host && /^https?:$/.test(next.protocol);
  if (next !== undefined && isOfficial && next.pathname.startsWith(official.pathname)) {
    return new URL(next.pathname.slice(official.pathname.length) + next.search, base);
  }
  if (next?.origin === base.origin && next.pathname.startsWith(base.pathname)) return next;
  throw new FetchFailure(
    'forbidden-address',
    current,
    `Het antwoord verwijst naar een ander adres (${named.slice(0, 100)}). Daar vragen wij niets op.`,
  );
}
