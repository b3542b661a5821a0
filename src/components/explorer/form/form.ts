import { need, say } from '../../shared/scripts/elements.ts';
import { PARAMETERS } from '../address.ts';
import type { ExplorerData } from '../data.ts';
import type { Bounds, Choice } from './filter.ts';
import { readWholeNumber } from './whole-number.ts';
import { boundsCountWords, type FilterName, filterWords } from './words.ts';

const LISTS = ['domains', 'types', 'kinds', 'urbanity', 'provinces', 'regions'] as const;
const BOUNDS = ['inhabitants', 'income'] as const;

export interface FormHandlers {
  /** `isTyping` is true from the second key on in one field: those keys are one step for the back button. */
  readonly onChoice: (choice: Choice, isTyping: boolean) => void;
  readonly onReset: () => void;
}

export interface ExplorerForm {
  /** Puts a choice in the fields and says it in their headings. */
  readonly show: (choice: Choice) => void;
}

/** Connects the fields with what they mean. */
export function connectForm(form: HTMLFormElement, data: ExplorerData, handlers: FormHandlers): ExplorerForm {
  let typingIn: EventTarget | null = null;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('focusout', () => {
    typingIn = null;
  });
  form.addEventListener('input', ({ target }) => {
    const isText = target instanceof HTMLInputElement && target.type === 'text';
    const isTyping = isText && typingIn === target;
    typingIn = isText ? target : null;
    handlers.onChoice(readForm(form), isTyping);
  });
  need<HTMLButtonElement>(form, '[data-reset]').addEventListener('click', () => {
    // Half a number that was typed is no choice, so it would stay behind.
    for (const field of boundFields(form)) field.value = '';
    handlers.onReset();
  });
  return { show: (choice) => showChoice(form, choice, data) };
}

function readForm(form: HTMLFormElement): Choice {
  const keys = (name: (typeof LISTS)[number]) =>
    [...form.querySelectorAll<HTMLInputElement>(`input[name="${PARAMETERS[name]}"]:checked`)].map(
      ({ value }) => value,
    );
  return {
    domains: keys('domains'),
    types: keys('types'),
    kinds: keys('kinds'),
    urbanity: keys('urbanity'),
    provinces: keys('provinces'),
    regions: keys('regions'),
    together: need<HTMLInputElement>(form, `input[name="${PARAMETERS.together}"][value="dezelfde"]`).checked,
    lacking: need<HTMLInputElement>(form, `input[name="${PARAMETERS.lacking}"][value="ja"]`).checked,
    inhabitants: readBounds(form, PARAMETERS.inhabitants),
    income: readBounds(form, PARAMETERS.income),
  };
}

/** The bounds in two fields. What is no number counts as an open end, and is said beside the field. */
function readBounds(form: HTMLFormElement, name: string): Bounds {
  const read = (end: 'van' | 'tot'): number | undefined => {
    const field = form.querySelector<HTMLInputElement>(`#${name}-${end}`);
    const value = field ? readWholeNumber(field.value) : undefined;
    field?.removeAttribute('aria-invalid');
    if (value !== 'fault') return value;
    field?.setAttribute('aria-invalid', 'true');
    return undefined;
  };
  return { from: read('van'), to: read('tot') };
}

function showChoice(form: HTMLFormElement, choice: Choice, data: ExplorerData): void {
  for (const name of LISTS) {
    for (const box of form.querySelectorAll<HTMLInputElement>(`input[name="${PARAMETERS[name]}"]`)) {
      box.checked = choice[name].includes(box.value);
    }
    showSummary(form, name, choice, data);
  }
  for (const [name, value, isSet] of [
    [PARAMETERS.lacking, 'ja', choice.lacking],
    [PARAMETERS.together, 'dezelfde', choice.together],
  ] as const) {
    for (const radio of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
      radio.checked = (radio.value === value) === isSet;
    }
  }
  for (const name of BOUNDS) {
    showBounds(form, PARAMETERS[name], choice[name]);
    showSummary(form, name, choice, data);
  }
  showMore(form, choice);
}

/** Says of the filters that a small screen puts away whether any of them is in use. */
function showMore(form: HTMLFormElement, choice: Choice): void {
  const words = boundsCountWords(choice);
  say(need(form, '[data-more-choice]'), words);
}

function showSummary(form: HTMLFormElement, name: FilterName, choice: Choice, data: ExplorerData): void {
  const filter = form.querySelector(`[data-filter="${PARAMETERS[name]}"]`);
  if (!filter) return;
  const words = filterWords(name, choice, data);
  say(need(filter, '.filter-choice'), words);
  filter.classList.toggle('is-set', words !== 'alle');
}

function showBounds(form: HTMLFormElement, name: string, bounds: Bounds): void {
  let hasFault = false;
  for (const [end, value] of [
    ['van', bounds.from],
    ['tot', bounds.to],
  ] as const) {
    const field = form.querySelector<HTMLInputElement>(`#${name}-${end}`);
    if (!field) return;
    const typed = readWholeNumber(field.value);
    const isBeingTyped = typed === 'fault' && value === undefined && document.activeElement === field;
    // What a reader is typing stays as it is typed.
    if (typed !== value && !isBeingTyped) field.value = value === undefined ? '' : String(value);
    hasFault ||= isBeingTyped;
    if (!isBeingTyped) field.removeAttribute('aria-invalid');
  }
  const isReversed = bounds.from !== undefined && bounds.to !== undefined && bounds.from > bounds.to;
  const fault = need(form, `#${name}-fout`);
  fault.hidden = !hasFault && !isReversed;
  say(
    fault,
    hasFault
      ? 'Vul een heel getal in, zoals 25.000.'
      : isReversed
        ? 'De ondergrens is hoger dan de bovengrens. Zo valt er niets binnen.'
        : '',
  );
}

function boundFields(form: HTMLFormElement): readonly HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('.bounds input')];
}
