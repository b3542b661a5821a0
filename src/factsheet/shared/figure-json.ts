import type { Comparison } from '../../analysis/groups/compare.ts';
import type { Figure } from '../../model/figure.ts';

/** A figure as plain data: what it counts, its period and source, and its value or why there is none. */
export function figureToJson({ measure, reading }: Figure) {
  return {
    label: measure.label,
    unit: measure.unit,
    decimals: measure.decimals,
    period: measure.period,
    source: measure.source,
    state: reading.state,
    value: reading.state === 'known' ? reading.value : null,
    ...(reading.state === 'known' ? {} : { reason: reading.reason }),
  };
}

/** How a group does on one figure, as plain data. */
export function comparisonToJson({ group, base, mean, withAtLeastOne }: Comparison) {
  return {
    group,
    base,
    mean: mean ?? null,
    withAtLeastOne,
    shareWithAtLeastOne: base === 0 ? null : withAtLeastOne / base,
  };
}
