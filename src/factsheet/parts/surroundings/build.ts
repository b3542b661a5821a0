import { nearbyTo, nearestWith } from '../../shared/nearby.ts';
import type { PartContext } from '../../shared/part-context.ts';
import type { SurroundingsPart } from './type.ts';

/** The neighbours with what they have to offer, nearest first. */
export function buildSurroundings({ analysis, municipality, supply }: PartContext): SurroundingsPart {
  const { acrossWater, codes } = analysis.geography.neighbours.get(municipality.code) ?? {
    acrossWater: false,
    codes: [],
  };
  return {
    acrossWater,
    neighbours: codes
      .map((code) => nearbyTo(analysis, municipality, code))
      .filter((nearby) => nearby !== undefined)
      .toSorted((a, b) => a.km - b.km || (a.code < b.code ? -1 : 1))
      .map((nearby) => {
        const theirs = analysis.supply.get(nearby.code);
        return {
          ...nearby,
          locations: theirs?.locations.length ?? 0,
          organisations: theirs?.organisations.length ?? 0,
          lifeDomains: theirs?.domainsCovered ?? 0,
        };
      }),
    nearestWithLocation:
      supply.locations.length > 0 ? [] : nearestWith(analysis, municipality, analysis.mainFigures.locations),
  };
}
