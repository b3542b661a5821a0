import { max } from 'd3';
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
  readonly peerMean: number | undefined;
  readonly countryMean: number | undefined;
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

/** How many municipalities have how many: columns, the own one coloured; the means as marks under the axis. */
export function histogram(input: HistogramInput, { width, height }: HistogramSize): Drawing {
  const { tally, own, outOf, peerMean, countryMean } = input;
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
  if (countryMean !== undefined) {
    marks.push({
      kind: 'circle',
      cx: centre(countryMean),
      cy: floor + 5.5,
      r: 3,
      fill: 'paper',
      stroke: 'ring',
      strokeWidth: 1.5,
    });
  }
  if (peerMean !== undefined) {
    marks.push({ kind: 'circle', cx: centre(peerMean), cy: floor + 5.5, r: 3, fill: 'peer' });
  }
  return { width, height, title: input.title, description: describe(input), marks };
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
  peerMean,
  countryMean,
}: HistogramInput): string {
  if (own === undefined) return `Van ${ownName} is geen cijfer bekend.`;
  const countWhere = (holds: (value: number) => boolean) => {
    let municipalities = 0;
    for (const [value, count] of tally) if (holds(value)) municipalities += count;
    return municipalities;
  };
  const same = countWhere((value) => value === own) - 1;
  const fewer = countWhere((value) => value < own);
  const more = countWhere((value) => value > own);
  const parts = [
    `${ownName} heeft ${countOf(own, unitSingular, unit)}.`,
    `${countOf(same, 'andere gemeente heeft', 'andere gemeenten hebben')} er evenveel, ${formatNumber(fewer)} minder en ${formatNumber(more)} meer.`,
  ];
  if (countryMean !== undefined) parts.push(`Gemiddeld in Nederland: ${formatNumber(countryMean, 1)}.`);
  if (peerMean !== undefined)
    parts.push(`Gemiddeld in gemeenten van deze grootte: ${formatNumber(peerMean, 1)}.`);
  return parts.join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
