const PREFIX = 'VB-';
const DIGITS = 4;

/** The key of a location, by its number: 'VB-0001'. */
export function exampleKey(number: number): string {
  return PREFIX + String(number).padStart(DIGITS, '0');
}

/** Hands out keys after the first so many: each call another one. */
export function keysAfter(count: number): () => string {
  let last = count;
  return () => {
    last += 1;
    return exampleKey(last);
  };
}
