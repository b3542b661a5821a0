import { type BuiltSite, listFiles, readText } from '../built-site.ts';
import { attribute, elementsOf, parsePage } from './html.ts';

export interface Link {
  /** File that it stands in. */
  readonly file: string;
  /** As it is written. */
  readonly target: string;
  /**
   * 'choice' is followed by a reader; 'shortcut' too, but only with a mouse; 'fetched' by the browser by itself;
   * 'named' by other programs.
   */
  readonly kind: 'choice' | 'shortcut' | 'fetched' | 'named';
}

/** Every link of a site, and the ids that a fragment can point at, by file. */
export interface LinkMap {
  readonly files: ReadonlySet<string>;
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  readonly links: readonly Link[];
}

const NAMED_LINKS = /^(canonical|alternate|license|author)$/;

/** Reads all pages, stylesheets, drawings, scripts and lists of addresses of a site once. */
export function mapLinks(site: BuiltSite): LinkMap {
  const files = listFiles(site);
  const ids = new Map<string, ReadonlySet<string>>();
  const links: Link[] = [];
  for (const file of files) {
    const add = (kind: Link['kind'], targets: Iterable<string>): void => {
      for (const target of targets) links.push({ file, target, kind });
    };
    if (file.endsWith('.html')) ids.set(file, readPage(readText(site, file), add));
    if (file.endsWith('.css'))
      add('fetched', matches(readText(site, file), /url\(\s*["']?([^"')]+)["']?\s*\)/g));
    if (file.endsWith('.css')) add('fetched', matches(readText(site, file), /@import\s+["']([^"']+)["']/g));
    if (file.endsWith('.js')) {
      add('fetched', matches(readText(site, file), /(?:from|import\(?)\s*["']([^"']+)["']/g));
    }
    if (file.endsWith('.svg')) {
      add('fetched', matches(readText(site, file), /\bhref="([^"]*)"/g));
      ids.set(file, new Set(matches(readText(site, file), /<view id="([^"]*)"/g)));
    }
    if (file === 'sitemap.xml') add('named', matches(readText(site, file), /<loc>([^<]*)<\/loc>/g));
    if (file === 'robots.txt') add('named', matches(readText(site, file), /^Sitemap:\s*(\S+)/gm));
    if (file === '_redirects') add('named', matches(readText(site, file), /^\S+\s+(\S+)/gm));
    if (/^(edities\/[^/]+\/)?gemeente\/[^/]+\/factsheet\.json$/.test(file)) {
      const { $schema, page } = JSON.parse(readText(site, file)) as { $schema?: unknown; page?: unknown };
      add('named', [String($schema), String(page)]);
    }
  }
  return { files: new Set(files), ids, links };
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, target = '']) => target);
}

/** Hands over the links of a page and gives its ids. An id that stands twice is handed over as a link to nowhere. */
function readPage(
  html: string,
  add: (kind: Link['kind'], targets: Iterable<string>) => void,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of elementsOf(parsePage(html))) {
    const value = (name: string) => attribute(element, name);
    const present = (...targets: (string | undefined)[]) => targets.filter((target) => target !== undefined);
    const id = value('id');
    if (id !== undefined && ids.has(id)) add('choice', [`#${id}-staat-er-twee-keer`]);
    if (id !== undefined) ids.add(id);
    add('fetched', present(value('src'), value('poster'), value('data')));
    add(
      'fetched',
      (value('srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []),
    );
    add('choice', present(value('action'), value('data-search'), value('data-base')));
    add(
      'choice',
      (value('aria-labelledby') ?? '').split(/\s+/).flatMap((name) => (name ? [`#${name}`] : [])),
    );
    const target = present(value('href') ?? value('xlink:href'));
    if (element.tagName === 'link') add(NAMED_LINKS.test(value('rel') ?? '') ? 'named' : 'fetched', target);
    else if (element.tagName !== 'a') add('fetched', target);
    else add(value('tabindex') === '-1' ? 'shortcut' : 'choice', target);
    if (element.tagName === 'meta') {
      if (/^og:(image|url)$/.test(value('property') ?? '')) add('named', present(value('content')));
      if (value('http-equiv') === 'refresh') {
        add('named', [(value('content') ?? '').replace(/^.*?url=/i, '')]);
      }
    }
  }
  return ids;
}

/** Why a link does not lead where it should; undefined where it does. */
export function whyBroken(
  site: BuiltSite,
  { files, ids }: LinkMap,
  { file, target, kind }: Link,
): string | undefined {
  if (target === '') return 'is empty';
  if (target !== target.trim()) return 'has spaces around it';
  const here = new URL(site.url + file.replace(/(^|\/)index\.html$/, '$1'));
  if (!URL.canParse(target, here.href)) return 'is not an address';
  const url = new URL(target, here);
  if (url.protocol === 'mailto:') {
    return /^[^@\s]+@[^@\s]+$/.test(decodeURIComponent(url.pathname)) ? undefined : 'is not a mail address';
  }
  if (url.protocol === 'tel:') {
    return /^\+?\d{3,15}$/.test(url.pathname) ? undefined : 'is not a telephone number';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `starts with ${url.protocol}`;
  if (url.origin !== here.origin) {
    return kind === 'choice' && /^https?:\/\//.test(target) ? undefined : 'goes to another host';
  }
  if (!url.pathname.startsWith(site.base)) return `leaves ${site.base}`;
  // The 404 page is shown at any address, so that a relative link would lead anywhere.
  if (file === '404.html' && !/^([/#]|https:)/.test(target)) return 'is relative on the 404 page';
  const path = decodeURIComponent(url.pathname.slice(site.base.length));
  const aimed = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(aimed)) return 'leads to no file';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment !== '' && !ids.get(aimed)?.has(fragment)) return 'leads to no such id';
  return undefined;
}
