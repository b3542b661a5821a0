import type { Analysis } from '../../analysis/analyse.ts';
import type { ComparedFigure } from '../../analysis/groups/compare.ts';
import type { Group } from '../../analysis/groups/groups.ts';
import { FEWEST_MEMBERS } from '../../analysis/groups/yardstick.ts';
import { formatNumber, formatWithUnit } from '../../model/dutch.ts';
import type { MunicipalityCode } from '../../model/edition.ts';
import { MAIN_FIGURE_IDS, MAIN_MEASURES } from '../shared/measures.ts';

/** One figure of a province or region with that of the country, as they are printed. */
export interface BesideCountryRow {
  readonly label: string;
  /** Unit and period where the numbers do not say them; '' else. */
  readonly note: string;
  readonly own: string;
  readonly country: string;
}

export interface BesideCountry {
  /** Means over all municipalities; of a rate that of the group as a whole. */
  readonly supply: readonly BesideCountryRow[];
  /** Medians of the municipalities with a figure. */
  readonly residents: readonly BesideCountryRow[];
}

const UNKNOWN = 'onbekend';

/**
 * A group of municipalities beside the whole country, figure by figure. Undefined for fewer than five municipalities,
 * of which a mean says little, and for the whole country itself.
 */
export function besideCountry(
  analysis: Analysis,
  members: readonly MunicipalityCode[],
): BesideCountry | undefined {
  const { municipalities, indicators } = analysis.edition;
  if (members.length < FEWEST_MEMBERS || members.length === municipalities.length) return undefined;
  const groups = [members, municipalities.map(({ code }) => code)].map(
    (codes): Group => ({ id: 'country', label: '', description: '', members: codes }),
  );
  const [own, country] = groups;
  if (!own || !country) return undefined;
  const pair = (write: (group: Group) => string) => ({ own: write(own), country: write(country) });
  return {
    supply: MAIN_FIGURE_IDS.map((id) => ({
      label: MAIN_MEASURES[id].label,
      note: '',
      ...pair((group) => {
        const { mean } = analysis.compare(analysis.mainCompared[id], group);
        return mean === undefined ? UNKNOWN : formatNumber(mean, 1);
      }),
    })),
    residents: indicators.flatMap(({ id, label, unit, decimals, period }) => {
      const figure = analysis.indicatorCompared.get(id);
      if (!figure || figure.values.size === 0) return [];
      const hasSign = unit === '%' || unit.endsWith('euro');
      const write = (value: number) =>
        hasSign ? formatWithUnit(value, unit, decimals) : formatNumber(value, decimals);
      return [
        {
          label,
          note: hasSign || unit === label.toLowerCase() ? period : `${unit}, ${period}`,
          ...pair((group) => medianWords(analysis, figure, group, write)),
        },
      ];
    }),
  };
}

function medianWords(
  analysis: Analysis,
  figure: ComparedFigure,
  group: Group,
  write: (value: number) => string,
): string {
  const median = analysis.medianIn(figure, group);
  return median === undefined || median.base < FEWEST_MEMBERS ? UNKNOWN : write(median.value);
}
