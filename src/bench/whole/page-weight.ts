import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Attributes through which a page loads a file at once. */
const LOADED: Readonly<Record<string, string>> = { img: 'src', script: 'src', link: 'href' };
const LOADING_RELATIONS = new Set(['stylesheet', 'preload', 'icon']);

const gzipped = new Map<string, Promise<number>>();

/** Bytes that a first visit to a page loads, text compressed as a host does. For a site published at '/'. */
export async function pageWeight(site: string, page: string): Promise<number> {
  const html = await readFile(path.join(site, page), 'utf8');
  const files = new Set([page, ...loadedFiles(parse(html).childNodes)]);
  const sizes = await Promise.all(
    [...files].map((file) => {
      const full = path.join(site, file);
      const size = gzipped.get(full) ?? compressedSize(full);
      gzipped.set(full, size);
      return size;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function compressedSize(file: string): Promise<number> {
  const bytes = await readFile(file);
  return /\.(woff2|png)$/.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
}

function loadedFiles(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
    const name = LOADED[node.tagName];
    const address = name === undefined ? undefined : attributes.get(name);
    const counts = node.tagName !== 'link' || LOADING_RELATIONS.has(attributes.get('rel') ?? '');
    // A drawing is loaded once, whichever of its views is shown.
    const own = address?.startsWith('/') && counts ? [address.slice(1).replace(/#.*$/, '')] : [];
    return [...own, ...loadedFiles(node.childNodes)];
  });
}
