import type { Proposal } from './selection.ts';
import type { Cell, Row, Table } from './tables.ts';

interface Column {
  readonly name: string;
  readonly address: string;
}

type Child = Node | string;

/** An element with attributes, text and children. */
function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The chosen municipalities, each with a button to take it away. */
export function drawChosen(
  columns: readonly (Column & { readonly slug: string })[],
  onRemove: (slug: string) => void,
): Node[] {
  return columns.map(({ name, address, slug }) => {
    const button = element(
      'button',
      { type: 'button', 'data-remove': slug },
      'Haal weg',
      element('span', { class: 'visually-hidden' }, ` ${name}`),
    );
    button.addEventListener('click', () => onRemove(slug));
    return element('li', {}, element('a', { href: address }, name), button);
  });
}

/** Buttons that add a municipality. */
export function drawProposals(proposals: readonly Proposal[], onAdd: (slug: string) => void): Node[] {
  return proposals.map(({ slug, name, like }) => {
    const button = element('button', { type: 'button', 'data-add': slug }, `${name} erbij`);
    button.addEventListener('click', () => onAdd(slug));
    return element('li', {}, button, element('small', {}, ` lijkt op ${like}`));
  });
}

/** A table for each subject, with a column for each municipality. */
export function drawTables(tables: readonly Table[], columns: readonly Column[]): Node[] {
  return tables
    .filter(({ rows }) => rows.length > 0)
    .flatMap((table) => [
      drawTable(table, columns),
      ...table.notes.map((note) => element('p', { class: 'note' }, note)),
    ]);
}

function drawTable({ id, caption, rows }: Table, columns: readonly Column[]): Node {
  const withWords = columns.length > 1;
  const head = element(
    'tr',
    {},
    element('td', {}),
    ...columns.map(({ name }) => element('th', { scope: 'col', class: 'num' }, name)),
    ...(withWords ? [element('th', { scope: 'col', class: 'difference' }, 'Verschil')] : []),
  );
  const table = element(
    'table',
    { class: 'compared', 'data-table': id, 'data-columns': String(columns.length) },
    element('caption', {}, caption),
    element('thead', {}, head),
    element('tbody', {}, ...rows.map((row) => drawRow(row, columns, withWords))),
  );
  return element(
    'div',
    { class: 'table-scroll', role: 'region', 'aria-label': caption, tabindex: '0' },
    table,
  );
}

function drawRow({ label, note, cells, difference }: Row, columns: readonly Column[], withWords: boolean) {
  const heading = element('th', { scope: 'row' }, label);
  if (note !== '') heading.append(element('small', {}, note));
  return element(
    'tr',
    {},
    heading,
    ...cells.map((cell, index) => drawCell(cell, columns[index]?.name ?? '')),
    ...(withWords ? [element('td', { class: 'difference' }, difference)] : []),
  );
}

function drawCell({ text, state }: Cell, name: string): Node {
  const shown: Child = state === 'none' ? element('span', { class: 'none' }, text) : text;
  return element('td', { class: state === 'unknown' ? 'num unknown' : 'num', 'data-name': name }, shown);
}
