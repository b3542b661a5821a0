import { roundHalfUp } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { known, type Reading, unknown } from '../../model/figure.ts';
import type { RegionReadings } from '../cbs/answer.ts';
import type { FoundFigures } from '../cbs/read-figures.ts';
import { type Carried, carryOver, type Division } from '../division/add-up.ts';
import type { CbsSource } from '../sources/source.ts';

const NO_WHOLE = 'Het aantal waarvan dit een deel is, is onbekend of nul.';

/** A figure in the unit and with the decimals of the edition. */
function converted(reading: Reading, { factor, decimals }: CbsSource): Reading {
  return reading.state === 'known' ? known(roundHalfUp(reading.value * factor, decimals)) : reading;
}

/** Part of a whole, times the factor of the source. Unknown where either is unknown, or the whole is nothing. */
export function quotient(part: Reading, whole: Reading, { factor, decimals }: CbsSource): Reading {
  if (part.state !== 'known') return part;
  if (whole.state !== 'known' || whole.value === 0) return unknown(NO_WHOLE);
  return known(roundHalfUp((part.value / whole.value) * factor, decimals));
}

/** First day of the division that the figures follow. */
export function divisionDate({ division }: CbsSource, year: number): string {
  return `${division === 'own-year' ? year : division}-01-01`;
}

/**
 * The figures of an indicator for each municipality of the division. A quotient is worked out after its two
 * counts have been added up, so that it is right for merged municipalities too.
 * @param additive true where the figure itself is a count
 */
export function indicatorFigures(
  { measure, whole, year }: FoundFigures,
  source: CbsSource,
  division: Division,
  additive: boolean,
): ReadonlyMap<MunicipalityCode, Carried> {
  const date = divisionDate(source, year);
  const carry = (readings: RegionReadings, adds: boolean) => carryOver(readings, date, division, adds);
  if (whole === undefined) {
    return new Map(
      [...carry(measure, additive)].map(([code, carried]) => [
        code,
        { ...carried, reading: converted(carried.reading, source) },
      ]),
    );
  }
  const wholes = carry(whole, true);
  return new Map(
    [...carry(measure, true)].map(([code, carried]) => [
      code,
      {
        ...carried,
        reading: quotient(carried.reading, wholes.get(code)?.reading ?? unknown(NO_WHOLE), source),
      },
    ]),
  );
}
