/** A range of values that occur, both ends included. */
export interface ValueClass {
  readonly from: number;
  readonly to: number;
}

/**
 * Divides values into at most `most` classes with about as many values each. The values are those that are
 * shown, already rounded: then no reader sees '1,1' in the class below 1,1. Equal values are never divided, so
 * that classes of whole numbers can differ in size.
 */
export function fitClasses(values: readonly number[], most: number): readonly ValueClass[] {
  const counts = [...Map.groupBy(values, (value) => value)]
    .map(([value, same]) => ({ value, count: same.length }))
    .toSorted((a, b) => a.value - b.value);
  const classes: { from: number; to: number }[] = [];
  let size = 0;
  let room = 0;
  let left = values.length;
  for (const { value, count } of counts) {
    const last = classes.at(-1);
    // A class takes the next value where that brings it nearer to its share of what was left when it began.
    if (last && (classes.length === most || Math.abs(size + count - room) <= Math.abs(size - room))) {
      last.to = value;
      size += count;
    } else {
      room = left / (most - classes.length);
      classes.push({ from: value, to: value });
      size = count;
    }
    left -= count;
  }
  return classes;
}
