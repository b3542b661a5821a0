import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validatorOf } from '../../support/json-schemas.ts';
import {
  type BuiltSite,
  firstFaults,
  listFiles,
  listMunicipalities,
  readText,
  sites,
} from '../support/built-site.ts';
import { type Element, findAll, parsePage } from '../support/reading/html.ts';

interface Media {
  readonly schema: { readonly $ref?: string };
}
interface Description {
  readonly paths: Readonly<
    Record<
      string,
      { readonly get: { readonly responses: { readonly 200: { readonly content: Record<string, Media> } } } }
    >
  >;
}

/** JSON that programs are not offered in the description, and why. */
const NOT_OFFERED = [
  // Loaded by the pages alone.
  /^zoek\.json$/,
  /^kaart\/(gegevens|organisaties)\.json$/,
  /^vergelijk\/regios\.json$/,
  // They describe others: CSV on the Web, schemas, and the description itself.
  /\.csv-metadata\.json$/,
  /^data\/(factsheet-schema|openapi|schemas\/[a-z-]+)\.json$/,
];

const DATA = /\.(json|jsonld|topojson|geojson)$/;
const EARLIER = /^edities\/[^/]+\//;

/** What a folder of the site holds: today's edition, or an earlier one. */
function editionAt(site: BuiltSite, folder: string) {
  const files = listFiles(site)
    .filter((file) => DATA.test(file) && (EARLIER.exec(file)?.[0] ?? '') === folder)
    .map((file) => file.slice(folder.length));
  const read = (file: string) => readText(site, folder + file);
  const { paths }: Description = JSON.parse(read('data/openapi.json'));
  const kinds = Object.entries(paths).map(([template, { get }]) => {
    const [media] = Object.values(get.responses[200].content);
    const literal = template.slice(1).replaceAll('.', '\\.').replace('{slug}', '[^/]+');
    return {
      pattern: new RegExp(`^${literal}$`),
      schema: media?.schema.$ref?.replace('#/components/schemas/', ''),
    };
  });
  const schemas = files.filter((file) => file.startsWith('data/schemas/'));
  const faultsBy = validatorOf(schemas.map((file) => [file, read(file)] as const));
  const kindOf = (file: string) => kinds.find(({ pattern }) => pattern.test(file));
  return { files, read, kinds, faultsBy, kindOf };
}

const EDITIONS = ['', 'edities/2023-01-01/'];

describe.each(EDITIONS)('the JSON files in ‘%s’', (folder) => {
  const { files, read, kinds, faultsBy, kindOf } = editionAt(sites.root, folder);

  it('are in the description for programs, or are not for them', () => {
    const unknown = files.filter(
      (file) => !kindOf(file) && !NOT_OFFERED.some((pattern) => pattern.test(file)),
    );
    expect(unknown).toEqual([]);
    expect(kinds.filter(({ pattern }) => !files.some((file) => pattern.test(file)))).toEqual([]);
  });

  it('are all as the published schemas say, 342 factsheets among them', () => {
    const described = files.flatMap((file) => {
      const schema = kindOf(file)?.schema;
      return schema === undefined ? [] : [{ file, schema }];
    });
    expect(described.filter(({ schema }) => schema === 'factsheet')).toHaveLength(342);
    expect(new Set(described.map(({ schema }) => schema)).size).toBeGreaterThan(10);
    const faults = described.flatMap(({ file, schema }) =>
      faultsBy(schema, JSON.parse(read(file))).map((fault) => `${file}: ${fault}`),
    );
    expect(firstFaults(faults)).toEqual([]);
  });

  it('have schemas at the addresses that the schemas give themselves', () => {
    const schemas = files.filter((file) => file.startsWith('data/schemas/'));
    expect(schemas.map((file) => JSON.parse(read(file)).$id)).toEqual(
      schemas.map((file) => sites.root.url + folder + file),
    );
  });
});

describe('the examples on the page about the API', () => {
  const { url, folder } = sites.root;
  const examples = findAll(
    parsePage(readText(sites.root, 'data/api/index.html')),
    ({ tagName }) => tagName === 'code',
  ).map(asWritten);
  const example = (start: string) => {
    const found = examples.find((text) => text.startsWith(start));
    if (found === undefined) throw new Error(`There is no example that begins with ${start}.`);
    expect(found).toContain(url);
    return found;
  };

  it('in JavaScript tells the main figures of a municipality', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '-e', `${STAND_IN}\n${example('const adres')}`],
      { encoding: 'utf8', env: { ...process.env, SITE_URL: url, SITE_FOLDER: folder } },
    );
    expect(stderr).toBe('');
    const { locations } = listMunicipalities(sites.root).find(({ slug }) => slug === 'zwolle') ?? {};
    expect(stdout.split('\n')[0]).toBe(`Locaties ${locations}`);
    expect(stdout.trim().split('\n')).toHaveLength(5);
  });

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
    'in Python tells where nothing was found',
    () => {
      const local = `${pathToFileURL(path.resolve(folder)).href}/`;
      const code = example('import json').replace(url, local);
      const { stdout, stderr } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
      expect(stderr).toBe('');
      const none = listMunicipalities(sites.root).filter(({ locations }) => locations === 0);
      expect(none.length).toBeGreaterThan(5);
      expect(stdout.trim().split('\n')).toEqual(none.map(({ code: own, name }) => `${own} ${name}`));
    },
  );
});

/** With its line breaks: Python counts them. */
function asWritten({ childNodes }: Element): string {
  return childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

/** Answers from the folder of the built site: an example asks for its address on the web. */
const STAND_IN = `
import { readFile } from 'node:fs/promises';
const fetch = async (address) => new Response(
  await readFile(address.replace(process.env.SITE_URL, process.env.SITE_FOLDER + '/')),
);`;
