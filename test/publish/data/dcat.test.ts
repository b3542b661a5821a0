import jsonld, { type JsonLdDocument } from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentSite } from '../../support/real-site.ts';
import { RULES, type Rule } from './dcat-rules.ts';
import { openContents, textAt } from './open-texts.ts';

interface Statement {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly termType: string };
}

interface Fault {
  readonly severity: 'violation' | 'warning';
  readonly path: string;
  readonly about: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const addressOf = (name: string): string => {
  const [prefix = '', local = ''] = name.split(':');
  return `${PREFIXES[prefix]}${local}`;
};

/** The catalogue as statements of RDF: what another program makes of it. It needs nothing from the network. */
async function statementsIn(catalogue: unknown): Promise<Statement[]> {
  const refuse = async (url: string): Promise<never> => {
    throw new Error(`${url} would have to be fetched.`);
  };
  const rdf: unknown = await jsonld.toRDF(catalogue as JsonLdDocument, { documentLoader: refuse });
  return rdf as Statement[];
}

function faultsIn(statements: readonly Statement[]): Fault[] {
  const about = Map.groupBy(statements, ({ subject }) => subject.value);
  const typesOf = (thing: string) =>
    (about.get(thing) ?? [])
      .filter(({ predicate }) => predicate.value === TYPE)
      .map(({ object }) => object.value);
  const check = (
    thing: string,
    { path, min = 0, max = Infinity, recommended, kind, range }: Rule,
  ): Fault[] => {
    const own = (about.get(thing) ?? []).filter(({ predicate }) => predicate.value === addressOf(path));
    const values = [...new Map(own.map(({ object }) => [object.value, object])).values()];
    const isWrong =
      values.length < min ||
      values.length > max ||
      values.some(({ value, termType }) => {
        if (kind !== undefined && (termType === 'Literal') !== (kind === 'literal')) return true;
        return range !== undefined && !typesOf(value).includes(addressOf(range));
      });
    return [
      ...(isWrong ? [{ severity: 'violation', path, about: thing } as const] : []),
      ...(recommended && values.length === 0 ? [{ severity: 'warning', path, about: thing } as const] : []),
    ];
  };
  return [...about.keys()].flatMap((thing) =>
    Object.entries(RULES).flatMap(([type, rules]) =>
      typesOf(thing).includes(addressOf(type)) ? rules.flatMap((rule) => check(thing, rule)) : [],
    ),
  );
}

/** A copy without some fields of everything of a type. */
function without(catalogue: unknown, type: string, ...fields: readonly string[]): unknown {
  return JSON.parse(JSON.stringify(catalogue), (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('@type' in value) || value['@type'] !== type)
      return value;
    return Object.fromEntries(Object.entries(value).filter(([name]) => !fields.includes(name)));
  });
}

const warningsIn = (faults: readonly Fault[], path?: string) =>
  faults.filter((fault) => fault.severity === 'warning' && (path === undefined || fault.path === path));

describe('the catalogue as RDF, held against what Geonovum checks', () => {
  let catalogue: unknown;
  let statements: readonly Statement[];
  let contents: ReadonlyMap<string, string | Uint8Array>;
  const count = (type: string) =>
    statements.filter(({ predicate, object }) => predicate.value === TYPE && object.value === addressOf(type))
      .length;
  beforeAll(async () => {
    contents = openContents(await currentSite());
    catalogue = JSON.parse(textAt(contents, 'data/catalog.jsonld'));
    statements = await statementsIn(catalogue);
  });

  it('has no violation, and no warning about what is recommended', () => {
    expect(count('dcat:Distribution')).toBeGreaterThan(60);
    expect(count('dcat:DataService')).toBe(1);
    const faults = faultsIn(statements);
    expect(faults.filter(({ severity }) => severity === 'violation')).toEqual([]);
    // 81 of them once: fewer than half of those is what was asked.
    expect(warningsIn(faults)).toEqual([]);
  });

  it('holds the database, the map, Parquet and the files for Swing', () => {
    const offered = statements
      .filter(({ predicate }) => predicate.value === addressOf('dcat:downloadURL'))
      .map(({ object }) => object.value.replace(/^https:\/\/[^/]+\//, ''));
    expect(offered).toEqual(
      expect.arrayContaining([
        'data/sjo.sqlite',
        'data/gemeenten.geojson',
        'data/kerncijfers.parquet',
        'data/locaties.parquet',
        'data/cijfers.parquet',
        'data/indicatoren.parquet',
        'data/swing/cijfers.csv',
        'data/swing/indicatoren.csv',
      ]),
    );
    const sizes = statements.filter(({ predicate }) => predicate.value === addressOf('dcat:byteSize'));
    expect(sizes).toHaveLength(count('dcat:Distribution'));
    expect(offered.filter((path) => path.startsWith('data/') && !contents.has(path))).toEqual([]);
  });

  it('would be told of what it lacks', async () => {
    const before = faultsIn(
      await statementsIn(without(catalogue, 'dcat:Distribution', 'dcat:accessService', 'dct:conformsTo')),
    );
    expect(warningsIn(before, 'dcat:accessService')).toHaveLength(count('dcat:Distribution'));
    expect(warningsIn(before, 'dct:conformsTo')).toHaveLength(count('dcat:Distribution'));
    const damaged = faultsIn(
      await statementsIn(without(catalogue, 'dcat:Dataset', 'dct:creator', 'foaf:page')),
    );
    expect(damaged.filter(({ severity }) => severity === 'violation')).toHaveLength(count('dcat:Dataset'));
    expect(warningsIn(damaged, 'foaf:page')).toHaveLength(count('dcat:Dataset'));
    const nameless = faultsIn(await statementsIn(without(catalogue, 'foaf:Agent', '@type')));
    expect(new Set(nameless.map(({ path }) => path))).toEqual(new Set(['dct:publisher', 'dct:creator']));
  });
});
