import { inColumn, lineEndAt, type RawRow, type Replacement } from '../../ingest/files/raw-table.ts';
import { lineEndOf } from './new-row.ts';
import type { InventoryTable } from './open-inventory.ts';

/** What is to become of the rows of one file. */
export interface TableEdits {
  /** New texts of cells, by row and index of the column. */
  readonly cells: ReadonlyMap<RawRow, ReadonlyMap<number, string>>;
  readonly removed: ReadonlySet<RawRow>;
  /** Whole rows, without line end. */
  readonly added: readonly string[];
}

function startOf(row: RawRow): number {
  return row.cells[0]?.start ?? 0;
}

function endOf(row: RawRow): number {
  return row.cells.at(-1)?.end ?? 0;
}

/** How long the line end is that stands just before a place; 0 where none does. */
function lineEndBefore(text: string, at: number): number {
  if (text[at - 1] === '\n') return text[at - 2] === '\r' ? 2 : 1;
  return text[at - 1] === '\r' ? 1 : 0;
}

/** A file that ends without a line end still does after its last rows are gone: those go with the line end before them. */
function removals({ raw }: InventoryTable, removed: ReadonlySet<RawRow>): readonly Replacement[] {
  const { text, rows } = raw;
  let isOpenEnd = true;
  return rows.toReversed().flatMap((row) => {
    const [start, end] = [startOf(row), endOf(row)];
    const behind = lineEndAt(text, end);
    const isLast = row === rows.at(-1);
    if (isLast) isOpenEnd = behind === 0;
    if (!removed.has(row)) {
      isOpenEnd = false;
      return [];
    }
    return isOpenEnd
      ? [{ start: start - lineEndBefore(text, start), end, text: '' }]
      : [{ start, end: end + behind, text: '' }];
  });
}

/** New rows stand behind the last row that holds anything. */
function additions(table: InventoryTable, added: readonly string[]): readonly Replacement[] {
  const { text, rows } = table.raw;
  const last = rows.at(-1);
  if (last === undefined || added.length === 0) return [];
  const end = endOf(last);
  const behind = lineEndAt(text, end);
  const lineEnd = lineEndOf(table);
  const at = end + behind;
  const rowTexts = added.map((row) => (behind > 0 ? row + lineEnd : lineEnd + row));
  return [{ start: at, end: at, text: rowTexts.join('') }];
}

/** The pieces of a file that change; all else stays, byte for byte. */
export function replacementsFor(table: InventoryTable, edits: TableEdits): readonly Replacement[] {
  const cells = [...edits.cells]
    .filter(([row]) => !edits.removed.has(row))
    .flatMap(([row, changed]) => inRow(row, changed, table));
  return [...cells, ...removals(table, edits.removed), ...additions(table, edits.added)];
}

/** A row that is too short for two of its new values gets them behind each other. */
function inRow(
  row: RawRow,
  changed: ReadonlyMap<number, string>,
  { raw }: InventoryTable,
): readonly Replacement[] {
  const there = [...changed].filter(([index]) => index < row.cells.length);
  const beyond = [...changed].filter(([index]) => index >= row.cells.length).sort(([a], [b]) => a - b);
  if (beyond.length === 0) return there.map(([index, text]) => inColumn(row, index, text, raw));
  let length = row.cells.length;
  let text = '';
  for (const [index, value] of beyond) {
    text += raw.delimiter.repeat(index - length + 1) + value;
    length = index + 1;
  }
  const end = endOf(row);
  return [...there.map(([index, value]) => inColumn(row, index, value, raw)), { start: end, end, text }];
}
