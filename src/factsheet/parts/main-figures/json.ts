import { comparisonToJson, figureToJson } from '../../shared/figure-json.ts';
import type { MainFiguresPart } from './type.ts';

/** `mainFigures`: each with its place and how every group does. */
export function mainFiguresToJson({ mainFigures }: MainFiguresPart) {
  return {
    mainFigures: mainFigures.map(({ id, figure, outOf, place, comparisons }) => ({
      id,
      ...figureToJson(figure),
      outOf: outOf ?? null,
      place: place ?? null,
      comparisons: comparisons.map((comparison) => ({
        ...comparisonToJson(comparison),
        tier: comparison.tier ?? null,
      })),
    })),
  };
}
