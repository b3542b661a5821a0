import type { MainFigureId } from '../../analysis/analyse.ts';
import { formatDate } from '../../model/dutch.ts';
import type { EditionSettings, Indicator } from '../../model/edition.ts';
import type { Measure } from '../../model/figure.ts';
import { LIFE_DOMAINS, SUPPORT_TYPES } from '../../model/typology.ts';

interface MainMeasure {
  readonly label: string;
  /** For a narrow column. */
  readonly shortLabel: string;
  readonly unit: string;
  readonly unitSingular: string;
  readonly decimals: number;
  /** Whole numbers get a margin of half a unit when they are compared with a mean. */
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
    decimals: 1,
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

/** The measure of a main figure in this edition, with its period and source. */
export function mainMeasure(id: MainFigureId, settings: EditionSettings): Measure {
  const { label, unit, decimals } = MAIN_MEASURES[id];
  return {
    id,
    label,
    unit,
    decimals,
    period: `peildatum ${formatDate(settings.referenceDate)}`,
    source: settings.sources[0]?.title ?? settings.title,
  };
}

/** The measure of an indicator, with the full name of its source. */
export function indicatorMeasure(indicator: Indicator, sourceTitle: string): Measure {
  const { id, label, unit, decimals, period } = indicator;
  return { id, label, unit, decimals, period, source: sourceTitle };
}
