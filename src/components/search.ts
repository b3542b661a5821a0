import { foldName } from '../model/fold-name.ts';

/** What `zoek.json` holds: municipalities, then names that lead to one of them by its number. */
interface SearchIndex {
  readonly municipalities: readonly (readonly [name: string, slug: string])[];
  readonly names: readonly (readonly [
    name: string,
    municipality: number,
    kind: 'ook' | 'plaats' | 'opgeheven',
  ])[];
}

interface Entry {
  readonly label: string;
  readonly note: string;
  readonly folded: string;
  readonly slug: string;
}

const MAX_SHOWN = 8;

let loading: Promise<readonly Entry[]> | undefined;

async function loadEntries(address: string): Promise<readonly Entry[]> {
  const response = await fetch(address);
  const index: SearchIndex = await response.json();
  const notes = { ook: 'andere naam van', plaats: 'plaats in', opgeheven: 'nu deel van' } as const;
  return [
    ...index.municipalities.map(([label, slug]) => ({
      label,
      note: 'gemeente',
      folded: foldName(label),
      slug,
    })),
    ...index.names.flatMap(([label, number, kind]) => {
      const [name, slug] = index.municipalities[number] ?? [];
      return name === undefined || slug === undefined
        ? []
        : [{ label, note: `${notes[kind]} ${name}`, folded: foldName(label), slug }];
    }),
  ];
}

/** Names that begin with the words first, then names with a word that does, then the rest. */
function find(entries: readonly Entry[], typed: string): Entry[] {
  const folded = foldName(typed);
  if (folded === '') return [];
  const quality = (entry: Entry): number => {
    if (entry.folded === folded) return 0;
    if (entry.folded.startsWith(folded)) return 1;
    if (entry.folded.includes(` ${folded}`)) return 2;
    return entry.folded.includes(folded) ? 3 : 4;
  };
  return entries
    .map((entry, order) => ({ entry, order, rank: quality(entry) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || a.order - b.order)
    .slice(0, MAX_SHOWN)
    .map(({ entry }) => entry);
}

function connect(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const list = form.querySelector('ul');
  const status = form.querySelector('[role="status"]');
  const { search: address, base = '/' } = form.dataset;
  if (!input || !list || !status || !address) return;
  let shown: Entry[] = [];
  let active = -1;
  let asked = 0;

  const addressOf = (entry: Entry) => `${base}gemeente/${entry.slug}/`;
  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (next: number): void => {
    active = next;
    [...list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === active));
      if (index === active) input.setAttribute('aria-activedescendant', item.id);
    });
  };
  const show = (entries: Entry[]): void => {
    shown = entries;
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(
      ...entries.map((entry, index) => {
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
          location.assign(addressOf(entry));
        });
        return item;
      }),
    );
    list.hidden = entries.length === 0;
    input.setAttribute('aria-expanded', String(entries.length > 0));
    status.textContent =
      entries.length > 0 ? `${entries.length} gevonden` : input.value.trim() === '' ? '' : 'Niets gevonden';
  };
  const update = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    loading ??= loadEntries(address);
    const entries = await loading;
    if (mine === asked) show(find(entries, input.value));
  };

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  input.addEventListener('input', update);
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
    loading ??= loadEntries(address);
    const entries = await loading;
    const chosen = shown[active] ?? find(entries, typed)[0];
    if (chosen) location.assign(addressOf(chosen));
    else form.submit();
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) connect(form);
