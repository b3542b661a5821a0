import type { Place } from '../../../analysis/groups/compare.ts';
import type { Indicator, Source } from '../../../model/edition.ts';
import type { Figure } from '../../../model/figure.ts';

export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly source: Source;
  readonly figure: Figure;
  readonly place: Place | undefined;
  /** Median over the municipalities that have a figure: the one in the middle. */
  readonly countryMedian: number | undefined;
  readonly sizeMedian: { readonly value: number; readonly base: number } | undefined;
}

/** Figures of residents and of the municipality itself. */
export interface IndicatorsPart {
  readonly indicators: readonly IndicatorRow[];
}
