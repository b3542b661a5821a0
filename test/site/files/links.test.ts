import { describe, expect, test } from 'vitest';
import { firstFaults, listMunicipalities, readText, sites } from '../support/built-site.ts';
import { mapLinks, whyBroken } from '../support/reading/links.ts';

describe.each([[`at ${sites.own.base}`, sites.own]] as const)('%s', (_, site) => {
  const map = mapLinks(site);

  test('every link, asset, canonical address and fragment leads somewhere', () => {
    expect(map.links.length).toBeGreaterThan(342 * 50);
    const faults = map.links.flatMap((link) => {
      const reason = whyBroken(site, map, link);
      return reason === undefined ? [] : [`${link.file}: ${link.target} ${reason}`];
    });
    expect(firstFaults([...new Set(faults)])).toEqual([]);
  });

  test('every page names its own address as the one that counts', () => {
    const canonical = new Map(
      map.links.filter(({ kind }) => kind === 'named').map(({ file, target }) => [file, target]),
    );
    const { slug } = listMunicipalities(site)[0] ?? { slug: '' };
    expect(canonical.get(`gemeente/${slug}/factsheet.json`)).toBe(`${site.url}gemeente/${slug}/`);
    const named = map.links.filter(({ kind, target }) => kind === 'named' && URL.canParse(target));
    expect(named.length).toBeGreaterThan(342 * 3);
    expect(
      firstFaults(named.filter(({ target }) => !target.startsWith(site.url)).map(({ target }) => target)),
    ).toEqual([]);
  });

  test('each municipality, province and region, with its route map, can be reached from the home page by links alone, without the map', () => {
    const from = Map.groupBy(
      map.links.filter(({ kind }) => kind === 'choice'),
      ({ file }) => file,
    );
    const reached = new Set(['index.html']);
    for (const file of reached) {
      const here = site.url + file.replace(/index\.html$/, '');
      for (const { target } of from.get(file) ?? []) {
        const url = new URL(target, here);
        if (!url.href.startsWith(site.url)) continue;
        const path = url.href.slice(site.url.length).replace(/#.*$/, '');
        const page = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (map.ids.has(page)) reached.add(page);
      }
    }
    const slugs = new Set(listMunicipalities(site).map(({ slug }) => `gemeente/${slug}/index.html`));
    const sought = [...map.ids.keys()].filter((file) => slugs.has(file) || /^(provincie|regio)\//.test(file));
    expect(sought).toHaveLength(342 + 2 * (12 + 25));
    expect(firstFaults(sought.filter((file) => !reached.has(file)))).toEqual([]);
  });

  test('the search index knows only addresses that exist', () => {
    const index = JSON.parse(readText(site, 'zoek.json')) as {
      readonly municipalities: readonly (readonly [string, string])[];
    };
    expect(index.municipalities).toHaveLength(342);
    const lost = index.municipalities.filter(([, slug]) => !map.files.has(`gemeente/${slug}/index.html`));
    expect(lost).toEqual([]);
  });
});
