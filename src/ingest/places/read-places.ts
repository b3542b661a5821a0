import { compareText } from '../../model/dutch.ts';
import type { Place } from '../../model/edition.ts';
import { reportDuplicateRow } from '../cells/duplicate-rows.ts';
import { checkHasLetter } from '../cells/letters.ts';
import { readName } from '../cells/name-fields.ts';
import { isTotalRow, reportTotalRow } from '../cells/total-row.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { readMunicipality } from '../municipalities/field.ts';
import type { MunicipalityLookup } from '../municipalities/lookup.ts';
import type { ColumnSpec, RowReader } from '../text/columns.ts';
import type { PlacedPoint } from './check-points.ts';
import { readRequiredPoint } from './degrees.ts';

export const PLACE_COLUMNS = [
  { key: 'name', header: 'naam', identifies: true },
  { key: 'municipality', header: 'gemeente', identifies: true },
  { key: 'latitude', header: 'breedtegraad' },
  { key: 'longitude', header: 'lengtegraad' },
] as const satisfies readonly ColumnSpec<string>[];

type Column = (typeof PLACE_COLUMNS)[number]['key'];

const OWNER = { rule: 'place', name: 'Deze plaats' };

function readPlace(
  row: RowReader<Column>,
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): Place | undefined {
  const before = log.errors;
  const [nameCell, municipalityCell] = [row.cell('name'), row.cell('municipality')];
  // With a municipality it is a place: there is a hamlet that is called Nederland.
  if (municipalityCell.value.trim() === '' && isTotalRow([nameCell.value], [])) {
    reportTotalRow([nameCell], log);
    return undefined;
  }
  const name = readName(row.cell('name'), log);
  const municipality = readMunicipality(row.cell('municipality'), lookup, log);
  const point = readRequiredPoint(row, OWNER, log);
  if (name !== undefined) checkHasLetter(row.cell('name'), name, log);
  if (log.errors > before || name === undefined || municipality === undefined) return undefined;
  return point === undefined ? undefined : { name, municipality: municipality.code, ...point };
}

function byNameAndPosition(a: Place, b: Place): number {
  return (
    compareText(a.name, b.name) ||
    compareText(a.municipality, b.municipality) ||
    a.latitude - b.latitude ||
    a.longitude - b.longitude
  );
}

export interface PlaceTable {
  /** In order of name, municipality and position. */
  readonly places: readonly Place[];
  /** Rows that said the same as an earlier one. */
  readonly merged: number;
  /** Where each of them stands, to hold it against the boundaries. */
  readonly points: readonly PlacedPoint[];
}

/** The places of the map. Wrong rows are in the log. */
export function readPlaces(
  rows: readonly RowReader<Column>[],
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): PlaceTable {
  const lines = new Map<string, number>();
  const places: Place[] = [];
  const points: PlacedPoint[] = [];
  let merged = 0;
  for (const row of rows) {
    const place = readPlace(row, lookup, log);
    if (place === undefined) continue;
    const key = JSON.stringify([place.name, place.municipality, place.latitude, place.longitude]);
    const earlier = lines.get(key);
    if (earlier === undefined) {
      lines.set(key, row.line);
      places.push(place);
      points.push({ area: place, row });
    } else {
      reportDuplicateRow(row.cell('name'), earlier, log);
      merged += 1;
    }
  }
  return { places: places.sort(byNameAndPosition), merged, points };
}
