/** The facts of a report, in the order of its file. */
export const HEAD_FACTS = [
  'id',
  'soort',
  'gemeente',
  'kenmerk',
  'organisatie',
  'bezoekadres',
  'toelichting',
  'bron',
  'melder',
  'datum',
] as const;

/** The facts about who reported. */
export const REPORTER_FACTS = ['naam', 'email', 'rol'] as const;

/** Longest text of a report, in characters: what is wrong in words, and a new value. */
export const LONGEST_WORDS = 1_000;

/** A phone number may begin with '+'; anything else that begins like a formula may not come near a spreadsheet. */
const FORMULA = /^[=@\t]|^[+-](?![0-9 ()./-]+$)/;

/** True where Excel would take a value for a formula and not for text. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text);
}
