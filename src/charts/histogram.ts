import { countOf, formatNumber } from '../model/dutch.ts';
import type { Drawing, Mark, PathCommand } from './drawing.ts';

export interface HistogramInput {
  readonly title: string;
  /** Unit in the plural, for the description: 'locaties'. */
  readonly unit: string;
  readonly unitSingular: string;
  /** One whole number for each municipality. */
  readonly values: readonly number[];
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

const AXIS_ROOM = 10;

/** Up to this many columns each value gets its own; above it, the last column takes 'this many or more'. */
const MOST_COLUMNS = 26;

/** The value of the last column: with a few very large cities, all others would end up in one corner. */
export function lastColumn(values: readonly number[], outOf: number | undefined): number {
  const highest = outOf ?? Math.max(1, ...values);
  return Math.min(highest, MOST_COLUMNS - 1);
}

/** How the right end of the axis is called: '8', or '25 of meer'. */
export function lastColumnLabel(values: readonly number[], outOf: number | undefined): string {
  const last = lastColumn(values, outOf);
  return Math.max(...values) > last ? `${formatNumber(last)} of meer` : formatNumber(last);
}

/** How many municipalities have how many: columns, the own one coloured; the means as marks under the axis. */
export function histogram(input: HistogramInput, { width, height }: HistogramSize): Drawing {
  const { values, own, outOf, peerMean, countryMean } = input;
  const highest = lastColumn(values, outOf);
  const clip = (value: number) => Math.min(value, highest);
  const counts = Array.from({ length: highest + 1 }, () => 0);
  for (const value of values) counts[clip(value)] = (counts[clip(value)] ?? 0) + 1;
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
  values,
  unit,
  unitSingular,
  own,
  ownName,
  peerMean,
  countryMean,
}: HistogramInput): string {
  if (own === undefined) return `Van ${ownName} is geen cijfer bekend.`;
  const same = values.filter((value) => value === own).length - 1;
  const fewer = values.filter((value) => value < own).length;
  const more = values.filter((value) => value > own).length;
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
