import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { quoteName, type SqlColumn, type SqlSource, type SqlTable, type SqlView } from './sql-table.ts';

/** Told in the header of the file; goes up when a table or column that was there changes. */
const SCHEMA_VERSION = 1;

/**
 * Writes a SQLite database with these tables, or adds them to one that was begun. The same sources give the same bytes, with
 * the same version of Node: nothing in the file tells when or where it was made.
 *
 * @throws Error where a row refers to one that is not there, or lacks what its table asks for.
 */
export function writeDatabase(file: string, sources: readonly SqlSource[]): void {
  inDatabase(file, (database) => {
    addTables(database, sources);
    refuseLostReferences(database);
    database.exec('VACUUM');
  });
}

/** Writes what a database begins with. Rows may refer to tables that are still to come. @param file must not be there yet */
export function beginDatabase(file: string, sources: readonly SqlSource[]): void {
  inDatabase(file, (database) => addTables(database, sources));
}

function inDatabase(file: string, work: (database: DatabaseSync) => void): void {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    // No journal: a database that was not written to its end is thrown away with the build.
    database.exec(
      'PRAGMA page_size = 4096; PRAGMA encoding = "UTF-8"; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF',
    );
    work(database);
  } finally {
    database.close();
  }
}

function addTables(database: DatabaseSync, sources: readonly SqlSource[]): void {
  database.exec(`PRAGMA user_version = ${SCHEMA_VERSION}; BEGIN`);
  for (const table of sources.flatMap(({ tables }) => tables)) database.exec(createTable(table));
  for (const source of sources) insertRows(database, source);
  for (const table of sources.flatMap(({ tables }) => tables)) {
    for (const index of createIndexes(table)) database.exec(index);
  }
  for (const view of sources.flatMap(({ views = [] }) => views)) database.exec(createView(view));
  database.exec('COMMIT');
}

function insertRows(database: DatabaseSync, { tables, rows }: SqlSource): void {
  const statements = new Map<string, StatementSync>();
  for (const { name, columns } of tables) {
    const places = columns.map(() => '?').join(', ');
    statements.set(name, database.prepare(`INSERT INTO ${quoteName(name)} VALUES (${places})`));
  }
  for (const { table, values } of rows()) {
    const statement = statements.get(table);
    if (!statement) throw new RangeError(`There is no table ${table} to put a row in.`);
    statement.run(...values);
  }
}

/** Without `STRICT`, which programs of before 2022 cannot open; what is put in has its type already. */
function createTable({ name, columns, key, references }: SqlTable): string {
  const lines = [
    ...columns.map(columnLine),
    `PRIMARY KEY (${names(key)})`,
    ...references.map(
      (each) =>
        `FOREIGN KEY (${names(each.columns)}) REFERENCES ${quoteName(each.table)} (${names(each.to)})`,
    ),
  ];
  return `CREATE TABLE ${quoteName(name)} (\n  ${lines.join(',\n  ')}\n) WITHOUT ROWID`;
}

function columnLine({ name, type, required, isFlag }: SqlColumn): string {
  const own = quoteName(name);
  return `${own} ${type}${required ? ' NOT NULL' : ''}${isFlag ? ` CHECK (${own} IN (0, 1))` : ''}`;
}

/** Rows are found from the table that they refer to; where the key starts with those columns, it does that. */
function createIndexes({ name, key, references }: SqlTable): string[] {
  return references
    .filter(({ columns }) => columns.some((column, index) => key[index] !== column))
    .map(
      ({ columns }) =>
        `CREATE INDEX ${quoteName(`${name}_${columns.join('_')}`)} ON ${quoteName(name)} (${names(columns)})`,
    );
}

function createView({ name, select }: SqlView): string {
  return `CREATE VIEW ${quoteName(name)} AS\n${select}`;
}

function refuseLostReferences(database: DatabaseSync): void {
  const lost = database.prepare('PRAGMA foreign_key_check').get();
  if (lost)
    throw new Error(`A row of ${String(lost['table'])} refers to ${String(lost['parent'])}, which lacks it.`);
}

function names(all: readonly string[]): string {
  return all.map(quoteName).join(', ');
}
