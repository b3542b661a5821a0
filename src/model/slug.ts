import { foldLetters } from './fold-name.ts';

/**
 * The part of an address that stands for a name: a-z, digits and '-'. "'s-Gravenhage" becomes
 * 's-gravenhage', 'Bergen (NH.)' becomes 'bergen-nh'. Two names can share a slug, and a name
 * without any letter of the Latin alphabet has an empty one: ingest reports both.
 */
export function slugOf(name: string): string {
  return foldLetters(name)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-');
}
