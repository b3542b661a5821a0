import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LONGEST_DESCRIPTION } from '../../../src/publish/metadata/description.ts';
import { indexablePages } from '../../../src/publish/metadata/robots.ts';
import { isDataBlock } from '../../hostile/page-shape.ts';
import { realSite } from '../../support/real-site.ts';
import { type BuiltSite, firstFaults, listFiles, readBytes, sites } from '../support/built-site.ts';
import { attribute, type Element, findAll, hasClass, type Node, textOf } from '../support/reading/html.ts';
import { type ParsedPage, parsePages } from '../support/reading/parsed-pages.ts';

const leadsOn = (page: Node) =>
  findAll(page, (element) => attribute(element, 'http-equiv') === 'refresh').length > 0;
const pageOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

/** What the meta elements of a page say, by name or property. */
function metaOf(page: Node): Map<string, string> {
  const metas = findAll(page, ({ tagName }) => tagName === 'meta');
  return new Map(
    metas.map((meta) => [
      attribute(meta, 'name') ?? attribute(meta, 'property') ?? '',
      attribute(meta, 'content') ?? '',
    ]),
  );
}

function hrefOf(page: Node, matches: (element: Element) => boolean): string | undefined {
  const [found] = findAll(page, matches);
  return found && attribute(found, 'href');
}

interface Fact {
  readonly '@type': string;
  readonly itemListElement?: readonly {
    readonly position: number;
    readonly name: string;
    readonly item: string;
  }[];
  readonly distribution?: readonly { readonly contentUrl: string }[];
  readonly dataset?: readonly Fact[];
  readonly url?: string;
  readonly spatialCoverage?: { readonly identifier?: string };
}

/** What a page tells search engines. @throws Error where that cannot be read. */
function factsOf(page: Node): readonly Fact[] {
  return findAll(page, isDataBlock).flatMap((block) => {
    const read = JSON.parse(textOf(block)) as { '@context': unknown; '@graph': Fact[] };
    if (read['@context'] !== 'https://schema.org') throw new Error(`Not of schema.org: ${read['@context']}`);
    return read['@graph'];
  });
}

/** A small factsheet says that the page of the municipality is the one to find and to share. */
const isFramed = (file: string): boolean => file.endsWith('/embed/index.html');

describe.each([[`at ${sites.own.base}`, sites.own]] as const)('the pages %s', (_, site: BuiltSite) => {
  const files = new Set(listFiles(site));
  // Let go of afterwards: the pages of two sites are more than fits.
  const pages: ParsedPage[] = [];
  beforeAll(() => {
    pages.push(...parsePages(site).filter(({ file, page }) => !leadsOn(page) && !isFramed(file)));
  });
  afterAll(() => {
    pages.length = 0;
  });
  const pathOf = (address: string) =>
    address.startsWith(site.url) ? address.slice(site.url.length).replace(/[?#].*$/, '') : undefined;
  const faultsIn = (check: (page: ParsedPage) => readonly (string | false)[]) =>
    firstFaults(
      pages.flatMap((own) => check(own).flatMap((fault) => (fault ? [`${own.file}: ${fault}`] : []))),
    );

  test('have a description that a search engine shows whole, and their own address', () => {
    expect(pages.length).toBeGreaterThan(397);
    expect(
      faultsIn(({ file, page }) => {
        const meta = metaOf(page);
        const description = meta.get('description') ?? '';
        return [
          (description.length < 30 || description.length > LONGEST_DESCRIPTION) && description,
          !/[.?!…]$/.test(description) && `does not end: ${description}`,
          meta.get('og:description') !== description && 'is shared with another description',
          hrefOf(page, (element) => attribute(element, 'rel') === 'canonical') !== site.url + pageOf(file) &&
            'names another address',
        ];
      }),
    ).toEqual([]);
  });

  test('have a description of their own', () => {
    const own = Map.groupBy(pages, ({ page }) => metaOf(page).get('description'));
    expect([...own].filter(([, same]) => same.length > 1).map(([words]) => words)).toEqual([]);
  });

  test('are shared with a picture that is there, of the size that they say, with its words', () => {
    const sizes = new Map<string, string>();
    const sizeOf = (path: string) => {
      const known = sizes.get(path);
      if (known !== undefined) return known;
      const png = readBytes(site, path);
      const size = `${png.readUInt32BE(16)} x ${png.readUInt32BE(20)}`;
      sizes.set(path, size);
      return size;
    };
    expect(
      faultsIn(({ page }) => {
        const meta = metaOf(page);
        const path = pathOf(meta.get('og:image') ?? '');
        if (path === undefined || !files.has(path)) return [`picture is ${meta.get('og:image')}`];
        return [
          sizeOf(path) !== '1200 x 630' && `picture is ${sizeOf(path)}`,
          (meta.get('og:image:alt') ?? '').length < 20 && 'picture has no words',
        ];
      }),
    ).toEqual([]);
    // One for each municipality, province and map, and one for all other pages.
    expect(sizes.size).toBe(342 + 12 + 29 + 1);
  });

  test('tell the crumbs that they show', () => {
    let told = 0;
    expect(
      faultsIn(({ file, page }) => {
        const [nav] = findAll(page, (element) => hasClass(element, 'crumbs'));
        const lists = factsOf(page).filter((fact) => fact['@type'] === 'BreadcrumbList');
        if (!nav) return [lists.length > 0 && 'tells crumbs that it does not show'];
        told += 1;
        const shown = findAll(nav, ({ tagName }) => tagName === 'li').map((step) => {
          const href = hrefOf(step, ({ tagName }) => tagName === 'a');
          return `${textOf(step)} ${href === undefined ? site.url + pageOf(file) : new URL(href, site.url).href}`;
        });
        const steps = lists[0]?.itemListElement ?? [];
        return [
          lists.length !== 1 && `tells ${lists.length} rows of crumbs`,
          steps.map(({ name, item }) => `${name} ${item}`).join('\n') !== shown.join('\n') &&
            `shows ${shown}`,
          steps.some(({ position }, index) => position !== index + 1) && 'counts its crumbs wrong',
        ];
      }),
    ).toEqual([]);
    // All but the home page, the page for an address that is not there, and the choice between parts of Haaren.
    expect(told).toBe(pages.length - 3);
  });

  test('of the municipalities and of the data tell which data they hold, with files that are there', () => {
    const lost = (sets: readonly Fact[]) =>
      sets.flatMap(({ distribution = [] }) =>
        distribution.flatMap(({ contentUrl }) => (files.has(pathOf(contentUrl) ?? '') ? [] : [contentUrl])),
      );
    const codes = new Set<string>();
    expect(
      faultsIn(({ file, page }) => {
        const facts = factsOf(page);
        const sets = facts.filter((fact) => fact['@type'] === 'Dataset');
        const all = [...sets, ...facts.flatMap(({ dataset = [] }) => dataset)];
        for (const { spatialCoverage } of sets) codes.add(spatialCoverage?.identifier ?? '');
        const expected = /^gemeente\/(?!haaren\/)[^/]+\/index\.html$/.test(file) ? 1 : 0;
        return [
          sets.length !== expected && `tells ${sets.length} sets of data`,
          ...lost(all).map((address) => `leads to ${address}`),
          sets.some(({ url }) => pathOf(url ?? '') !== pageOf(file)) && 'tells the data of another page',
        ];
      }),
    ).toEqual([]);
    expect(codes.size).toBe(342);
    const catalogue = pages.find(({ file }) => file === 'data/index.html');
    const [own] = catalogue ? factsOf(catalogue.page).filter((fact) => fact['@type'] === 'DataCatalog') : [];
    expect(own?.dataset).toHaveLength(16);
  });

  test('save every file under a name of its own', () => {
    const targets = new Map<string, Set<string>>();
    expect(
      faultsIn(({ file, page }) =>
        findAll(page, ({ tagName }) => tagName === 'a').flatMap((link) => {
          const href = attribute(link, 'href') ?? '';
          const path = pathOf(new URL(href, site.url + pageOf(file)).href);
          if (path === undefined || /(^|\/|\.html)$/.test(path)) return [];
          const name = attribute(link, 'download');
          if (!name) return [`${href} is saved under the name of its address`];
          targets.set(name, (targets.get(name) ?? new Set()).add(path));
          return [!/^sjo-[\w.-]+$/.test(name) && `${name} is no name for every system`];
        }),
      ),
    ).toEqual([]);
    expect(targets.size).toBeGreaterThan(342 * 8);
    const twice = [...targets].filter(([, paths]) => paths.size > 1);
    expect(firstFaults(twice.map(([name, paths]) => `${name}: ${[...paths].join(', ')}`))).toEqual([]);
    // Some systems take A and a for the same.
    expect(new Set(Array.from(targets.keys(), (name) => name.toLowerCase())).size).toBe(targets.size);
  });
});

test('a sitemap would hold every page but the desk and those that only help to find another one', async () => {
  const site = sites.own;
  const built = parsePages(site)
    .filter(({ file, page }) => !leadsOn(page) && !isFramed(file))
    .map(({ file }) => pageOf(file))
    .filter((page) => !['404.html', 'gemeente/haaren/', 'beheer/'].includes(page));
  expect(indexablePages(await realSite()).toSorted()).toEqual(built.toSorted());
  // This edition is an example.
  expect(listFiles(site)).not.toContain('sitemap.xml');
});
