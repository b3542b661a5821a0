import type { PDFRawStream } from 'pdf-lib';
import type { PathCommand } from '../../charts/parts/drawing.ts';
import { formOf } from './form.ts';
import { formatNumber } from './format-number.ts';

type Commands = readonly PathCommand[];

const forms = new WeakMap<Commands, PDFRawStream>();

/**
 * A filled path as a form, in its own coordinates and the fill colour of the page. Made once for the same array of
 * commands: the outline of the country stands on every sheet.
 */
export function pathForm(commands: Commands): PDFRawStream {
  const form = forms.get(commands) ?? makeForm(commands);
  forms.set(commands, form);
  return form;
}

const OPERATOR = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function makeForm(commands: Commands): PDFRawStream {
  const [xs, ys]: [number[], number[]] = [[], []];
  const operators = commands.map(([kind, ...numbers]) => {
    for (const [index, number] of numbers.entries()) (index % 2 === 0 ? xs : ys).push(number);
    return [...numbers.map(formatNumber), OPERATOR[kind]].join(' ');
  });
  return formOf(`${operators.join(' ')} f`, xs, ys, 0);
}
