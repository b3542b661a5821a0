import { make } from '../../shared/scripts/elements.ts';
import type { Proposal } from '../selection.ts';
import type { Reference } from './references.ts';
import { drawRowChart, rowChart } from './row-chart.ts';
import type { Cell, Row, Table } from './tables.ts';

interface Column {
  readonly name: string;
  readonly address: string;
}

/** The chosen municipalities, each with a button to take it away. */
export function drawChosen(
  columns: readonly (Column & { readonly slug: string })[],
  onRemove: (slug: string) => void,
): Node[] {
  return columns.map(({ name, address, slug }) => {
    const button = make(
      'button',
      { type: 'button', 'data-remove': slug },
      'Haal weg',
      make('span', { class: 'visually-hidden' }, ` ${name}`),
    );
    button.addEventListener('click', () => onRemove(slug));
    return make('li', {}, make('a', { href: address }, name), button);
  });
}

/** Buttons that add a municipality. */
export function drawProposals(proposals: readonly Proposal[], onAdd: (slug: string) => void): Node[] {
  return proposals.map(({ slug, name, like }) => {
    const button = make('button', { type: 'button', 'data-add': slug }, `${name} erbij`);
    button.addEventListener('click', () => onAdd(slug));
    return make('li', {}, button, make('small', {}, ` lijkt op ${like}`));
  });
}

/** A table for each subject, with a column for each municipality. */
export function drawTables(
  tables: readonly Table[],
  columns: readonly Column[],
  references: readonly Reference[],
): Node[] {
  return tables
    .filter(({ rows }) => rows.length > 0)
    .flatMap((table) => [
      drawTable(table, columns, references),
      ...table.notes.map((note) => make('p', { class: 'note' }, note)),
    ]);
}

const REFERENCE_CLASSES = {
  country: 'is-country',
  size: 'is-size',
  region: 'is-region',
} as const;

function drawTable(
  { id, caption, rows }: Table,
  columns: readonly Column[],
  references: readonly Reference[],
): Node {
  const withWords = columns.length > 1;
  const head = make(
    'tr',
    {},
    make('td', {}),
    ...columns.map(({ name }) => make('th', { scope: 'col', class: 'num' }, name)),
    ...references.map(({ id: kind, name, short }) =>
      make(
        'th',
        { scope: 'col', class: `num reference ${REFERENCE_CLASSES[kind]}` },
        make('span', {}, name.slice(0, -short.length)),
        short,
      ),
    ),
    make('th', { scope: 'col', class: 'difference' }, withWords ? 'Verschil' : 'In beeld'),
  );
  const table = make(
    'table',
    {
      class: 'compared',
      'data-table': id,
      'data-columns': String(columns.length),
      'data-references': String(references.length),
    },
    make('caption', {}, caption),
    make('thead', {}, head),
    make('tbody', {}, ...rows.map((row) => drawRow(row, columns, references))),
  );
  return make('div', { class: 'table-scroll', role: 'region', 'aria-label': caption, tabindex: '0' }, table);
}

function drawRow(
  { label, note, cells, references: medians, difference }: Row,
  columns: readonly Column[],
  references: readonly Reference[],
) {
  const chart = rowChart(
    cells.map(({ value }) => value),
    medians.map(({ value }) => value),
  );
  const heading = make('th', { scope: 'row' }, label);
  if (note !== '') heading.append(make('small', {}, note));
  return make(
    'tr',
    {},
    heading,
    ...cells.map((cell, index) => drawCell(cell, columns[index]?.name ?? '')),
    ...medians.map((cell, index) => drawCell(cell, references[index]?.name ?? '', ' reference')),
    make(
      'td',
      { class: 'difference' },
      make('span', { class: 'difference-words' }, difference),
      ...(chart ? [drawRowChart(chart)] : []),
    ),
  );
}

function drawCell({ text, state }: Cell, name: string, kind = ''): Node {
  const shown = state === 'none' ? make('span', { class: 'none' }, text) : text;
  return make(
    'td',
    { class: `num${state === 'unknown' ? ' unknown' : ''}${kind}`, 'data-name': name },
    shown,
  );
}
