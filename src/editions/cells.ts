import { type RawCell, type RawTable, rawValue, readRawTable } from './raw-table.ts';

/** One cell of a table, as an editor counts: the line on which its row starts, the column from 0. */
export interface CellPlace {
  readonly line: number;
  readonly column: number;
}

/** A text as it has to stand in a cell of a file: quoted only where it would be taken for more than one cell. */
function written(text: string, delimiter: string, wasQuoted: boolean): string {
  const needsQuotes = text.includes(delimiter) || /["\n\r]/.test(text) || text.trim() !== text;
  return wasQuoted || needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The character of a file that stands for another one; undefined where the encoding of the file has none. */
type Encoder = (text: string) => string | undefined;

const UTF8_MARK = '\u00EF\u00BB\u00BF';

function asUnits(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** How texts are written in a file with these bytes: as it is read, see `decodeFile`. */
function encoderOf({ text }: RawTable, bytes: Uint8Array, encoding: string): Encoder {
  const isDouble = encoding.startsWith('utf-16');
  if (isDouble) return (wanted) => wanted;
  if (encoding === 'utf-8' || text.startsWith(UTF8_MARK) || bytes.length === 0)
    return (wanted) => asUnits(new TextEncoder().encode(wanted));
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return (wanted) => {
    const units = [...wanted].map((character) => byteOf.get(character));
    return units.every((unit) => unit !== undefined) ? String.fromCharCode(...units) : undefined;
  };
}

function cellAt(table: RawTable, { line, column }: CellPlace): RawCell | undefined {
  return table.rows.find((row) => row.line === line)?.cells[column];
}

/**
 * The bytes of a table with another text in one cell; all other bytes stay as they are. Undefined where there is no such
 * cell, and where the encoding of the file has no sign for a letter of the text.
 *
 * @param encoding of the file, as `TextDecoder` calls it
 */
export function setCell(
  bytes: Uint8Array,
  place: CellPlace,
  text: string,
  encoding: string,
): Uint8Array | undefined {
  const table = readRawTable(bytes);
  const cell = cellAt(table, place);
  const encoded = encoderOf(table, bytes, encoding)(text);
  if (!cell || encoded === undefined) return undefined;
  const wasQuoted = table.text[cell.start] === '"';
  const inFile = written(encoded, table.delimiter, wasQuoted);
  return table.encode(table.text.slice(0, cell.start) + inFile + table.text.slice(cell.end));
}

/** The bytes of a table with some of its columns only; what stands between and below the rows stays as it is. */
export function keepColumns(bytes: Uint8Array, isKept: (header: string) => boolean): Uint8Array {
  const table = readRawTable(bytes);
  const [header, ...rows] = table.rows;
  if (!header) return bytes;
  const kept = header.cells.map((cell) => isKept(rawValue(table, cell)));
  const parts: string[] = [];
  let at = 0;
  for (const { cells } of [header, ...rows]) {
    const start = cells[0]?.start ?? at;
    const own = cells.filter((_, column) => kept[column] === true);
    parts.push(
      table.text.slice(at, start),
      own.map((cell) => table.text.slice(cell.start, cell.end)).join(table.delimiter),
    );
    at = cells.at(-1)?.end ?? at;
  }
  parts.push(table.text.slice(at));
  return table.encode(parts.join(''));
}
