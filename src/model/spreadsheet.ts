/** What makes a spreadsheet take text for a formula. */
const STARTS_FORMULA = /^[=+\-@\t\r]/;

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; other text stays as it is. */
export function withoutFormula(text: string): string {
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}
