/**
 * The characters that a document may hold. Two nested sets, because most sheets need only the first and a font
 * program with all of Latin Extended-A weighs half as much again.
 */

function charactersOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export const NO_BREAK_SPACE = 0xa0;
export const NARROW_NO_BREAK_SPACE = 0x202f;
/** A soft hyphen would show as a hyphen in the middle of a line, so it is not a character that one can write. */
const SOFT_HYPHEN = 0xad;
/** Not in Public Sans: 'ŉ' and the long s are obsolete, the IJ ligatures are written as two letters. */
const ABSENT = new Set([SOFT_HYPHEN, 0x132, 0x133, 0x149, 0x17f]);

const PUNCTUATION = charactersOf('–—‘’‚“”„•…€−≈≠≤≥×·½²³°§±«»');
const DUTCH_AND_FRISIAN = charactersOf('ÁÀÂÄÉÈÊËÍÌÎÏÓÒÔÖÚÙÛÜÇÑáàâäéèêëíìîïóòôöúùûüçñ');

function distinct(codePoints: readonly number[]): readonly number[] {
  return [...new Set(codePoints)].filter((codePoint) => !ABSENT.has(codePoint));
}

/** Enough for nearly all Dutch and Frisian text. */
export const CORE_CHARACTERS: readonly number[] = distinct([
  ...range(0x20, 0x7e),
  NO_BREAK_SPACE,
  ...DUTCH_AND_FRISIAN,
  ...PUNCTUATION,
]);

/** The core first and in the same order, so that a character has the same number in both font programs. */
export const ALL_CHARACTERS: readonly number[] = distinct([
  ...CORE_CHARACTERS,
  ...range(0xa1, 0xff),
  ...range(0x100, 0x17f),
  ...charactersOf('‰‹›™'),
]);

/** Characters that have a variant of fixed width, for columns of numbers. */
export const TABULAR_CHARACTERS: readonly number[] = charactersOf('0123456789.,');

/** Characters outside the font that other characters stand for without loss. */
export const WRITTEN_AS: ReadonlyMap<number, string> = new Map([
  [0x132, 'IJ'],
  [0x133, 'ij'],
  [0x2010, '-'],
  [0x2011, '-'],
]);
