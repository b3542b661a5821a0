import { enumerate } from '../../model/dutch.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { suggestHeaders } from '../cells/suggest-header.ts';
import type { FindingLog, Spot } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import type { Table, TableRow } from './table.ts';

/** A column that a file may have. Case, spaces, hyphens and underscores in headers make no difference. */
export interface ColumnSpec<Key extends string> {
  /** English name, accepted as a header too. */
  readonly key: Key;
  /** Dutch header. */
  readonly header: string;
  /** True where the file may do without. */
  readonly optional?: boolean;
}

/** A cell with its place, so that a finding can point at it. */
export interface Cell extends Spot {
  readonly line: number;
  readonly column: string;
  /** As it stands in the file. */
  readonly value: string;
}

export interface RowReader<Key extends string> {
  readonly line: number;
  cell(key: Key): Cell;
}

export interface MatchedTable<Key extends string> {
  readonly rows: readonly RowReader<Key>[];
  /** Headers that belong to no known column. */
  readonly unknown: readonly string[];
  /** True where the table has this column. */
  has(key: Key): boolean;
}

function reportMissing(table: Table, header: string, near: string | undefined, log: FindingLog): void {
  const spot = { file: table.file, line: table.headerLine, column: header };
  log.error('missing-column', near === undefined ? spot : { ...spot, value: near }, {
    message: `De kolom ${quoted(header)} ontbreekt.`,
    expected: `Een kolom met de kop ${quoted(header)}.`,
    action:
      near === undefined
        ? 'Zet de kolom in het bestand. De volgorde van de kolommen maakt niet uit.'
        : `Bedoelt u de kolom ${quoted(near)}? Verander dan de kop in ${quoted(header)}.`,
  });
}

/** Warns that nobody uses a column. */
export function reportUnknownColumn(
  table: Table,
  header: string,
  known: readonly string[],
  log: FindingLog,
): void {
  log.warning(
    'unknown-column',
    { file: table.file, line: table.headerLine, column: header },
    {
      message: `De kolom ${quoted(header)} is niet bekend. Wat erin staat wordt niet gebruikt.`,
      expected: `Een van de kolommen ${enumerate(known)}.`,
      action: 'Haal de kolom weg, of verbeter de kop als u een andere kolom bedoelt.',
    },
  );
}

/** Where a column stands in the file, and what it is called there. */
interface FoundColumn {
  readonly index: number;
  readonly header: string;
}

/** A class: hundreds of thousands of rows share its one method. */
class MatchedRow<Key extends string> implements RowReader<Key> {
  readonly #file: string;
  readonly #columns: ReadonlyMap<Key, FoundColumn>;
  readonly #row: TableRow;

  constructor(file: string, columns: ReadonlyMap<Key, FoundColumn>, row: TableRow) {
    this.#file = file;
    this.#columns = columns;
    this.#row = row;
  }

  get line(): number {
    return this.#row.line;
  }

  cell(key: Key): Cell {
    const column = this.#columns.get(key);
    const { line, cells } = this.#row;
    return {
      file: this.#file,
      line,
      column: column?.header ?? key,
      value: column === undefined ? '' : (cells[column.index] ?? ''),
    };
  }
}

/**
 * Finds the columns of a table by their headers. Undefined, with errors in the log, where a column
 * is missing or stands there twice: then no row can be trusted.
 */
export function matchColumns<Key extends string>(
  table: Table,
  specs: readonly ColumnSpec<Key>[],
  log: FindingLog,
): MatchedTable<Key> | undefined {
  const before = log.errors;
  const keyOf = new Map(
    specs.flatMap((spec) => [spec.key, spec.header].map((name) => [foldLabel(name), spec.key])),
  );
  const columns = new Map<Key, FoundColumn>();
  const unknown: string[] = [];
  for (const [index, header] of table.headers.entries()) {
    const key = keyOf.get(foldLabel(header));
    if (key === undefined) {
      const name = header.trim();
      if (name !== '') unknown.push(name);
      else if (table.rows.some(({ cells }) => (cells[index] ?? '').trim() !== ''))
        unknown.push(`kolom ${index + 1}, zonder kop`);
    } else if (columns.has(key)) {
      log.error(
        'duplicate-column',
        { file: table.file, line: table.headerLine, column: header.trim() },
        {
          message: `De kolom ${quoted(header.trim())} staat er twee keer.`,
          expected: 'Elke kolom één keer.',
          action: 'Haal de kolom weg die niet klopt.',
        },
      );
    } else {
      columns.set(key, { index, header: header.trim() });
    }
  }
  const absent = specs.filter(({ key }) => !columns.has(key));
  const suggested = suggestHeaders(
    absent.map(({ header }) => header),
    unknown,
  );
  for (const { header, optional } of absent)
    if (optional !== true) reportMissing(table, header, suggested.get(header), log);
  if (log.errors > before) return undefined;
  return {
    rows: table.rows.map((row) => new MatchedRow(table.file, columns, row)),
    unknown,
    has: (key) => columns.has(key),
  };
}
