import type { MiddleHalf } from '../../analysis/groups/yardstick.ts';
import { UNKNOWN_PERIOD } from '../../ingest/files/borrowed.ts';
import { tableOf } from '../../ingest/indicators/source-table.ts';
import type { Edition, Indicator, MunicipalityCode } from '../../model/edition.ts';
import { known, knownValue, type Reading, unknown } from '../../model/figure.ts';
import type { Origin } from '../municipalities/division.ts';
import { type FigureChange, figureChange, halfOfDifferences, withoutPast } from './figure-change.ts';

/** An indicator of the newer edition beside the older one. */
export interface IndicatorComparison {
  readonly indicator: Indicator;
  /** Its period in the older edition; undefined where it was not there or its period is unknown. */
  readonly olderPeriod?: string;
  /** Why it cannot be compared, as a Dutch sentence; undefined where it can. */
  readonly reason?: string;
  /** By municipality of the newer division; empty where it cannot be compared. */
  readonly values: ReadonlyMap<MunicipalityCode, FigureChange>;
  /** The middle half of the differences. */
  readonly half?: MiddleHalf;
}

/** Why an indicator cannot be compared over time, as a Dutch sentence; undefined where it can. */
function incomparable(
  older: Edition,
  newer: Edition,
  indicator: Indicator,
  before: Indicator | undefined,
): string | undefined {
  if (before === undefined) return 'Dit cijfer stond niet in de vorige uitgave.';
  if (before.period === UNKNOWN_PERIOD || indicator.period === UNKNOWN_PERIOD)
    return 'Van een van de twee cijfers weten wij niet over welke periode het gaat.';
  if (before.unit !== indicator.unit) return 'Het cijfer had eerst een andere eenheid.';
  if (tableOf(older.settings, before) !== tableOf(newer.settings, indicator))
    return 'Het cijfer komt nu uit een andere bron. Daarom kunt u de twee niet vergelijken.';
  if (before.period === indicator.period) return 'Beide uitgaven hebben het cijfer van dezelfde periode.';
  return undefined;
}

function readingOf({ indicatorReadings }: Edition, code: MunicipalityCode, id: string): Reading {
  return (
    indicatorReadings.get(code)?.get(id) ?? unknown('Er is geen cijfer gepubliceerd voor deze gemeente.')
  );
}

/**
 * What an indicator was in the area of a municipality of the newer division. Inhabitants of municipalities that merged
 * add up; of a share, an average or a part of a divided municipality nobody can say.
 */
export function olderReading(older: Edition, { wholes, divided }: Origin, indicator: Indicator): Reading {
  const [only, ...others] = wholes;
  if (only === undefined) return unknown('Deze gemeente bestond nog niet.');
  if (divided.length > 0)
    return unknown('Een deel van een andere gemeente kwam erbij. Van dat deel is geen cijfer bekend.');
  if (others.length === 0) return readingOf(older, only.code, indicator.id);
  if (indicator.theme !== 'base')
    return unknown('De gemeente is samengevoegd. Dit cijfer kunnen wij niet optellen.');
  let sum = 0;
  for (const { code } of wholes) {
    const reading = readingOf(older, code, indicator.id);
    const value = knownValue(reading);
    if (value === undefined) return reading;
    sum += value;
  }
  return known(sum);
}

/** The indicators of the newer edition, in its order, each beside the same one of the older edition. */
export function compareIndicators(
  older: Edition,
  newer: Edition,
  origins: ReadonlyMap<MunicipalityCode, Origin>,
): readonly IndicatorComparison[] {
  return newer.indicators.map((indicator) => {
    const before = older.indicators.find(({ id }) => id === indicator.id);
    const reason = incomparable(older, newer, indicator, before);
    const period =
      before === undefined || before.period === UNKNOWN_PERIOD ? {} : { olderPeriod: before.period };
    if (reason !== undefined || before === undefined)
      return { indicator, ...period, reason: reason ?? '', values: new Map() };
    const values = new Map(
      newer.municipalities.map(({ code }) => {
        const after = readingOf(newer, code, indicator.id);
        const origin = origins.get(code);
        const change = origin
          ? figureChange(olderReading(older, origin, before), after, indicator.decimals)
          : withoutPast(after, 'Deze gemeente bestond nog niet.');
        return [code, change] as const;
      }),
    );
    const half = halfOfDifferences(values, indicator.decimals);
    return { indicator, ...period, values, ...(half === undefined ? {} : { half }) };
  });
}
