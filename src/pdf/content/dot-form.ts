import type { PDFRawStream } from 'pdf-lib';
import { formOf } from './form.ts';
import { formatNumber } from './format-number.ts';

type Points = readonly (readonly [number, number])[];

/** From this number of dots on, a form is smaller and faster than dots on the page itself. */
export const WORTH_A_FORM = 40;
/** Not zero, because some viewers draw nothing for a line without length. */
const DOT_LENGTH = 0.01;
/** Of the diameter: dots may lie this far from where an even column would have them. */
const UNEVENNESS = 0.1;
/** A column goes on past its last dot by this share of a step, or rounding could lose that dot. */
const OVERSHOOT = 0.2;

/** Dots straight below each other. */
interface Column {
  readonly x: number;
  readonly ys: readonly number[];
}

function columnsOf(points: Points): readonly Column[] {
  const columns: { x: number; ys: number[] }[] = [];
  for (const [x, y] of points) {
    const last = columns.at(-1);
    if (last?.x === x) last.ys.push(y);
    else columns.push({ x, ys: [y] });
  }
  return columns;
}

/** The distance between the dots of the longest column: the most exact one, if they are even. */
function stepOf(columns: readonly Column[]): number {
  const longest = columns.reduce<readonly number[]>(
    (ys, column) => (column.ys.length > ys.length ? column.ys : ys),
    [],
  );
  const [first = 0] = longest;
  return longest.length > 1 ? ((longest.at(-1) ?? first) - first) / (longest.length - 1) : 0;
}

function isEven({ ys }: Column, step: number, diameter: number): boolean {
  const [first = 0] = ys;
  return ys.every((y, index) => Math.abs(y - (first + index * step)) <= diameter * UNEVENNESS);
}

function verticalLine(x: number, from: number, to: number): string {
  return `${formatNumber(x)} ${formatNumber(from)} m ${formatNumber(x)} ${formatNumber(to)} l`;
}

/**
 * Dots as very short lines with round caps. A column of dots at equal distances, as charts stack them, is one dashed
 * line: a third of the bytes.
 */
export function dotOperators(points: Points, diameter: number): string {
  const columns = columnsOf(points);
  const step = stepOf(columns);
  const lines = columns.flatMap((column) => {
    const { x, ys } = column;
    const [first] = ys;
    if (first !== undefined && step > DOT_LENGTH && ys.length > 1 && isEven(column, step, diameter)) {
      return verticalLine(x, first, first + (ys.length - 1 + OVERSHOOT) * step);
    }
    return ys.map((y) => verticalLine(x, y, y + DOT_LENGTH));
  });
  const dash = step > DOT_LENGTH ? `[${DOT_LENGTH} ${(step - DOT_LENGTH).toFixed(4)}]` : '[]';
  return `${formatNumber(diameter)} w 1 J ${dash}0 d ${lines.join(' ')} S`;
}

function makeForm(points: Points, diameter: number): PDFRawStream {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return formOf(dotOperators(points, diameter), xs, ys, diameter);
}

const forms = new WeakMap<Points, Map<number, PDFRawStream>>();

/**
 * Dots as a form, in the coordinates of the points and the stroke colour of the page. Made once for the same array of
 * points: the background of a chart is equal on hundreds of sheets.
 */
export function dotForm(points: Points, diameter: number): PDFRawStream {
  const byDiameter = forms.get(points) ?? new Map<number, PDFRawStream>();
  forms.set(points, byDiameter);
  const form = byDiameter.get(diameter) ?? makeForm(points, diameter);
  byDiameter.set(diameter, form);
  return form;
}
