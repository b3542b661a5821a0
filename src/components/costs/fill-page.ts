import type { Choice } from '../../costs/assumptions.ts';
import type { Calculation } from '../../costs/calculation.ts';
import type { Bar } from '../../costs/range.ts';
import { need, say } from '../shared/scripts/elements.ts';

function sayIn(place: ParentNode, name: string, text: string): void {
  say(need(place, `[data-out="${name}"]`), text);
}

function setBar(row: ParentNode, name: string, { x, width }: Bar): void {
  const bar = need<SVGElement>(row, `[data-bar="${name}"]`);
  bar.setAttribute('x', String(x));
  bar.setAttribute('width', String(width));
}

function fillSensitivity(root: ParentNode, { sensitivity, tornado }: Calculation): void {
  for (const [index, row] of root.querySelectorAll<HTMLElement>('[data-slot]').entries()) {
    const line = sensitivity[index];
    const bars = tornado.bars[index];
    row.hidden = !line || !bars;
    if (!line || !bars) continue;
    for (const [name, text] of Object.entries(line)) sayIn(row, name, text);
    setBar(row, 'low', bars.low);
    setBar(row, 'high', bars.high);
    const middle = need<SVGElement>(row, '[data-bar="line"]');
    for (const end of ['x1', 'x2']) middle.setAttribute(end, String(tornado.line));
  }
}

/** Puts a calculation in the place of the one that the page was built with. */
export function fillPage(root: ParentNode, calculation: Calculation, choice: Choice, start: Choice): void {
  for (const name of ['headline', 'within', 'effort', 'caution', 'mostly'] as const)
    sayIn(root, name, calculation[name]);
  for (const { id, worst, base, best } of calculation.lines) {
    const row = need(root, `[data-line="${id}"]`);
    for (const [name, text] of Object.entries({ worst, base, best })) sayIn(row, name, text);
  }
  for (const { kind, low, value, high } of calculation.assumptions) {
    const row = need(root, `[data-assumption="${kind.id}"]`);
    sayIn(row, 'low', low || '–');
    sayIn(row, 'value', value);
    sayIn(row, 'high', high || '–');
    const [own, first] = [choice[kind.id], start[kind.id]];
    const changed = own.low !== first.low || own.value !== first.value || own.high !== first.high;
    sayIn(row, 'own', changed ? 'Zelf ingevuld. Begin: ' : '');
  }
  fillSensitivity(root, calculation);
}
