import { z } from 'zod';
import type { Announcement } from '../versions.ts';

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly $defs?: Readonly<Record<string, JsonSchema>> | undefined;
}

interface About {
  /** Where the schema is published. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Of this file. */
  readonly announcements: readonly Announcement[];
}

/** A schema as a JSON Schema document of draft 2020-12, at its own address. Fields that will go are marked as such. */
export function toJsonSchema(
  schema: z.ZodType,
  { address, title, description, announcements }: About,
): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', cycles: 'throw' });
  const document = { $schema, $id: address, title, ...rest, description };
  return announcements.reduce<JsonSchema>((marked, { field }) => withDeprecated(marked, field), document);
}

/**
 * Marks the fields with a name as deprecated. In a list of parts ('edition.area') each next one is a field of the one
 * before, through lists as well.
 * @throws RangeError where there is no such field
 */
function withDeprecated(schema: JsonSchema, field: string): JsonSchema {
  const [name = '', ...rest] = field.split('.');
  const { properties, items } = schema;
  if (isSchema(items)) return { ...schema, items: withDeprecated(items, field) };
  const own = isSchema(properties) ? properties[name] : undefined;
  if (!isSchema(properties) || !isSchema(own))
    throw new RangeError(`There is no field ${field} to announce.`);
  const marked = rest.length > 0 ? withDeprecated(own, rest.join('.')) : { ...own, deprecated: true };
  return { ...schema, properties: { ...properties, [name]: marked } };
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
