import Papa from 'papaparse';
import { type Random, seededRandom } from '../../model/random.ts';

/** A change of one cell of the inventory, as an editor makes it. */
export interface Edit {
  /** Line in the file; the header is line 1. */
  readonly line: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

type Rows = string[][];

/** The rows of an inventory, header first, and the text of rows again. */
export function parseInventory(text: string): Rows {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ';', skipEmptyLines: true }).data;
}

export function writeInventory(rows: Rows): string {
  return `\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\n' })}\n`;
}

/**
 * Changes that could have been made: a cell takes over what stands in the same column of another line. Each column
 * has its turn, so that changes of names, addresses, offers and municipalities all occur. The same seed gives the same.
 */
export function* randomEdits(rows: Rows, seed: number): Generator<Edit> {
  const random = seededRandom(seed);
  const [header = [], ...body] = rows;
  for (;;) {
    for (const [index, column] of header.entries()) {
      const edit = pickEdit(body, index, column, random);
      if (edit) yield edit;
    }
  }
}

/** How often another line is looked at before a column is passed over: in some, nearly all cells are alike. */
const TRIES = 200;

function pickEdit(body: Rows, index: number, column: string, random: Random): Edit | undefined {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row = random.below(body.length);
    const other = random.below(body.length);
    const from = body[row]?.[index] ?? '';
    const to = body[other]?.[index] ?? '';
    if (from !== to) return { line: row + 2, column, from, to };
  }
  return undefined;
}

/** The rows after an edit. */
export function applyEdit(rows: Rows, { line, column, to }: Edit): Rows {
  const index = rows[0]?.indexOf(column) ?? -1;
  return rows.map((row, position) =>
    position === line - 1 ? row.map((cell, cellIndex) => (cellIndex === index ? to : cell)) : row,
  );
}
