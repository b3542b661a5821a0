import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { firstFaults, listFiles, readText, sites } from '../../site/support/built-site.ts';

interface BuiltPage {
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Addresses that the page leads to or loads, within the site. */
  readonly targets: readonly string[];
  /** Under which name a file is saved, and where it stands. */
  readonly downloads: readonly (readonly [name: string, file: string])[];
}

const site = sites.root;
let pages: readonly BuiltPage[];
beforeAll(() => {
  pages = listFiles(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => pageIn(file, readText(site, file)));
});

function pageIn(file: string, html: string): BuiltPage {
  const links = Array.from(html.matchAll(/<a\b[^>]*>/g), ([tag]) => ({
    href: /\bhref="([^"#?]*)/.exec(tag)?.[1] ?? '',
    name: /\bdownload="([^"]+)"/.exec(tag)?.[1],
  }));
  return {
    file,
    title: /<title>([^<]*)/.exec(html)?.[1] ?? '',
    description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
    targets: Array.from(html.matchAll(/\b(?:href|src|action)="(\/[^"#?]*)/g), ([, target = '']) => target),
    downloads: links.flatMap(({ href, name }) => (name === undefined ? [] : [[name, href] as const])),
  };
}

const leadsOn = ({ title, description }: BuiltPage) => description === '' || title.includes(' is verdeeld');

/** Values that stand on pages that are not the same, with those pages. */
function shared(readOwn: (page: BuiltPage) => string): string[] {
  // Pages that only lead on are about what they lead to, and small factsheets about the page that they name.
  const own = pages.filter((page) => !leadsOn(page) && !page.file.endsWith('/embed/index.html'));
  return [...Map.groupBy(own, readOwn)].flatMap(([value, same]) =>
    same.length > 1 ? [`${value}: ${same.map(({ file }) => file).join(', ')}`] : [],
  );
}

describe('today’s edition and the earlier one on one site', () => {
  test('hold a page of each municipality', () => {
    for (const folder of ['', 'edities/2023-01-01/']) {
      const municipal = pages.filter(({ file }) =>
        new RegExp(`^${folder}gemeente/[^/]+/index\\.html$`).test(file),
      );
      expect(municipal.filter((page) => !leadsOn(page)).length, folder).toBe(342);
    }
  });

  test('are told apart by the title and the description of every page', () => {
    expect(firstFaults(shared(({ title }) => title))).toEqual([]);
    expect(firstFaults(shared(({ description }) => description))).toEqual([]);
  });

  test('lead to nothing that is not there', () => {
    const files = new Set(listFiles(site));
    const lost = pages.flatMap(({ file, targets }) =>
      targets
        .map((target) => (target.endsWith('/') ? path.posix.join(target, 'index.html') : target).slice(1))
        .filter((target) => !files.has(target))
        .map((target) => `${file}: ${target}`),
    );
    expect(firstFaults(lost)).toEqual([]);
  });

  test('save every file under a name of its own', () => {
    const places = new Map<string, Set<string>>();
    for (const [name, file] of pages.flatMap(({ downloads }) => downloads))
      places.set(name, (places.get(name) ?? new Set()).add(file));
    expect(places.size).toBeGreaterThan(2 * 342 * 4);
    const twice = [...places].filter(([, files]) => files.size > 1);
    expect(firstFaults(twice.map(([name, files]) => `${name}: ${[...files].join(', ')}`))).toEqual([]);
  });
});
