import type { z } from 'zod';

type Plain = string | number | boolean | null | undefined;
type ListIn<Value> = Extract<Value, readonly unknown[]>;
type ObjectIn<Value> = Exclude<Value, Plain | readonly unknown[]>;
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;

type KeyOf<Shape> = Shape extends unknown ? keyof Shape & string : never;
/** The value of a field over all shapes of a union; where one of them lacks it, it may be undefined. */
type ValueAt<Shape, Key> = Shape extends unknown ? (Key extends keyof Shape ? Shape[Key] : undefined) : never;

type IsSame<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
/** Whether both have lists (or objects) in them, one of them, or none. */
type Presence<One, Other> = [One] extends [never]
  ? [Other] extends [never]
    ? 'none'
    : 'one'
  : [Other] extends [never]
    ? 'one'
    : 'both';

/**
 * Where two types differ once they are written as JSON: nothing is read-only there, a field that may be undefined may be
 * absent, and objects of several shapes are taken together. Goes down by itself: the compiler's own comparison of deep
 * types gives up after a few levels, and then calls them the same.
 */
type Differences<One, Other, Path extends string> =
  | (IsSame<Extract<One, Plain>, Extract<Other, Plain>> extends true ? never : Path)
  | DifferencesOfLists<ListIn<One>, ListIn<Other>, Path>
  | DifferencesOfObjects<ObjectIn<One>, ObjectIn<Other>, Path>;

type DifferencesOfLists<One, Other, Path extends string> = {
  none: never;
  one: Path;
  both: Differences<ItemOf<One>, ItemOf<Other>, `${Path}[]`>;
}[Presence<One, Other>];

type DifferencesOfObjects<One, Other, Path extends string> = {
  none: never;
  one: Path;
  both: {
    [Key in KeyOf<One> | KeyOf<Other>]: Differences<ValueAt<One, Key>, ValueAt<Other, Key>, `${Path}.${Key}`>;
  }[KeyOf<One> | KeyOf<Other>];
}[Presence<One, Other>];

/** Nothing where code and schema agree; else an object that no schema is, with the fields that differ. */
type Agreement<Written, Described> =
  Differences<Written, Described, '$'> extends infer Different
    ? [Different] extends [never]
      ? unknown
      : { readonly differsFromWhatTheCodeWrites: Different }
    : never;

/**
 * Holds a schema to the type of the value that the code writes: where a field is lacking, is one too many, or has another
 * type on one of the two sides, this does not compile, and the compiler names the field. Only types are compared.
 */
export function schemaOf<Written>() {
  return <Schema extends z.ZodType>(schema: Schema & Agreement<Written, z.infer<Schema>>): Schema => schema;
}
