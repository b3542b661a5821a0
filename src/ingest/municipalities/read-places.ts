import { compareText } from '../../model/dutch.ts';
import type { Place } from '../../model/edition.ts';
import { NETHERLANDS } from '../boundaries/netherlands.ts';
import { reportDuplicateRow } from '../cells/duplicate-rows.ts';
import { readNumber, readRequiredText, reportMissingValue } from '../cells/fields.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import type { Cell, ColumnSpec, RowReader } from '../text/columns.ts';
import { readMunicipality } from './field.ts';
import type { MunicipalityLookup } from './lookup.ts';

export const PLACE_COLUMNS = [
  { key: 'name', header: 'naam' },
  { key: 'municipality', header: 'gemeente' },
  { key: 'latitude', header: 'breedtegraad' },
  { key: 'longitude', header: 'lengtegraad' },
] as const satisfies readonly ColumnSpec<string>[];

type Column = (typeof PLACE_COLUMNS)[number]['key'];

function isInNetherlands(latitude: number, longitude: number): boolean {
  return (
    latitude >= NETHERLANDS.south &&
    latitude <= NETHERLANDS.north &&
    longitude >= NETHERLANDS.west &&
    longitude <= NETHERLANDS.east
  );
}

function readDegrees(cell: Cell, log: FindingLog): number | undefined {
  const before = log.errors;
  const degrees = readNumber(cell, 'degrees', log);
  if (degrees === undefined && log.errors === before) reportMissingValue(cell, log);
  return degrees;
}

function readPlace(
  row: RowReader<Column>,
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): Place | undefined {
  const before = log.errors;
  const name = readRequiredText(row.cell('name'), log);
  const municipality = readMunicipality(row.cell('municipality'), lookup, log);
  const latitude = readDegrees(row.cell('latitude'), log);
  const longitude = readDegrees(row.cell('longitude'), log);
  if (latitude !== undefined && longitude !== undefined && !isInNetherlands(latitude, longitude)) {
    log.error('place-outside-netherlands', row.cell('latitude'), {
      message: isInNetherlands(longitude, latitude)
        ? 'De breedtegraad en de lengtegraad lijken verwisseld.'
        : 'Deze plaats ligt niet in Nederland.',
      expected: 'Een breedtegraad van 50,7 tot 53,7 en een lengtegraad van 3,2 tot 7,3.',
      action: 'Verbeter de graden. Kijk of Excel de komma heeft weggehaald.',
    });
  }
  if (log.errors > before || name === undefined || municipality === undefined) return undefined;
  if (latitude === undefined || longitude === undefined) return undefined;
  return { name, municipality: municipality.code, latitude, longitude };
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
}

/** The places of the map. Wrong rows are in the log. */
export function readPlaces(
  rows: readonly RowReader<Column>[],
  lookup: MunicipalityLookup | undefined,
  log: FindingLog,
): PlaceTable {
  const lines = new Map<string, number>();
  const places: Place[] = [];
  let merged = 0;
  for (const row of rows) {
    const place = readPlace(row, lookup, log);
    if (place === undefined) continue;
    const key = JSON.stringify([place.name, place.municipality, place.latitude, place.longitude]);
    const earlier = lines.get(key);
    if (earlier === undefined) {
      lines.set(key, row.line);
      places.push(place);
    } else {
      reportDuplicateRow(row.cell('name'), earlier, log);
      merged += 1;
    }
  }
  return { places: places.sort(byNameAndPosition), merged };
}
