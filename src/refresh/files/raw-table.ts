import Papa from 'papaparse';
import type { FindingLog } from '../../ingest/findings/finding-log.ts';
import { readTable } from '../../ingest/text/table.ts';
import { foldLabel } from '../../model/fold-name.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** A row of a table that is to be changed: cells by header, as they stand in the file. */
export type RawRow = Readonly<Record<string, string>>;

export interface RawTable {
  readonly headers: readonly string[];
  readonly rows: readonly RawRow[];
}

/**
 * The cells of a CSV text that ingest has found sound. Columns that nobody knows are kept.
 * @param known headers by which the columns are to be called; case and spaces make no difference
 */
export function readRawTable(
  file: string,
  text: string,
  known: readonly string[],
  log: FindingLog,
): RawTable | undefined {
  const table = readTable(file, text, log);
  if (table === undefined) return undefined;
  const names = new Map(known.map((name) => [foldLabel(name), name]));
  const headers = table.headers.map((header) => names.get(foldLabel(header)) ?? header.trim());
  return {
    headers,
    rows: table.rows.map(({ cells }) =>
      Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])),
    ),
  };
}

/** The table as Dutch Excel opens it: UTF-8 with byte order mark, semicolons. */
export function rawTableText({ headers, rows }: RawTable): string {
  const cells = rows.map((row) => headers.map((header) => row[header] ?? ''));
  return `${BYTE_ORDER_MARK}${Papa.unparse([[...headers], ...cells], { delimiter: ';', newline: '\n' })}\n`;
}
