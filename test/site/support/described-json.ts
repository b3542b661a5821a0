import { validatorOf } from '../../support/published/json-schemas.ts';
import { type BuiltSite, listFiles, readText } from './built-site.ts';

type Content = Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>;
interface Description {
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly responses: { readonly 200: { readonly content: Content } } } }>
  >;
}

/** JSON that programs are not offered in the description, and why. */
const NOT_OFFERED = [
  // Loaded by the pages alone.
  /^zoek\.json$/,
  /^kaart\/(gegevens|organisaties)\.json$/,
  /^vergelijk\/regios\.json$/,
  // For programs that put a page in another one: its form is that of oEmbed.
  /^gemeente\/[^/]+\/embed\/oembed\.json$/,
  // They describe others: CSV on the Web, schemas, and the description itself.
  /\.csv-metadata\.json$/,
  /^data\/(factsheet-schema|openapi|schemas\/[a-z-]+)\.json$/,
];

const DATA = /\.(json|jsonld|topojson|geojson)$/;
const EARLIER = /^edities\/[^/]+\//;

/** All JSON files of one edition of a site, held to its own description and schemas by a validator of others. */
export interface DescribedJson {
  /** Files that the description does not have, though they are for programs. */
  readonly unlisted: readonly string[];
  /** Addresses of the description that lead to no file. */
  readonly missing: readonly string[];
  /** How many files were held to each schema. */
  readonly counts: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
  /** Schemas that give themselves another address than they have. */
  readonly misplaced: readonly string[];
}

/** @param folder '' for today's edition, 'edities/2023-01-01/' for an earlier one */
export function describedJson(site: BuiltSite, folder: string): DescribedJson {
  const files = listFiles(site)
    .filter((file) => DATA.test(file) && (EARLIER.exec(file)?.[0] ?? '') === folder)
    .map((file) => file.slice(folder.length));
  const read = (file: string) => readText(site, folder + file);
  const { paths }: Description = JSON.parse(read('data/openapi.json'));
  const kinds = Object.entries(paths).map(([template, { get }]) => {
    const [media] = Object.values(get.responses[200].content);
    const pattern = template.slice(1).replaceAll('.', '\\.').replace('{slug}', '[^/]+');
    return {
      template,
      pattern: new RegExp(`^${pattern}$`),
      schema: media?.schema.$ref?.replace('#/components/schemas/', ''),
    };
  });
  const kindOf = (file: string) => kinds.find(({ pattern }) => pattern.test(file));
  const schemas = files.filter((file) => file.startsWith('data/schemas/'));
  const faultsBy = validatorOf(schemas.map((file) => [file, read(file)] as const));
  const described = files.flatMap((file) => {
    const schema = kindOf(file)?.schema;
    return schema === undefined ? [] : [{ file, schema }];
  });
  return {
    unlisted: files.filter((file) => !kindOf(file) && !NOT_OFFERED.some((pattern) => pattern.test(file))),
    missing: kinds
      .filter(({ pattern }) => !files.some((file) => pattern.test(file)))
      .map(({ template }) => template),
    counts: new Map(
      [...Map.groupBy(described, ({ schema }) => schema)].map(([name, own]) => [name, own.length]),
    ),
    faults: described.flatMap(({ file, schema }) =>
      faultsBy(schema, JSON.parse(read(file))).map((fault) => `${file}: ${fault}`),
    ),
    misplaced: schemas.filter((file) => JSON.parse(read(file)).$id !== site.url + folder + file),
  };
}
