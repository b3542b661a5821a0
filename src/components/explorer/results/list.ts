import { formatNumber } from '../../../model/dutch.ts';
import { make, need, say } from '../../shared/scripts/elements.ts';
import { type ExplorerData, labelOf } from '../data.ts';
import { asksForSupply, type Choice, type Judged } from '../form/filter.ts';
import { SORT_KEYS, type Sort, type SortKey, shownLocations } from './order.ts';

export interface ListHandlers {
  readonly onChoose: (slug: string) => void;
  readonly onSort: (key: SortKey) => void;
  /** Fills what stands below the chosen row. */
  readonly fillDetails: (cell: HTMLElement, judged: Judged) => void;
}

export interface ExplorerList {
  readonly show: (rows: readonly Judged[], choice: Choice, chosen: string | undefined, sort: Sort) => void;
  /** Brings the chosen row into sight within the list, without moving the page. */
  readonly reveal: () => void;
}

interface Row {
  readonly element: HTMLTableRowElement;
  readonly button: HTMLButtonElement;
  readonly locations: HTMLTableCellElement;
}

const DETAILS_ID = 'lijst-gekozen';

/**
 * The list beside the map. One of its rows can be tabbed to, and the arrow keys go on from there: 342 buttons
 * would be 342 stops. A screen reader still finds all of them as buttons of a table.
 */
export function connectList(section: HTMLElement, data: ExplorerData, handlers: ListHandlers): ExplorerList {
  const scroll = need(section, '[data-live-list] .list-scroll');
  const body = need<HTMLTableSectionElement>(section, 'tbody');
  const empty = need(section, '.empty');
  const rows = makeRows(data, handlers);
  const detailsCell = make('td', { colspan: '3' });
  const detailsRow = make('tr', { class: 'list-details', id: DETAILS_ID }, detailsCell);
  let order: readonly Row[] = [];

  const stopAt = (row: Row | undefined): void => {
    for (const { button } of order) button.tabIndex = -1;
    if (row) row.button.tabIndex = 0;
  };
  body.addEventListener('focusin', ({ target }) => {
    const row = order.find(({ button }) => button === target);
    if (row) stopAt(row);
  });
  body.addEventListener('keydown', (event) => {
    const index = order.findIndex(({ button }) => button === event.target);
    const last = order.length - 1;
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last }[event.key];
    if (index < 0 || next === undefined) return;
    event.preventDefault();
    order[Math.min(last, Math.max(0, next))]?.button.focus();
  });
  for (const key of SORT_KEYS) {
    need(section, `[data-sort="${key}"]`).addEventListener('click', () => handlers.onSort(key));
  }

  return {
    show: (judged, choice, chosen, sort) => {
      const focused = order.find(({ button }) => button === document.activeElement);
      order = judged.flatMap((each) => {
        const row = rows.get(each.municipality.slug);
        if (row) say(row.locations, formatNumber(shownLocations(each, choice)));
        return row ?? [];
      });
      const own = chosen === undefined ? undefined : rows.get(chosen);
      for (const row of rows.values()) {
        row.element.classList.toggle('is-chosen', row === own);
        row.button.setAttribute('aria-expanded', String(row === own));
        if (row === own) row.button.setAttribute('aria-controls', DETAILS_ID);
        else row.button.removeAttribute('aria-controls');
      }
      const elements = order.map(({ element }) => element);
      if (!isSameOrder(body, elements, detailsRow)) body.replaceChildren(...elements);
      const chosenRow = judged.find(({ municipality }) => municipality.slug === chosen);
      if (own && chosenRow) {
        handlers.fillDetails(detailsCell, chosenRow);
        // Moving it takes the focus out of it.
        if (own.element.nextElementSibling !== detailsRow) own.element.after(detailsRow);
      } else detailsRow.remove();
      stopAt(focused ?? (chosenRow && own) ?? order[0]);
      // A row that moved in the list lost the focus with it.
      if (focused && order.includes(focused)) focused.button.focus({ preventScroll: true });
      empty.hidden = judged.length > 0;
      showSort(section, choice, sort);
    },
    reveal: () => {
      const row = body.querySelector<HTMLElement>('.is-chosen');
      if (!row) return;
      const head = need(section, 'thead').offsetHeight;
      const bottom = detailsRow.isConnected ? detailsRow : row;
      const isAbove = row.offsetTop - head < scroll.scrollTop;
      const isBelow = bottom.offsetTop + bottom.offsetHeight > scroll.scrollTop + scroll.clientHeight;
      if (isAbove || isBelow) scroll.scrollTop = row.offsetTop - head;
    },
  };
}

function makeRows(data: ExplorerData, { onChoose }: ListHandlers): ReadonlyMap<string, Row> {
  return new Map(
    data.municipalities.map(({ slug, name, province, inhabitants }): [string, Row] => {
      const button = make('button', { type: 'button', tabindex: '-1' }, name);
      button.addEventListener('click', () => onChoose(slug));
      const locations = make('td', { class: 'num' });
      const element = make(
        'tr',
        {},
        make('th', { scope: 'row' }, button, make('small', {}, labelOf(data.provinces, province) ?? '')),
        locations,
        make('td', { class: 'num' }, inhabitants === undefined ? 'onbekend' : formatNumber(inhabitants)),
      );
      return [slug, { element, button, locations }];
    }),
  );
}

function isSameOrder(body: Element, elements: readonly Element[], details: Element): boolean {
  const now = [...body.children].filter((child) => child !== details);
  return now.length === elements.length && now.every((child, index) => child === elements[index]);
}

function showSort(section: HTMLElement, choice: Choice, sort: Sort): void {
  for (const key of SORT_KEYS) {
    const button = need(section, `[data-sort="${key}"]`);
    const direction = sort.key !== key ? 'none' : sort.descending ? 'descending' : 'ascending';
    button.closest('th')?.setAttribute('aria-sort', direction);
    say(need(button, '.sort-mark'), { none: '', ascending: ' ▲', descending: ' ▼' }[direction]);
  }
  const fits = asksForSupply(choice) && !choice.lacking;
  say(need(section, '[data-sort="locaties"] .sort-label'), fits ? 'Passende locaties' : 'Locaties');
}
