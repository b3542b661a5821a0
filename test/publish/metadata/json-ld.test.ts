import { beforeAll, describe, expect, it } from 'vitest';
import type { EditionSettings } from '../../../src/model/edition.ts';
import { datasetsOf } from '../../../src/publish/data/datasets.ts';
import {
  breadcrumbList,
  dataCatalogue,
  jsonLdText,
  municipalityDataset,
  type SchemaNode,
} from '../../../src/publish/metadata/json-ld.ts';
import type { Site } from '../../../src/publish/site.ts';
import { findAll, parsePage, textOf } from '../../site/support/reading/html.ts';
import { factsheetOf, realSite } from '../../support/real-site.ts';

let site: Site;
let settings: EditionSettings;
beforeAll(async () => {
  site = await realSite();
  settings = { ...site.settings, publicationDate: '2024-03-15' };
});

describe('facts in a page', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    ']]> --> "quoted" \\u003c \u2028',
    "'s-Hertogenbosch & <b>Súdwest-Fryslân</b>",
  ])('hold %j as text: nothing in it ends the block', (name) => {
    const text = jsonLdText([{ '@type': 'Thing', name }]);
    expect(text).not.toContain('<');
    const page = parsePage(`<head><script type="application/ld+json">${text}</script></head><p>na</p>`);
    const scripts = findAll(page, ({ tagName }) => tagName === 'script');
    expect(scripts).toHaveLength(1);
    const [script] = scripts;
    const read = JSON.parse(script ? textOf(script) : '') as { '@graph': SchemaNode[] };
    expect(read['@graph'][0]?.['name']).toBe(name.replace(/\s+/g, ' '));
    expect(findAll(page, ({ tagName }) => tagName === 'p')).toHaveLength(1);
  });

  it('lead along the crumbs to the page itself', () => {
    const { itemListElement } = breadcrumbList({ ...settings, baseUrl: 'https://example.org/sjo/' }, [
      { label: 'Home', path: '' },
      { label: 'Zeeland', path: 'provincie/zeeland/' },
      { label: 'Tholen', path: 'gemeente/tholen/' },
    ]);
    expect(itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://example.org/sjo/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Zeeland',
        item: 'https://example.org/sjo/provincie/zeeland/',
      },
      { '@type': 'ListItem', position: 3, name: 'Tholen', item: 'https://example.org/sjo/gemeente/tholen/' },
    ]);
  });
});

describe('a set of data', () => {
  it('of a municipality says what, where, when, by whom, under which licence and in which forms', () => {
    const dataset = municipalityDataset(settings, factsheetOf(site, 's-hertogenbosch'));
    expect(dataset).toMatchObject({
      '@type': 'Dataset',
      name: "Voorbeelddata: Cijfers van de gemeente 's-Hertogenbosch",
      url: `${settings.baseUrl}gemeente/s-hertogenbosch/`,
      license: settings.dataLicence.url,
      creator: { '@type': 'Organization', name: settings.publisher.name },
      datePublished: '2024-03-15',
      temporalCoverage: '2023-01-01',
      spatialCoverage: { name: "'s-Hertogenbosch", identifier: 'GM0796' },
      isPartOf: { '@id': `${settings.baseUrl}data/#cijfers` },
    });
    const { distribution } = dataset as unknown as { distribution: readonly { contentUrl: string }[] };
    expect(distribution.map(({ contentUrl }) => contentUrl.replace(/^.*\//, ''))).toEqual([
      'factsheet.csv',
      'factsheet.json',
      'factsheet.pdf',
    ]);
  });

  it('has a description of the length that search engines ask for, and marks what is invented', () => {
    const municipal = site.municipalities.map((own) => municipalityDataset(settings, own));
    const { dataset } = dataCatalogue(datasetsOf(site), settings) as unknown as { dataset: SchemaNode[] };
    expect(dataset.length).toBe(15);
    for (const { name, description } of [...municipal, ...dataset]) {
      expect(String(description).length).toBeGreaterThanOrEqual(50);
      expect(String(description).length).toBeLessThanOrEqual(5_000);
      expect(String(name) + String(description)).toContain('Voorbeelddata');
    }
  });

  it('of a published edition is no example, and without a day of publication names none', () => {
    const { publicationDate: _day, ...undated } = settings;
    const text = jsonLdText([
      municipalityDataset({ ...undated, status: 'published' }, factsheetOf(site, 'urk')),
      dataCatalogue(
        datasetsOf(site).map((own) => ({ ...own, sources: [] })),
        { ...undated, status: 'published' },
      ),
    ]);
    expect(text).not.toMatch(/voorbeelddata|verzonnen|datePublished/i);
  });
});
