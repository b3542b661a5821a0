import { formatNumber } from '../../../model/dutch.ts';
import { need, say } from '../../shared/scripts/elements.ts';
import type { Choice, Judged } from '../form/filter.ts';
import { noneWords } from '../form/words.ts';
import { paintOf, type Shades } from './shade.ts';

/** Says what each colour means now and for how many municipalities; what does not occur is left out. */
export function showLegend(
  section: HTMLElement,
  judged: readonly Judged[],
  choice: Choice,
  shades: Shades,
): void {
  const counts = new Map<string, number>();
  for (const each of judged) {
    const paint = paintOf(each, shades);
    counts.set(paint, (counts.get(paint) ?? 0) + 1);
  }
  const words = new Map([
    ['is-none', noneWords(choice)],
    ['is-unknown', 'cijfer onbekend, telt niet mee'],
    ['is-outside', 'valt buiten uw grenzen'],
    ...shades.words.map((each, index): [string, string] => [`shade-${index + 1}`, each]),
  ]);
  for (const item of section.querySelectorAll<HTMLElement>('[data-legend]')) {
    const key = item.dataset['legend'] ?? '';
    const count = counts.get(key) ?? 0;
    item.hidden = count === 0;
    say(need(item, 'span'), `${words.get(key)} (${formatNumber(count)})`);
  }
}
