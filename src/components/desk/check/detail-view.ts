import type { FindingDetail, ShownCell, ShownFinding } from '../../../desk/findings/detail.ts';
import { placeWords, SEVERITY_WORDS } from '../../../desk/findings/list.ts';
import type { Mendable } from '../../../desk/findings/mendable.ts';
import { make } from '../../shared/scripts/elements.ts';
import { labelled } from '../page/parts.ts';

/** The row as it stands in the file: a line for each column, with the cell of the finding marked. */
function rowTable(cells: readonly ShownCell[], line: number | undefined): HTMLElement {
  const rows = cells.map(({ letters, header, value, isMarked }) =>
    make(
      'tr',
      isMarked ? { class: 'desk-marked' } : {},
      make('th', { scope: 'row' }, make('span', { class: 'desk-letters' }, letters), ` ${header}`),
      make(
        'td',
        {},
        ...(isMarked
          ? [make('strong', {}, 'Hier: '), make('mark', {}, value === '' ? '(leeg)' : value)]
          : [value]),
      ),
    ),
  );
  return make(
    'table',
    { class: 'desk-row' },
    make('caption', {}, line === undefined ? 'De regel in het bestand' : `Regel ${line} in het bestand`),
    make('tbody', {}, ...rows),
  );
}

function options(values: readonly string[]): readonly HTMLOptionElement[] {
  return values.map((value) => make('option', { value }, value));
}

function mendForm({ wrong, near, options: all }: Mendable, mend: (chosen: string) => void): HTMLFormElement {
  const select = make('select', { name: 'keuze', required: '' }, make('option', { value: '' }, 'Kies'));
  if (near.length > 0) select.append(make('optgroup', { label: 'Lijkt erop' }, ...options(near)));
  select.append(make('optgroup', { label: 'Alle keuzes' }, ...options(all)));
  const form = make(
    'form',
    { class: 'desk-mend' },
    make('label', { class: 'desk-field' }, `Vervang ‘${wrong}’ door `, select),
    make('button', { type: 'submit', class: 'desk-button is-main' }, 'Verbeter'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (select.value !== '') mend(select.value);
  });
  return form;
}

/** All that is known of one finding, with the way to mend it where a list has the answer. */
export function detailNodes(
  finding: ShownFinding,
  { cells, text, mendable }: FindingDetail,
  mend: (chosen: string) => void,
): readonly Node[] {
  return [
    make(
      'p',
      { class: 'desk-where' },
      `${SEVERITY_WORDS[finding.severity]} in ${finding.file}, ${placeWords(finding)}`,
    ),
    labelled('Verwacht', finding.expected),
    labelled('Wat te doen', finding.action),
    ...(mendable ? [mendForm(mendable, mend)] : []),
    ...(cells.length > 0 ? [rowTable(cells, finding.line)] : []),
    ...(text === undefined ? [] : [make('pre', { class: 'desk-line', tabindex: '0' }, text)]),
  ];
}
