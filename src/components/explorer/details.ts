import { countOf, formatNumber, formatWithUnit } from '../../model/dutch.ts';
import { make } from '../shared/scripts/elements.ts';
import { type ExplorerData, labelOf } from './data.ts';
import { asksForSupply, type Choice, type Judged } from './form/filter.ts';

export interface DetailsContext {
  readonly data: ExplorerData;
  /** Where the site starts, ends in '/'. */
  readonly base: string;
  readonly onZoom: (zoom: string) => void;
  readonly onProviders: () => void;
}

/**
 * Puts the figures of a chosen municipality in an element. What stands there already stays: a reader who presses
 * one of its buttons would lose the place with it.
 */
export function showDetails(
  element: HTMLElement,
  judged: Judged,
  choice: Choice,
  context: DetailsContext,
  heading: readonly Node[] = [],
): void {
  const { municipality, verdict, found } = judged;
  const shown = [municipality.slug, verdict, found, onMapWords(judged), asksForSupply(choice)].join(' ');
  if (element.dataset['shown'] === shown) return;
  element.dataset['shown'] = shown;
  element.replaceChildren(...heading, ...detailsOf(judged, choice, context));
}

export function clearDetails(element: HTMLElement): void {
  delete element.dataset['shown'];
  element.replaceChildren();
}

/** '27.121 (peildatum 1 januari 2023)'. */
function inPeriod(words: string, period: string): string {
  return period === '' ? words : `${words} (${period})`;
}

/** How many of the locations that are asked for are on the map: '3 van de 4, waarvan 2 op de plek van de postcode'. */
export function onMapWords({ found, spots }: Pick<Judged, 'found' | 'spots'>): string {
  const count = (read: (spot: Judged['spots'][number]) => number) =>
    spots.reduce((sum, spot) => sum + read(spot), 0);
  const known = count(({ locations }) => locations);
  const byPostcode = count((spot) => spot.byPostcode);
  const precision =
    byPostcode === 0 ? '' : `, waarvan ${formatNumber(byPostcode)} op de plek van de postcode`;
  return `${formatNumber(known)} van de ${countOf(found, 'locatie', 'locaties')}${precision}`;
}

/** The figures of a municipality, the way to its page, and to where it lies. */
function detailsOf(
  judged: Judged,
  choice: Choice,
  { data, base, onZoom, onProviders }: DetailsContext,
): Node[] {
  const { municipality, found, verdict } = judged;
  const { name, slug, inhabitants, incomeAsPublished, locations } = municipality;
  const province = labelOf(data.provinces, municipality.province) ?? '';
  const total = countOf(locations.length, 'locatie', 'locaties');
  const facts: readonly (readonly [term: string, words: string])[] = [
    [
      'Locaties',
      asksForSupply(choice)
        ? `${total}, waarvan ${formatNumber(found)} ${found === 1 ? 'past' : 'passen'}`
        : total,
    ],
    ...(found === 0 ? [] : [['Op de kaart', onMapWords(judged)] as const]),
    [
      'Inwoners',
      inhabitants === undefined ? 'onbekend' : inPeriod(formatNumber(inhabitants), data.periods.inhabitants),
    ],
    [
      'Gemiddeld inkomen',
      incomeAsPublished === undefined
        ? 'onbekend'
        : inPeriod(formatWithUnit(incomeAsPublished, data.income.unit, 1), data.periods.income),
    ],
    ['Stedelijkheid', labelOf(data.urbanity, municipality.urbanity) ?? 'onbekend'],
    ['Provincie', province],
  ];
  const button = (words: string, onClick: () => void) => {
    const made = make('button', { type: 'button', class: 'plain-button' }, words);
    made.addEventListener('click', onClick);
    return made;
  };
  const zoomButton = (zoom: string, words: string) => button(words, () => onZoom(zoom));
  return [
    make(
      'dl',
      {},
      ...facts.map(([term, words]) => make('div', {}, make('dt', {}, term), make('dd', {}, words))),
    ),
    ...(verdict === 'outside' ? [make('p', {}, `${name} valt buiten uw grenzen.`)] : []),
    make('p', {}, make('a', { href: `${base}gemeente/${slug}/` }, `Naar de pagina van ${name}`)),
    make(
      'p',
      { class: 'details-actions' },
      button(judged.isFound ? 'Toon de organisaties' : 'Zoek het dichtstbij', onProviders),
      zoomButton('gemeente', `Zoom in op ${name}`),
      zoomButton(municipality.province, `Zoom naar ${province}`),
    ),
  ];
}
