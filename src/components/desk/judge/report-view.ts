import { REJECTION_REASONS } from '../../../corrections/published/rejection-reasons.ts';
import type { ListedReport, ReportDetail, ReportedValue, StepForm } from '../../../desk/judge/views.ts';
import { enumerate } from '../../../model/dutch.ts';
import { make } from '../../shared/scripts/elements.ts';
import { labelled, marked, table } from '../page/parts.ts';

/** What the editor fills in; who and when is added by the panel. */
export type Judgement = Pick<StepForm, 'state' | 'why' | 'successor' | 'values'>;

function reportButton({ id, organisation }: ListedReport): HTMLElement {
  return make('button', { type: 'button', class: 'desk-open', 'data-report': id }, organisation);
}

/** The list of reports, each to be opened. */
export function reportTable(reports: readonly ListedReport[], caption: string): HTMLElement {
  const rows = reports.map((report) => [
    reportButton(report),
    report.municipality,
    report.kind,
    report.date,
    make('strong', {}, report.stateWords),
  ]);
  return table(caption, ['Organisatie', 'Gemeente', 'Wat', 'Gemeld op', 'Stand'], rows);
}

function rowTable({ cells, isRemoval, place }: ReportDetail): HTMLElement {
  const rows = cells.map(({ header, before, after, isChanged, changedSince }) => {
    const since =
      changedSince === undefined
        ? []
        : [make('small', {}, `Toen de melding kwam: ${changedSince || 'leeg'}`)];
    const becomes = isRemoval ? marked('weg') : isChanged ? marked(after || 'leeg') : after;
    return [header, make('span', {}, before || 'leeg', ...since), becomes];
  });
  return table(`De regel: ${place}`, ['Kolom', 'Nu', 'Wordt'], rows);
}

function valueFields(values: readonly ReportedValue[]): readonly HTMLElement[] {
  return values.map(({ header, value }) =>
    make(
      'label',
      { class: 'desk-field' },
      header,
      make('input', { type: 'text', value, 'data-value': header, autocomplete: 'off' }),
    ),
  );
}

/** A column that the report did not name, with what it is to say. */
function otherField(columns: readonly string[]): HTMLElement {
  const value = make('input', { type: 'text', 'data-value': '', autocomplete: 'off' });
  const column = make(
    'select',
    {},
    make('option', { value: '' }, 'Geen'),
    ...columns.map((header) => make('option', { value: header }, header)),
  );
  column.addEventListener('change', () => {
    value.dataset['value'] = column.value;
  });
  return make(
    'div',
    { class: 'desk-choose' },
    make('label', { class: 'desk-field' }, 'Ook een andere kolom', column),
    make('label', { class: 'desk-field' }, 'Wordt', value),
  );
}

function filledIn(form: HTMLElement): readonly ReportedValue[] {
  return [...form.querySelectorAll<HTMLInputElement>('[data-value]')].flatMap(({ dataset, value }) => {
    const header = dataset['value'] ?? '';
    return header === '' ? [] : [{ header, value }];
  });
}

const COUNTED_REASONS = `Wijst u af? Begin de reden met ${enumerate(
  REJECTION_REASONS.map(({ label }) => `‘${label}’`),
  'of',
)} als dat klopt: die redenen tellen wij op de pagina Wijzigingen. De tekst zelf staat daar niet.`;

function judgeForm(
  { next, values, otherColumns, beside }: ReportDetail,
  judge: (judgement: Judgement) => void,
): HTMLElement {
  const why = make('textarea', { rows: '2', maxlength: '1000' });
  const successor = make(
    'select',
    {},
    make('option', { value: '' }, 'Kies'),
    ...beside.map(({ id, date, kind }) => make('option', { value: id }, `${id}: ${kind}, ${date}`)),
  );
  const canSupersede = beside.length > 0;
  const form = make('div', { class: 'desk-judge' });
  const buttons = next
    .filter(({ state }) => state !== 'superseded' || canSupersede)
    .map(({ state, label }) => {
      const button = make(
        'button',
        { type: 'button', class: state === 'accepted' ? 'desk-button is-main' : 'desk-button' },
        label,
      );
      button.addEventListener('click', () =>
        judge({
          state,
          why: why.value,
          successor: state === 'superseded' ? successor.value : '',
          values: filledIn(form),
        }),
      );
      return button;
    });
  form.append(
    ...(values.length > 0
      ? [make('p', {}, 'U kunt een waarde veranderen voordat u de melding aanneemt:'), ...valueFields(values)]
      : []),
    ...(otherColumns.length > 0 ? [otherField(otherColumns)] : []),
    make('label', { class: 'desk-field' }, 'Reden, of uw vraag aan de melder', why),
    make('p', { class: 'note' }, COUNTED_REASONS),
    ...(canSupersede
      ? [make('label', { class: 'desk-field' }, 'Alleen bij vervangen: door welke melding', successor)]
      : []),
    make('p', { class: 'desk-actions' }, ...buttons),
  );
  return form;
}

function list(title: string, items: readonly string[]): readonly Node[] {
  if (items.length === 0) return [];
  return [make('h4', {}, title), make('ul', {}, ...items.map((item) => make('li', {}, item)))];
}

/** One report with the row that it is about, and the way to judge it. */
export function reportNodes(detail: ReportDetail, judge: (judgement: Judgement) => void): readonly Node[] {
  const {
    kind,
    date,
    onBehalfOf,
    explanation,
    basis,
    reporter,
    mail,
    cells,
    place,
    findings,
    beside,
    steps,
    next,
  } = detail;
  return [
    make('p', {}, `Melding ${detail.id}: ${kind}. Gemeld op ${date} namens: ${onBehalfOf}.`),
    ...(explanation === '' ? [] : [labelled('Uitleg van de melder', explanation)]),
    ...(basis === '' ? [] : [labelled('Hoe de melder dit weet', basis)]),
    ...(reporter === undefined ? [] : [labelled('Melder (vertrouwelijk)', reporter)]),
    ...(mail === ''
      ? []
      : [
          make(
            'details',
            {},
            make('summary', {}, 'De hele mail'),
            make('pre', { class: 'desk-line', tabindex: '0' }, mail),
          ),
        ]),
    ...(cells.length > 0 ? [rowTable(detail)] : [make('p', {}, place)]),
    ...list('Wat de regels van de inventarisatie ervan zeggen', findings),
    ...(beside.length > 0 ? [reportTable(beside, 'Andere meldingen over deze locatie')] : []),
    ...list('Wat er al gebeurde', steps),
    ...(next.length > 0 ? [judgeForm(detail, judge)] : []),
  ];
}
