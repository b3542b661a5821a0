import Papa from 'papaparse';
import { LIMITS } from './data-files.ts';
import { findDelimiter } from './delimiter.ts';

export interface ParsedRow {
  /** Line of the file on which the row starts, as an editor counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Line of a quoted cell that has no closing quote, or text behind its closing quote. */
  readonly brokenQuote?: { readonly line: number; readonly kind: 'unclosed' | 'misplaced' };
}

export interface ParsedText {
  readonly rows: readonly ParsedRow[];
  /** True where reading stopped at the largest number of rows. */
  readonly stopped: boolean;
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

/** Line of the first longer line than any table needs, or undefined. */
export function findOverlongLine(text: string): number | undefined {
  let line = 1;
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    if ((end === -1 ? text.length : end) - start > LIMITS.lineCharacters) return line;
    if (end === -1) return undefined;
    start = end + 1;
    line += 1;
  }
  return undefined;
}

/**
 * Takes delimited text apart into rows with the line on which each starts. The parser counts rows,
 * not lines, so lines are counted in the text itself: a quoted cell can hold several. Rows without
 * any content are left out. `text` has '\n' as its only line end.
 */
export function parseLines(text: string): ParsedText {
  const delimited = findDelimiter(text);
  const rows: ParsedRow[] = [];
  let stopped = false;
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
      const row = { line: start, cells };
      if (errors.length === 0) {
        rows.push(row);
      } else {
        const before = cells.slice(0, -1).join('');
        const kind = errors.some((error) => error.code === 'InvalidQuotes') ? 'misplaced' : 'unclosed';
        const at = kind === 'unclosed' ? start + countLineEnds(before, 0, before.length) : start;
        rows.push({ ...row, brokenQuote: { line: at, kind } });
      }
      // The header is a row too.
      if (rows.length > LIMITS.rows + 1) {
        stopped = true;
        parser.abort();
      }
    },
  });
  return { rows, stopped };
}
