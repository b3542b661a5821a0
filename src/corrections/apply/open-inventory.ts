import { type RawRow, type RawTable, rawValue, readRawTable } from '../../ingest/files/raw-table.ts';
import { INVENTORY_COLUMNS, type InventoryColumn } from '../../ingest/inventory/sources/inventory-columns.ts';
import type { IngestResult } from '../../ingest/read-edition.ts';
import { cleanText } from '../../ingest/text/clean-text.ts';
import type { Edition, Municipality, MunicipalityCode } from '../../model/edition.ts';
import { foldLabel } from '../../model/fold-name.ts';
import { type CellCodec, codecFor } from './cell-codec.ts';

/** A row of the inventory as it stands in its file. */
export interface InventoryLine {
  readonly file: string;
  /** As an editor counts. */
  readonly line: number;
  /** Id of the location that it is about. */
  readonly id: string;
  readonly municipality: MunicipalityCode;
  readonly raw: RawRow;
  /** What stands in a column; undefined where the file does not have it. */
  value(column: InventoryColumn): string | undefined;
}

/** One file of the inventory, taken apart without changing it. */
export interface InventoryTable {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly raw: RawTable;
  readonly codec: CellCodec;
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<InventoryColumn, number>;
  readonly lines: readonly InventoryLine[];
}

/** The inventory as it stands in its files, with what ingest made of each row. */
export interface OpenInventory {
  readonly tables: readonly InventoryTable[];
  readonly lines: readonly InventoryLine[];
  readonly municipalities: ReadonlyMap<MunicipalityCode, Municipality>;
}

const KEY_BY_HEADER: ReadonlyMap<string, InventoryColumn> = new Map(
  INVENTORY_COLUMNS.flatMap(({ key, header }) => [
    [foldLabel(key), key],
    [foldLabel(header), key],
  ]),
);

function openTable(
  file: string,
  bytes: Uint8Array,
  ids: ReadonlyMap<number, string>,
  municipalityOf: ReadonlyMap<string, MunicipalityCode>,
): InventoryTable {
  const raw = readRawTable(bytes);
  const codec = codecFor(bytes);
  const [header, ...rows] = raw.rows;
  const headers = (header?.cells ?? []).map((cell) => codec.decode(rawValue(raw, cell)).trim());
  const columns = new Map<InventoryColumn, number>();
  for (const [index, name] of headers.entries()) {
    const key = KEY_BY_HEADER.get(foldLabel(name));
    if (key !== undefined && !columns.has(key)) columns.set(key, index);
  }
  const lines = rows.flatMap((row): InventoryLine[] => {
    const id = ids.get(row.line);
    const municipality = id === undefined ? undefined : municipalityOf.get(id);
    if (id === undefined || municipality === undefined) return [];
    const value = (column: InventoryColumn) => {
      const index = columns.get(column);
      if (index === undefined) return undefined;
      const cell = row.cells[index];
      return cell === undefined ? '' : codec.decode(rawValue(raw, cell));
    };
    return [{ file, line: row.line, id, municipality, raw: row, value }];
  });
  return { file, bytes, raw, codec, headers, columns, lines };
}

/**
 * Opens the inventory for judging and applying. It was read before without an error.
 *
 * @param files the bytes of `inventory.csv`, or of the files in `inventory/`, by name; a workbook cannot be changed byte by
 *   byte
 * @param idsByFile what ingest found: the id of the location of each line
 */
export function openInventory(
  files: ReadonlyMap<string, Uint8Array>,
  idsByFile: IngestResult['idsByFile'],
  { locations, municipalities }: Pick<Edition, 'locations' | 'municipalities'>,
): OpenInventory {
  const municipalityOf = new Map(locations.map(({ id, municipality }) => [id, municipality]));
  const tables = [...idsByFile].flatMap(([file, ids]) => {
    const bytes = files.get(file);
    return bytes === undefined ? [] : [openTable(file, bytes, ids, municipalityOf)];
  });
  return {
    tables,
    lines: tables.flatMap(({ lines }) => lines),
    municipalities: new Map(municipalities.map((each) => [each.code, each])),
  };
}

/** The text of a cell in the form in which it is compared: what nobody sees makes no difference. */
export function comparable(value: string): string {
  return cleanText(value).text;
}
