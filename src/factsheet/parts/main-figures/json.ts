import { comparisonToJson, figureToJson } from '../../shared/figure-json.ts';
import type { MainFiguresPart } from './type.ts';

/** `mainFigures`: each with its place and how every group does. */
export function mainFiguresToJson({ mainFigures }: MainFiguresPart) {
  return {
    mainFigures: mainFigures.map(({ id, figure, outOf, place, sizePlace, comparisons }) => ({
      id,
      ...figureToJson(figure),
      outOf: outOf ?? null,
      place: place ?? null,
      sizePlace: sizePlace ?? null,
      comparisons: comparisons.map((comparison) => ({
        ...comparisonToJson(comparison),
        verdict: comparison.verdict ?? null,
      })),
    })),
  };
}
