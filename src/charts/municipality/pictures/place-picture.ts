import type { MainFigureId } from '../../../analysis/analyse.ts';
import type { Factsheet } from '../../../factsheet/factsheet.ts';
import { mainFigure } from '../../../factsheet/parts/main-figures/type.ts';
import { MAIN_FIGURE_IDS } from '../../../factsheet/shared/measures.ts';
import { partOf, peersOf } from '../../../factsheet/shared/peers.ts';
import { capitalised, figureNumber, placeWords } from '../../../factsheet/shared/wording.ts';
import { formatNumber } from '../../../model/dutch.ts';
import type { Mark, TextMark } from '../../parts/drawing.ts';
import type { Spread } from '../../parts/spread.ts';
import { halfMarks, lastColumnLabel, tallyOf } from '../histogram.ts';
import { PLACE_CHART, placeDrawing, rateStrip } from '../place-chart.ts';
import { framed, legendRow, MARGIN, type PictureNotes, roomFor, textMark } from './frame.ts';
import { movedMark, type Picture, type PicturePart } from './picture.ts';

const WIDTH = 640;
/** Of one figure: on the left its name, number and place, on the right the chart with the ends of its axis. */
const ROW = 84;
const LEFT = 336;
const LABEL = { y: 0, height: 20, size: 13 };
const NUMBER = { y: 20, height: 34, size: 26 };
const PLACE = { y: 54, height: 18, size: 11 };
const CHART = { y: 0, height: 74 };

type Facts = Pick<Factsheet, 'code' | 'name' | 'groups' | 'mainFigures'>;

/** The main figures of a municipality among those of all others, to be read alone. */
export function placePicture(spread: Spread, facts: Facts, notes: PictureNotes): Picture {
  const parts = MAIN_FIGURE_IDS.flatMap((id, index) =>
    figureParts(spread, facts, id).map((part) => ({ ...part, y: part.y + index * ROW })),
  );
  const top = MAIN_FIGURE_IDS.length * ROW;
  const legend = legendParts(facts, top);
  const figures = facts.mainFigures.map(
    ({ figure, id }) =>
      `${figure.measure.label}: ${placeDrawing(spread, facts, id, PLACE_CHART).description}`,
  );
  return framed(
    {
      width: WIDTH,
      title: `${facts.name} tussen alle gemeenten`,
      lead: 'Hoeveel hulp is er gevonden, naast andere gemeenten? Elke kolom of stip telt gemeenten.',
      description: figures.join(' '),
      parts: [...parts, ...legend],
      height: top + legend.reduce((sum, { height }) => sum + height, 0),
    },
    notes,
  );
}

/** One figure: number and place on the left, chart on the right. */
function figureParts(spread: Spread, facts: Facts, id: MainFigureId): PicturePart[] {
  const { figure, place, outOf } = mainFigure(facts, id);
  const { marks, width, height } = placeDrawing(spread, facts, id, PLACE_CHART);
  const { axis } = rateStrip(spread, id, PLACE_CHART);
  const isRate = id === 'locationsPer10k';
  const right = isRate ? formatNumber(axis.max, 1) : lastColumnLabel(tallyOf(spread.mainFigures[id]), outOf);
  const number = `${figureNumber(figure)}${outOf === undefined ? '' : ` van ${outOf}`}`;
  const { reading } = figure;
  const value = reading.state === 'known' ? reading.value : undefined;
  const placed = place ? `${capitalised(placeWords(place, { value, outOf }))}.` : '';
  return [
    left(LABEL, textMark(MARGIN, 14, figure.measure.label, LABEL.size, 'bold')),
    left(NUMBER, textMark(MARGIN, 26, number, NUMBER.size, 'bold')),
    ...(placed === '' ? [] : [left(PLACE, textMark(MARGIN, 12, placed, PLACE.size))]),
    {
      x: LEFT,
      y: CHART.y,
      width: PLACE_CHART.width,
      height: CHART.height,
      marks: [
        ...marks,
        textMark(0, height + 12, formatNumber(axis.min, 0), 10),
        textMark(width, height + 12, right, 10, 'regular', 'end'),
      ],
    },
  ];
}

interface Line {
  readonly y: number;
  readonly height: number;
  readonly size: number;
}

function left({ y, height, size }: Line, mark: TextMark): PicturePart {
  return { x: 0, y, width: Math.min(LEFT, roomFor([mark.text], size)), height, marks: [mark] };
}

/** What the signs in the charts mean. */
function legendParts(facts: Facts, top: number): PicturePart[] {
  const peers = peersOf(facts);
  const beside = facts.groups.find(({ id }) => id === peers.group);
  const signs: readonly (readonly [string, readonly Mark[]])[] = [
    [facts.name, [{ kind: 'rect', x: 0, y: 2, width: 10, height: 10, fill: 'accent' }]],
    ...(beside
      ? [
          [
            `de middelste helft van ${beside.description}, en de middelste`,
            halfMarks({ from: 0, to: 12, middle: 6 }, 7),
          ] as const,
        ]
      : []),
    [
      `de middelste van ${partOf(facts) ?? 'Nederland'}`,
      [{ kind: 'circle', cx: 6, cy: 7, r: 3.25, fill: 'paper', stroke: 'ring', strokeWidth: 1.5 }],
    ],
  ];
  let y = top;
  return signs.map(([words, marks]) => {
    const row = legendRow(
      words,
      marks.map((mark) => movedMark(mark, MARGIN, 0)),
      WIDTH,
      y,
    );
    y += row.height;
    return row;
  });
}
