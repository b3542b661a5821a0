import { formatNumber } from '../../model/dutch.ts';
import { make } from '../shared/scripts/elements.ts';
import { type Answer, answerTo, findPlaces } from './find-places.ts';
import { answerWords } from './found/answer-words.ts';
import { connectOptions } from './option-list.ts';
import type { PlaceEntry } from './place-index.ts';

/** More would not fit above the keyboard of a phone. */
const MOST_SHOWN = 8;

export interface PlaceCombobox {
  /** Where the site starts, ends in '/'. */
  readonly base: string;
  /** The names to search in. */
  readonly load: () => Promise<readonly PlaceEntry[]>;
  readonly onChoose: (entry: PlaceEntry) => void;
  /** Where choosing leads, where it leads to a page: what is proposed is then a link, and else a button. */
  readonly addressOf?: (entry: PlaceEntry) => string;
  /** Address of a page with all names that fit. */
  readonly addressOfAll?: (typed: string) => string;
  /** The reader sent the form and the index cannot be had; where absent, the form says so itself. */
  readonly onNoIndex?: () => void;
}

/**
 * Makes a form with a `PlaceField` into a combobox whose list opens while somebody types: the 'editable combobox
 * with list autocomplete' of the ARIA Authoring Practices. Enter goes on only where it is beyond doubt to where.
 */
export function connectCombobox(form: HTMLFormElement, box: PlaceCombobox): void {
  const input = form.querySelector('input');
  const list = form.querySelector('ul');
  const answer = form.querySelector('[data-answer]');
  const count = form.querySelector('[data-count]');
  if (!input || !list || !answer || !count) return;
  /** Tells what was asked last from what is still under way. */
  let asked = 0;

  const close = (): void => {
    asked += 1;
    options.close();
    answer.replaceChildren();
    count.textContent = '';
  };
  const choose = (entry: PlaceEntry): void => {
    options.show([]);
    close();
    box.onChoose(entry);
  };
  const options = connectOptions(input, list, choose);
  const offer = (entry: PlaceEntry, words: string): Node => {
    if (box.addressOf) return make('a', { href: box.addressOf(entry) }, words);
    const button = make('button', { type: 'button' }, words);
    button.addEventListener('click', () => {
      choose(entry);
      // The button goes, and the focus would go with it.
      input.focus();
    });
    return button;
  };

  /** Hands over the names for what stands in the field; undefined where they cannot be had. The last asker wins. */
  const ask = async (
    answerWith: (entries: readonly PlaceEntry[] | undefined, typed: string) => void,
  ): Promise<void> => {
    asked += 1;
    const mine = asked;
    const typed = input.value.trim();
    const entries = await box.load().catch(() => undefined);
    if (mine === asked) answerWith(entries, typed);
  };
  const propose = (): void => {
    answer.replaceChildren();
    void ask((entries = [], typed) => {
      const found = findPlaces(entries, typed);
      options.show(found.slice(0, MOST_SHOWN));
      count.textContent = typed === '' || entries.length === 0 ? '' : countWords(found.length);
    });
  };
  const send = (): void => {
    const pointedAt = options.active();
    if (pointedAt) choose(pointedAt);
    else
      void ask((entries, typed) => {
        const given = entries && answerTo(entries, typed);
        if (given?.kind === 'one') choose(given.entry);
        else if (!given && box.onNoIndex) box.onNoIndex();
        else tell(given, typed);
      });
  };
  const tell = (given: Exclude<Answer, { kind: 'one' }> | undefined, typed: string): void => {
    const found = given?.kind === 'several' ? given.found : [];
    options.show(found.slice(0, MOST_SHOWN));
    count.textContent = '';
    answer.replaceChildren(...answerWords(given, typed, { ...box, room: MOST_SHOWN, offer }));
  };

  input.addEventListener('input', propose);
  input.addEventListener('keydown', (event) => {
    const { key, altKey, isComposing } = event;
    if (isComposing) return;
    if (key === 'Escape') {
      event.preventDefault();
      if (!options.isOpen() && !answer.hasChildNodes()) input.value = '';
      close();
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      if (!options.isOpen()) propose();
      else if (!altKey) options.step(key === 'ArrowDown' ? 1 : -1);
      else if (key === 'ArrowUp') options.close();
    } else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(key)) {
      // These move the cursor in the text: the reader is back in the field.
      options.release();
    }
  });
  // A phone that puts its keyboard away takes the focus to nothing: what is shown then stays.
  input.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) options.close();
  });
  const closeOutside = (target: EventTarget | null): void => {
    if (target instanceof Node && !form.contains(target)) close();
  };
  form.addEventListener('focusout', ({ relatedTarget }) => closeOutside(relatedTarget));
  document.addEventListener('pointerdown', ({ target }) => closeOutside(target));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  // Typed before this was here.
  if (input.value !== '' && form.contains(document.activeElement)) propose();
}

function countWords(found: number): string {
  if (found === 0) return 'Niets gevonden';
  const words = `${formatNumber(found)} gevonden`;
  return found > MOST_SHOWN ? `${words}, de eerste ${MOST_SHOWN} staan in de lijst` : words;
}
