import { enumerate } from '../../model/dutch.ts';
import { foldLabel } from '../../model/fold-name.ts';
import type { DataFile } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { type ColumnSpec, type MatchedTable, matchColumns, reportOwnColumns } from './columns.ts';
import { decodeFile } from './decode.ts';
import { readTable, type Table, type TableRow, type TableSource } from './table.ts';

/** The table in a file: its text, or the rows of a workbook; undefined, with findings, where there is none. */
export function sourceOf(
  file: string,
  content: DataFile | undefined,
  log: FindingLog,
): TableSource | undefined {
  if (content === undefined || content instanceof Uint8Array) return decodeFile(file, content, log);
  log.take(file, content.remarks);
  return content.rows;
}

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

/** The table in a file; an error where it holds no rows. */
export function readFilledTable(file: string, source: TableSource, log: FindingLog): Table | undefined {
  const before = log.errors;
  const table = readTable(file, source, log);
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

/** How many columns every file of a kind has. */
function requiredColumns(specs: readonly ColumnSpec<string>[]): number {
  return specs.filter(({ optional }) => optional !== true).length;
}

/** True where hardly any column is known: then the first line is no header, and naming each column helps nobody. */
function isNoHeader({ headers }: Table, known: ReadonlySet<string>, columns: number): boolean {
  return headers.filter((header) => known.has(foldLabel(header))).length * 3 < columns;
}

function reportNoHeader(
  table: Table,
  known: ReadonlySet<string>,
  specs: readonly ColumnSpec<string>[],
  log: FindingLog,
): void {
  const looksLikeHeader = ({ cells }: TableRow) =>
    cells.filter((cell) => known.has(foldLabel(cell))).length * 3 >= requiredColumns(specs);
  const below = table.rows.slice(0, 10).find(looksLikeHeader);
  log.error(
    'no-header',
    { file: table.file, line: table.headerLine, value: table.headers.join(';') },
    {
      message: 'Op deze regel staan geen kolomkoppen die wij kennen. Het bestand is niet gelezen.',
      expected: `Een kopregel met de kolommen ${enumerate(specs.filter(({ optional }) => optional !== true).map(({ header }) => header))}${table.isSheet ? '' : ', met ; ertussen'}.`,
      action:
        below === undefined
          ? `Zet de kopregel bovenaan. Kijk ook of dit het goede ${table.isSheet ? 'bestand en het goede tabblad is.' : 'bestand is en of er een puntkomma, komma of tab tussen de cellen staat.'}`
          : `De koppen lijken op regel ${below.line} te staan. Haal weg wat erboven staat.`,
    },
  );
}

/** The rows of a table with fixed columns. Unknown columns are reported. */
export function matchFixedColumns<Key extends string>(
  table: Table,
  specs: readonly ColumnSpec<Key>[],
  log: FindingLog,
): MatchedTable<Key> | undefined {
  const known = new Set(specs.flatMap(({ key, header }) => [key, header].map(foldLabel)));
  if (isNoHeader(table, known, requiredColumns(specs))) {
    table.forgetRows();
    reportNoHeader(table, known, specs, log);
    return undefined;
  }
  const matched = matchColumns(table, specs, log);
  if (matched !== undefined) {
    const free = specs.filter(({ key }) => !matched.has(key)).map(({ header }) => header);
    reportOwnColumns(table, matched.unknown, free, log);
  }
  return matched;
}
