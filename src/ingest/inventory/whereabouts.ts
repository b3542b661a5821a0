import { enumerate, formatNumber } from '../../model/dutch.ts';
import type { GeoPoint, Municipality } from '../../model/edition.ts';
import { checkHasLetter, hasLetter } from '../cells/letters.ts';
import { readOptionalName } from '../cells/name-fields.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import { quoted } from '../findings/shown-value.ts';
import { named } from '../municipalities/field.ts';
import { readOptionalPoint } from '../places/degrees.ts';
import type { Cell, RowReader } from '../text/columns.ts';
import { readPostcode } from './location-fields.ts';
import type { Surroundings } from './surroundings.ts';

/** Where a location is, as its row says. */
export interface Whereabouts {
  readonly postcode?: string;
  readonly place?: string;
  readonly coordinates?: GeoPoint;
}

type WhereaboutsRow = RowReader<'postcode' | 'place' | 'latitude' | 'longitude'>;

const OWNER = { rule: 'location', name: 'Deze locatie' };

/** The outlines are drawn for maps of the country: a point on the border can lie this far off. */
const BORDER_KM = 1;

function checkPostcode(
  cell: Cell,
  postcode: string,
  municipality: Municipality,
  { postcodes, namesOf }: Surroundings,
  log: FindingLog,
): void {
  const codes = postcodes.municipalitiesOf(postcode);
  if (postcodes.isEmpty || codes.has(municipality.code)) return;
  if (codes.size === 0) {
    log.warning('unknown-postcode', cell, () => ({
      message: `De postcode ${postcode} staat niet in postcodes.csv. Daarom weten wij niet waar de locatie op de kaart ligt.`,
      expected: 'Een postcode die bestaat en die geen postbus is.',
      action:
        'Verbeter de postcode. Klopt hij toch? Zet hem dan in postcodes.csv, of vul de breedtegraad en de lengtegraad in.',
    }));
    return;
  }
  log.warning('postcode-elsewhere', cell, () => ({
    message: `De postcode ${postcode} ligt in ${namesOf(codes)}, niet in ${named(municipality)}. Wij gebruiken hem niet voor de kaart.`,
    expected: 'Een postcode in de gemeente van deze regel.',
    action:
      'Verbeter de postcode of de gemeente. Kloppen ze allebei? Vul dan de breedtegraad en de lengtegraad in.',
  }));
}

/** The coordinates where they lie in the municipality or on its border; others are reported and not used. */
function checkedCoordinates(
  cell: Cell,
  point: GeoPoint,
  municipality: Municipality,
  { outlines, namesOf }: Surroundings,
  log: FindingLog,
): GeoPoint | undefined {
  const km = outlines?.distance(municipality.code, point) ?? 0;
  if (km <= BORDER_KM) return point;
  log.warning('coordinates-elsewhere', cell, () => {
    const found = outlines?.at(point);
    return {
      message: `Dit punt ligt ${formatNumber(km, 1)} km buiten ${named(municipality)}${found === undefined ? '' : `, in ${namesOf(new Set([found]))}`}. Wij gebruiken het niet.`,
      expected: 'Een punt in de gemeente van deze regel.',
      action: 'Verbeter de breedtegraad, de lengtegraad of de gemeente.',
    };
  });
  return undefined;
}

function checkPlace(
  cell: Cell,
  place: string,
  municipality: Municipality,
  { places, postcodes, namesOf }: Surroundings,
  log: FindingLog,
): void {
  const codes = places.municipalitiesOf(place);
  if (codes.has(municipality.code)) return;
  if (codes.size > 0) {
    log.notice('place-elsewhere', cell, () => ({
      message: `De plaats ${quoted(place)} kennen wij in ${namesOf(codes)}, niet in ${named(municipality)}.`,
      expected: 'Een plaats in de gemeente van deze regel.',
      action: 'Klopt de plaats? Dan hoeft u niets te doen. Verbeter anders de plaats of de gemeente.',
    }));
  } else if (!hasLetter(place)) {
    checkHasLetter(cell, place, log);
    // Without postcodes few places are known.
  } else if (!postcodes.isEmpty) {
    log.notice('unknown-place', cell, () => {
      const near = enumerate(places.nearestIn(municipality.code, place).map(quoted));
      return {
        message: `De plaats ${quoted(place)} kennen wij niet.`,
        expected: 'Een plaats uit places.csv of postcodes.csv, in de gemeente van deze regel.',
        action:
          near === ''
            ? 'Klopt de plaats? Dan hoeft u niets te doen.'
            : `Klopt de plaats? Dan hoeft u niets te doen. Plaatsen die erop lijken: ${near}.`,
      };
    });
  }
}

/**
 * Postcode, place and coordinates of a row, checked against its municipality where that is known. Wrong values are in
 * the log; coordinates outside the municipality are left out.
 */
export function readWhereabouts(
  row: WhereaboutsRow,
  municipality: Municipality | undefined,
  surroundings: Surroundings | undefined,
  log: FindingLog,
): Whereabouts {
  const postcode = readPostcode(row.cell('postcode'), log);
  const place = readOptionalName(row.cell('place'), log);
  const written = readOptionalPoint(row, OWNER, log);
  const isKnown = municipality !== undefined && surroundings !== undefined;
  if (isKnown && postcode !== undefined)
    checkPostcode(row.cell('postcode'), postcode, municipality, surroundings, log);
  if (isKnown && place !== undefined) checkPlace(row.cell('place'), place, municipality, surroundings, log);
  const coordinates =
    isKnown && written !== undefined
      ? checkedCoordinates(row.cell('latitude'), written, municipality, surroundings, log)
      : written;
  return {
    ...(postcode === undefined ? {} : { postcode }),
    ...(place === undefined ? {} : { place }),
    ...(coordinates === undefined ? {} : { coordinates }),
  };
}
