import Papa from 'papaparse';
import { withoutFormula } from '../../model/spreadsheet.ts';

export type Cell = string | number | undefined;

type Rows = Iterable<readonly Cell[]>;

/** Comma, UTF-8, decimal point: for programs. An absent value is an empty cell. */
export function commaCsv(headers: readonly string[], rows: Rows): string {
  return [...commaCsvPieces(headers, rows)].join('');
}

/** Semicolon, BOM, decimal comma: for Dutch Excel. Text that could start a formula is made harmless. */
export function excelCsv(headers: readonly string[], rows: Rows): string {
  return [...excelCsvPieces(headers, rows)].join('');
}

/** The same as `commaCsv`, piece by piece. */
export function commaCsvPieces(headers: readonly string[], rows: Rows): Generator<string> {
  return csvPieces(headers, rows, (cell) => cell ?? '', { delimiter: ',', newline: '\n' });
}

/** The same as `excelCsv`, piece by piece. */
export function* excelCsvPieces(headers: readonly string[], rows: Rows): Generator<string> {
  yield '\ufeff';
  yield* csvPieces(headers, rows, excelCell, { delimiter: ';', newline: '\r\n' });
}

/** Enough rows to a piece that the work is in the rows, few enough to fit in memory whatever the number of rows. */
const ROWS_IN_PIECE = 2_000;

function* csvPieces(
  headers: readonly string[],
  rows: Rows,
  write: (cell: Cell) => string | number,
  format: { readonly delimiter: string; readonly newline: string },
): Generator<string> {
  let piece: (string | number)[][] = [[...headers]];
  for (const row of rows) {
    if (piece.length === ROWS_IN_PIECE) {
      yield Papa.unparse(piece, format) + format.newline;
      piece = [];
    }
    piece.push(row.map(write));
  }
  yield Papa.unparse(piece, format) + format.newline;
}

/** A number gets a decimal comma; text that Excel would take for a formula gets an apostrophe before it. */
function excelCell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return withoutFormula(value);
}
