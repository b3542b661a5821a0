import type { Analysis } from '../../analysis/analyse.ts';
import type { Group } from '../../analysis/groups/groups.ts';
import type { Supply } from '../../analysis/supply/counts.ts';
import type { Municipality } from '../../model/edition.ts';

/** What the builder of a part of the factsheet works from. */
export interface PartContext {
  readonly analysis: Analysis;
  readonly municipality: Municipality;
  /** What this municipality has to offer. */
  readonly supply: Supply;
  /** The groups that it is compared with, country first. */
  readonly groups: readonly Group[];
}

/** What a municipality has to offer. @throws Error where nothing was counted for it, which would be a fault of ours. */
export function supplyOf(analysis: Analysis, { code, name }: Pick<Municipality, 'code' | 'name'>): Supply {
  const supply = analysis.supply.get(code);
  if (!supply) throw new Error(`No counts for ${name} (${code}).`);
  return supply;
}
