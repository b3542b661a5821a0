import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Cell } from '../text/columns.ts';
import { byPlace, lineWords } from './sources/row-words.ts';

/** Crockford's base 32: no letter that looks like a digit, and no vowel but A and E to make words with. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Fifty bits: among 200,000 locations two alike are a chance of one in fifty thousand, and then one gets a suffix. */
const CHARACTERS = 10;

/** A location that is to have an id. */
export interface Keyed {
  /** From its `kenmerk`. */
  readonly key: string | undefined;
  /** What makes it this location and no other: municipality, organisation and address, folded. */
  readonly identity: string;
  /** The cell of its key, or where that would stand. */
  readonly cell: Cell;
}

/** Keys are compared without regard to case: a file system or a spreadsheet may not see the difference. */
export function foldKey(key: string): string {
  return key.toUpperCase();
}

/**
 * An id out of the content of a location: 'L-' and ten letters and digits of its SHA-256. The same content has the same
 * id in every edition and on every machine.
 */
export function derivedId(identity: string): string {
  return `L-${contentHash(identity)}`;
}

/** Ten letters and digits that stand for a content, the same on every machine. */
export function contentHash(content: string): string {
  const hash = sha256(utf8ToBytes(content));
  const letters = Array.from(
    { length: CHARACTERS },
    (_, index) => ALPHABET[fiveBits(hash, index * 5)] ?? ALPHABET[0],
  );
  return letters.join('');
}

/** The five bits of a hash that begin at a bit. */
function fiveBits(hash: Uint8Array, bit: number): number {
  const at = bit >> 3;
  const two = ((hash[at] ?? 0) << 8) | (hash[at + 1] ?? 0);
  return (two >> (11 - (bit & 7))) & 31;
}

/** The id itself where nobody has it yet; else with the first number behind it that is free. Marks it as taken. */
export function takeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(foldKey(id)); number += 1) id = `${wanted}-${number}`;
  taken.add(foldKey(id));
  return id;
}

function reportDuplicate(own: Cell, first: Cell, log: FindingLog): void {
  log.error('duplicate-key', own, () => ({
    message: `Het kenmerk ${quoted(own.value)} staat ook op ${lineWords(first, own)}, bij een andere locatie.`,
    expected: 'Elk kenmerk bij één locatie.',
    action:
      'Zoek uit van welke locatie het kenmerk is. Maak de andere cel leeg; npm run edition -- keys geeft dan een nieuw kenmerk.',
  }));
}

/**
 * An id for each location, in their order: its key, else one out of its content. So a change to one location changes the
 * id of no other. A key of two locations is an error.
 */
export function giveIds(locations: readonly Keyed[], log: FindingLog): readonly string[] {
  const keyed = locations.filter(({ key }) => key !== undefined).sort((a, b) => byPlace(a.cell, b.cell));
  const firsts = new Map<string, Cell>();
  for (const { key = '', cell } of keyed) {
    const first = firsts.get(foldKey(key));
    if (first === undefined) firsts.set(foldKey(key), cell);
    else reportDuplicate(cell, first, log);
  }
  const taken = new Set(firsts.keys());
  return locations.map(({ key, identity }) => key ?? takeId(derivedId(identity), taken));
}
