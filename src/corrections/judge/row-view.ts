import { DATA_FILES } from '../../ingest/files/data-files.ts';
import { INVENTORY_COLUMNS, type InventoryColumn } from '../../ingest/inventory/sources/inventory-columns.ts';
import type { Finding } from '../../model/finding.ts';
import { type Match, matchRow } from '../apply/match-row.ts';
import { newValue } from '../apply/new-row.ts';
import { comparable, type InventoryLine, type OpenInventory } from '../apply/open-inventory.ts';
import { type Correction, valuesOf } from '../trail/correction.ts';
import { findingsOfRow, type InventoryRules } from './inventory-rules.ts';

/** One column of the row, as it is and as it would be. */
export interface ComparedCell {
  readonly column: InventoryColumn;
  readonly header: string;
  readonly before: string;
  readonly after: string;
  readonly isChanged: boolean;
  /** Undefined where it is what stood there when the report came in, or where that is not known. */
  readonly changedSince?: string;
}

/** What somebody who judges a report looks at. */
export interface RowView {
  readonly match: Match;
  /** The row in the file; undefined for a new row, and where there is none. */
  readonly line: InventoryLine | undefined;
  /** Every column that is filled before or after; empty where there is no row to show. */
  readonly cells: readonly ComparedCell[];
  /** What the rules of the inventory say of the row as it would be, and did not say of it as it is. */
  readonly findings: readonly Finding[];
  /** True where the row would go. */
  readonly isRemoval: boolean;
}

type Values = ReadonlyMap<InventoryColumn, string>;

function valuesOfLine(line: InventoryLine): Values {
  return new Map(
    INVENTORY_COLUMNS.flatMap(({ key }) => {
      const value = line.value(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** The values of the row of a location that was missing. */
function valuesOfNew(correction: Correction, { tables, municipalities }: OpenInventory): Values {
  const municipality = municipalities.get(correction.report.municipality);
  const [table] = tables;
  if (!municipality || !table) return new Map();
  const values = valuesOf(correction);
  return new Map(INVENTORY_COLUMNS.map(({ key }) => [key, newValue(key, values, table, municipality)]));
}

function compareCells(before: Values, after: Values, { before: old }: Correction): readonly ComparedCell[] {
  const written = new Map<InventoryColumn, string>(old);
  return INVENTORY_COLUMNS.flatMap(({ key, header }) => {
    const [was, becomes] = [before.get(key) ?? '', after.get(key) ?? ''];
    const then = written.get(key);
    if (was === '' && becomes === '') return [];
    return [
      {
        column: key,
        header,
        before: was,
        after: becomes,
        isChanged: comparable(was) !== comparable(becomes),
        ...(then === undefined || comparable(then) === comparable(was) ? {} : { changedSince: then }),
      },
    ];
  });
}

function identityOf({ severity, rule, column, value }: Finding): string {
  return JSON.stringify([severity, rule, column, value]);
}

/** The row as it is and as it would be, with what the rules of the inventory say of the new values. */
export function viewRow(correction: Correction, inventory: OpenInventory, rules: InventoryRules): RowView {
  const { report } = correction;
  const match = matchRow(report, inventory);
  const line = match.kind === 'found' && report.kind !== 'missing' ? match.lines[0] : undefined;
  const isRemoval = report.kind === 'gone';
  if (line === undefined && report.kind !== 'missing')
    return { match, line: undefined, cells: [], findings: [], isRemoval };
  const before: Values = line === undefined ? new Map() : valuesOfLine(line);
  const after: Values =
    line === undefined
      ? valuesOfNew(correction, inventory)
      : isRemoval
        ? new Map()
        : new Map([...before, ...valuesOf(correction)]);
  const file = line?.file ?? inventory.tables[0]?.file ?? DATA_FILES.inventory;
  const known = new Set(
    line === undefined ? [] : findingsOfRow(file, line.line, before, rules).map(identityOf),
  );
  const findings = isRemoval
    ? []
    : findingsOfRow(file, line?.line ?? 0, after, rules).filter((finding) => !known.has(identityOf(finding)));
  return { match, line, cells: compareCells(before, after, correction), findings, isRemoval };
}

/** Other reports about the same location, whatever became of them. */
export function reportsBeside(
  correction: Correction,
  all: readonly Correction[],
  inventory: OpenInventory,
): readonly Correction[] {
  const own = placesOf(correction, inventory);
  return all.filter(
    (other) => other.id !== correction.id && placesOf(other, inventory).some((place) => own.includes(place)),
  );
}

/** What a report is about, in ways that another report can share. */
function placesOf({ report, before, decided }: Correction, inventory: OpenInventory): readonly string[] {
  const match = matchRow(report, inventory);
  const values = valuesOf({ report, decided });
  const organisation = report.row?.organisation ?? before.get('organisation') ?? values.get('organisation');
  const address = report.row?.address ?? before.get('address') ?? values.get('address') ?? '';
  return [
    ...(match.kind === 'found' ? match.lines.map(({ id }) => `id ${id}`) : []),
    ...(report.row?.key === undefined ? [] : [`id ${report.row.key}`]),
    ...(organisation === undefined
      ? []
      : [`${report.municipality} ${comparable(organisation)} ${comparable(address)}`.toLowerCase()]),
  ];
}
