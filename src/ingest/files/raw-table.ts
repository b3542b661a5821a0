import { findDelimiter } from '../text/delimiter.ts';

/** Where a cell stands in the text of a file: its quotes included, its delimiters not. */
export interface RawCell {
  readonly start: number;
  readonly end: number;
}

export interface RawRow {
  /** Line on which it starts, as an editor counts. */
  readonly line: number;
  /** At least one. */
  readonly cells: readonly RawCell[];
}

/** A table as it stands in a file, so that one cell can be changed and every other byte stays. */
export interface RawTable {
  /** One character for each unit of the file: a byte, or two in UTF-16. */
  readonly text: string;
  readonly delimiter: string;
  /** The header first; blank rows are left out. */
  readonly rows: readonly RawRow[];
  /** Puts a text of this kind back into bytes. */
  readonly encode: (text: string) => Uint8Array;
}

const BYTE_ORDER_MARK = '\uFEFF';
const UTF8_MARK = '\u00EF\u00BB\u00BF';

function singleBytes(bytes: Uint8Array): Pick<RawTable, 'text' | 'encode'> {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return {
    text: parts.join(''),
    encode: (text) => {
      const encoded = new Uint8Array(text.length);
      for (let at = 0; at < text.length; at += 1) encoded[at] = text.charCodeAt(at);
      return encoded;
    },
  };
}

function doubleBytes(bytes: Uint8Array, isLittle: boolean): Pick<RawTable, 'text' | 'encode'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    parts.push(String.fromCharCode(view.getUint16(at, isLittle)));
  return {
    text: parts.join(''),
    encode: (text) => {
      const encoded = new Uint8Array(text.length * 2);
      const out = new DataView(encoded.buffer);
      for (let at = 0; at < text.length; at += 1) out.setUint16(at * 2, text.charCodeAt(at), isLittle);
      return encoded;
    },
  };
}

function unitsOf(bytes: Uint8Array): Pick<RawTable, 'text' | 'encode'> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return doubleBytes(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return doubleBytes(bytes, false);
  return singleBytes(bytes);
}

/** The place behind a cell that starts here; a quoted one may hold delimiters and line ends. */
function endOfCell(text: string, start: number, delimiter: string): number {
  let at = start;
  if (text[at] === '"') {
    at += 1;
    while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) at += text[at] === '"' ? 2 : 1;
  }
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** How long the line end is that stands here; 0 where none does. */
export function lineEndAt(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1;
  return text[at] === '\n' ? 1 : 0;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}

/** Takes a CSV file apart without changing it. The file was read before without an error. */
export function readRawTable(bytes: Uint8Array): RawTable {
  const { text, encode } = unitsOf(bytes);
  const mark = [UTF8_MARK, BYTE_ORDER_MARK].find((each) => text.startsWith(each)) ?? '';
  const body = text.slice(mark.length);
  const { delimiter, firstLine } = findDelimiter(body.slice(0, 100_000).replace(/\r\n?/g, '\n'));
  const rows: RawRow[] = [];
  let at = mark.length;
  let line = 1;
  while (at < text.length) {
    const cells: RawCell[] = [];
    const [start, startLine] = [at, line];
    for (;;) {
      const end = endOfCell(text, at, delimiter);
      cells.push({ start: at, end });
      at = end;
      if (text[at] !== delimiter) break;
      at += 1;
    }
    line += countLineEnds(text.slice(start, at));
    const length = lineEndAt(text, at);
    at += length;
    if (length > 0) line += 1;
    const isFilled = cells.some((cell) => text.slice(cell.start, cell.end).trim() !== '');
    if (isFilled && startLine >= firstLine) rows.push({ line: startLine, cells });
  }
  return { text, delimiter, rows, encode };
}

/** What stands in a cell, without its quotes. */
export function rawValue({ text }: RawTable, { start, end }: RawCell): string {
  const raw = text.slice(start, end);
  return raw.startsWith('"') ? raw.slice(1, raw.lastIndexOf('"')).replaceAll('""', '"') : raw;
}

/** A piece of the text of a table with what comes in its place. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What to write so that a row has this text in this column; a row that is too short gets the cells before it. */
export function inColumn(row: RawRow, column: number, text: string, { delimiter }: RawTable): Replacement {
  const cell = row.cells[column];
  if (cell) return { ...cell, text };
  const end = row.cells.at(-1)?.end ?? 0;
  return { start: end, end, text: delimiter.repeat(column - row.cells.length + 1) + text };
}

/** The bytes of a table with some pieces replaced; all other bytes stay as they are. The pieces do not overlap. */
export function withReplacements(
  { text, encode }: RawTable,
  replacements: readonly Replacement[],
): Uint8Array {
  const parts: string[] = [];
  let at = 0;
  for (const replacement of [...replacements].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, replacement.start), replacement.text);
    at = replacement.end;
  }
  parts.push(text.slice(at));
  return encode(parts.join(''));
}
