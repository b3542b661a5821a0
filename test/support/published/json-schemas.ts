import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** Says what is wrong with a document by the schema of that name: nothing where it is as described. */
export type FaultsBySchema = (name: string, document: unknown) => readonly string[];

const FOLDER = /^data\/schemas\/(.+)\.json$/;

/**
 * A validator of others (Ajv) with the published schemas, by their paths in the site. Strict: a keyword that it does not
 * know, or one that can never apply, is an error. Only of a list of counts by key the keys that must be there are named apart.
 */
export function validatorOf(texts: Iterable<readonly [path: string, text: string]>): FaultsBySchema {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true });
  formats.default(ajv, ['date', 'uri']);
  const checks = new Map(
    [...texts].flatMap(([path, text]) => {
      const [, name] = FOLDER.exec(path) ?? [];
      return name === undefined ? [] : [[name, ajv.compile(JSON.parse(text))] as const];
    }),
  );
  return (name, document) => {
    const check = checks.get(name);
    if (!check) return [`There is no schema ${name}.`];
    return check(document) ? [] : (check.errors ?? []).map(wordsOf);
  };
}

function wordsOf({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath}: ${message} ${JSON.stringify(params)}`;
}
