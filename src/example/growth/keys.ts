import type { Row } from './rows.ts';

const PREFIX = 'VB-';
const DIGITS = 4;

/** Gives each line its own key, in the order of the file: 'VB-0001'. */
export function giveKeys(rows: readonly Row[]): readonly Row[] {
  return rows.map((row, index) => ({ kenmerk: keyOf(index + 1), ...row }));
}

/** Hands out keys that no line has: each call another one. */
export function keysAfter(rows: readonly Row[]): () => string {
  let last = rows.length;
  return () => {
    last += 1;
    return keyOf(last);
  };
}

function keyOf(number: number): string {
  return PREFIX + String(number).padStart(DIGITS, '0');
}
