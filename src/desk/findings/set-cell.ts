import { codecFor } from '../../corrections/apply/cell-codec.ts';
import { cellText } from '../../corrections/apply/cell-text.ts';
import { readRawTable, withReplacements } from '../../ingest/files/raw-table.ts';

/** One cell of a table, as an editor counts: the line on which its row starts, the column from 0. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * The bytes of a CSV file with another text in one cell; all other bytes stay as they are. Undefined where there is no
 * such cell, and where the encoding of the file has no sign for a letter of the text.
 */
export function setCell(
  bytes: Uint8Array,
  { line, column }: CellPlace,
  text: string,
): Uint8Array | undefined {
  const table = readRawTable(bytes);
  const cell = table.rows.find((row) => row.line === line)?.cells[column];
  const units = codecFor(bytes).encode(text);
  if (!cell || units === undefined) return undefined;
  const isQuoted = table.text[cell.start] === '"';
  return withReplacements(table, [{ ...cell, text: cellText(units, table.delimiter, isQuoted) }]);
}
