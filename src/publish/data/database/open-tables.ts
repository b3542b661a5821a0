import type { DescribedTable } from '../csvw.ts';
import type { CellValue, DataColumn, Datatype } from '../data-table.ts';
import {
  type SqlColumn,
  type SqlReference,
  type SqlRow,
  type SqlSource,
  type SqlTable,
  type SqlType,
  type SqlValue,
  textColumn,
} from './sql-table.ts';

const TYPES: Readonly<Record<Datatype, SqlType>> = {
  string: 'TEXT',
  integer: 'INTEGER',
  number: 'REAL',
  boolean: 'INTEGER',
  date: 'TEXT',
  anyURI: 'TEXT',
};

/** One value of a list has a table of its own; a list column without a name here is called after itself. */
const SINGULAR: Readonly<Record<string, string>> = {
  ondersteuningstypen: 'ondersteuningstype',
  leefgebieden: 'leefgebied',
  andere_namen: 'andere_naam',
  opvolgers: 'opvolger',
  codes: 'code',
};

/** What the value of a list must be in another table, by column. */
const LIST_REFERENCES: Readonly<Record<string, string>> = {
  ondersteuningstypen: 'ondersteuningstypen',
  leefgebieden: 'leefgebieden',
};

/** References that the open data does not have: its tables stand alone. */
const OWN_REFERENCES: Readonly<Record<string, readonly SqlReference[]>> = {
  locaties: [{ columns: ['code', 'organisatie'], table: 'organisaties', to: ['code', 'organisatie'] }],
};

/** 'data/indicatoren-uitleg' becomes 'indicatoren_uitleg'. */
export function sqlName(path: string): string {
  return path.replace(/^.*\//, '').replaceAll('-', '_');
}

/**
 * A table of the open data with the same columns; a list becomes a table of its own, with a row for each value. Flags
 * are 1 and 0.
 */
export function openTableSource({ table, dataset }: DescribedTable): SqlSource {
  const name = sqlName(table.path);
  const single = table.columns.filter(({ isList }) => !isList);
  const own: SqlTable = {
    name,
    description: dataset.description,
    columns: single.map(sqlColumn),
    key: table.key,
    references: [...single.flatMap(referenceOf), ...(OWN_REFERENCES[name] ?? [])],
  };
  const lists = table.columns.filter(({ isList }) => isList);
  return {
    tables: [own, ...lists.map((column) => listTable(own, column))],
    *rows() {
      for (const cells of table.rows()) yield* rowsOf(own, table.columns, cells);
    },
  };
}

function* rowsOf(
  own: SqlTable,
  columns: readonly DataColumn[],
  cells: readonly CellValue[],
): Generator<SqlRow> {
  const byName = new Map(columns.map(({ name }, index) => [name, cells[index]]));
  yield { table: own.name, values: own.columns.map(({ name }) => sqlValue(byName.get(name))) };
  const key = own.key.map((name) => sqlValue(byName.get(name)));
  for (const [name, cell] of byName) {
    if (typeof cell !== 'object') continue;
    for (const value of new Set(cell)) yield { table: listName(own, name), values: [...key, value] };
  }
}

function listTable(own: SqlTable, { name, description }: DataColumn): SqlTable {
  const keyColumns = own.columns.filter((column) => own.key.includes(column.name));
  const value = SINGULAR[name] ?? name;
  const refers = LIST_REFERENCES[name];
  return {
    name: listName(own, name),
    description: `${description} Eén regel is één waarde.`,
    columns: [...keyColumns, textColumn(value, description)],
    key: [...own.key, value],
    references: [
      { columns: own.key, table: own.name, to: own.key },
      ...(refers === undefined ? [] : [{ columns: [value], table: refers, to: [value] }]),
    ],
  };
}

const listName = ({ name }: SqlTable, column: string): string => `${name}_${column}`;

/** The column of the database for a column of the open data. */
export function sqlColumn({ name, description, datatype, required }: DataColumn): SqlColumn {
  const column = { name, description, type: TYPES[datatype], required };
  return datatype === 'boolean' ? { ...column, isFlag: true } : column;
}

export function referenceOf({ name, refersTo }: DataColumn): SqlReference[] {
  return refersTo === undefined
    ? []
    : [{ columns: [name], table: sqlName(refersTo.table), to: [refersTo.column] }];
}

/** @throws TypeError for a list, which has a table of its own. */
export function sqlValue(cell: CellValue): SqlValue {
  if (cell === undefined) return null;
  if (typeof cell === 'object') throw new TypeError('A list does not fit in one cell of a database.');
  return typeof cell === 'boolean' ? Number(cell) : cell;
}
