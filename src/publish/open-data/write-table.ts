import { commaCsv, excelCsv } from '../../factsheet/csv-text.ts';
import type { CellValue, DataTable } from './data-table.ts';

/** Between the items of a list in one cell. */
export const LIST_SEPARATOR = '|';
export const YES = 'ja';
export const NO = 'nee';

/** Comma, UTF-8, decimal point: for programs. */
export function tableToCsv(table: DataTable): string {
  return commaCsv(headersOf(table), table.rows().map(cellsOf));
}

/** Semicolon, BOM, decimal comma, no formulas: for Dutch Excel. */
export function tableToExcelCsv(table: DataTable): string {
  return excelCsv(headersOf(table), table.rows().map(cellsOf));
}

/** The rows as JSON values: lists as lists, unknown as null. */
export function tableToRecords(table: DataTable): Record<string, unknown>[] {
  const names = headersOf(table);
  return table
    .rows()
    .map((row) => Object.fromEntries(row.map((value, index) => [names[index], value ?? null])));
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
