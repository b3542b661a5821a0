import { make, need } from '../../shared/scripts/elements.ts';

/** The part of the page with this name. @throws Error where the page does not have it */
export function part<Found extends HTMLElement = HTMLElement>(root: ParentNode, name: string): Found {
  return need<Found>(root, `[data-part="${name}"]`);
}

/** A paragraph with a bold beginning. */
export function labelled(label: string, text: string): HTMLElement {
  return make('p', {}, make('strong', {}, `${label}: `), text);
}

/** A table with a heading above each column; the first cell of each row is its heading. The caption can be for who does not see the heading above. */
export function table(
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly (Node | string)[])[],
  captionClass = '',
): HTMLElement {
  const head = make('tr', {}, ...headings.map((heading) => make('th', { scope: 'col' }, heading)));
  const body = rows.map(([first = '', ...cells]) =>
    make('tr', {}, make('th', { scope: 'row' }, first), ...cells.map((cell) => make('td', {}, cell))),
  );
  return make(
    'div',
    { class: 'table-scroll' },
    make(
      'table',
      {},
      make('caption', captionClass === '' ? {} : { class: captionClass }, caption),
      make('thead', {}, head),
      make('tbody', {}, ...body),
    ),
  );
}

/** Marks a text as one that differs, for the eye and in words. */
export function marked(text: string): HTMLElement {
  return make('strong', { class: 'desk-differs' }, text);
}
