import { compareText } from '../../model/dutch.ts';
import type { PostcodeArea } from '../../model/edition.ts';
import { reportDuplicateRow } from '../cells/duplicate-rows.ts';
import { readRequiredText } from '../cells/fields.ts';
import { checkHasLetter } from '../cells/letters.ts';
import { isTotalRow, reportTotalRow } from '../cells/total-row.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { readMunicipality } from '../municipalities/field.ts';
import type { MunicipalityLookup } from '../municipalities/lookup.ts';
import type { Cell, ColumnSpec, RowReader } from '../text/columns.ts';
import { ownText } from '../text/own-text.ts';
import type { PlacedPoint } from './check-points.ts';
import { readRequiredPoint } from './degrees.ts';

export const POSTCODE_COLUMNS = [
  { key: 'postcode', header: 'postcode', identifies: true },
  { key: 'place', header: 'plaats', identifies: true },
  { key: 'municipality', header: 'gemeente' },
  { key: 'latitude', header: 'breedtegraad' },
  { key: 'longitude', header: 'lengtegraad' },
] as const satisfies readonly ColumnSpec<string>[];

type Column = (typeof POSTCODE_COLUMNS)[number]['key'];

const OWNER = { rule: 'postcode', name: 'Deze postcode' };
const FOUR_DIGITS = /^[1-9]\d{3}$/;

function readFourDigits(cell: Cell, log: FindingLog): string | undefined {
  const text = readRequiredText(cell, log);
  if (text === undefined || FOUR_DIGITS.test(text)) return text;
  log.error('broken-postcode', cell, {
    message: `${quoted(text)} is geen postcode van vier cijfers.`,
    expected: 'Vier cijfers, zoals 8011. De eerste is geen nul.',
    action: 'Verbeter de postcode. De letters horen niet in dit bestand.',
  });
  return undefined;
}

function readArea(
  row: RowReader<Column>,
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): PostcodeArea | undefined {
  const before = log.errors;
  const postcodeCell = row.cell('postcode');
  if (row.cell('municipality').value.trim() === '' && isTotalRow([postcodeCell.value], [])) {
    reportTotalRow([postcodeCell], log);
    return undefined;
  }
  const postcode = readFourDigits(row.cell('postcode'), log);
  const place = readRequiredText(row.cell('place'), log);
  const municipality = readMunicipality(row.cell('municipality'), lookup, log);
  const point = readRequiredPoint(row, OWNER, log);
  if (place !== undefined) checkHasLetter(row.cell('place'), place, log);
  if (log.errors > before || postcode === undefined || place === undefined) return undefined;
  if (municipality === undefined || point === undefined) return undefined;
  return { postcode, place: ownText(place), municipality: municipality.code, ...point };
}

function byPostcode(a: PostcodeArea, b: PostcodeArea): number {
  return (
    compareText(a.postcode, b.postcode) ||
    compareText(a.municipality, b.municipality) ||
    compareText(a.place, b.place) ||
    a.latitude - b.latitude ||
    a.longitude - b.longitude
  );
}

export interface PostcodeTable {
  /** In order of postcode, municipality, place and position. */
  readonly postcodes: readonly PostcodeArea[];
  /** Rows that said the same as an earlier one. */
  readonly merged: number;
  /** Where each of them stands, to hold it against the boundaries. */
  readonly points: readonly PlacedPoint[];
}

/** The postcodes with their points. Wrong rows are in the log. */
export function readPostcodes(
  rows: readonly RowReader<Column>[],
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): PostcodeTable {
  const read = rows.flatMap((row) => {
    const area = readArea(row, lookup, log);
    return area === undefined ? [] : { row, area };
  });
  const sorted = read.sort((a, b) => byPostcode(a.area, b.area) || a.row.line - b.row.line);
  const postcodes: PostcodeArea[] = [];
  const points: PlacedPoint[] = [];
  let first: (typeof sorted)[number] | undefined;
  for (const next of sorted) {
    if (first !== undefined && byPostcode(first.area, next.area) === 0) {
      reportDuplicateRow(next.row.cell('postcode'), first.row.line, log);
    } else {
      first = next;
      postcodes.push(next.area);
      points.push(next);
    }
  }
  return { postcodes, merged: sorted.length - postcodes.length, points };
}
