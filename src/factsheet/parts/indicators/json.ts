import { figureToJson } from '../../shared/figure-json.ts';
import type { IndicatorsPart } from './type.ts';

/** `indicators`: each with its explanation, its place and the medians beside it. */
export function indicatorsToJson({ indicators }: IndicatorsPart) {
  return {
    indicators: indicators.map(
      ({ indicator, figure, place, sizePlace, countryMedian, sizeMedian, peerHalf }) => ({
        id: indicator.id,
        ...figureToJson(figure),
        explanation: indicator.explanation,
        caution: indicator.caution,
        place: place ?? null,
        sizePlace: sizePlace ?? null,
        countryMedian: countryMedian ?? null,
        sizeMedian: sizeMedian ?? null,
        // Without a median of this size the half is of another group.
        sizeMiddleHalf: sizeMedian && peerHalf ? { low: peerHalf.low, high: peerHalf.high } : null,
      }),
    ),
  };
}
