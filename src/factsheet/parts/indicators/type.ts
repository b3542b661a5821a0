import type { GroupMedian } from '../../../analysis/groups/compare.ts';
import type { Place } from '../../../analysis/groups/places.ts';
import type { MiddleHalf } from '../../../analysis/groups/yardstick.ts';
import type { Indicator, Source } from '../../../model/edition.ts';
import type { Figure } from '../../../model/figure.ts';

export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly source: Source;
  readonly figure: Figure;
  /** Among all municipalities with a figure, as printed. */
  readonly place: Place | undefined;
  /** Among those of the same size. */
  readonly sizePlace: Place | undefined;
  /** Median over the municipalities that have a figure: the one in the middle. */
  readonly countryMedian: number | undefined;
  readonly sizeMedian: GroupMedian | undefined;
  /** The middle half of the municipalities of this size, as printed; in a part of the country, of all of them there. */
  readonly peerHalf: MiddleHalf | undefined;
}

/** Figures of residents and of the municipality itself. */
export interface IndicatorsPart {
  readonly indicators: readonly IndicatorRow[];
}
