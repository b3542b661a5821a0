import Papa from 'papaparse';
import { withoutFormula } from '../model/spreadsheet.ts';

export type Cell = string | number | undefined;

/** Comma, UTF-8, decimal point: for programs. An absent value is an empty cell. */
export function commaCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) => row.map((cell) => cell ?? ''));
  return `${Papa.unparse([[...headers], ...data], { newline: '\n' })}\n`;
}

/** Semicolon, BOM, decimal comma: for Dutch Excel. Text that could start a formula is made harmless. */
export function excelCsv(headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const data = rows.map((row) => row.map(excelCell));
  return `\ufeff${Papa.unparse([[...headers], ...data], { delimiter: ';', newline: '\r\n' })}\r\n`;
}

/** A number gets a decimal comma; text that Excel would take for a formula gets an apostrophe before it. */
export function excelCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return withoutFormula(value);
}
