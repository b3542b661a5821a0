import Papa from 'papaparse';
import { LIMITS } from '../files/data-files.ts';
import { findDelimiter } from './delimiter.ts';

export interface ParsedRow {
  /** Line of the file on which the row starts, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Line of a quoted cell that has no closing quote, or text behind its closing quote. */
  readonly brokenQuote?: { readonly line: number; readonly kind: 'unclosed' | 'misplaced' };
}

/** Number of '\n' in `text` from `start` up to `end`. */
function countLineEnds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

export interface OverlongText {
  readonly rule: 'line-too-long' | 'too-many-lines';
  readonly line: number;
}

/** The first line that is longer than any table needs, or the line at which there are too many. */
export function findOverlong(text: string): OverlongText | undefined {
  let line = 1;
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > LIMITS.lineCharacters)
      return { rule: 'line-too-long', line };
    if (end === -1) return undefined;
    start = end + 1;
    line += 1;
    if (line > LIMITS.lines && start < text.length) return { rule: 'too-many-lines', line };
  }
  return undefined;
}

/**
 * Takes delimited text apart into rows with the line on which each starts, one after the other: all
 * rows of a large file together would not fit. Reading stops where `onRow` answers false. The parser
 * counts rows, not lines, so lines are counted in the text itself: a quoted cell can hold several.
 * Rows without any content are left out. `text` has '\n' as its only line end.
 */
export function eachRow(text: string, onRow: (row: ParsedRow) => boolean): void {
  const delimited = findDelimiter(text);
  let cursor = 0;
  let line = delimited.firstLine;
  Papa.parse<string[]>(delimited.text, {
    delimiter: delimited.delimiter,
    newline: '\n',
    quoteChar: '"',
    step: ({ data: cells, errors, meta }, parser) => {
      const start = line;
      line += countLineEnds(delimited.text, cursor, meta.cursor);
      cursor = meta.cursor;
      if (isBlank(cells)) return;
      let row: ParsedRow = { line: start, cells };
      if (errors.length > 0) {
        const before = cells.slice(0, -1).join('');
        const kind = errors.some((error) => error.code === 'InvalidQuotes') ? 'misplaced' : 'unclosed';
        const at = kind === 'unclosed' ? start + countLineEnds(before, 0, before.length) : start;
        row = { ...row, brokenQuote: { line: at, kind } };
      }
      if (!onRow(row)) parser.abort();
    },
  });
}

/** All rows of a text that is known to be small. */
export function parseLines(text: string): { readonly rows: readonly ParsedRow[] } {
  const rows: ParsedRow[] = [];
  eachRow(text, (row) => rows.push(row) > 0);
  return { rows };
}
