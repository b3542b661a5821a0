import { countOf, enumerate } from '../../../model/dutch.ts';
import { LIFE_DOMAINS } from '../../../model/typology.ts';
import { make, need, say } from '../../shared/scripts/elements.ts';
import { type Answer, answerCase, answerInRegion, answersQuestion, type Candidate } from './answer.ts';
import { type Question, readQuestions, writeQuestions } from './questions.ts';

/** Organisations that are shown where many answer everything: the nearest. */
const MOST_SHOWN = 6;

interface Shown extends Candidate {
  readonly element: HTMLElement;
}

const START = 'Kies een of meer vragen. Hier staat dan wie ze samen beantwoordt.';

function readCandidate(element: HTMLElement): Shown {
  const offers = [...element.querySelectorAll<HTMLElement>('.offer:not([data-g])')];
  return {
    element,
    km: Number(element.dataset['km'] ?? 0),
    place: element.dataset['in'],
    offers: offers.map(({ dataset }) => ({ domains: dataset['d'] ?? '', types: dataset['t'] ?? '' })),
  };
}

function labelOf({ domain }: Question): string {
  return LIFE_DOMAINS.find(({ key }) => key === domain)?.label.toLowerCase() ?? domain;
}

/** The list of an organisation again, with the questions that it answers and without the ids of the first one. */
function copyOf({ element, offers }: Shown, questions: readonly Question[]): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.removeAttribute('id');
  const answered = questions.filter((question) => answersQuestion({ offers }, question)).map(labelOf);
  need(copy, 'h4').after(make('p', { class: 'answers' }, `Voor: ${enumerate(answered)}`));
  return copy;
}

function words(
  name: string,
  isRegion: boolean,
  questions: readonly Question[],
  { all, set, open }: Answer,
): string {
  const nobody =
    open.length === 0
      ? ''
      : ` Voor ${enumerate(open.flatMap((index) => questions[index] ?? []).map(labelOf))} is niemand gevonden.`;
  if (all.length > 0) {
    const more = all.length > MOST_SHOWN && !isRegion ? ` De dichtstbijzijnde ${MOST_SHOWN} staan hier.` : '';
    const subject = questions.length === 1 ? 'helpt hierbij' : 'helpt bij alles';
    const verb = all.length === 1 ? subject : subject.replace('helpt', 'helpen');
    return `${countOf(all.length, 'organisatie', 'organisaties')} in of bij ${name} ${verb}.${more}`;
  }
  if (set.length === 0) return nobody.trim();
  return `Geen enkele organisatie helpt bij alles. Samen kan het met ${countOf(set.length, 'organisatie', 'organisaties')}.${nobody}`;
}

/** Runs the case: the address says what is asked, everything else follows from it. */
function startCase(root: HTMLElement): void {
  const candidates = [...document.querySelectorAll<HTMLElement>('.who .org')].map(readCandidate);
  const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const selects = [...root.querySelectorAll<HTMLSelectElement>('select')];
  const said = need(root, '.answer-said');
  const list = need(root, '.answer-list');
  const name = root.dataset['case'] ?? '';
  const isRegion = root.dataset['region'] !== undefined;

  const chosen = () =>
    readQuestions(
      boxes
        .filter(({ checked }) => checked)
        .map((box) => {
          const type = selects.find(({ dataset }) => dataset['typeOf'] === box.value)?.value;
          return `${box.name}=${box.value}${type ? `.${type}` : ''}`;
        })
        .join('&'),
    );
  const show = (questions: readonly Question[]) => {
    const answer = (isRegion ? answerInRegion : answerCase)(questions, candidates);
    const found = (
      answer.all.length > 0 ? answer.all.slice(0, isRegion ? undefined : MOST_SHOWN) : answer.set
    ).flatMap((index) => candidates[index] ?? []);
    list.replaceChildren(...found.map((candidate) => copyOf(candidate, questions)));
    say(said, questions.length === 0 ? START : words(name, isRegion, questions, answer));
  };
  const readAddress = () => {
    const questions = readQuestions(window.location.search);
    for (const box of boxes) {
      const question = questions.find(({ domain }) => domain === box.value);
      box.checked = question !== undefined;
      const select = selects.find(({ dataset }) => dataset['typeOf'] === box.value);
      if (select) select.value = question?.type ?? '';
    }
    show(questions);
  };
  root.addEventListener('change', ({ target }) => {
    // A kind of help without its subject asks nothing: choosing one chooses the other.
    const box =
      target instanceof HTMLSelectElement && boxes.find(({ value }) => value === target.dataset['typeOf']);
    if (box) box.checked = true;
    const questions = chosen();
    const query = writeQuestions(questions);
    window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`);
    show(questions);
  });
  window.addEventListener('popstate', readAddress);
  readAddress();
}

const root = document.querySelector<HTMLElement>('[data-case]');
if (root) startCase(root);
