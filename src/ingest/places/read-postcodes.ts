import { compareText, formatNumber } from '../../model/dutch.ts';
import type { Municipality, PostcodeArea } from '../../model/edition.ts';
import { reportDuplicateRow } from '../cells/duplicate-rows.ts';
import { readRequiredText } from '../cells/fields.ts';
import { isTotalRow, reportTotalRow } from '../cells/total-row.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { readMunicipality } from '../municipalities/field.ts';
import type { MunicipalityLookup } from '../municipalities/lookup.ts';
import type { Cell, ColumnSpec, RowReader } from '../text/columns.ts';
import { ownText } from '../text/own-text.ts';
import { readRequiredPoint } from './degrees.ts';
import type { Outlines } from './outlines.ts';

export const POSTCODE_COLUMNS = [
  { key: 'postcode', header: 'postcode' },
  { key: 'place', header: 'plaats' },
  { key: 'municipality', header: 'gemeente' },
  { key: 'latitude', header: 'breedtegraad' },
  { key: 'longitude', header: 'lengtegraad' },
] as const satisfies readonly ColumnSpec<string>[];

type Column = (typeof POSTCODE_COLUMNS)[number]['key'];

const OWNER = { rule: 'postcode', name: 'Deze postcode' };
const FOUR_DIGITS = /^[1-9]\d{3}$/;

/** The middle of a postcode can lie over the border of a municipality that has a part of it; not as far as this. */
const FARTHEST_OUTSIDE_KM = 5;

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

/** Warns about a point that lies far from the municipality; one of the two must be wrong. */
function checkNearby(
  row: RowReader<Column>,
  area: PostcodeArea,
  { name }: Municipality,
  outlines: Outlines | undefined,
  log: FindingLog,
): void {
  const km = outlines?.distance(area.municipality, area) ?? 0;
  if (km <= FARTHEST_OUTSIDE_KM) return;
  log.warning('postcode-far-away', row.cell('municipality'), () => ({
    message: `Het punt van postcode ${area.postcode} ligt ${formatNumber(Math.round(km))} km buiten de gemeente ${name}.`,
    expected: `Een punt in de gemeente, of hoogstens ${FARTHEST_OUTSIDE_KM} km erbuiten.`,
    action: 'Kijk of de gemeente klopt en of de graden kloppen.',
  }));
}

function readArea(
  row: RowReader<Column>,
  lookup: MunicipalityLookup | undefined,
  outlines: Outlines | undefined,
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
  if (log.errors > before || postcode === undefined || place === undefined) return undefined;
  if (municipality === undefined || point === undefined) return undefined;
  const area = { postcode, place: ownText(place), municipality: municipality.code, ...point };
  checkNearby(row, area, municipality, outlines, log);
  return area;
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
}

/** The postcodes with their points. Wrong rows are in the log. */
export function readPostcodes(
  rows: readonly RowReader<Column>[],
  lookup: MunicipalityLookup | undefined,
  outlines: Outlines | undefined,
  log: FindingLog,
): PostcodeTable {
  const read = rows.flatMap((row) => {
    const area = readArea(row, lookup, outlines, log);
    return area === undefined ? [] : { row, area };
  });
  const sorted = read.sort((a, b) => byPostcode(a.area, b.area) || a.row.line - b.row.line);
  const postcodes: PostcodeArea[] = [];
  let first: (typeof sorted)[number] | undefined;
  for (const next of sorted) {
    if (first !== undefined && byPostcode(first.area, next.area) === 0) {
      reportDuplicateRow(next.row.cell('postcode'), first.row.line, log);
    } else {
      first = next;
      postcodes.push(next.area);
    }
  }
  return { postcodes, merged: sorted.length - postcodes.length };
}
