import type { Analysis } from '../../../analysis/analyse.ts';
import type { Group } from '../../../analysis/groups/groups.ts';
import type { Municipality, Source } from '../../../model/edition.ts';
import { type Figure, unknown } from '../../../model/figure.ts';
import { indicatorMeasure } from '../../shared/measures.ts';
import type { PartContext } from '../../shared/part-context.ts';
import { peersOf } from '../../shared/peers.ts';
import type { IndicatorRow, IndicatorsPart } from './type.ts';

/** Every indicator of the edition, beside the country and the municipalities of the same size. */
export function buildIndicators(context: PartContext): IndicatorsPart {
  return { indicators: context.analysis.edition.indicators.map(({ id }) => buildIndicator(context, id)) };
}

function buildIndicator({ analysis, municipality, groups }: PartContext, id: string): IndicatorRow {
  const indicator = indicatorOf(analysis, id);
  const figure = analysis.indicatorCompared.get(id) ?? { values: new Map(), decimals: indicator.decimals };
  const groupOf = (groupId: Group['id']) => groups.find((candidate) => candidate.id === groupId);
  const peers = peersOf({ groups });
  const [country, size, judged] = [groupOf('country'), groupOf('size'), groupOf(peers.group)];
  const { code } = municipality;
  return {
    indicator,
    source: sourceOf(analysis, indicator.source),
    figure: indicatorFigure(analysis, municipality, id),
    place: country && analysis.placesIn(figure, country).get(code),
    sizePlace: size && analysis.placesIn(figure, size).get(code),
    countryMedian: country && analysis.medianIn(figure, country)?.value,
    sizeMedian: size && analysis.medianIn(figure, size),
    peerHalf: judged && analysis.compare(figure, judged).half,
  };
}

/** The figure of one indicator for a municipality; unknown with its reason where nobody published it. */
export function indicatorFigure(analysis: Analysis, { code }: Municipality, id: string): Figure {
  const indicator = indicatorOf(analysis, id);
  const reading = analysis.edition.indicatorReadings.get(code)?.get(id);
  return {
    measure: indicatorMeasure(indicator, sourceOf(analysis, indicator.source).title),
    reading: reading ?? unknown('Over deze gemeente is geen cijfer gepubliceerd.'),
  };
}

function sourceOf(analysis: Analysis, id: string): Source {
  const source = analysis.edition.settings.sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`Unknown source ${id}.`);
  return source;
}

function indicatorOf(analysis: Analysis, id: string) {
  const indicator = analysis.edition.indicators.find((candidate) => candidate.id === id);
  if (!indicator) throw new Error(`Unknown indicator ${id}.`);
  return indicator;
}
