import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaOf } from '../../../../src/publish/data/api/json-type.ts';

/** What code could write: read-only, deep, with a field that is not always there. */
interface Written {
  readonly name: string;
  readonly rows: readonly {
    readonly key: 'a' | 'b';
    readonly deep: { readonly deeper: readonly { readonly n: number }[] };
  }[];
  readonly note?: string;
}

const deep = z.strictObject({ deeper: z.array(z.strictObject({ n: z.number() })) });
const row = { key: z.enum(['a', 'b']), deep };
const fields = { name: z.string(), rows: z.array(z.strictObject(row)), note: z.string().optional() };

/** `npm run lint` compiles this: where an error that is expected does not come, that is an error. */
describe('a schema that is held to a type', () => {
  it('is that schema, where the two agree', () => {
    const schema = z.strictObject(fields);
    expect(schemaOf<Written>()(schema)).toBe(schema);
  });

  it('takes unions of objects together, as code with `...(x ? { note } : {})` has them', () => {
    type Union =
      | { readonly name: string; readonly note: string }
      | { readonly name: string; readonly note?: undefined };
    const schema = z.strictObject({ name: z.string(), note: z.string().optional() });
    expect(schemaOf<Union>()(schema)).toBe(schema);
  });

  it('does not compile where they differ', () => {
    const { note, ...withoutNote } = fields;
    const { name, ...withoutName } = fields;
    expect(z.object({ name, note }).shape).toEqual({ name, note });
    const otherWord = z.array(z.strictObject({ ...row, key: z.enum(['a', 'b', 'c']) }));
    const deeper = z.strictObject({ deeper: z.array(z.strictObject({ n: z.number().optional() })) });
    const farDown = z.array(z.strictObject({ ...row, deep: deeper }));
    // @ts-expect-error: a field that the code writes is not described
    schemaOf<Written>()(z.strictObject(withoutName));
    // @ts-expect-error: a field that the code sometimes writes is not described
    schemaOf<Written>()(z.strictObject(withoutNote));
    // @ts-expect-error: a field is described that the code never writes
    schemaOf<Written>()(z.strictObject({ ...fields, extra: z.string() }));
    // @ts-expect-error: the same, where it may be absent
    schemaOf<Written>()(z.strictObject({ ...fields, extra: z.string().optional() }));
    // @ts-expect-error: a field that is always there may be absent
    schemaOf<Written>()(z.strictObject({ ...fields, name: z.string().optional() }));
    // @ts-expect-error: a field that may be absent is always there
    schemaOf<Written>()(z.strictObject({ ...fields, note: z.string() }));
    // @ts-expect-error: null where the code never writes it
    schemaOf<Written>()(z.strictObject({ ...fields, name: z.string().nullable() }));
    // @ts-expect-error: another type
    schemaOf<Written>()(z.strictObject({ ...fields, name: z.number() }));
    // @ts-expect-error: no list
    schemaOf<Written>()(z.strictObject({ ...fields, rows: z.strictObject(row) }));
    // @ts-expect-error: a word that the code does not write
    schemaOf<Written>()(z.strictObject({ ...fields, rows: otherWord }));
    // @ts-expect-error: a difference far down, where the compiler's own comparison gives up
    schemaOf<Written>()(z.strictObject({ ...fields, rows: farDown }));
  });
});
