import { parseMunicipalityCode } from '../../ingest/municipalities/lookup.ts';
import { compareText, roundHalfUp } from '../../model/dutch.ts';
import type { Municipality, MunicipalityCode } from '../../model/edition.ts';
import type { Reading } from '../../model/figure.ts';
import type { Carried } from '../division/add-up.ts';
import type { RawRow, RawTable } from './raw-table.ts';

/** A column to fill. */
export interface ColumnFigures {
  readonly id: string;
  readonly decimals: number;
  readonly carried: ReadonlyMap<MunicipalityCode, Carried>;
  /** True where figures of the same area keep the text that they have in the file. */
  readonly keepsText: boolean;
}

/** A number as Dutch Excel reads it, without thousands: '12,50'. Empty where unknown. */
function cellOf(reading: Reading | undefined, decimals: number): string {
  if (reading?.state !== 'known') return '';
  return roundHalfUp(reading.value, decimals).toFixed(decimals).replace('.', ',');
}

function codeOf(row: RawRow): MunicipalityCode {
  return parseMunicipalityCode(row['code'] ?? '') ?? '';
}

/** The text of a cell: as it stood where nothing was worked out anew. */
function textOf(
  { id, decimals, carried, keepsText }: ColumnFigures,
  code: MunicipalityCode,
  before: ReadonlyMap<MunicipalityCode, RawRow>,
): string {
  const found = carried.get(code);
  if (!keepsText || found === undefined || found.kind === 'sum' || found.kind === 'none')
    return cellOf(found?.reading, decimals);
  const from = found.kind === 'same-area' ? found.from : code;
  return before.get(from)?.[id] ?? '';
}

/**
 * The table of indicators with other figures: a row for each municipality of the division, in the order in which
 * they stood, with new ones among them.
 */
export function editIndicators(
  { headers, rows }: RawTable,
  municipalities: readonly Municipality[],
  columns: readonly ColumnFigures[],
): RawTable {
  const before = new Map(rows.map((row) => [codeOf(row), row]));
  const order = [...before.keys()];
  const isSorted = order.every(
    (code, index) => index === 0 || compareText(order[index - 1] ?? '', code) <= 0,
  );
  const kept = order.filter((code) => municipalities.some((municipality) => municipality.code === code));
  const added = municipalities
    .map(({ code }) => code)
    .filter((code) => !before.has(code))
    .sort(compareText);
  const all = isSorted ? [...kept, ...added].sort(compareText) : [...kept, ...added];
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  return {
    headers,
    rows: all.map((code) => ({
      ...(before.get(code) ?? { code, gemeente: byCode.get(code)?.name ?? '' }),
      ...Object.fromEntries(columns.map((column) => [column.id, textOf(column, code, before)])),
    })),
  };
}
