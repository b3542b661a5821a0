import type { GeoPoint } from '../../model/edition.ts';
import { NETHERLANDS } from '../boundaries/netherlands.ts';
import { readNumber, reportMissingValue, reportWrongType } from '../cells/fields.ts';
import { parseNumber } from '../cells/numbers.ts';
import type { Explanation, FindingLog } from '../findings/finding-log.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Cell, RowReader } from '../text/columns.ts';

/** What a point belongs to: the start of the rule ('place') and of a sentence ('Deze plaats'). */
export interface PointOwner {
  readonly rule: string;
  readonly name: string;
}

type PointRow = Pick<RowReader<'latitude' | 'longitude'>, 'cell'>;

/** Both numbers in one cell, as a map on the internet gives them: '52.371, 4.9042'. */
const TWO_NUMBERS = /^-?\d+[.,]\d+(?:[,;] ?| )-?\d+[.,]\d+$/;

const THOUSANDS = /^\d{1,3}\.\d{3}$/;

/** Metres of the national grid (Rijksdriehoekscoördinaten) within which the Netherlands lie, with a margin. */
const NATIONAL_GRID = { x: [0, 300_000], y: [300_000, 630_000] } as const;

function isInNetherlands({ latitude, longitude }: GeoPoint): boolean {
  return (
    latitude >= NETHERLANDS.south &&
    latitude <= NETHERLANDS.north &&
    longitude >= NETHERLANDS.west &&
    longitude <= NETHERLANDS.east
  );
}

/** True for metres in the national grid, also in the wrong order. */
function isNationalGrid({ latitude, longitude }: GeoPoint): boolean {
  const isWithin = (value: number, [from, to]: readonly [number, number]) => value > from && value < to;
  const fits = (x: number, y: number) => isWithin(x, NATIONAL_GRID.x) && isWithin(y, NATIONAL_GRID.y);
  return fits(latitude, longitude) || fits(longitude, latitude);
}

/** The numbers as metres: '121.687' is read as degrees, with a decimal point, where it may be a thousands one. */
function asMetres(row: PointRow, { latitude, longitude }: GeoPoint): GeoPoint {
  const isThousands = (['latitude', 'longitude'] as const).every((key) =>
    THOUSANDS.test(row.cell(key).value.trim()),
  );
  return isThousands ? { latitude: latitude * 1000, longitude: longitude * 1000 } : { latitude, longitude };
}

function explainOutside(row: PointRow, point: GeoPoint, { name }: PointOwner): Explanation {
  const { latitude, longitude } = point;
  const expected = 'Een breedtegraad van 50,7 tot 53,7 en een lengtegraad van 3,2 tot 7,3.';
  if (isInNetherlands({ latitude: longitude, longitude: latitude })) {
    return {
      message: 'De breedtegraad en de lengtegraad lijken verwisseld.',
      expected,
      action: 'Zet het getal van ongeveer 52 bij breedtegraad en het getal van ongeveer 5 bij lengtegraad.',
    };
  }
  if (isNationalGrid(asMetres(row, point))) {
    return {
      message: 'Dit lijken RD-coördinaten: meters in het Nederlandse stelsel, geen graden.',
      expected,
      action: 'Reken ze om naar graden (WGS 84), of zoek het adres op een kaart die graden laat zien.',
    };
  }
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    return {
      message: 'Dit zijn geen graden: de komma staat op de verkeerde plek of is weg.',
      expected,
      action: 'Verbeter de graden. Geef de kolom in Excel eerst de opmaak Tekst: dan blijft de komma staan.',
    };
  }
  return {
    message: `${name} ligt niet in Nederland.`,
    expected,
    action: 'Verbeter de graden. Kijk of Excel de komma heeft weggehaald.',
  };
}

function readDegrees(cell: Cell, log: FindingLog, isRequired = false): number | undefined {
  const { text } = cleanText(cell.value);
  if (!TWO_NUMBERS.test(text) || parseNumber(text, 'degrees') !== undefined)
    return readNumber(cell, 'degrees', log, isRequired);
  reportWrongType(
    cell,
    'Eén getal, zoals 52,371.',
    'Zet het ene getal bij breedtegraad en het andere bij lengtegraad.',
    log,
  );
  return undefined;
}

function checkedPoint(
  row: PointRow,
  point: GeoPoint,
  owner: PointOwner,
  log: FindingLog,
): GeoPoint | undefined {
  if (isInNetherlands(point)) return point;
  log.error(`${owner.rule}-outside-netherlands`, row.cell('latitude'), () =>
    explainOutside(row, point, owner),
  );
  return undefined;
}

/** A point in the Netherlands that must be there. Undefined, with errors in the log, where it is not. */
export function readRequiredPoint(row: PointRow, owner: PointOwner, log: FindingLog): GeoPoint | undefined {
  const [latitude, longitude] = (['latitude', 'longitude'] as const).map((key) => {
    const before = log.errors;
    const degrees = readDegrees(row.cell(key), log, true);
    if (degrees === undefined && log.errors === before) reportMissingValue(row.cell(key), log);
    return degrees;
  });
  if (latitude === undefined || longitude === undefined) return undefined;
  return checkedPoint(row, { latitude, longitude }, owner, log);
}

/** A point in the Netherlands, or undefined where both cells are empty and for wrong ones, which are in the log. */
export function readOptionalPoint(row: PointRow, owner: PointOwner, log: FindingLog): GeoPoint | undefined {
  const before = log.errors;
  const latitude = readDegrees(row.cell('latitude'), log);
  const longitude = readDegrees(row.cell('longitude'), log);
  if (log.errors > before || (latitude === undefined && longitude === undefined)) return undefined;
  if (latitude !== undefined && longitude !== undefined)
    return checkedPoint(row, { latitude, longitude }, owner, log);
  const [filled, empty] =
    latitude === undefined
      ? (['lengtegraad', 'breedtegraad'] as const)
      : (['breedtegraad', 'lengtegraad'] as const);
  log.error('half-coordinates', row.cell(latitude === undefined ? 'longitude' : 'latitude'), {
    message: `Hier staat een ${filled}, maar de ${empty} is leeg.`,
    expected: 'Een breedtegraad én een lengtegraad, of geen van beide.',
    action: `Vul de ${empty} in, of maak de ${filled} leeg.`,
  });
  return undefined;
}
