/** What a cell of the database holds. */
export type SqlValue = string | number | null;
export type SqlType = 'TEXT' | 'INTEGER' | 'REAL';

export interface SqlColumn {
  readonly name: string;
  /** What it means, as a reader of the data needs to know it. */
  readonly description: string;
  readonly type: SqlType;
  /** Never NULL. */
  readonly required: boolean;
  /** Holds 1 for yes and 0 for no. */
  readonly isFlag?: true;
}

/** Columns that together stand in another table. */
export interface SqlReference {
  readonly columns: readonly string[];
  readonly table: string;
  readonly to: readonly string[];
}

export interface SqlTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly SqlColumn[];
  readonly key: readonly string[];
  readonly references: readonly SqlReference[];
}

/** A table that is worked out of others when somebody asks for it. */
export interface SqlView {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Pick<SqlColumn, 'name' | 'description'>[];
  /** A `SELECT` that gives those columns. */
  readonly select: string;
}

/** Tables, and the rows that go into them: one by one, since not all of them fit in memory. */
export interface SqlSource {
  readonly tables: readonly SqlTable[];
  readonly views?: readonly SqlView[];
  readonly rows: () => Iterable<SqlRow>;
}

/** A row with the name of its table; values in the order of its columns. */
export interface SqlRow {
  readonly table: string;
  readonly values: readonly SqlValue[];
}

/** A column of text that is never empty, unless it says so. */
export function textColumn(name: string, description: string, optional?: 'optional'): SqlColumn {
  return { name, description, type: 'TEXT', required: optional === undefined };
}

export function countColumn(name: string, description: string): SqlColumn {
  return { name, description, type: 'INTEGER', required: true };
}

/** A source of one table. */
export function tableSource(
  table: Omit<SqlTable, 'references'> & Partial<Pick<SqlTable, 'references'>>,
  rows: () => Iterable<readonly SqlValue[]>,
): SqlSource {
  return {
    tables: [{ references: [], ...table }],
    *rows() {
      for (const values of rows()) yield { table: table.name, values };
    },
  };
}

export function reference(column: string, table: string, to = column): SqlReference {
  return { columns: [column], table, to: [to] };
}

/** A name as SQL writes it, whatever is in it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A value as SQL writes it. */
export function literal(value: SqlValue): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
