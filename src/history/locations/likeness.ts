import { distance } from 'fastest-levenshtein';
import type { Location } from '../../model/edition.ts';
import { addressOf } from './identity.ts';

/** Longer texts are compared by their start: the work grows with the product of both lengths. */
const COMPARED = 60;

/** Part of the letters that may differ between two spellings of one name. */
const MOST_DIFFERENT = 0.3;

/** A shorter word stands in the names of many. */
const SHORTEST_NAME = 6;

/** How much of two texts is the same, from 0 to 1: one less the Levenshtein distance by the longer length. */
function sameness(a: string, b: string): number {
  const [one, other] = [a.slice(0, COMPARED), b.slice(0, COMPARED)];
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - distance(one, other) / longest;
}

/** True for folded names of which few letters differ, or of which one is the other with words before or behind it. */
export function isNearlySame(a: string, b: string): boolean {
  if (sameness(a, b) >= 1 - MOST_DIFFERENT) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_NAME && ` ${long} `.includes(` ${short} `);
}

const CONTACT = ['website', 'phone', 'email'] as const;
const REST = ['postcode', 'place', 'openingHours', 'appointment', 'targetGroup', 'network', 'kind'] as const;

/** How much two locations are alike in what is known of both: a number to compare with others only. */
export function likenessOf(a: Location, b: Location): number {
  const equal = (field: (typeof CONTACT | typeof REST)[number]) =>
    a[field] !== undefined && a[field] === b[field] ? 1 : 0;
  const sum = (fields: readonly (typeof CONTACT | typeof REST)[number][]) =>
    fields.reduce((total, field) => total + equal(field), 0);
  const shared = (one: readonly string[], other: readonly string[]) =>
    one.filter((key) => other.includes(key)).length / Math.max(one.length, other.length, 1);
  return (
    4 * sameness(addressOf(a), addressOf(b)) +
    2 * sum(CONTACT) +
    sum(REST) +
    shared(a.supportTypes, b.supportTypes) +
    shared(a.lifeDomains, b.lifeDomains)
  );
}
