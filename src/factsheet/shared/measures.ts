import { INHABITANTS, type MainFigureId, RATE_DECIMALS } from '../../analysis/analyse.ts';
import { formatDate } from '../../model/dutch.ts';
import type { Edition, Indicator, IsoDate } from '../../model/edition.ts';
import type { Measure } from '../../model/figure.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';

interface MainMeasure {
  readonly label: string;
  /** For a narrow column. */
  readonly shortLabel: string;
  readonly unit: string;
  readonly unitSingular: string;
  readonly decimals: number;
  /** Drawn as columns, one for each number; a rate is drawn as dots. */
  readonly wholeNumbers: boolean;
  readonly outOf?: number;
}

/** Dutch names and units of the main figures, in the order in which they are shown. */
export const MAIN_MEASURES: Readonly<Record<MainFigureId, MainMeasure>> = {
  locations: {
    label: 'Locaties',
    shortLabel: 'Locaties',
    unit: 'locaties',
    unitSingular: 'locatie',
    decimals: 0,
    wholeNumbers: true,
  },
  locationsPer10k: {
    label: 'Locaties per 10.000 inwoners',
    shortLabel: 'Per 10.000 inwoners',
    unit: 'per 10.000 inwoners',
    unitSingular: 'per 10.000 inwoners',
    decimals: RATE_DECIMALS,
    wholeNumbers: false,
  },
  organisations: {
    label: 'Organisaties',
    shortLabel: 'Organisaties',
    unit: 'organisaties',
    unitSingular: 'organisatie',
    decimals: 0,
    wholeNumbers: true,
  },
  lifeDomains: {
    label: 'Leefgebieden met hulp',
    shortLabel: 'Leefgebieden',
    unit: 'leefgebieden',
    unitSingular: 'leefgebied',
    decimals: 0,
    wholeNumbers: true,
    outOf: LIFE_DOMAINS.length,
  },
  supportTypes: {
    label: 'Soorten hulp',
    shortLabel: 'Soorten hulp',
    unit: 'soorten hulp',
    unitSingular: 'soort hulp',
    decimals: 0,
    wholeNumbers: true,
    outOf: SUPPORT_TYPES.length,
  },
};

export const MAIN_FIGURE_IDS = Object.keys(MAIN_MEASURES) as MainFigureId[];

/** The day on which the inventory holds, as a period: 'peildatum 1 januari 2023'. */
export function countedOn(referenceDate: IsoDate): string {
  return `peildatum ${formatDate(referenceDate)}`;
}

/** From when the two parts of a rate are; one period where they are of the same day. */
function ratePeriod({ settings, indicators }: Edition): string {
  const counted = countedOn(settings.referenceDate);
  const inhabitants = indicators.find(({ id }) => id === INHABITANTS)?.period;
  return inhabitants === undefined || inhabitants === counted
    ? counted
    : `locaties: ${counted}; inwoners: ${inhabitants}`;
}

/** The measure of a main figure in this edition, with its period and source. */
export function mainMeasure(id: MainFigureId, edition: Edition): Measure {
  const { settings } = edition;
  const { label, unit, decimals } = MAIN_MEASURES[id];
  return {
    id,
    label,
    unit,
    decimals,
    period: id === 'locationsPer10k' ? ratePeriod(edition) : countedOn(settings.referenceDate),
    source: settings.sources[0]?.title ?? settings.title,
  };
}

/** The measure of an indicator, with the full name of its source. */
export function indicatorMeasure(indicator: Indicator, sourceTitle: string): Measure {
  const { id, label, unit, decimals, period } = indicator;
  return { id, label, unit, decimals, period, source: sourceTitle };
}
