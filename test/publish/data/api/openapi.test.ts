import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiFiles } from '../../../../src/publish/data/api/files.ts';
import { datasetsOf } from '../../../../src/publish/data/datasets.ts';
import { numberFiles } from '../../../../src/publish/municipality/files.ts';
import { makeSite, type Site } from '../../../../src/publish/site.ts';
import { expectClean, readWith } from '../../../ingest/small-edition.ts';
import { currentSite } from '../../../support/real-site.ts';

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly example?: string }[];
  readonly responses: {
    readonly 200: {
      readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>;
    };
  };
}

interface Description {
  readonly info: { readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
}

const filesOf = (site: Site) =>
  new Map(apiFiles(site, datasetsOf(site)).map(({ path, content }) => [path, String(content)]));
const read = (files: ReadonlyMap<string, string>): Description =>
  JSON.parse(files.get('data/openapi.json') ?? 'null');

let site: Site;
let files: ReadonlyMap<string, string>;
let description: Description;
beforeAll(async () => {
  site = await currentSite();
  files = filesOf(site);
  description = read(files);
});

/** A copy as JSON, to be damaged. */
const copy = () => JSON.parse(JSON.stringify(description));
const isValid = async (document: ReturnType<typeof copy>) => (await new Validator().validate(document)).valid;

describe('the description of the JSON files', () => {
  it('is valid OpenAPI 3.1 for a validator of others', async () => {
    const validator = new Validator();
    expect(await validator.validate(copy())).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it.each<[string, (document: ReturnType<typeof copy>) => void]>([
    ['has no version', (document) => delete document.info.version],
    ['has an address without a slash', (document) => (document.paths['gemeenten.json'] = { get: {} })],
    [
      'answers without a word',
      (document) => delete document.paths['/gemeenten.json'].get.responses[200].description,
    ],
    [
      'has a parameter in no place',
      (document) => delete document.paths['/gemeente/{slug}/factsheet.json'].get.parameters[0].in,
    ],
    ['is of a version that does not exist', (document) => (document.openapi = '3.9')],
  ])('is not, where it %s', async (_, damage) => {
    const document = copy();
    damage(document);
    expect(await isValid(document)).toBe(false);
  });

  it('has every JSON download of the page with all data, the list, the factsheets and the catalogue', () => {
    const downloads = datasetsOf(site)
      .flatMap((dataset) => dataset.downloads)
      .filter(({ type }) => type === 'json' || type === 'topojson' || type === 'geojson')
      .map(({ path }) => `/${path}`);
    expect(downloads).toContain('/landelijk/tabellen.json');
    expect(Object.keys(description.paths).toSorted()).toEqual(
      ['/gemeenten.json', '/gemeente/{slug}/factsheet.json', '/data/catalog.jsonld', ...downloads].toSorted(),
    );
  });

  it('leads to schemas that are there, and has a name of its own for each question', () => {
    const operations = Object.values(description.paths).map(({ get }) => get);
    const references = operations.flatMap(({ responses }) =>
      Object.values(responses[200].content).flatMap(({ schema }) => schema.$ref ?? []),
    );
    const schemas = [...files.keys()].filter((path) => path.startsWith('data/schemas/'));
    expect(
      references.map((reference) => reference.replace('#/components/', 'data/').concat('.json')).toSorted(),
    ).toEqual(schemas.toSorted());
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('holds what the schemas hold: a factsheet is judged by it too', () => {
    const entry = site.bySlug.get('zwolle');
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema(copy(), 'openapi');
    const judge = ajv.getSchema('openapi#/components/schemas/factsheet');
    const [file] = entry ? numberFiles(site.settings, site.factsheetOf(entry.code)) : [];
    const factsheet = JSON.parse(String(file?.content));
    expect(judge?.(factsheet), JSON.stringify(judge?.errors)).toBe(true);
    expect(judge?.({ ...factsheet, verrassing: 1 })).toBe(false);
    factsheet.mainFigures[0].comparisons[0].base = 'alle';
    expect(judge?.(factsheet)).toBe(false);
  });

  it('names as example a municipality that there is, also in an edition with other ones', () => {
    const exampleIn = (from: Description) =>
      from.paths['/gemeente/{slug}/factsheet.json']?.get.parameters?.[0]?.example;
    expect(exampleIn(description)).toBe('zwolle');
    const small = makeSite(expectClean(readWith()));
    expect(small.bySlug.has(exampleIn(read(filesOf(small))) ?? '')).toBe(true);
  });

  it('of an earlier edition is about that edition, and today’s tells where it is', () => {
    const [archive] = site.archives;
    if (!archive) throw new Error('There is no earlier edition.');
    const earlier = read(filesOf(archive.site));
    expect(earlier.servers.map(({ url }) => url)).toEqual(['https://factsheets.example/edities/2023-01-01']);
    expect(description.info.description).toContain(
      'https://factsheets.example/edities/2023-01-01/data/openapi.json',
    );
    expect(Object.keys(earlier.paths)).not.toContain('/landelijk/veranderingen/veranderingen.json');
  });

  it('of a site of one edition speaks of no other', () => {
    const alone = filesOf(makeSite(expectClean(readWith())));
    const told = [...alone].filter(
      ([path]) => path.startsWith('data/schemas/') || path === 'data/openapi.json',
    );
    expect(told.length).toBeGreaterThan(5);
    expect(told.filter(([, text]) => /edities/.test(text))).toEqual([]);
  });

  it('says that example data is invented', () => {
    expect(description.info.description).toMatch(/^Voorbeelddata\./);
    const edition = expectClean(readWith());
    const published = makeSite({ ...edition, settings: { ...edition.settings, status: 'published' } });
    const { info, paths } = read(filesOf(published));
    expect(JSON.stringify([info, paths])).not.toMatch(/voorbeeld|verzonnen/i);
  });
});
