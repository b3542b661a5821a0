import type { Reading } from '../../model/figure.ts';

/** What CBS says of a table. */
export interface TableFacts {
  readonly id: string;
  readonly title: string;
  /** Day of the last change, as CBS writes it. */
  readonly modified: string;
}

/** A column of a table. */
export interface ColumnFacts {
  /** Name by which the service knows it. */
  readonly key: string;
  readonly title: string;
  readonly unit: string;
}

/** A year of a table. */
export interface YearFacts {
  readonly year: number;
  readonly provisional: boolean;
}

/** Figures of one column in one year, by code of the region: municipalities ('GM0363') and the country ('NL01'). */
export type RegionReadings = ReadonlyMap<string, Reading>;

/** A municipality as CBS lists it, with its life in prose. */
export interface ListedRegion {
  readonly code: string;
  readonly title: string;
  readonly description: string;
  /** 'GMPV20' for a municipality in province 20; undefined where the service does not tell. */
  readonly group: string | undefined;
}

/** The figures that were asked, in the order of the columns. */
export interface TableAnswer {
  readonly columns: readonly RegionReadings[];
  /** Codes that stand in the answer more than once: a dimension was not filtered. */
  readonly repeated: readonly string[];
}

/** A table at one of the two services of CBS. */
export interface CbsTable {
  readonly service: 'v4' | 'v3';
  readonly facts: () => Promise<TableFacts>;
  /** Every column; `group` is the title of the group that holds it, where there is one. */
  readonly columns: () => Promise<readonly (ColumnFacts & { readonly group: string | undefined })[]>;
  readonly years: (dimension: string) => Promise<readonly YearFacts[]>;
  readonly regions: (dimension: string) => Promise<readonly ListedRegion[]>;
  readonly figures: (question: FigureQuestion) => Promise<TableAnswer>;
}

/** Which cells of a table. */
export interface FigureQuestion {
  readonly columns: readonly string[];
  readonly regions: string;
  /** Dimension of time and code of the year; undefined where the table has one year only. */
  readonly period: { readonly dimension: string; readonly code: string } | undefined;
  readonly filters: Readonly<Record<string, string>>;
}

/** The code of a whole year: '2025JJ00'. */
export function yearCode(year: number): string {
  return `${year}JJ00`;
}

/** The year of '2025JJ00'; undefined for months and quarters. */
export function yearOf(code: string): number | undefined {
  const digits = /^(\d{4})JJ00$/.exec(code.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Codes of the whole country, in the new tables and the old ones. */
export function isCountry(code: string): boolean {
  return code === 'NL00' || code === 'NL01';
}

export function isMunicipality(code: string): boolean {
  return /^GM\d{4}$/.test(code);
}

/**
 * How one item of an answer is read for a column: its region, its period, and its figure once that is wanted; undefined
 * for an item of another column.
 */
export type ReadItem<Item> = (
  item: Item,
  column: string,
) =>
  | { readonly region: string; readonly period: string | undefined; readonly reading: () => Reading }
  | undefined;

/**
 * Puts what a service answered in order, by column and region: only municipalities and the country, and nothing of
 * another period than was asked. What stands there more than once is told.
 */
export function sortAnswer<Item>(
  items: readonly Item[],
  { columns, period }: FigureQuestion,
  read: ReadItem<Item>,
): TableAnswer {
  const repeated = new Set<string>();
  const byColumn = columns.map((column): RegionReadings => {
    const readings = new Map<string, Reading>();
    for (const item of items) {
      const found = read(item, column);
      if (found === undefined || found.period !== period?.code) continue;
      if (!isMunicipality(found.region) && !isCountry(found.region)) continue;
      if (readings.has(found.region)) repeated.add(found.region);
      readings.set(found.region, found.reading());
    }
    return readings;
  });
  return { columns: byColumn, repeated: [...repeated] };
}
