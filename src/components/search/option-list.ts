import { make } from '../shared/scripts/elements.ts';
import type { PlaceEntry } from './place-index.ts';

/** The list of a combobox: its options, and which of them the arrows are at. */
export interface OptionList {
  readonly isOpen: () => boolean;
  /** Shows these, and opens; closes where there are none. */
  readonly show: (entries: readonly PlaceEntry[]) => void;
  readonly close: () => void;
  /** On to the next option or the one before; from the last to the first. */
  readonly step: (by: 1 | -1) => void;
  /** Back to the field: no option is pointed at. */
  readonly release: () => void;
  /** The option pointed at. */
  readonly active: () => PlaceEntry | undefined;
}

/** Connects a list with the field that points at its options; the field keeps the focus. */
export function connectOptions(
  input: HTMLInputElement,
  list: HTMLElement,
  onChoose: (entry: PlaceEntry) => void,
): OptionList {
  let shown: readonly PlaceEntry[] = [];
  let at = -1;

  const point = (next: number): void => {
    at = next;
    for (const [index, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(index === at));
    }
    const item = list.children[at];
    if (item) input.setAttribute('aria-activedescendant', item.id);
    else input.removeAttribute('aria-activedescendant');
    item?.scrollIntoView({ block: 'nearest' });
  };
  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    point(-1);
  };
  // Else the field would lose the focus before the option is chosen.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest('[role="option"]') : null;
    const entry = shown[item === null ? -1 : [...list.children].indexOf(item)];
    if (entry) onChoose(entry);
  });
  return {
    isOpen: () => !list.hidden,
    show: (entries) => {
      shown = entries;
      list.replaceChildren(...entries.map((entry, index) => optionOf(entry, `${list.id}-${index}`)));
      open(entries.length > 0);
    },
    close: () => open(false),
    step: (by) => {
      const from = at === -1 && by === -1 ? 0 : at;
      point((from + by + shown.length) % shown.length);
    },
    release: () => point(-1),
    active: () => shown[at],
  };
}

function optionOf({ label, note }: PlaceEntry, id: string): HTMLElement {
  return make(
    'li',
    { id, role: 'option', 'aria-selected': 'false' },
    make('span', {}, label),
    make('small', {}, ` ${note}`),
  );
}
