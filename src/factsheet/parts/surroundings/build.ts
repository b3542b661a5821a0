import type { Supply } from '../../../analysis/supply/counts.ts';
import { isForEverybody } from '../../../model/target-group.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../../model/typology.ts';
import { refOf } from '../../shared/municipality-ref.ts';
import { nearestWith, wholeKm } from '../../shared/nearby.ts';
import { type PartContext, supplyOf } from '../../shared/part-context.ts';
import type { SurroundingsPart } from './type.ts';

/** The neighbours with what they have to offer and what they add, nearest first. */
export function buildSurroundings({ analysis, municipality, supply }: PartContext): SurroundingsPart {
  const { list, acrossWater } = analysis.neighboursOf(municipality.code);
  const here = offeredKeys(supply, () => true);
  return {
    acrossWater,
    neighbours: list.flatMap(({ code, km }) => {
      const other = analysis.byCode.get(code);
      if (!other) return [];
      const theirs = supplyOf(analysis, other);
      return [
        {
          ...refOf(other),
          km: wholeKm(km),
          locations: theirs.locations.length,
          organisations: theirs.organisations.length,
          lifeDomains: theirs.domainsCovered,
          supportTypes: theirs.typesCovered,
          adds: [...offeredKeys(theirs, isForEverybody)].filter((key) => !here.has(key)),
        },
      ];
    }),
    nearestWithLocation: supply.locations.length > 0 ? [] : nearestWith(analysis, municipality, ''),
  };
}

/** Keys of the life domains and support types that some of the locations offer, in the order of the typology. */
function offeredKeys(
  { locations }: Supply,
  counts: (location: Supply['locations'][number]) => boolean,
): ReadonlySet<string> {
  const own = locations.filter(counts);
  const offered: string[] = [
    ...LIFE_DOMAINS.filter(({ key }) => own.some(({ lifeDomains }) => lifeDomains.includes(key))),
    ...SUPPORT_TYPES.filter(({ key }) => own.some(({ supportTypes }) => supportTypes.includes(key))),
  ].map(({ key }) => key);
  return new Set(offered);
}
