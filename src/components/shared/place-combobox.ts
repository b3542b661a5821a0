import { findPlaces, loadPlaces, type PlaceEntry } from './place-index.ts';

export interface PlaceCombobox {
  /** Address of the search index. */
  readonly address: string;
  readonly onChoose: (entry: PlaceEntry) => void;
  /** The reader sent the form, and no name fits what was typed. */
  readonly onNothing: (typed: string) => void;
}

/** Makes a form with an input, a list and a status into a box that proposes places while somebody types. */
export function connectCombobox(form: HTMLFormElement, box: PlaceCombobox): void {
  const input = form.querySelector('input');
  const list = form.querySelector('ul');
  const status = form.querySelector('[role="status"]');
  if (!input || !list || !status) return;
  let shown: PlaceEntry[] = [];
  let active = -1;
  let asked = 0;

  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (entry: PlaceEntry): void => {
    asked += 1;
    shown = [];
    close();
    box.onChoose(entry);
  };
  const mark = (next: number): void => {
    active = next;
    [...list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === active));
      if (index === active) input.setAttribute('aria-activedescendant', item.id);
    });
  };
  const option = (entry: PlaceEntry, index: number): HTMLElement => {
    const item = document.createElement('li');
    item.id = `${list.id}-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const name = document.createElement('span');
    name.textContent = entry.label;
    const note = document.createElement('small');
    note.textContent = ` ${entry.note}`;
    item.append(name, note);
    // Before the input loses focus and the list closes.
    item.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(entry);
    });
    return item;
  };
  const show = (entries: PlaceEntry[]): void => {
    shown = entries;
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...entries.map(option));
    list.hidden = entries.length === 0;
    input.setAttribute('aria-expanded', String(entries.length > 0));
    const nothing = input.value.trim() === '' ? '' : 'Niets gevonden';
    status.textContent = entries.length > 0 ? `${entries.length} gevonden` : nothing;
  };

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.addEventListener('input', async () => {
    asked += 1;
    const mine = asked;
    const entries = await placesOrNone(box.address);
    if (mine === asked) show(findPlaces(entries, input.value));
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
    if (list.hidden || shown.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark(active === -1 && step === -1 ? shown.length - 1 : (active + step + shown.length) % shown.length);
    }
  });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const typed = input.value;
    const entries = await placesOrNone(box.address);
    const chosen = shown[active] ?? findPlaces(entries, typed)[0];
    if (chosen) choose(chosen);
    else box.onNothing(typed);
  });
}

/** Without a connection there is nothing to propose; the form then does what it does when nothing is found. */
function placesOrNone(address: string): Promise<readonly PlaceEntry[]> {
  return loadPlaces(address).catch(() => []);
}
