import type { Analysis } from '../../analysis/analyse.ts';
import type { Group } from '../../analysis/groups/groups.ts';
import type { Supply } from '../../analysis/supply/counts.ts';
import type { EditionChanges } from '../../history/compare-editions.ts';
import type { Edition, Municipality } from '../../model/edition.ts';

/** The edition before this one, and what changed since. */
export interface Past {
  readonly earlier: Edition;
  readonly changes: EditionChanges;
}

/** What the builder of a part of the factsheet works from. */
export interface PartContext {
  readonly analysis: Analysis;
  readonly municipality: Municipality;
  /** What this municipality has to offer. */
  readonly supply: Supply;
  /** The groups that it is compared with, country first. */
  readonly groups: readonly Group[];
  /** Undefined where there is no earlier edition. */
  readonly past: Past | undefined;
}

/** What a municipality has to offer. @throws Error where nothing was counted for it, which would be a fault of ours. */
export function supplyOf(analysis: Analysis, { code, name }: Pick<Municipality, 'code' | 'name'>): Supply {
  const supply = analysis.supply.get(code);
  if (!supply) throw new Error(`No counts for ${name} (${code}).`);
  return supply;
}
