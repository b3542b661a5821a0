import { lineEndAt, rawValue } from '../../ingest/files/raw-table.ts';
import type { InventoryColumn } from '../../ingest/inventory/sources/inventory-columns.ts';
import type { Municipality } from '../../model/edition.ts';
import { RECORD_ORIGINS } from '../../model/typology.ts';
import type { NewValues } from '../report/report.ts';
import { cellText } from './cell-text.ts';
import type { InventoryTable } from './open-inventory.ts';

const BY_HAND = RECORD_ORIGINS.find(({ key }) => key === 'handmatig')?.label ?? '';

/** What a new location gets where the report says nothing: somebody found it by looking. */
const STANDARD: ReadonlyMap<InventoryColumn, string> = new Map([
  ['origins', BY_HAND],
  ['socialCounsellors', 'nee'],
]);

/** The municipality as this file writes it: by name or by code. */
function municipalityCell({ lines }: InventoryTable, { code, name }: Municipality): string {
  return lines.find(({ municipality }) => municipality === code)?.value('municipality') ?? name;
}

/** The value of a column in the row of a location that was missing. */
export function newValue(
  column: InventoryColumn,
  values: NewValues,
  table: InventoryTable,
  municipality: Municipality,
): string {
  if (column === 'municipality') return municipalityCell(table, municipality);
  const given = new Map<InventoryColumn, string>(values).get(column);
  return given ?? STANDARD.get(column) ?? '';
}

/** A row for a location that was missing, in the form of the file; undefined where its encoding lacks a character. */
export function newRow(
  table: InventoryTable,
  values: NewValues,
  municipality: Municipality,
): string | undefined {
  const { raw, codec, headers, columns } = table;
  const columnAt = new Map([...columns].map(([column, index]) => [index, column]));
  const model = raw.rows.at(-1);
  const cells = headers.map((_, index) => {
    const column = columnAt.get(index);
    const value = column === undefined ? '' : newValue(column, values, table, municipality);
    const cell = model?.cells[index];
    const isQuoted = cell !== undefined && raw.text[cell.start] === '"';
    const units = codec.encode(value);
    return units === undefined ? undefined : cellText(units, raw.delimiter, isQuoted);
  });
  return cells.every((cell) => cell !== undefined) ? cells.join(raw.delimiter) : undefined;
}

/** The line end of a file, as its header has it. */
export function lineEndOf({ raw }: InventoryTable): string {
  const end = raw.rows[0]?.cells.at(-1)?.end ?? 0;
  return raw.text.slice(end, end + lineEndAt(raw.text, end)) || '\n';
}

/** The cells of a row with their headers, for the trail of a row that goes. */
export function cellsOf({ raw, codec, headers }: InventoryTable, row: InventoryTable['raw']['rows'][number]) {
  return row.cells.flatMap((cell, index) => {
    const value = codec.decode(rawValue(raw, cell));
    return value === '' ? [] : [{ header: headers[index] || `kolom ${index + 1}`, value }];
  });
}
