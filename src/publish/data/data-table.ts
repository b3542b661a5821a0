import { EXAMPLE_TITLE } from '../../factsheet/shared/notices.ts';
import type { EditionStatus } from '../../model/edition.ts';

/** A list stands in one CSV cell with '|' between its items. */
export type CellValue = string | number | boolean | readonly string[] | undefined;

export type Datatype = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'anyURI';

/** A column as a reader of the data needs to know it. Names are stable from edition to edition. */
export interface DataColumn {
  /** Header in the CSV and key in the JSON: lower case, '_' between words. */
  readonly name: string;
  readonly description: string;
  readonly datatype: Datatype;
  /** Holds several values. */
  readonly isList: boolean;
  /** Never empty. */
  readonly required: boolean;
  /** Column of another table in which each of its values stands. */
  readonly refersTo?: ColumnReference;
}

export interface ColumnReference {
  /** The path of the table, in the same folder. */
  readonly table: string;
  readonly column: string;
}

/** Where every CBS code of a municipality stands, also of one that was abolished. */
export const MUNICIPALITY_CODES: ColumnReference = { table: 'data/gemeenten', column: 'code' };
/** Where every indicator stands, with what it means. */
export const INDICATOR_IDS: ColumnReference = { table: 'data/indicatoren-uitleg', column: 'indicator' };

export interface DataTable {
  /** The files without '.csv', '-excel.csv' and so on: 'data/locaties'. */
  readonly path: string;
  readonly columns: readonly DataColumn[];
  /** Columns that together tell the rows apart. */
  readonly key: readonly string[];
  /** Worked out when asked for, one by one: the page that describes the data needs none, and not all fit in memory. */
  readonly rows: () => Iterable<readonly CellValue[]>;
}

/** A column, and how it is read from one row of the edition. */
export interface ColumnOf<Row> {
  readonly name: string;
  readonly description: string;
  readonly datatype?: Datatype;
  readonly isList?: true;
  /** Columns are never empty unless they say so. */
  readonly optional?: true;
  readonly refersTo?: ColumnReference;
  readonly read: (row: Row) => CellValue;
}

/** A table of up to this many rows is worked out once for all its files; a longer one once for each. */
const MOST_KEPT = 100_000;

/** Makes a table from rows of the edition. */
export function makeTable<Row>(
  path: string,
  key: readonly string[],
  columns: readonly ColumnOf<Row>[],
  rows: () => Iterable<Row>,
): DataTable {
  let kept: readonly (readonly CellValue[])[] | undefined;
  return {
    path,
    key,
    columns: columns.map(columnOf),
    *rows() {
      if (kept) {
        yield* kept;
        return;
      }
      let seen: (readonly CellValue[])[] | undefined = [];
      for (const row of rows()) {
        const cells = columns.map(({ read }) => read(row));
        // One row too many: those before it are let go as well.
        if (seen?.length === MOST_KEPT) seen = undefined;
        seen?.push(cells);
        yield cells;
      }
      kept = seen;
    },
  };
}

function columnOf(own: Omit<ColumnOf<never>, 'read'>): DataColumn {
  const { name, description, datatype = 'string', refersTo } = own;
  const column = {
    name,
    description,
    datatype,
    isList: own.isList === true,
    required: own.optional !== true,
  };
  return refersTo === undefined ? column : { ...column, refersTo };
}

/** What the column `status` says of each row. */
export function rowStatus(status: EditionStatus, inventable: boolean): string {
  if (status !== 'example') return 'gepubliceerd';
  return inventable ? `${EXAMPLE_TITLE}: verzonnen` : `gepubliceerd, in een uitgave met ${EXAMPLE_TITLE}`;
}

export const STATUS_DESCRIPTION =
  'Of de regel echt is. ‘Voorbeelddata: verzonnen’ betekent: bedacht, niet gebruiken om iemand te verwijzen.';
