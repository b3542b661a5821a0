import type { JsonSchema } from './schemas/to-json-schema.ts';

const PARTS = '#/$defs/';
const COMPONENTS = '#/components/schemas/';

/** Where a schema stands among the components. */
export const componentOf = (name: string): string => COMPONENTS + name;

/**
 * All schemas side by side, with the parts that they share among them: a description that leads nowhere else, which every
 * program can read. Without their own addresses: with those, what they refer to would be looked for there.
 *
 * @throws RangeError where two things of one name differ
 */
export function componentsOf(schemas: ReadonlyMap<string, JsonSchema>): Readonly<Record<string, JsonSchema>> {
  const components = new Map<string, JsonSchema>();
  const add = (name: string, schema: JsonSchema) => {
    const own = pointed(schema);
    const there = components.get(name);
    if (there && JSON.stringify(there) !== JSON.stringify(own)) {
      throw new RangeError(`Two schemas are called ${name}.`);
    }
    components.set(name, own);
  };
  for (const [name, { $schema, $id, $defs, ...schema }] of schemas) {
    add(name, schema);
    for (const [part, own] of Object.entries($defs ?? {})) add(part, own);
  }
  return Object.fromEntries(components);
}

/** The same with its references among the components. */
function pointed(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' ? value.replace(PARTS, COMPONENTS) : value,
  );
}
