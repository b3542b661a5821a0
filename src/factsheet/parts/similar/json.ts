import { figureToJson } from '../../shared/figure-json.ts';
import type { SimilarPart } from './type.ts';

/** `similar`: the most alike first. */
export function similarToJson({ similar }: SimilarPart) {
  return {
    similar: similar.map(({ inhabitants, ...other }) => ({
      ...other,
      inhabitants: figureToJson(inhabitants).value,
    })),
  };
}
