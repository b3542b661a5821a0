import { withoutFormula } from '../../../model/spreadsheet.ts';

export type CsvCell = string | number | undefined;

/**
 * A table for Dutch Excel: semicolon, BOM, decimal comma, formulas harmless. The same notation as the downloads that
 * the build makes (a test compares them), without the parser that makes those: a reader would have to load it.
 */
export function semicolonCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cellText).join(';')).join('\r\n')}\r\n`;
}

function cellText(value: CsvCell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = withoutFormula(value);
  return /[;"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
