import type { MainFigureId } from '../../analysis/analyse.ts';
import type { MiddleHalf } from '../../analysis/groups/yardstick.ts';
import type { Factsheet } from '../../factsheet/factsheet.ts';
import { mainFigure } from '../../factsheet/parts/main-figures/type.ts';
import { MAIN_MEASURES } from '../../factsheet/shared/measures.ts';
import { partOf, peersOf } from '../../factsheet/shared/peers.ts';
import { figureWords, placeWords } from '../../factsheet/shared/wording.ts';
import type { Drawing, Mark } from '../parts/drawing.ts';
import type { Spread } from '../parts/spread.ts';
import { PAGE_STRIP, type Strip, stripMarks, stripOf } from './dot-strip.ts';
import { type HistogramSize, halfMarks, histogram, tallyOf } from './histogram.ts';

/** Size of the chart on a page. */
export const PLACE_CHART: HistogramSize = { width: 280, height: 58 };

/** Draws where a municipality stands among all others on a main figure: columns for whole numbers, dots for rates. */
export function placeDrawing(
  spread: Spread,
  factsheet: Pick<Factsheet, 'code' | 'name' | 'groups' | 'mainFigures'>,
  id: MainFigureId,
  size: HistogramSize,
): Drawing {
  const own = spread.mainFigures[id].get(factsheet.code);
  const figure = mainFigure(factsheet, id);
  const { label, unit, unitSingular, wholeNumbers, outOf } = MAIN_MEASURES[id];
  const title = `${label}: ${factsheet.name} tussen alle gemeenten`;
  const halfOf = (group: 'country' | 'size') =>
    figure.comparisons.find((comparison) => comparison.group === group)?.half;
  const { group, members } = peersOf(factsheet);
  const [peerHalf, countryMedian] = [halfOf(group), halfOf('country')?.median];
  if (wholeNumbers) {
    return histogram(
      {
        title,
        unit,
        unitSingular,
        tally: tallyOf(spread.mainFigures[id]),
        own,
        ownName: factsheet.name,
        peerHalf,
        peers: members,
        areaName: partOf(factsheet) ?? 'Nederland',
        countryMedian,
        outOf,
      },
      size,
    );
  }
  const strip = rateStrip(spread, id, size);
  return {
    ...strip.background,
    title,
    description: `${figureWords(figure.figure)}${figure.place ? `, ${placeWords(figure.place, { value: own, outOf })}` : ''}.`,
    marks: [...strip.background.marks, ...rateMarks(strip, own, countryMedian, peerHalf)],
  };
}

/** The shared strip of a main figure that is a rate. */
export function rateStrip(spread: Spread, id: MainFigureId, size: HistogramSize): Strip {
  return stripOf(spread.mainFigures[id], { dot: PAGE_STRIP.dot, ...size }, MAIN_MEASURES[id].label);
}

function rateMarks(
  strip: Strip,
  own: number | undefined,
  country: number | undefined,
  peers: MiddleHalf | undefined,
): Mark[] {
  const { axis, size } = strip;
  const at = (value: number) => Math.round(axis.position(value) * 10) / 10;
  const y = size.height - 4.5;
  return [
    ...(peers ? halfMarks({ from: at(peers.low), to: at(peers.high), middle: at(peers.median) }, y) : []),
    ...(country === undefined
      ? []
      : [
          {
            kind: 'circle' as const,
            cx: at(country),
            cy: y,
            r: 3,
            fill: 'paper' as const,
            stroke: 'ring' as const,
            strokeWidth: 1.5,
          },
        ]),
    ...stripMarks(strip, own, undefined),
  ];
}
