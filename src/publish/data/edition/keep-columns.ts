import { codecFor } from '../../../corrections/apply/cell-codec.ts';
import { rawValue, readRawTable, withReplacements } from '../../../ingest/files/raw-table.ts';

/** The bytes of a CSV file with some of its columns only; its lines, and what stands between them, stay as they are. */
export function keepColumns(bytes: Uint8Array, isKept: (header: string) => boolean): Uint8Array {
  const table = readRawTable(bytes);
  const { decode } = codecFor(bytes);
  const [header, ...rows] = table.rows;
  if (!header) return bytes;
  const kept = header.cells.map((cell) => isKept(decode(rawValue(table, cell))));
  const replacements = [header, ...rows].flatMap(({ cells }) => {
    const [first, last] = [cells[0], cells.at(-1)];
    if (!first || !last) return [];
    const own = cells.filter((_, column) => kept[column] === true);
    const text = own.map(({ start, end }) => table.text.slice(start, end)).join(table.delimiter);
    return [{ start: first.start, end: last.end, text }];
  });
  return withReplacements(table, replacements);
}
