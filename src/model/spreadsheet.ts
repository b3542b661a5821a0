/** What makes a spreadsheet take text for a formula. */
const STARTS_FORMULA = /^[=+\-@\t\r]/;

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; other text stays as it is. */
export function withoutFormula(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}

/** The letters above a column, from 0: 27 is 'AB'. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter;
}
