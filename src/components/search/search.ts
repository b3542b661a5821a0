import { connectCombobox } from './combobox.ts';
import type { PlaceEntry } from './place-index.ts';

/** Makes a search box find places while somebody types. */
export function connectSearchBox(form: HTMLFormElement): void {
  const { search: address = '', base = '/' } = form.dataset;
  const addressOf = ({ slug }: PlaceEntry) => `${base}gemeente/${slug}/`;
  connectCombobox(form, {
    address,
    base,
    addressOf,
    addressOfAll: (typed) => `${form.action}?zoek=${encodeURIComponent(typed)}`,
    onChoose: (entry) => location.assign(addressOf(entry)),
    // The page that it leads to knows the municipalities by itself.
    onNoIndex: () => form.submit(),
  });
}
