import type { Indicator, MunicipalityCode } from '../../model/edition.ts';
import { knownValue, type Reading } from '../../model/figure.ts';

type Readings = ReadonlyMap<MunicipalityCode, ReadonlyMap<string, Reading>>;

/** A figure that changed more than figures do from one edition to the next. */
export interface ChangedFigure {
  readonly code: MunicipalityCode;
  /** Id of the indicator. */
  readonly indicator: string;
  readonly former: number;
  readonly value: number;
}

/** Times that a count or an amount changes. Inhabitants of a municipality that kept its area change by some percents. */
const FACTOR = 2;
/** The same for shares: small ones double more easily, a fraction for a percentage is a factor 100. */
const SHARE_FACTOR = 10;
/** Percentage points. */
const POINTS = 25;
/** Counts below this double by one family that moves. */
const SMALL = 10;

function isFactor(one: number, other: number, factor: number): boolean {
  const [low, high] = one < other ? [one, other] : [other, one];
  return low > 0 && high >= SMALL && high > factor * low;
}

/** The bounds, for sentences about them. */
export const CHANGE_BOUNDS = { factor: FACTOR, shareFactor: SHARE_FACTOR, points: POINTS } as const;

/** True where a figure changed so much that a slip is likelier than a change. */
export function isSuspectChange(
  former: number,
  value: number,
  { isShare, mayBeNegative }: Pick<Indicator, 'isShare' | 'mayBeNegative'>,
): boolean {
  if (isShare) {
    const [low, high] = former < value ? [former, value] : [value, former];
    return high - low > POINTS || (low > 0 && high > SHARE_FACTOR * low);
  }
  // Around zero a factor says nothing; the scale of one edition finds what lies far out.
  return !mayBeNegative && isFactor(former, value, FACTOR);
}

/**
 * The figures that differ so much from those of the former edition that a slip is likelier than a change: over a factor 2
 * for counts and amounts (a factor 10 or 25 points for shares). Only where both are known. Pure: who merged or changed
 * its area should be left out of `codes` beforehand.
 */
export function changedFigures(
  codes: readonly MunicipalityCode[],
  indicators: readonly Indicator[],
  former: Readings,
  current: Readings,
): readonly ChangedFigure[] {
  return codes.flatMap((code) =>
    indicators.flatMap((indicator) => {
      const [before, now] = [former, current].map((readings) => {
        const reading = readings.get(code)?.get(indicator.id);
        return reading === undefined ? undefined : knownValue(reading);
      });
      if (before === undefined || now === undefined || !isSuspectChange(before, now, indicator)) return [];
      return { code, indicator: indicator.id, former: before, value: now };
    }),
  );
}
