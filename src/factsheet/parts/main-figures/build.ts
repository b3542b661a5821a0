import { verdictOf } from '../../../analysis/groups/yardstick.ts';
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
  const compared = analysis.mainCompared[id];
  const own = compared.values.get(code);
  const { outOf } = MAIN_MEASURES[id];
  const placeIn = (groupId: 'country' | 'size') => {
    const group = groups.find((candidate) => candidate.id === groupId);
    return group && analysis.placesIn(compared, group).get(code);
  };
  return {
    id,
    figure: {
      measure: mainMeasure(id, analysis.edition),
      reading: own === undefined ? unknown('Het aantal inwoners is niet bekend.') : known(own),
    },
    ...(outOf === undefined ? {} : { outOf }),
    place: placeIn('country'),
    sizePlace: placeIn('size'),
    comparisons: groups.map((group) => {
      const comparison = analysis.compare(compared, group);
      const { half } = comparison;
      const verdict =
        own === undefined || half === undefined ? undefined : verdictOf(own, half, compared.decimals);
      return { ...comparison, verdict };
    }),
  };
}
