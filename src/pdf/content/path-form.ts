import type { PDFRawStream } from 'pdf-lib';
import type { PathCommand } from '../../charts/parts/drawing.ts';
import { formOf } from './form.ts';
import { formatNumber } from './format-number.ts';

type Commands = readonly PathCommand[];

interface Forms {
  readonly fill: WeakMap<Commands, PDFRawStream>;
  readonly stroke: WeakMap<Commands, PDFRawStream>;
}

const forms: Forms = { fill: new WeakMap(), stroke: new WeakMap() };

/**
 * A path as a form, in its own coordinates; colours and width of lines are those of the page. Made once for the same array of
 * commands: the outline of the country stands on every sheet.
 */
export function pathForm(commands: Commands, painted: 'fill' | 'stroke'): PDFRawStream {
  const form = forms[painted].get(commands) ?? makeForm(commands, painted);
  forms[painted].set(commands, form);
  return form;
}

/** Around the points of a stroked path: more than half of any line is wide. */
const STROKE_ROOM = 2;
const OPERATOR = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function makeForm(commands: Commands, painted: 'fill' | 'stroke'): PDFRawStream {
  const [xs, ys]: [number[], number[]] = [[], []];
  const operators = commands.map(([kind, ...numbers]) => {
    for (const [index, number] of numbers.entries()) (index % 2 === 0 ? xs : ys).push(number);
    return [...numbers.map(formatNumber), OPERATOR[kind]].join(' ');
  });
  const isFilled = painted === 'fill';
  return formOf(`${operators.join(' ')} ${isFilled ? 'f' : 'S'}`, xs, ys, isFilled ? 0 : STROKE_ROOM);
}
