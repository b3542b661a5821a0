import { type ColumnSpec, type MatchedTable, matchColumns, reportUnknownColumn } from './columns.ts';
import type { FindingLog } from './finding-log.ts';
import { readTable, type Table } from './table.ts';

/** What became of the rows of a CSV file: read = published + merged + refused. */
export interface FileTally {
  readonly file: string;
  /** Rows below the header that hold anything. */
  readonly read: number;
  /** Rows that are used, or locations where rows were merged. */
  readonly published: number;
  /** Rows that were added to another one. */
  readonly merged: number;
  /** Rows that are not used; the findings say why. */
  readonly refused: number;
}

export function tallyOf(file: string, read: number, published: number, merged = 0): FileTally {
  return { file, read, published, merged, refused: read - published - merged };
}

/** The table in a CSV text; an error where it holds no rows. */
export function readFilledTable(file: string, text: string, log: FindingLog): Table | undefined {
  const before = log.errors;
  const table = readTable(file, text, log);
  if (table?.read === 0 || (table === undefined && log.errors === before)) {
    log.error(
      'no-rows',
      { file },
      {
        message: 'Het bestand heeft geen regels onder de kopregel.',
        expected: 'Een kopregel met daaronder de gegevens.',
        action: 'Zet de gegevens in het bestand, of zet een oudere versie terug.',
      },
    );
  }
  return table;
}

/** The rows of a table with fixed columns. Unknown columns are reported. */
export function matchFixedColumns<Key extends string>(
  table: Table,
  specs: readonly ColumnSpec<Key>[],
  log: FindingLog,
): MatchedTable<Key> | undefined {
  const matched = matchColumns(table, specs, log);
  const headers = specs.map(({ header }) => header);
  for (const header of matched?.unknown ?? []) reportUnknownColumn(table, header, headers, log);
  return matched;
}
