import type { MainFigureId } from '../../analysis/analyse.ts';
import type { Factsheet } from '../../factsheet/factsheet.ts';
import { mainFigure } from '../../factsheet/parts/main-figures/type.ts';
import { MAIN_MEASURES } from '../../factsheet/shared/measures.ts';
import { figureWords, placeWords } from '../../factsheet/shared/wording.ts';
import type { Drawing, Mark } from '../parts/drawing.ts';
import type { Spread } from '../parts/spread.ts';
import { PAGE_STRIP, type Strip, stripMarks, stripOf } from './dot-strip.ts';
import { type HistogramSize, histogram, tallyOf } from './histogram.ts';

/** Size of the chart on a page. */
export const PLACE_CHART: HistogramSize = { width: 280, height: 58 };

/** Draws where a municipality stands among all others on a main figure: columns for whole numbers, dots for rates. */
export function placeDrawing(
  spread: Spread,
  factsheet: Pick<Factsheet, 'code' | 'name' | 'mainFigures'>,
  id: MainFigureId,
  size: HistogramSize,
): Drawing {
  const own = spread.mainFigures[id].get(factsheet.code);
  const figure = mainFigure(factsheet, id);
  const { label, unit, unitSingular, wholeNumbers, outOf } = MAIN_MEASURES[id];
  const title = `${label}: ${factsheet.name} tussen alle gemeenten`;
  const meanOf = (group: 'country' | 'size') =>
    figure.comparisons.find((comparison) => comparison.group === group)?.mean;
  if (wholeNumbers) {
    return histogram(
      {
        title,
        unit,
        unitSingular,
        tally: tallyOf(spread.mainFigures[id]),
        own,
        ownName: factsheet.name,
        peerMean: meanOf('size'),
        countryMean: meanOf('country'),
        outOf,
      },
      size,
    );
  }
  const strip = rateStrip(spread, id, size);
  return {
    ...strip.background,
    title,
    description: `${figureWords(figure.figure)}${figure.place ? `, ${placeWords(figure.place)}` : ''}.`,
    marks: [...strip.background.marks, ...rateMarks(strip, own, meanOf('country'), meanOf('size'))],
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
  peers: number | undefined,
): Mark[] {
  return [
    ...ringAt(strip, country, false),
    ...ringAt(strip, peers, true),
    ...stripMarks(strip, own, undefined),
  ];
}

function ringAt({ axis, size }: Strip, value: number | undefined, filled: boolean): Mark[] {
  if (value === undefined) return [];
  const cx = Math.round(axis.position(value) * 10) / 10;
  const cy = size.height - 4.5;
  return filled
    ? [{ kind: 'circle', cx, cy, r: 3, fill: 'peer' }]
    : [{ kind: 'circle', cx, cy, r: 3, fill: 'paper', stroke: 'ring', strokeWidth: 1.5 }];
}
