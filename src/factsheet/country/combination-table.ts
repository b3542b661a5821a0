import type { Analysis } from '../../analysis/analyse.ts';
import { offersBoth } from '../../analysis/route/combinations.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { isForEverybody } from '../../model/target-group.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';
import { columnLabel } from '../route/words.ts';

/** One life domain, with for each support type in how many municipalities one location for everybody offers both. */
export interface CombinationRow {
  readonly label: string;
  readonly cells: readonly { readonly label: string; readonly municipalities: number }[];
}

/** The matrix of a province or region: the cells of the route maps of its municipalities, counted. */
export function combinationTable(
  { supply }: Analysis,
  members: readonly MunicipalityCode[],
): readonly CombinationRow[] {
  const open = members.map((code) => (supply.get(code)?.locations ?? []).filter(isForEverybody));
  return LIFE_DOMAINS.map(({ key: domain, label }) => ({
    label,
    cells: SUPPORT_TYPES.map((type) => ({
      label: columnLabel(type.label),
      municipalities: open.filter((locations) =>
        locations.some((location) => offersBoth(location, domain, type.key)),
      ).length,
    })),
  }));
}
