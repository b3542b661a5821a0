import { countOf, formatNumber } from '../../model/dutch.ts';
import type { Location, Municipality, MunicipalityCode } from '../../model/edition.ts';
import type { Reading } from '../../model/figure.ts';
import { DATA_FILES } from '../files/data-files.ts';
import type { FindingLog } from '../findings/finding-log.ts';
import type { DescribedIndicator } from '../indicators/descriptions.ts';
import { oddValues } from '../indicators/scale.ts';
import { named } from '../municipalities/field.ts';

/**
 * Times that a municipality has more or fewer locations than the one in the middle has for as many inhabitants. In the
 * example of 2023 the most is 6 times as many, and the fewest of a large municipality a third.
 */
const FACTOR = 10;

/** Fewer locations than this are no proportion: an island with three has twenty times the rate of a city. */
const LEAST_LOCATIONS = 10;

/** Fewer locations than this may be expected of a municipality that has hardly any: it can be by chance. */
const LEAST_EXPECTED = 20;

/** A municipality whose number of locations is out of all proportion to its inhabitants. */
export interface Disproportion {
  readonly municipality: Municipality;
  readonly locations: number;
  /** Locations that the municipality in the middle has, for as many inhabitants. */
  readonly expected: number;
}

/** `inhabitants` holds those of which the number is known and plausible. */
export function disproportions(
  municipalities: readonly Municipality[],
  locations: readonly Location[],
  inhabitants: ReadonlyMap<MunicipalityCode, number>,
): readonly Disproportion[] {
  const counts = new Map<MunicipalityCode, number>();
  for (const { municipality } of locations) counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  const rates = [...inhabitants].map(([code, own]) => (counts.get(code) ?? 0) / own).sort((a, b) => a - b);
  // The middle one, which a few wrong rows do not move.
  const rate = rates[Math.floor((rates.length - 1) / 2)] ?? 0;
  return municipalities.flatMap((municipality) => {
    const own = inhabitants.get(municipality.code);
    if (own === undefined) return [];
    const count = counts.get(municipality.code) ?? 0;
    const expected = rate * own;
    const isHigh = rate > 0 && count >= LEAST_LOCATIONS && count > FACTOR * expected;
    const isLow = expected >= LEAST_EXPECTED && expected > FACTOR * count;
    return isHigh || isLow ? [{ municipality, locations: count, expected }] : [];
  });
}

/** The numbers of inhabitants that are known and no odd ones out. The base of rates is the first figure with that theme. */
export function plausibleInhabitants(
  described: readonly DescribedIndicator[],
  readings: ReadonlyMap<MunicipalityCode, ReadonlyMap<string, Reading>>,
): ReadonlyMap<MunicipalityCode, number> {
  const indicator = described.find((one) => one.indicator.theme === 'base')?.indicator;
  if (indicator === undefined) return new Map();
  const known = [...readings].flatMap(([code, own]) => {
    const reading = own.get(indicator.id);
    return reading?.state === 'known' ? [[code, reading.value] as const] : [];
  });
  const odd = new Set(
    oddValues(
      known.map(([, value]) => value),
      indicator,
    ).map(({ value }) => value),
  );
  return new Map(known.filter(([, value]) => !odd.has(value)));
}

/** Warns about municipalities with far more or far fewer locations than their inhabitants let expect. */
export function checkProportions(
  municipalities: readonly Municipality[],
  locations: readonly Location[],
  inhabitants: ReadonlyMap<MunicipalityCode, number>,
  log: FindingLog,
): void {
  for (const { municipality, locations: count, expected } of disproportions(
    municipalities,
    locations,
    inhabitants,
  )) {
    const spot = {
      file: DATA_FILES.inventory,
      column: 'gemeente',
      value: formatNumber(count),
      owner: { subject: municipality.code },
    };
    log.warning('locations-out-of-proportion', spot, () => ({
      message: `In ${named(municipality)} ${count === 1 ? 'staat' : 'staan'} ${countOf(count, 'locatie', 'locaties')}. De middelste gemeente heeft er op zo veel inwoners ongeveer ${formatNumber(expected, expected < 10 ? 1 : 0)}.`,
      expected: `Hoogstens ${FACTOR} keer zo veel of zo weinig locaties als in de middelste gemeente, naar het aantal inwoners.`,
      action:
        count > expected
          ? 'Kijk of de kolom gemeente goed is gevuld, en of er regels dubbel in staan.'
          : 'Kijk of er regels ontbreken, of bij een andere gemeente staan.',
    }));
  }
}
