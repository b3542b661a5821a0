import type { ClassRow, NationalTable, TraitRow } from '../../../analysis/national/tables.ts';
import { roundHalfUp } from '../../../model/dutch.ts';

/** A number of both editions; undefined where an edition has no such row, or nobody to take a mean over. */
export interface ChangedNumber {
  readonly older: number | undefined;
  readonly newer: number | undefined;
  /** Newer less older, as they are printed. */
  readonly difference: number | undefined;
}

/** What is counted in a row of a table. */
export interface ChangedMeasure {
  readonly id: string;
  readonly label: string;
  readonly decimals: number;
  /** Whether it stands on the page: the files have all of them. */
  readonly isShown: boolean;
}

export interface ChangedRow {
  readonly id: string;
  readonly label: string;
  /** Row that this one is a part of. */
  readonly parent: string | undefined;
  /** By measure, in the order of the measures of the table. */
  readonly numbers: readonly ChangedNumber[];
}

/** A table of both editions side by side. */
export interface ChangedTable {
  readonly id: string;
  readonly label: string;
  readonly measures: readonly ChangedMeasure[];
  readonly rows: readonly ChangedRow[];
}

type Read<Row> = ChangedMeasure & { readonly read: (row: Row) => number | undefined };

const OF_TRAIT: readonly Read<TraitRow>[] = [
  measure('gemeenten', 'Gemeenten', true, ({ municipalities }) => municipalities),
  measure('organisaties', 'Organisaties', false, ({ organisations }) => organisations),
  measure('locaties', 'Locaties', true, ({ locations }) => locations),
];

const OF_CLASS: readonly Read<ClassRow>[] = [
  measure('gemeenten', 'Gemeenten', false, ({ municipalities }) => municipalities),
  measure('met_organisatie', 'Gemeenten met een organisatie', true, (row) => row.withOrganisation),
  measure('organisaties', 'Organisaties', false, ({ organisations }) => organisations),
  measure('locaties', 'Locaties', false, ({ locations }) => locations),
  {
    ...measure(
      'locaties_gemiddeld',
      'Locaties per gemeente',
      true,
      (row: ClassRow) => row.locationsMean.overAll,
    ),
    decimals: 1,
  },
];

function measure<Row>(id: string, label: string, isShown: boolean, read: Read<Row>['read']): Read<Row> {
  return { id, label, isShown, decimals: 0, read };
}

/**
 * The tables of the newer edition, each with what the same rows said in the older one. A row is the same where its id and
 * its name are: a class with other bounds is another class, and stands there once for each edition.
 */
export function changedTables(
  older: readonly NationalTable[],
  newer: readonly NationalTable[],
): readonly ChangedTable[] {
  return newer.map((table) => {
    const before = older.find(({ id }) => id === table.id);
    if (table.kind === 'traits') {
      return changedTable(table, OF_TRAIT, before?.kind === 'traits' ? before.rows : [], table.rows);
    }
    const rows = before?.kind === 'classes' ? [...before.rows, before.total] : [];
    return changedTable(table, OF_CLASS, rows, [...table.rows, table.total]);
  });
}

interface AnyRow {
  readonly id: string;
  readonly label: string;
  readonly parent?: string | undefined;
}

function changedTable<Row extends AnyRow>(
  { id, label }: Pick<NationalTable, 'id' | 'label'>,
  measures: readonly Read<Row>[],
  older: readonly Row[],
  newer: readonly Row[],
): ChangedTable {
  const nameOf = (row: Row) => `${row.id}|${row.label}`;
  const before = new Map(older.map((row) => [nameOf(row), row]));
  const now = new Set(newer.map(nameOf));
  const rowOf = (row: Row, then: Row | undefined, today: Row | undefined): ChangedRow => ({
    id: row.id,
    label: row.label,
    parent: row.parent,
    numbers: measures.map(({ read, decimals }) =>
      changedNumber(then && read(then), today && read(today), decimals),
    ),
  });
  return {
    id,
    label,
    measures: measures.map(({ read: _, ...shown }) => shown),
    rows: [
      ...newer.map((row) => rowOf(row, before.get(nameOf(row)), row)),
      ...older.filter((row) => !now.has(nameOf(row))).map((row) => rowOf(row, row, undefined)),
    ],
  };
}

function changedNumber(
  older: number | undefined,
  newer: number | undefined,
  decimals: number,
): ChangedNumber {
  const printed = (value: number | undefined) =>
    value === undefined ? undefined : roundHalfUp(value, decimals);
  const [before, after] = [printed(older), printed(newer)];
  return {
    older: before,
    newer: after,
    difference: before === undefined || after === undefined ? undefined : printed(after - before),
  };
}
