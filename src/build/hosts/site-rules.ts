import type { HeaderRule } from '../../publish/metadata/headers.ts';
import type { RedirectRule } from '../../publish/metadata/redirects.ts';

/** All that a web server has to know of a site besides its files. */
export interface SiteRules {
  /** Path of the site on its host; begins and ends with '/'. */
  readonly base: string;
  readonly headers: readonly HeaderRule[];
  readonly redirects: readonly RedirectRule[];
}

/** How long a browser may use a file again without asking, in seconds. Scripts, styles and fonts have names of their own. */
const SHORT_CACHE = 'public, max-age=300';

/** Rules for all addresses together, and the more precise ones: patterns with the same headers in one. */
export interface SortedRules {
  readonly everywhere: readonly Header[];
  readonly precise: readonly PreciseRule[];
}

export interface Header {
  readonly name: string;
  readonly value: string;
}

export interface PreciseRule {
  readonly patterns: readonly string[];
  /** Only its own. */
  readonly headers: readonly Header[];
}

/** Sorts the rules; the order stays that of the first pattern with the same headers. */
export function sortRules(rules: readonly HeaderRule[]): SortedRules {
  const everywhere: Header[] = [{ name: 'Cache-Control', value: SHORT_CACHE }];
  const precise = new Map<string, { patterns: string[]; headers: readonly Header[] }>();
  for (const { pattern, headers } of rules) {
    const own = headers.map(readHeader);
    if (pattern === '*') everywhere.push(...own);
    else {
      const key = headers.join('\n');
      const same = precise.get(key);
      if (same) same.patterns.push(pattern);
      else precise.set(key, { patterns: [pattern], headers: own });
    }
  }
  return { everywhere, precise: [...precise.values()] };
}

/** Headers where a later one takes the place of an earlier one of that name. */
export function overlaid(...lists: readonly (readonly Header[])[]): readonly Header[] {
  const byName = new Map<string, Header>();
  for (const header of lists.flat()) byName.set(header.name.toLowerCase(), header);
  return [...byName.values()];
}

function readHeader(line: string): Header {
  const [, name, value] = /^([A-Za-z-]+): (.+)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new RangeError(`This is no header: ${line}`);
  return { name, value };
}

/**
 * A pattern of addresses as a regular expression that nginx and Caddy read alike.
 * @param ofPages what stands behind an address that ends in '/'
 */
export function patternSource(pattern: string, ofPages = ''): string {
  const source = pattern
    .replace(/[.+?^$()[\]{}|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+');
  return source === '' || source.endsWith('/') ? source + ofPages : source;
}

/** Whether a pattern is about an address within the site. */
export function isAbout(pattern: string, address: string): boolean {
  return new RegExp(`^${patternSource(pattern)}$`).test(address);
}

/** @throws RangeError for a text that could mean something else in the configuration of a server. */
export function plainText(text: string): string {
  if (/["`$\\\n{}]/.test(text)) throw new RangeError(`This cannot stand in a configuration: ${text}`);
  return text;
}

/** @throws RangeError for a path with other signs than those of our addresses. */
export function plainPath(path: string): string {
  if (!/^[\w./~-]*$/.test(path)) throw new RangeError(`This is no plain path: ${path}`);
  return path;
}
