/** What of a JSON Schema is read to list its fields. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** Each field with its type: 'edition.status: string example|published', '?' behind one that may be absent. */
export function fieldsOf(root: Schema): readonly string[] {
  const lines = new Set<string>();
  const walk = (schema: Schema, path: string): void => {
    const { $ref, properties = {}, required = [], items, additionalProperties, anyOf = [] } = schema;
    if ($ref !== undefined) {
      const found = root.$defs?.[$ref.replace('#/$defs/', '')];
      if (!found) throw new Error(`${path} refers to ${$ref}, which is not there.`);
      walk(found, path);
      return;
    }
    for (const [name, own] of Object.entries(properties)) {
      const at = `${path}.${name}${required.includes(name) ? '' : '?'}`;
      lines.add(`${at}: ${typeOf(own)}`);
      walk(own, at);
    }
    if (items) walk(items, `${path}[]`);
    if (additionalProperties) walk(additionalProperties, `${path}{}`);
    for (const each of anyOf) walk(each, path);
  };
  walk(root, '$');
  return [...lines];
}

function typeOf({
  $ref,
  type,
  enum: words,
  const: word,
  items,
  anyOf,
  propertyNames,
  additionalProperties,
}: Schema): string {
  if ($ref !== undefined) return $ref.replace('#/$defs/', '');
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (items) return `list of ${typeOf(items)}`;
  const keys = propertyNames?.enum ? ` by ${propertyNames.enum.join('|')}` : '';
  const values = additionalProperties ? ` of ${typeOf(additionalProperties)}${keys}` : '';
  const only = words ?? (word === undefined ? undefined : [word]);
  return `${[type].flat().join('|')}${only ? ` ${only.join('|')}` : ''}${values}`;
}
