import { formatNumber } from '../../../model/dutch.ts';
import { need, say } from '../../shared/elements.ts';
import { asksForSupply, type Choice, type Judged } from '../form/filter.ts';
import { countedThing, shadeWords } from '../form/words.ts';
import { paintOf } from './map.ts';

/** Says what each colour means now and for how many municipalities; what does not occur is left out. */
export function showLegend(
  section: HTMLElement,
  judged: readonly Judged[],
  choice: Choice,
  shades: readonly number[],
): void {
  const counts = new Map<string, number>();
  for (const each of judged) {
    const paint = paintOf(each, choice, shades);
    counts.set(paint, (counts.get(paint) ?? 0) + 1);
  }
  const supply = asksForSupply(choice);
  const words = new Map([
    ['is-found', supply ? 'mist dit' : 'geen locatie gevonden'],
    ['is-none', choice.lacking ? (supply ? 'mist dit niet' : 'minstens één locatie') : noneWords(supply)],
    ['is-unknown', 'cijfer onbekend, telt niet mee'],
    ['is-outside', 'valt buiten uw grenzen'],
    ...shadeWords(shades, countedThing(choice)).map((each, index): [string, string] => [
      `shade-${index + 1}`,
      each,
    ]),
  ]);
  for (const item of section.querySelectorAll<HTMLElement>('[data-legend]')) {
    const key = item.dataset['legend'] ?? '';
    const count = counts.get(key) ?? 0;
    item.hidden = count === 0;
    say(need(item, 'span'), `${words.get(key)} (${formatNumber(count)})`);
  }
}

function noneWords(supply: boolean): string {
  return supply ? 'geen passende locatie gevonden' : 'geen locatie gevonden';
}
