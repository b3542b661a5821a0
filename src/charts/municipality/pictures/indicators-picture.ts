import type { Factsheet } from '../../../factsheet/factsheet.ts';
import type { IndicatorRow } from '../../../factsheet/parts/indicators/type.ts';
import { partOf } from '../../../factsheet/shared/peers.ts';
import { figureWords } from '../../../factsheet/shared/wording.ts';
import { formatNumber, formatWithUnit } from '../../../model/dutch.ts';
import type { Source } from '../../../model/edition.ts';
import type { Mark } from '../../parts/drawing.ts';
import type { Spread } from '../../parts/spread.ts';
import { breakLines, lettersIn } from '../../parts/texts/text-lines.ts';
import { type Strip, type StripSize, stripMarks, stripOf } from '../dot-strip.ts';
import { framed, legendRow, MARGIN, type PictureNotes, textMark } from './frame.ts';
import { movedMark, type Picture, type PicturePart } from './picture.ts';

const WIDTH = 640;
/** On the left a name, its number and what goes with it; on the right the strip with the ends of its axis. */
const LEFT = { width: 372, label: 232, size: 12, small: 10 };
const STRIP: StripSize = { width: 226, height: 34, dot: 2.6 };
const STRIP_X = WIDTH - MARGIN - STRIP.width;
/** The room of a strip with the ends of its axis. */
const CHART_HEIGHT = 46;
const LINE = 15;
const SMALL_LINE = 13;
const GAP = 8;
/** The middle one of this size stands at the foot of a strip, where the own mark never hides it. */
const PEER = { radius: 3.5, y: STRIP.height - 4 };

type Facts = Pick<Factsheet, 'name' | 'groups' | 'indicators'>;

/** The figures of residents and of the municipality itself among those of all others, to be read alone. */
export function indicatorsPicture(spread: Spread, facts: Facts, { notes, notice }: PictureNotes): Picture {
  const valuesOf = ({ indicator }: IndicatorRow) => spread.indicatorValues.get(indicator.id) ?? new Map();
  const published = facts.indicators.filter((row) => valuesOf(row).size > 0);
  const sources = [...new Map(published.map(({ source }) => [source.id, source])).values()];
  const part = partOf(facts);
  const parts: PicturePart[] = [];
  let y = 0;
  for (const row of published) {
    const strip = stripOf(valuesOf(row), STRIP, row.indicator.label);
    const made = rowParts(row, strip, sourceNumber(sources, row.source), part);
    parts.push(...made.parts.map((each) => ({ ...each, y: each.y + y })));
    y += made.height;
  }
  const legend = legendParts(facts, y);
  const unpublished = facts.indicators.filter((row) => !published.includes(row));
  return framed(
    {
      width: WIDTH,
      title: `${facts.name}: inwoners en gemeente`,
      lead: 'Deze cijfers zeggen iets over de vraag naar hulp en over de gemeente zelf. Ze zeggen niet hoeveel hulp er moet zijn.',
      description: describe(facts, published),
      parts: [...parts, ...legend],
      height: legend.reduce((bottom, each) => Math.max(bottom, each.y + each.height), y),
    },
    {
      notes: [
        ...notes,
        ...(unpublished.length === 0
          ? []
          : [
              `Nog niet bekend, want voor geen enkele gemeente gepubliceerd: ${unpublished.map(({ indicator }) => indicator.label).join('; ')}.`,
            ]),
        `Bronnen: ${sources.map((source) => `${sourceNumber(sources, source)} ${source.title}`).join('; ')}.`,
      ],
      notice,
    },
  );
}

/** '[2]': how a figure points at its source under the drawing. */
function sourceNumber(sources: readonly Source[], { id }: Source): string {
  return `[${sources.findIndex((source) => source.id === id) + 1}]`;
}

function rowParts(
  row: IndicatorRow,
  strip: Strip,
  source: string,
  part: string | undefined,
): { readonly parts: readonly PicturePart[]; readonly height: number } {
  const { indicator, figure, countryMedian, sizeMedian } = row;
  const { reading } = figure;
  const isKnown = reading.state === 'known';
  const names = breakLines(indicator.label, lettersIn(LEFT.label, LEFT.size));
  const inLine = lettersIn(LEFT.width - MARGIN, LEFT.small);
  const [period, middle] = [`${indicator.period} ${source}`, middleWords(row, part)];
  const together = `${period} · ${middle}`;
  const small = [
    ...(isKnown ? [] : [reading.reason]),
    ...(together.length <= inLine ? [together] : [period, middle]),
  ].flatMap((text) => breakLines(text, inLine));
  const smallTop = names.length * LINE;
  const height = Math.max(smallTop + small.length * SMALL_LINE, CHART_HEIGHT) + GAP;
  const number = figureWords(figure);
  const left: PicturePart = {
    x: 0,
    y: 0,
    width: STRIP_X,
    height,
    marks: [
      ...names.map((line, index) => textMark(MARGIN, index * LINE + 12, line, LEFT.size)),
      textMark(LEFT.width, 12, number, LEFT.size + 1, isKnown ? 'bold' : 'regular', 'end'),
      ...small.map((line, index) => textMark(MARGIN, smallTop + index * SMALL_LINE + 10, line, LEFT.small)),
    ],
  };
  const { axis } = strip;
  const end = (value: number) => formatNumber(value, indicator.decimals);
  const chart: PicturePart = {
    x: STRIP_X,
    y: 0,
    width: STRIP.width,
    height: CHART_HEIGHT,
    marks: [
      ...strip.background.marks,
      ...stripMarks(strip, undefined, countryMedian),
      ...peerMarks(strip, part === undefined ? sizeMedian?.value : undefined),
      ...stripMarks(strip, isKnown ? reading.value : undefined, undefined),
      textMark(0, CHART_HEIGHT - 2, end(axis.min), LEFT.small),
      ...(axis.kind === 'log'
        ? [
            textMark(
              STRIP.width / 2,
              CHART_HEIGHT - 2,
              'stappen van keer tien',
              LEFT.small,
              'regular',
              'middle',
            ),
          ]
        : []),
      textMark(STRIP.width, CHART_HEIGHT - 2, end(axis.max), LEFT.small, 'regular', 'end'),
    ],
  };
  return { parts: [left, chart], height };
}

function peerMarks({ axis }: Strip, middle: number | undefined): Mark[] {
  if (middle === undefined) return [];
  return [
    {
      kind: 'circle',
      cx: Math.round(axis.position(middle) * 10) / 10,
      cy: PEER.y,
      r: PEER.radius,
      fill: 'peer',
      stroke: 'paper',
      strokeWidth: 1,
    },
  ];
}

/** 'middelste: Nederland 13,5%, deze grootte 12,1%'. */
function middleWords(
  { indicator, countryMedian, sizeMedian }: IndicatorRow,
  part: string | undefined,
): string {
  const words = (value: number | undefined) => {
    if (value === undefined) return 'onbekend';
    const { unit, decimals } = indicator;
    return hasShortUnit(unit) ? formatWithUnit(value, unit, decimals) : formatNumber(value, decimals);
  };
  const ofSize = part === undefined ? `, deze grootte ${words(sizeMedian?.value)}` : '';
  return `middelste: ${part ?? 'Nederland'} ${words(countryMedian)}${ofSize}`;
}

/** A unit in words already stands behind the own number, and would fill the line here. */
function hasShortUnit(unit: string): boolean {
  return unit === '%' || unit === 'x 1.000 euro';
}

function describe({ name, groups }: Facts, rows: readonly IndicatorRow[]): string {
  const part = partOf({ groups });
  const parts = rows.map(
    (row) => `${row.indicator.label}: ${figureWords(row.figure)} (${middleWords(row, part)})`,
  );
  return `Cijfers over inwoners en de gemeente ${name}, met de middelste gemeente. ${parts.join('. ')}.`;
}

/** What the signs in the strips mean. */
function legendParts(facts: Facts, top: number): PicturePart[] {
  const size = facts.groups.find(({ id }) => id === 'size');
  const part = partOf(facts);
  const signs: readonly (readonly [string, Mark])[] = [
    [facts.name, { kind: 'circle', cx: 6, cy: 8, r: 5, fill: 'accent' }],
    ...(part === undefined && size
      ? [
          [
            `de middelste van ${size.description}`,
            { kind: 'circle', cx: 6, cy: 8, r: 3.5, fill: 'peer' },
          ] as const,
        ]
      : []),
    [
      `de middelste van ${part ?? 'Nederland'}`,
      {
        kind: 'path',
        commands: [
          ['M', 6, 1],
          ['L', 6, 15],
        ],
        stroke: 'ink',
        strokeWidth: 1.3,
        dash: [2, 2],
      },
    ],
    ['elke grijze stip is een gemeente', { kind: 'dots', points: [[6, 8]], diameter: 3, fill: 'dot' }],
  ];
  let y = top;
  return signs.map(([words, mark]) => {
    const row = legendRow(words, [movedMark(mark, MARGIN, 0)], WIDTH, y);
    y += row.height;
    return row;
  });
}
