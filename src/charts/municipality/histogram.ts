import { max } from 'd3';
import type { MiddleHalf } from '../../analysis/groups/yardstick.ts';
import { halfWords, medianWords } from '../../factsheet/shared/wording.ts';
import { countOf, formatNumber } from '../../model/dutch.ts';
import type { Drawing, Mark, PathCommand } from '../parts/drawing.ts';

/** Municipalities by value: each value that occurs, and how many have it. */
export type Tally = ReadonlyMap<number, number>;

export interface HistogramInput {
  readonly title: string;
  /** Unit in the plural, for the description: 'locaties'. */
  readonly unit: string;
  readonly unitSingular: string;
  /** How many municipalities have each whole number. */
  readonly tally: Tally;
  readonly own: number | undefined;
  readonly ownName: string;
  /** The middle half of the municipalities that it is judged beside, and who they are: 'gemeenten van deze grootte'. */
  readonly peerHalf: MiddleHalf | undefined;
  readonly peers: string;
  /** What all municipalities together are called: 'Nederland'. */
  readonly areaName: string;
  readonly countryMedian: number | undefined;
  /** Highest possible value, where there is one: the axis then runs to it. */
  readonly outOf: number | undefined;
}

export interface HistogramSize {
  readonly width: number;
  readonly height: number;
  /** Diameter of a dot, for figures that are drawn as a strip of dots instead. */
  readonly dot?: number;
}

const tallies = new WeakMap<ReadonlyMap<string, number>, Tally>();

/** Counts the municipalities by value; once for each figure, because its chart stands on every page. */
export function tallyOf(values: ReadonlyMap<string, number>): Tally {
  const known = tallies.get(values);
  if (known) return known;
  const tally = new Map<number, number>();
  for (const value of values.values()) tally.set(value, (tally.get(value) ?? 0) + 1);
  tallies.set(values, tally);
  return tally;
}

const AXIS_ROOM = 10;

/** Up to this many columns each value gets its own; above it, the last column takes 'this many or more'. */
const MOST_COLUMNS = 26;

/** The value of the last column: with a few very large cities, all others would end up in one corner. */
export function lastColumn(tally: Tally, outOf: number | undefined): number {
  const highest = outOf ?? Math.max(1, max(tally.keys()) ?? 1);
  return Math.min(highest, MOST_COLUMNS - 1);
}

/** How the right end of the axis is called: '8', or '25 of meer'. */
export function lastColumnLabel(tally: Tally, outOf: number | undefined): string {
  const last = lastColumn(tally, outOf);
  return (max(tally.keys()) ?? 0) > last ? `${formatNumber(last)} of meer` : formatNumber(last);
}

/** How many municipalities have how many: columns, the own one coloured; the middle half of this size and the middle of the country as marks under the axis. */
export function histogram(input: HistogramInput, { width, height }: HistogramSize): Drawing {
  const { tally, own, outOf, peerHalf, countryMedian } = input;
  const highest = lastColumn(tally, outOf);
  const clip = (value: number) => Math.min(value, highest);
  const counts = Array.from({ length: highest + 1 }, () => 0);
  for (const [value, count] of tally) counts[clip(value)] = (counts[clip(value)] ?? 0) + count;
  const ownColumn = own === undefined ? undefined : clip(own);
  const slot = width / (highest + 1);
  const gap = slot > 12 ? 3 : slot > 5 ? 1 : 0.4;
  const floor = height - AXIS_ROOM;
  const tallest = Math.max(1, ...counts);
  const centre = (value: number) => round((clip(value) + 0.5) * slot);
  // At least one unit high: a single municipality must be seen.
  const heightOf = (count: number) =>
    count === 0 ? 0 : Math.max(1.5, round((count / tallest) * (floor - 2)));

  const others: PathCommand[] = [];
  counts.forEach((count, value) => {
    if (count === 0 || value === ownColumn) return;
    others.push(...column(round(value * slot + gap / 2), floor, round(slot - gap), heightOf(count)));
  });
  const marks: Mark[] = [{ kind: 'path', commands: others, fill: 'bar' }];
  if (ownColumn !== undefined) {
    marks.push({
      kind: 'path',
      commands: column(
        round(ownColumn * slot + gap / 2),
        floor,
        round(slot - gap),
        Math.max(3, heightOf(counts[ownColumn] ?? 0)),
      ),
      fill: 'accent',
    });
  }
  marks.push({
    kind: 'path',
    commands: [
      ['M', 0, floor + 0.5],
      ['L', width, floor + 0.5],
    ],
    stroke: 'border',
  });
  if (peerHalf) {
    const from = round(clip(peerHalf.low) * slot);
    const to = round((clip(peerHalf.high) + 1) * slot);
    marks.push(...halfMarks({ from, to, middle: centre(peerHalf.median) }, floor + 5.5));
  }
  if (countryMedian !== undefined) {
    marks.push({
      kind: 'circle',
      cx: centre(countryMedian),
      cy: floor + 5.5,
      r: 3,
      fill: 'paper',
      stroke: 'ring',
      strokeWidth: 1.5,
    });
  }
  return { width, height, title: input.title, description: describe(input), marks };
}

/** Where a middle half lies on an axis, in drawing units. */
export interface HalfOnAxis {
  readonly from: number;
  readonly to: number;
  readonly middle: number;
}

/** The middle half of the peers as a band, its middle as a bar across it. `y` is the height of its middle line. */
export function halfMarks({ from, to, middle }: HalfOnAxis, y: number): Mark[] {
  return [
    { kind: 'rect', x: from, y: y - 2.5, width: round(Math.max(1, to - from)), height: 5, fill: 'half' },
    { kind: 'rect', x: round(middle - 1), y: y - 4, width: 2, height: 8, fill: 'peer' },
  ];
}

function column(x: number, floor: number, width: number, height: number): PathCommand[] {
  const top = round(floor - height);
  return [
    ['M', x, floor],
    ['L', x, top],
    ['L', round(x + width), top],
    ['L', round(x + width), floor],
    ['Z'],
  ];
}

function describe({
  tally,
  unit,
  unitSingular,
  own,
  ownName,
  peerHalf,
  peers,
  areaName,
  countryMedian,
}: HistogramInput): string {
  if (own === undefined) return `Van de gemeente ${ownName} is geen cijfer bekend.`;
  const countWhere = (holds: (value: number) => boolean) => {
    let municipalities = 0;
    for (const [value, count] of tally) if (holds(value)) municipalities += count;
    return municipalities;
  };
  const same = countWhere((value) => value === own) - 1;
  const fewer = countWhere((value) => value < own);
  const more = countWhere((value) => value > own);
  const parts = [
    `De gemeente ${ownName}: ${countOf(own, unitSingular, unit)}.`,
    `Evenveel in ${countOf(same, 'andere gemeente', 'andere gemeenten')}, minder in ${formatNumber(fewer)} en meer in ${formatNumber(more)}.`,
  ];
  if (peerHalf) {
    parts.push(
      `De middelste helft van de ${peers}: ${halfWords(peerHalf, 0)}, de middelste ${medianWords(peerHalf, 0)}.`,
    );
  }
  if (countryMedian !== undefined) {
    parts.push(
      `De middelste van ${areaName}: ${formatNumber(countryMedian, Number.isInteger(countryMedian) ? 0 : 1)}.`,
    );
  }
  return parts.join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
