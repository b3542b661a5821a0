import { tierOf } from '../../../analysis/groups/compare.ts';
import { known, unknown } from '../../../model/figure.ts';
import { MAIN_FIGURE_IDS, MAIN_MEASURES, mainMeasure } from '../../shared/measures.ts';
import type { PartContext } from '../../shared/part-context.ts';
import type { MainFigure, MainFiguresPart } from './type.ts';

/** The main figures, each beside every group. */
export function buildMainFigures(context: PartContext): MainFiguresPart {
  return { mainFigures: MAIN_FIGURE_IDS.map((id) => buildMainFigure(context, id)) };
}

function buildMainFigure(
  { analysis, municipality: { code }, groups }: PartContext,
  id: MainFigure['id'],
): MainFigure {
  const values = analysis.mainFigures[id];
  const own = values.get(code);
  const { outOf, wholeNumbers } = MAIN_MEASURES[id];
  return {
    id,
    figure: {
      measure: mainMeasure(id, analysis.edition.settings),
      reading: own === undefined ? unknown('Het aantal inwoners is niet bekend.') : known(own),
    },
    ...(outOf === undefined ? {} : { outOf }),
    place: analysis.mainPlaces[id].get(code),
    comparisons: groups.map((group) => {
      const comparison = analysis.compare(values, group);
      const { mean } = comparison;
      const tier = own === undefined || mean === undefined ? undefined : tierOf(own, mean, wholeNumbers);
      return { ...comparison, tier };
    }),
  };
}
