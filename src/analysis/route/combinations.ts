import type { Location } from '../../model/edition.ts';
import { isForEverybody } from '../../model/target-group.ts';
import type { LifeDomainKey, SupportTypeKey } from '../../model/typology.ts';
import type { Analysis, LocationTarget } from '../analyse.ts';

/** A life domain with a support type: one cell of the route map. */
export type CombinationKey = `${LifeDomainKey}/${SupportTypeKey}`;

export function combinationKey(domain: LifeDomainKey, type: SupportTypeKey): CombinationKey {
  return `${domain}/${type}`;
}

/** True where a location offers this kind of support in this life domain. */
export function offersBoth(
  { lifeDomains, supportTypes }: Pick<Location, 'lifeDomains' | 'supportTypes'>,
  domain: LifeDomainKey,
  type: SupportTypeKey,
): boolean {
  return lifeDomains.includes(domain) && supportTypes.includes(type);
}

type CombinationTargets = ReadonlyMap<CombinationKey, readonly LocationTarget[]>;

const worked = new WeakMap<Analysis, CombinationTargets>();

/** The locations for everybody that a person can be sent to for each combination; worked out once for an edition. */
export function combinationTargets(analysis: Analysis): CombinationTargets {
  const known = worked.get(analysis) ?? groupTargets(analysis);
  worked.set(analysis, known);
  return known;
}

function groupTargets({ targets }: Analysis): CombinationTargets {
  const grouped = new Map<CombinationKey, LocationTarget[]>();
  for (const target of targets.get('') ?? []) {
    if (!isForEverybody(target.location)) continue;
    for (const domain of target.location.lifeDomains) {
      for (const type of target.location.supportTypes) {
        const key = combinationKey(domain, type);
        const own = grouped.get(key) ?? [];
        own.push(target);
        grouped.set(key, own);
      }
    }
  }
  return grouped;
}
