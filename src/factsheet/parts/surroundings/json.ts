import type { SurroundingsPart } from './type.ts';

/** `nearestWithLocation` and `neighbours`. */
export function surroundingsToJson({ acrossWater, neighbours, nearestWithLocation }: SurroundingsPart) {
  return { nearestWithLocation, neighbours: { acrossWater, municipalities: neighbours } };
}
