import { figureToJson } from '../../shared/figure-json.ts';
import type { IndicatorsPart } from './type.ts';

/** `indicators`: each with its explanation, its place and the medians beside it. */
export function indicatorsToJson({ indicators }: IndicatorsPart) {
  return {
    indicators: indicators.map(({ indicator, figure, place, countryMedian, sizeMedian }) => ({
      id: indicator.id,
      ...figureToJson(figure),
      explanation: indicator.explanation,
      caution: indicator.caution,
      place: place ?? null,
      countryMedian: countryMedian ?? null,
      sizeMedian: sizeMedian ?? null,
    })),
  };
}
