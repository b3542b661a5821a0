import { inColumn, rawValue, readRawTable, withReplacements } from '../../ingest/files/raw-table.ts';
import { foldLabel } from '../../model/fold-name.ts';

const HEADER = 'kenmerk';
/** The names that ingest takes for the column. */
const NAMES: ReadonlySet<string> = new Set([HEADER, 'key']);

/**
 * The bytes of an inventory with the keys of its rows filled in, by line. A column is added where there is none; all
 * other bytes stay as they are.
 */
export function fillKeys(bytes: Uint8Array, keyByLine: ReadonlyMap<number, string>): Uint8Array {
  const table = readRawTable(bytes);
  const [header, ...rows] = table.rows;
  if (!header || keyByLine.size === 0) return bytes;
  const found = header.cells.findIndex((cell) => NAMES.has(foldLabel(rawValue(table, cell))));
  const column = found === -1 ? header.cells.length : found;
  const replacements = [
    ...(found === -1 ? [inColumn(header, column, HEADER, table)] : []),
    ...rows.flatMap((row) => {
      // In a new column a row without a key has an empty cell: it would be too short otherwise.
      const key = keyByLine.get(row.line) ?? (found === -1 ? '' : undefined);
      return key === undefined ? [] : [inColumn(row, column, key, table)];
    }),
  ];
  return withReplacements(table, replacements);
}

/** The bytes of a table without what stands in some columns, by header; all other bytes stay as they are. */
export function emptyColumns(bytes: Uint8Array, headers: readonly string[]): Uint8Array {
  const table = readRawTable(bytes);
  const [header, ...rows] = table.rows;
  const names = new Set(headers.map(foldLabel));
  const isEmptied = header?.cells.map((cell) => names.has(foldLabel(rawValue(table, cell)))) ?? [];
  const cells = rows.flatMap((row) => row.cells.filter((_, column) => isEmptied[column]));
  return withReplacements(
    table,
    cells.map((cell) => ({ ...cell, text: '' })),
  );
}
