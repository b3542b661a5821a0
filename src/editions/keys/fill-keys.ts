import { foldLabel } from '../../model/fold-name.ts';
import { type RawRow, type RawTable, rawValue, readRawTable } from '../raw-table.ts';

const HEADER = 'kenmerk';
/** The names that ingest takes for the column. */
const NAMES: ReadonlySet<string> = new Set([HEADER, 'key']);

interface Insertion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What to write so that a row has this text in this column; a row that is too short gets the cells before it. */
function inColumn(row: RawRow, column: number, text: string, { delimiter }: RawTable): Insertion {
  const cell = row.cells[column];
  if (cell) return { ...cell, text };
  const end = row.cells.at(-1)?.end ?? 0;
  return { start: end, end, text: delimiter.repeat(column - row.cells.length + 1) + text };
}

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
  const insertions = [
    ...(found === -1 ? [inColumn(header, column, HEADER, table)] : []),
    ...rows.flatMap((row) => {
      // In a new column a row without a key has an empty cell: it would be too short otherwise.
      const key = keyByLine.get(row.line) ?? (found === -1 ? '' : undefined);
      return key === undefined ? [] : [inColumn(row, column, key, table)];
    }),
  ];
  return withInsertions(table, insertions);
}

function withInsertions({ text, encode }: RawTable, insertions: readonly Insertion[]): Uint8Array {
  const parts: string[] = [];
  let at = 0;
  for (const insertion of insertions) {
    parts.push(text.slice(at, insertion.start), insertion.text);
    at = insertion.end;
  }
  parts.push(text.slice(at));
  return encode(parts.join(''));
}

/** The bytes of a table without what stands in some columns, by header; all other bytes stay as they are. */
export function emptyColumns(bytes: Uint8Array, headers: readonly string[]): Uint8Array {
  const table = readRawTable(bytes);
  const [header, ...rows] = table.rows;
  const names = new Set(headers.map(foldLabel));
  const isEmptied = header?.cells.map((cell) => names.has(foldLabel(rawValue(table, cell)))) ?? [];
  const cells = rows.flatMap((row) => row.cells.filter((_, column) => isEmptied[column]));
  return withInsertions(
    table,
    cells.map((cell) => ({ ...cell, text: '' })),
  );
}
