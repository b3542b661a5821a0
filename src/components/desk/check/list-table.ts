import {
  type FindingGroup,
  type ListedFinding,
  placeWords,
  SEVERITY_WORDS,
} from '../../../desk/findings/list.ts';
import { countOf } from '../../../model/dutch.ts';
import { make } from '../../shared/scripts/elements.ts';

type Row = HTMLTableRowElement;

function heading(...names: readonly string[]): Row {
  return make('tr', {}, ...names.map((name) => make('th', { scope: 'col' }, name)));
}

function severityCell(severity: keyof typeof SEVERITY_WORDS): HTMLElement {
  return make(
    'td',
    {},
    make('span', { class: 'desk-severity', 'data-severity': severity }, SEVERITY_WORDS[severity]),
  );
}

function findingRow({ index, finding }: ListedFinding): Row {
  const { severity, file, value, message, expected, action } = finding;
  const open = make(
    'button',
    { type: 'button', class: 'desk-open', 'data-finding': String(index) },
    message || finding.rule,
  );
  return make(
    'tr',
    {},
    severityCell(severity),
    make('td', {}, make('span', { class: 'desk-file' }, file), make('small', {}, placeWords(finding))),
    make('td', { class: 'desk-value' }, value ?? ''),
    make('th', { scope: 'row' }, open),
    make('td', {}, expected),
    make('td', {}, action),
  );
}

function groupRow({ key, severity, file, heading: words, count }: FindingGroup): Row {
  const open = make('button', { type: 'button', class: 'desk-open', 'data-group': key }, words);
  return make(
    'tr',
    {},
    severityCell(severity),
    make('td', {}, make('span', { class: 'desk-file' }, file)),
    make('td', { class: 'num' }, countOf(count, 'keer', 'keer')),
    make('th', { scope: 'row' }, open),
  );
}

/** Findings, one a row, each to be opened. */
export function findingRows(listed: readonly ListedFinding[]): {
  readonly head: Row;
  readonly body: readonly Row[];
} {
  return {
    head: heading('Soort', 'Waar', 'Waarde', 'Wat er is', 'Verwacht', 'Wat te doen'),
    body: listed.map(findingRow),
  };
}

/** Kinds of findings by file, each to be opened. */
export function groupRows(groups: readonly FindingGroup[]): {
  readonly head: Row;
  readonly body: readonly Row[];
} {
  return { head: heading('Soort', 'Bestand', 'Hoe vaak', 'De eerste melding'), body: groups.map(groupRow) };
}
