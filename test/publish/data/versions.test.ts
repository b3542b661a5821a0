import { describe, expect, it } from 'vitest';
import { makeSite } from '../../../src/publish/site.ts';
import { type Draft, expectClean, readWith } from '../../ingest/small-edition.ts';
import { openTexts, textAt } from './open-texts.ts';

const editionOf = (change?: (draft: Draft) => void) => expectClean(readWith(change));
const newer = editionOf(({ settings }) => {
  settings.referenceDate = '2023-07-01';
});
const BASE = 'https://example.org/factsheets/';

function texts(hasEarlier: boolean) {
  return openTexts(makeSite(newer, hasEarlier ? [editionOf()] : []));
}

interface Versioned {
  readonly '@id': string;
  readonly 'dcat:version'?: string;
  readonly 'dcat:previousVersion'?: { readonly '@id': string };
}

describe('open data of an edition that followed on another', () => {
  const files = texts(true);
  const catalogue: Versioned & { readonly 'dcat:dataset': readonly Versioned[] } = JSON.parse(
    textAt(files, 'data/catalog.jsonld'),
  );

  it('say in the catalogue which version they are, and where the one before is', () => {
    expect(catalogue).toMatchObject({
      'dcat:version': '2023-07-01',
      'dcat:previousVersion': { '@id': `${BASE}edities/2023-01-01/data/catalog.jsonld` },
    });
    for (const dataset of catalogue['dcat:dataset']) {
      expect(dataset['dcat:version']).toBe('2023-07-01');
      const name = dataset['@id'].split('#')[1];
      expect(dataset['dcat:previousVersion']?.['@id']).toBe(`${BASE}edities/2023-01-01/data/#${name}`);
    }
  });

  it('say so beside each table', () => {
    const description = JSON.parse(textAt(files, 'data/locaties.csv-metadata.json')) as {
      readonly tables: readonly unknown[];
    };
    expect(description.tables[0]).toMatchObject({
      url: 'locaties.csv',
      'dcat:version': '2023-07-01',
      'dcat:previousVersion': { '@id': `${BASE}edities/2023-01-01/data/locaties.csv` },
    });
  });

  it('say nothing of versions where there is no other', () => {
    // The description for programs has a version of its own, and that of OpenAPI.
    for (const [path, text] of texts(false)) {
      const own = path === 'data/openapi.json' ? text.replace(/"version": "[\d.]+"/, '') : text;
      expect(own, path).not.toContain('ersion');
    }
  });
});
