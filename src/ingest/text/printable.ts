/**
 * Characters outside the font of the sheet that lie within its range: the soft hyphen, the ligature
 * of apostrophe and n, and the long s.
 */
const ABSENT = /[\u00AD\u0149\u017F]/;
/** Latin letters with all accents of Europe, and the punctuation of Dutch typography. */
const PRINTABLE = /^[ -~\u00A0-\u017F–—‘’‚“”„•…€−≈≠≤≥‰‹›™\u2010\u2011\u202F]*$/;

/**
 * True for text that can stand on the A4 sheet, of which the font lies embedded in every PDF. Other
 * text would stop the build halfway. A test holds this against the font itself.
 */
export function isPrintable(text: string): boolean {
  const composed = text.normalize('NFC');
  return PRINTABLE.test(composed) && !ABSENT.test(composed);
}

/** The first character of a text that cannot stand on the sheet, or undefined. */
export function firstUnprintable(text: string): string | undefined {
  return Array.from(text.normalize('NFC')).find((character) => !isPrintable(character));
}
