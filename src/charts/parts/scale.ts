import { scaleLinear, scaleLog } from 'd3';

export interface Axis {
  /** Position of a value in drawing units. */
  readonly position: (value: number) => number;
  readonly min: number;
  readonly max: number;
  readonly kind: 'linear' | 'log';
}

/** From this ratio of highest to median value on, a linear axis would press nearly all dots into one corner. */
const LOG_RATIO = 10;

/** An axis starts at zero where the lowest value is small beside the highest; else zero would only take room. */
const ZERO_SHARE = 0.4;

/** Chooses an axis for values: linear, or by factors of ten where a few are far above all others. */
export function chooseAxis(values: readonly number[], from: number, to: number): Axis {
  const sorted = values.toSorted((a, b) => a - b);
  const min = sorted[0] ?? 0;
  const max = sorted.at(-1) ?? 1;
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 1;
  if (min > 0 && max / middle > LOG_RATIO) {
    return { position: scaleLog([min, max], [from, to]), min, max, kind: 'log' };
  }
  const low = min >= 0 && min < max * ZERO_SHARE ? 0 : min;
  return {
    position: scaleLinear([low, max === low ? low + 1 : max], [from, to]),
    min: low,
    max,
    kind: 'linear',
  };
}
