import type { DescribedTable } from '../csvw.ts';
import type { CellValue, DataColumn } from '../data-table.ts';
import { referenceOf, sqlColumn, sqlName, sqlValue } from './open-tables.ts';
import {
  countColumn,
  quoteName,
  reference,
  type SqlRow,
  type SqlSource,
  type SqlValue,
  type SqlView,
} from './sql-table.ts';

/** How a long table is put down: what is told of a figure stands there once, not once for each municipality. */
export interface LongTable {
  /** Columns that differ from municipality to municipality. */
  readonly own: readonly string[];
  /** The column with the name of the municipality, which the table of municipalities has. */
  readonly nameColumn: string;
}

/** The tables of the open data that have a row for each municipality and figure. */
export const LONG_TABLES: Readonly<Record<string, LongTable>> = {
  cijfers: { own: ['code', 'waarde', 'toestand'], nameColumn: 'gemeente' },
  indicatoren: { own: ['code', 'waarde', 'toestand', 'reden'], nameColumn: 'gemeente' },
};

const CODE = 'code';
const KIND = 'soort';

/**
 * A long table as two: `<name>_waarden` with the values, `<name>_soorten` with what each figure is. A view with the
 * name of the table puts the columns of the open data together again.
 */
export function longTableSource(
  { table, dataset }: DescribedTable,
  { own, nameColumn }: LongTable,
): SqlSource {
  const name = sqlName(table.path);
  const values = `${name}_waarden`;
  const kinds = `${name}_soorten`;
  const isOwn = ({ name: column }: DataColumn) => own.includes(column);
  const ownColumns = table.columns.filter(isOwn);
  const kindColumns = table.columns.filter((column) => !isOwn(column) && column.name !== nameColumn);
  const kindColumn = countColumn(KIND, `Nummer van het cijfer in ${kinds}.`);
  return {
    tables: [
      {
        name: kinds,
        description: `${dataset.title}: wat elk cijfer is. Eén regel is één cijfer, voor alle gemeenten.`,
        columns: [kindColumn, ...kindColumns.map(sqlColumn)],
        key: [KIND],
        references: kindColumns.flatMap(referenceOf),
      },
      {
        name: values,
        description: `${dataset.title}: de waarden. De view ${name} zet ze bij elkaar met wat het cijfer is.`,
        columns: [kindColumn, ...ownColumns.map(sqlColumn)],
        key: [CODE, KIND],
        references: [reference(KIND, kinds), ...ownColumns.flatMap(referenceOf)],
      },
    ],
    views: [joined({ table, dataset }, { own, nameColumn })],
    *rows() {
      const numbers = new Map<string, number>();
      const positions = (columns: readonly DataColumn[]) =>
        columns.map((each) => table.columns.indexOf(each));
      const ownAt = positions(ownColumns);
      const kindAt = positions(kindColumns);
      for (const cells of table.rows()) {
        const kind = pick(cells, kindAt);
        const key = JSON.stringify(kind);
        const known = numbers.get(key);
        const number = known ?? numbers.size + 1;
        if (known === undefined) {
          numbers.set(key, number);
          yield row(kinds, number, kind);
        }
        yield row(values, number, pick(cells, ownAt));
      }
    },
  };
}

function row(table: string, number: number, values: readonly SqlValue[]): SqlRow {
  return { table, values: [number, ...values] };
}

function pick(cells: readonly CellValue[], positions: readonly number[]): SqlValue[] {
  return positions.map((position) => sqlValue(cells[position]));
}

function joined({ table, dataset }: DescribedTable, { own, nameColumn }: LongTable): SqlView {
  const name = sqlName(table.path);
  const columns = table.columns.map((column) => {
    if (column.name === nameColumn) return `g.naam AS ${quoteName(nameColumn)}`;
    return `${own.includes(column.name) ? 'w' : 's'}.${quoteName(column.name)}`;
  });
  return {
    name,
    description: dataset.description,
    columns: table.columns,
    select: [
      `SELECT ${columns.join(', ')}`,
      `FROM ${quoteName(`${name}_waarden`)} AS w`,
      `JOIN ${quoteName(`${name}_soorten`)} AS s USING (${KIND})`,
      `JOIN gemeenten AS g USING (${CODE})`,
    ].join('\n'),
  };
}
