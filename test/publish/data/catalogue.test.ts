import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EditionSettings } from '../../../src/model/edition.ts';
import { indexablePages } from '../../../src/publish/metadata/robots.ts';
import type { Site } from '../../../src/publish/site.ts';
import { realSite } from '../../support/real-site.ts';
import { openContents, textAt } from './open-texts.ts';

type Node = Readonly<Record<string, unknown>>;

let site: Site;
let files: ReadonlyMap<string, string | Uint8Array>;
beforeAll(async () => {
  site = await realSite();
  files = openContents(site);
});

function catalogueOf(settings: EditionSettings): Node {
  const own = { ...site, settings, edition: { ...site.edition, settings } };
  const contents = settings === site.settings ? files : openContents(own);
  return JSON.parse(textAt(contents, 'data/catalog.jsonld')) as Node;
}
const datasetsIn = (catalogue: Node): Node[] => nodes(catalogue['dcat:dataset']);
const distributionsIn = (catalogue: Node): Node[] =>
  datasetsIn(catalogue).flatMap((dataset) => nodes(dataset['dcat:distribution']));
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]) as Node[];
const idOf = (value: unknown): string => String((value as Node)['@id']);
const textOf = (value: unknown): string => String((value as Node)['@value']);

describe('the catalogue (DCAT-AP-NL 3.0)', () => {
  /** Mandatory or recommended in DCAT-AP 3.0 or DCAT-AP-NL 3.0, or what a harvester looks for. */
  const EXPECTED = {
    catalog: [
      'dct:title',
      'dct:description',
      'dct:publisher',
      'dcat:contactPoint',
      'dcat:dataset',
      'dct:conformsTo',
    ],
    dataset: [
      'dct:title',
      'dct:description',
      'dct:identifier',
      'dct:publisher',
      'dct:creator',
      'dcat:contactPoint',
      'dcat:theme',
      'dct:accessRights',
      'dct:license',
      'dct:language',
      'dct:temporal',
      'dct:conformsTo',
      'foaf:page',
      'dcat:landingPage',
      'dcat:distribution',
    ],
    distribution: [
      'dct:title',
      'dcat:accessURL',
      'dcat:downloadURL',
      'dct:license',
      'dcat:mediaType',
      'dct:format',
      'dct:language',
      'foaf:page',
      'dcat:byteSize',
      'spdx:checksum',
    ],
  };
  const EU = 'http://publications.europa.eu/resource/authority/';

  it('has all fields that are expected, with the values that the EU prescribes', () => {
    const catalogue = catalogueOf(site.settings);
    expect(catalogue['@type']).toBe('dcat:Catalog');
    expect(EXPECTED.catalog.filter((name) => catalogue[name] === undefined)).toEqual([]);
    for (const dataset of nodes(catalogue['dcat:dataset'])) {
      const name = idOf(dataset);
      expect(
        EXPECTED.dataset.filter((field) => dataset[field] === undefined),
        name,
      ).toEqual([]);
      expect(dataset['dct:identifier']).toBe(name);
      expect(idOf(dataset['dct:accessRights'])).toBe(`${EU}access-right/PUBLIC`);
      expect(idOf(dataset['dct:language'])).toBe(`${EU}language/NLD`);
      expect(idOf(dataset['dct:license'])).toBe(`${EU}licence/CC_BY_4_0`);
      for (const theme of nodes(dataset['dcat:theme'])) {
        expect(idOf(theme)).toMatch(/\/data-theme\/(SOCI|JUST|REGI|GOVE)$/);
      }
      const [publisher] = nodes(dataset['dct:publisher']);
      expect(publisher).toMatchObject({
        '@type': 'foaf:Agent',
        'dct:identifier': site.settings.publisher.url,
      });
      expect(textOf(publisher?.['foaf:name'])).toBe(site.settings.publisher.name);
      expect(idOf((dataset['dcat:contactPoint'] as Node)['vcard:hasEmail'])).toBe(
        `mailto:${site.settings.contactEmail}`,
      );
      for (const distribution of nodes(dataset['dcat:distribution'])) {
        expect(
          EXPECTED.distribution.filter((field) => distribution[field] === undefined),
          name,
        ).toEqual([]);
        expect(idOf(distribution['dct:format'])).toMatch(/\/file-type\/(BIN|CSV|GEOJSON|JSON|PARQUET)$/);
      }
    }
  });

  it('leads only to files that are made, with their size, and describes all of them', () => {
    const distributions = distributionsIn(catalogueOf(site.settings));
    const { baseUrl } = site.settings;
    const paths = distributions.map((distribution) => {
      expect(idOf(distribution['dcat:accessURL'])).toBe(idOf(distribution['dcat:downloadURL']));
      return idOf(distribution['dcat:downloadURL']).replace(baseUrl, '');
    });
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
    expect(new Set(distributions.map(idOf)).size).toBe(distributions.length);
    const offered = [...files.keys()].filter(
      (path) => !/^data\/schemas\/|(metadata\.json|schema\.json|openapi\.json|catalog\.jsonld)$/.test(path),
    );
    expect(paths.toSorted()).toEqual(offered.toSorted());
    for (const [index, distribution] of distributions.entries()) {
      const content = files.get(paths[index] ?? '') ?? '';
      expect(textOf(distribution['dcat:byteSize'])).toBe(String(Buffer.byteLength(content)));
      const checksum = distribution['spdx:checksum'] as Node;
      expect(idOf(checksum['spdx:algorithm'])).toBe('http://spdx.org/rdf/terms#checksumAlgorithm_sha256');
      expect(checksum['spdx:checksumValue']).toEqual({
        '@value': createHash('sha256').update(content).digest('hex'),
        '@type': 'xsd:hexBinary',
      });
    }
  });

  it('leads from each CSV file for programs to the description of its columns, and from each JSON file to its schema', () => {
    const { baseUrl } = site.settings;
    for (const distribution of distributionsIn(catalogueOf(site.settings))) {
      const path = idOf(distribution['dcat:downloadURL']).replace(baseUrl, '');
      const own = nodes(distribution['dct:conformsTo'] ?? [])
        .map(idOf)
        .filter((address) => address.startsWith(baseUrl));
      if (path.endsWith('.json')) {
        const { $id } = JSON.parse(textAt(files, own[0]?.replace(baseUrl, '') ?? '')) as { $id: string };
        expect(own).toEqual([$id]);
        expect(JSON.parse(textAt(files, path))).toMatchObject({ $schema: $id });
      } else {
        expect(own, path).toEqual(
          /(?<!-excel|swing\/\w+)\.csv$/.test(path) ? [`${baseUrl}${path}-metadata.json`] : [],
        );
      }
      expect(own.filter((address) => !files.has(address.replace(baseUrl, '')))).toEqual([]);
    }
  });

  it('names the time that the figures of each set are about', () => {
    const found = datasetsIn(catalogueOf(site.settings)).map((dataset) => {
      const period = dataset['dct:temporal'] as Node;
      expect(period['@type']).toBe('dct:PeriodOfTime');
      const days = [period['dcat:startDate'], period['dcat:endDate']].map(textOf).join(' ');
      return [idOf(dataset).replace(/^.*#/, ''), days];
    });
    // 'cijfers' holds the inventory as well as indicators over 2021 to the end of 2023.
    expect(Object.fromEntries(found)).toMatchObject({
      locaties: '2023-01-01 2023-01-01',
      cijfers: '2021-01-01 2023-12-31',
      indicatoren: '2021-01-01 2023-12-31',
      'landelijke-tabellen': '2021-01-01 2023-12-31',
      gemeenten: '2023-01-01 2023-01-01',
      grenzen: '2023-01-01 2023-01-01',
    });
  });

  it('names the day of publication, never the reference date in its place', () => {
    const { publicationDate: _day, ...undated } = site.settings;
    const daysIn = (catalogue: Node) =>
      [catalogue, ...datasetsIn(catalogue), ...distributionsIn(catalogue)].map((entry) =>
        ['dct:issued', 'dct:modified'].map((name) => entry[name] && textOf(entry[name])).join(' '),
      );
    const dated = daysIn(catalogueOf({ ...site.settings, publicationDate: '2024-03-15' }));
    expect(new Set(dated)).toEqual(new Set(['2024-03-15 2024-03-15']));
    expect(new Set(daysIn(catalogueOf(undated)))).toEqual(new Set([' ']));
  });

  it('leads to pages that the site has', () => {
    const { baseUrl } = site.settings;
    const catalogue = catalogueOf(site.settings);
    const pages = [...datasetsIn(catalogue), ...distributionsIn(catalogue)].flatMap((entry) =>
      ['foaf:page', 'dcat:landingPage'].flatMap((name) => (entry[name] ? [idOf(entry[name])] : [])),
    );
    const there = new Set(indexablePages(site).map((path) => baseUrl + path));
    expect(pages.filter((page) => !there.has(page))).toEqual([]);
  });

  it('gives one thing one type: an address is not a set of data here and a page there', () => {
    const types = new Map<string, Set<string>>();
    const visit = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(visit);
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
      const { '@id': id, '@type': type } = value as Node;
      if (typeof id === 'string' && typeof type === 'string')
        types.set(id, (types.get(id) ?? new Set()).add(type));
      Object.values(value).forEach(visit);
    };
    visit(catalogueOf(site.settings));
    expect(types.size).toBeGreaterThan(50);
    expect([...types].filter(([, own]) => own.size > 1).map(([id]) => id)).toEqual([]);
  });

  it('has addresses without the year of the edition', () => {
    const year = site.settings.referenceDate.slice(0, 4);
    expect([...files.keys()].filter((path) => path.includes(year))).toEqual([]);
  });

  it('says in each title and description that an example is one, and nothing of it in a published edition', () => {
    const example = catalogueOf(site.settings);
    for (const entry of [example, ...nodes(example['dcat:dataset'])]) {
      expect(textOf(entry['dct:title'])).toContain('Voorbeelddata');
      expect(textOf(entry['dct:description'])).toContain('Voorbeelddata');
    }
    const published = catalogueOf({ ...site.settings, status: 'published' });
    const own = [published, ...nodes(published['dcat:dataset'])].flatMap((entry) => [
      textOf(entry['dct:title']),
      textOf(entry['dct:description']),
    ]);
    expect(own.filter((words) => /voorbeeld/i.test(words))).toEqual([]);
  });
});
