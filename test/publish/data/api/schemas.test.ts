import { beforeAll, describe, expect, it } from 'vitest';
import { readEdition } from '../../../../src/ingest/read-edition.ts';
import { datasetsOf } from '../../../../src/publish/data/datasets.ts';
import { openDataFiles } from '../../../../src/publish/data/files.ts';
import { numberFiles } from '../../../../src/publish/municipality/files.ts';
import { nationalFiles } from '../../../../src/publish/national/files.ts';
import { makeSite, type Site } from '../../../../src/publish/site.ts';
import { editionFiles } from '../../../../src/publish/site-files.ts';
import { expectClean, readWith } from '../../../ingest/small-edition.ts';
import { partOfCountry } from '../../../support/part-of-country.ts';
import { type FaultsBySchema, validatorOf } from '../../../support/published/json-schemas.ts';
import { contentsOf, currentSite } from '../../../support/real-site.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The JSON files of a site for programs, by path, and what holds them to the schemas of that site. */
function readSite(site: Site, slugs: readonly string[]) {
  const files = [...editionFiles(site), ...nationalFiles(site)].filter(({ path }) => path.endsWith('.json'));
  const ofMunicipalities = slugs.flatMap((slug) => {
    const entry = site.bySlug.get(slug);
    return entry ? numberFiles(site.settings, site.factsheetOf(entry.code)) : [];
  });
  const contents = contentsOf([...files, ...ofMunicipalities]);
  const texts = [...contents].map(([path, content]) => [path, String(content)] as const);
  const find = (path: string): Json => {
    const [, text] = texts.find(([own]) => own === path) ?? [];
    if (text === undefined) throw new Error(`${path} is not made.`);
    return JSON.parse(text) as Json;
  };
  return { find, faults: validatorOf(texts) };
}

const schemaOf = (describedBy: string | undefined) => describedBy?.replace(/^data\/schemas\/|\.json$/g, '');

/** Each kind of file with its schema. */
function kindsOf(site: Site, slugs: readonly string[]) {
  return [
    { path: 'gemeenten.json', schema: 'gemeenten' },
    ...slugs.map((slug) => ({ path: `gemeente/${slug}/factsheet.json`, schema: 'factsheet' })),
    ...datasetsOf(site)
      .flatMap(({ downloads }) => downloads)
      .filter(({ type }) => type === 'json')
      .map(({ path, describedBy }) => ({ path, schema: schemaOf(describedBy) ?? '' })),
  ];
}

const faultsIn = (
  { find: findIn, faults: faultsBy }: ReturnType<typeof readSite>,
  kinds: ReturnType<typeof kindsOf>,
) => kinds.flatMap(({ path, schema }) => faultsBy(schema, findIn(path)).map((fault) => `${path}: ${fault}`));

const faultsOfSite = (own: Site) => {
  const slugs = own.municipalities.map(({ slug }) => slug);
  return faultsIn(readSite(own, slugs), kindsOf(own, slugs));
};

let site: Site;
let find: (path: string) => Json;
let faults: FaultsBySchema;
const SLUGS = ['zwolle', 'vlieland', 'urk', 'amsterdam', 'nuenen-gerwen-en-nederwetten', 's-hertogenbosch'];

beforeAll(async () => {
  site = await currentSite();
  ({ find, faults } = readSite(site, SLUGS));
});

const zwolle = () => find('gemeente/zwolle/factsheet.json');

/** A copy with another value at a path: 'mainFigures.0.value'. Undefined takes the field away. */
function damaged(document: Json, path: string, value: Json | undefined): Json {
  const [key = '', ...rest] = path.split('.');
  if (typeof document !== 'object' || document === null) throw new Error(`There is nothing at ${path}.`);
  const fields: Record<string, Json> = Object.fromEntries(Object.entries(document));
  const next = rest.length > 0 ? damaged(fields[key] ?? null, rest.join('.'), value) : value;
  const entries = Object.entries({ ...fields, [key]: next }).filter(([, each]) => each !== undefined);
  const changed = Object.fromEntries(entries) as { readonly [key: string]: Json };
  return Array.isArray(document) ? Object.values(changed) : changed;
}

/** The paths of all objects in a document; of a list the first item stands for all. */
function objectsIn(document: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof document !== 'object' || document === null) return [];
  const entries = Object.entries(document) as readonly (readonly [string, Json])[];
  if (Array.isArray(document))
    return entries.slice(0, 1).flatMap(([key, each]) => objectsIn(each, [...path, key]));
  return [path, ...entries.flatMap(([key, each]) => objectsIn(each, [...path, key]))];
}

describe('the JSON Schemas', () => {
  it('describe every kind of JSON file of the current edition', () => {
    expect(kindsOf(site, SLUGS).length).toBeGreaterThan(15);
    expect(faultsIn({ find, faults }, kindsOf(site, SLUGS))).toEqual([]);
  });

  it('describe those of a small edition, with example data and published', () => {
    const edition = expectClean(readWith());
    for (const status of ['example', 'published'] as const) {
      const small = makeSite({ ...edition, settings: { ...edition.settings, status } });
      expect(small.municipalities.length).toBeGreaterThan(1);
      expect(faultsOfSite(small)).toEqual([]);
    }
  });

  it('describe those of a part of the country, of which a sheet names the part', () => {
    const files = new Map([...partOfCountry()].map(([name, text]) => [name, new TextEncoder().encode(text)]));
    const { edition } = readEdition(files);
    if (!edition) throw new Error('The part of the country has errors.');
    const part = makeSite(edition);
    expect(faultsOfSite(part)).toEqual([]);
    expect(readSite(part, ['hengelo']).find('gemeente/hengelo/factsheet.json')).toMatchObject({
      edition: { area: 'regio Twente' },
    });
  });

  it('are named in the files themselves, at the address where they stand', () => {
    const address = 'https://factsheets.example/data/schemas/';
    expect(zwolle()).toMatchObject({ $schema: `${address}factsheet.json` });
    expect(find('data/schemas/factsheet.json')).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `${address}factsheet.json`,
    });
    for (const { path, schema } of kindsOf(site, ['zwolle']).slice(1)) {
      expect(find(path)).toMatchObject({ $schema: `${address}${schema}.json` });
    }
  });

  it.each<[string, Json | undefined, string]>([
    ['code', 'GM-193', 'a code that is none'],
    ['province', undefined, 'a lacking field'],
    ['locations', -1, 'a count below zero'],
    ['locations', 2.5, 'half a location'],
    ['locations', '22', 'a number as text'],
    ['urbanity', 3, 'a number in the place of words'],
    ['edition.referenceDate', '1 januari 2025', 'a day in words'],
    ['edition.status', 'draft', 'a status that does not exist'],
    ['lifeDomains.wonen', 1, 'a key that is no life domain'],
    ['lifeDomains.algemeen', undefined, 'a lacking life domain'],
    ['organisationsByFunding.unknown', undefined, 'no count of what is unknown'],
    ['mainFigures.0.value', null, 'a known figure without a value'],
    ['mainFigures.0.reason', 'zomaar', 'a known figure with a reason for having none'],
    ['mainFigures.0.state', 'unknown', 'an unknown figure with a value'],
    ['mainFigures.0.state', 'hidden', 'a state that does not exist'],
    ['mainFigures.0.unit', undefined, 'a figure without a unit'],
    ['mainFigures.0.comparisons.0.verdict', 'better', 'a verdict that does not exist'],
    ['mainFigures.0.comparisons.0.group', 'nation', 'a group that does not exist'],
    ['indicators.0.value', '133.810', 'a number as it is printed'],
    ['changes.figures.0.difference', null, 'no difference, and no reason'],
    ['providers.0.socialCounsellors', 'ja', 'a word in the place of true'],
    ['sources', null, 'no sources'],
  ])('refuse a factsheet with %s = %j: %s', (path, value) => {
    expect(faults('factsheet', zwolle())).toEqual([]);
    expect(faults('factsheet', damaged(zwolle(), path, value))).not.toEqual([]);
  });

  it('tell an unknown and a withheld figure from zero', () => {
    for (const state of ['unknown', 'withheld']) {
      const figure = { label: 'L', unit: '%', decimals: 0, period: '2025', source: 'CBS', state };
      const withFigure = (own: Json) => damaged(zwolle(), 'needExpected.low', own);
      expect(faults('factsheet', withFigure({ ...figure, value: null, reason: 'Te weinig.' }))).toEqual([]);
      expect(faults('factsheet', withFigure({ ...figure, value: 0, reason: 'Te weinig.' }))).not.toEqual([]);
      expect(faults('factsheet', withFigure({ ...figure, value: null }))).not.toEqual([]);
    }
  });

  it('refuse a field that they do not know, wherever it stands, in every kind of file', () => {
    let tried = 0;
    for (const { path, schema } of kindsOf(site, ['zwolle', 'vlieland'])) {
      const document = find(path);
      for (const place of objectsIn(document)) {
        tried += 1;
        const surprise = damaged(document, [...place, 'verrassing'].join('.'), 'ja');
        expect(faults(schema, surprise), `${path} ${place.join('.')}`).not.toEqual([]);
      }
    }
    expect(tried).toBeGreaterThan(200);
  });

  it('refuse an empty cell in a column that is never empty', () => {
    const path = 'data/locaties.json';
    expect(faults('data-locaties', damaged(find(path), 'rows.0.gemeente', null))).not.toEqual([]);
    expect(faults('data-locaties', damaged(find(path), 'rows.0.telefoon', null))).toEqual([]);
  });

  it('explain every field', () => {
    const unexplained = (schema: Json, name: string): string[] => {
      if (typeof schema !== 'object' || schema === null) return [];
      if (Array.isArray(schema)) return schema.flatMap((each) => unexplained(each, name));
      return Object.entries(schema).flatMap(([key, own]: [string, Json]) =>
        key === 'properties' && typeof own === 'object' && own !== null
          ? Object.entries(own).flatMap(([field, each]: [string, Json]) => [
              ...(JSON.stringify(each).includes('"description"') || '$ref' in Object(each)
                ? []
                : [`${name} ${field}`]),
              ...unexplained(each, `${name} ${field}`),
            ])
          : key === 'if' || key === 'then' || key === 'else'
            ? []
            : unexplained(own, name),
      );
    };
    const schemas = [...openDataFiles(site)].filter(({ path }) => path.startsWith('data/schemas/'));
    expect(schemas.length).toBeGreaterThan(10);
    expect(schemas.flatMap(({ path }) => unexplained(find(path), path))).toEqual([]);
  });
});
