import { INHABITANTS } from '../../../analysis/analyse.ts';
import { TRAITS } from '../../../analysis/groups/similar.ts';
import { refOf } from '../../shared/municipality-ref.ts';
import { type PartContext, supplyOf } from '../../shared/part-context.ts';
import { partOf } from '../../shared/peers.ts';
import { indicatorFigure } from '../indicators/build.ts';
import type { SimilarPart } from './type.ts';

/** The municipalities most like this one, with what they have to offer; none in an edition about a part of the country. */
export function buildSimilar({ analysis, municipality: { code }, groups }: PartContext): SimilarPart {
  // Who is most like it may lie outside.
  if (partOf({ groups }) !== undefined) return { similar: [] };
  return {
    similar: (analysis.similar.get(code) ?? []).flatMap((similar) => {
      const other = analysis.byCode.get(similar.code);
      if (!other) return [];
      const theirs = supplyOf(analysis, other);
      return [
        {
          ...refOf(other),
          inhabitants: indicatorFigure(analysis, other, INHABITANTS),
          locations: theirs.locations.length,
          organisations: theirs.organisations.length,
          lifeDomains: theirs.domainsCovered,
          leftOut: TRAITS.filter(({ id }) => similar.leftOut.includes(id)).map(({ label }) => label),
        },
      ];
    }),
  };
}
