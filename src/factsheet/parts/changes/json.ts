import { figureToJson } from '../../shared/figure-json.ts';
import type { ChangesPart } from './type.ts';

/** `changes`: each figure then and now, and what was won and lost. Absent without an earlier edition. */
export function changesToJson({ changes, changedOffer }: ChangesPart) {
  if (!changes) return {};
  const { from, to, reason, origin, border, figures, sentences } = changes;
  return {
    changes: {
      from,
      to,
      reason: reason ?? null,
      origin: origin ?? null,
      ...(border === undefined ? {} : { border }),
      sentences,
      figures: figures.map(({ id, older, newer, difference, half }) => ({
        id,
        older: figureToJson(older),
        newer: figureToJson(newer),
        difference: difference.state === 'known' ? difference.value : null,
        ...(difference.state === 'known' ? {} : { reason: difference.reason }),
        middleHalf: half ?? null,
      })),
      lifeDomains: changedOffer?.lifeDomains ?? null,
      supportTypes: changedOffer?.supportTypes ?? null,
      organisations: changedOffer?.organisations ?? null,
    },
  };
}
