import { commaCsvPieces, excelCsvPieces } from '../../../factsheet/shared/csv-text.ts';
import type { CellValue, DataTable } from '../data-table.ts';

/** Between the items of a list in one cell. */
export const LIST_SEPARATOR = '|';
export const YES = 'ja';
export const NO = 'nee';

/** Comma, UTF-8, decimal point: for programs. */
export function tableToCsv(table: DataTable): Generator<string> {
  return commaCsvPieces(headersOf(table), cellRows(table));
}

/** Semicolon, BOM, decimal comma, no formulas: for Dutch Excel. */
export function tableToExcelCsv(table: DataTable): Generator<string> {
  return excelCsvPieces(headersOf(table), cellRows(table));
}

/** The rows as JSON values: lists as lists, unknown as null. */
export function* tableToRecords(table: DataTable): Generator<Record<string, unknown>> {
  const names = headersOf(table);
  for (const row of table.rows()) {
    yield Object.fromEntries(row.map((value, index) => [names[index], value ?? null]));
  }
}

function* cellRows(table: DataTable): Generator<(string | number | undefined)[]> {
  for (const row of table.rows()) yield cellsOf(row);
}

function headersOf({ columns }: DataTable): string[] {
  return columns.map(({ name }) => name);
}

function cellsOf(row: readonly CellValue[]): (string | number | undefined)[] {
  return row.map((value) => {
    if (typeof value === 'boolean') return value ? YES : NO;
    return typeof value === 'object' ? value.join(LIST_SEPARATOR) : value;
  });
}
