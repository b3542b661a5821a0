import type { FindingLog, Spot } from '../../ingest/findings/finding-log.ts';
import { formatNumber } from '../../model/dutch.ts';
import { knownValue } from '../../model/figure.ts';
import { isCountry, isMunicipality, type RegionReadings } from '../cbs/answer.ts';
import type { FoundFigures } from '../cbs/read-figures.ts';
import type { CbsSource } from '../sources/source.ts';
import { quotient } from './indicator-figures.ts';

/** Part of the country's own figure that a sum of municipalities may be off. */
const MOST_OFF = 0.02;

/** How the municipalities compare with the row of the whole country, in the unit of CBS. */
export type CountryCheck =
  | { readonly kind: 'sum'; readonly sum: number; readonly country: number }
  | { readonly kind: 'range'; readonly lowest: number; readonly highest: number; readonly country: number }
  | { readonly kind: 'none' };

interface Numbers {
  readonly municipalities: readonly number[];
  readonly country: number | undefined;
}

function numbersOf(readings: RegionReadings): Numbers {
  const municipalities: number[] = [];
  let country: number | undefined;
  for (const [code, reading] of readings) {
    const value = knownValue(reading);
    if (value === undefined) continue;
    if (isMunicipality(code)) municipalities.push(value);
    else if (isCountry(code)) country = value;
  }
  return { municipalities, country };
}

/** The figure itself by region: a quotient where the source asks for one. */
function figuresOf({ measure, whole }: FoundFigures, source: CbsSource): RegionReadings {
  if (whole === undefined) return measure;
  return new Map(
    [...measure].map(([code, reading]) => {
      const of = whole.get(code);
      return [code, of === undefined ? reading : quotient(reading, of, source)];
    }),
  );
}

/** Compares counts by their sum, and shares and means by whether the country lies among them. */
export function checkAgainstCountry(found: FoundFigures, source: CbsSource, additive: boolean): CountryCheck {
  const { municipalities, country } = numbersOf(figuresOf(found, source));
  if (country === undefined || municipalities.length === 0) return { kind: 'none' };
  if (additive) {
    return { kind: 'sum', sum: municipalities.reduce((sum, value) => sum + value, 0), country };
  }
  return {
    kind: 'range',
    lowest: Math.min(...municipalities),
    highest: Math.max(...municipalities),
    country,
  };
}

/** Part of the country's figure that the sum is off; infinite for a sum of something where the country has nothing. */
export function partOff(sum: number, country: number): number {
  if (sum === country) return 0;
  return country === 0 ? Number.POSITIVE_INFINITY : Math.abs(sum - country) / Math.abs(country);
}

function shown(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}

/** Reports a comparison with the country that shows that something is wrong. */
export function reportCountryCheck(check: CountryCheck, spot: Spot, log: FindingLog): void {
  if (check.kind === 'none') {
    log.warning('no-country-row', spot, {
      message:
        'Het antwoord van het CBS heeft geen cijfer voor heel Nederland. Wij konden de som niet controleren.',
      expected: 'Een regel voor Nederland (NL00 of NL01).',
      action: 'Vergelijk een paar gemeenten zelf met de tabel bij het CBS.',
    });
    return;
  }
  const { country } = check;
  if (check.kind === 'sum' && partOff(check.sum, country) > MOST_OFF) {
    log.error(
      'sum-off',
      { ...spot, value: String(check.sum) },
      {
        message: `De gemeenten samen zijn ${shown(check.sum)}, maar het CBS geeft voor heel Nederland ${shown(country)}. Dat scheelt meer dan 2%.`,
        expected: `Een som die hoogstens 2% verschilt van ${shown(country)}.`,
        action:
          'Kijk of `measure`, `filters` en `additive` kloppen, en of er gemeenten missen in de tabel bij het CBS.',
      },
    );
  }
  if (check.kind === 'range' && (country < check.lowest || country > check.highest)) {
    log.error(
      'country-outside-range',
      { ...spot, value: String(country) },
      {
        message: `Het cijfer van heel Nederland (${shown(country)}) ligt niet tussen het laagste en het hoogste van de gemeenten (${shown(check.lowest)} en ${shown(check.highest)}).`,
        expected: 'Een landelijk cijfer tussen die van de gemeenten.',
        action:
          'Kijk of `measure`, `unit` en `filters` kloppen. Is het cijfer een aantal, zet `additive` dan op true.',
      },
    );
  }
}
