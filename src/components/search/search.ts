import { connectCombobox } from './combobox.ts';

/** Makes the search boxes of a page find places while somebody types. */
export function connectSearchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) {
    const { search: address, base = '/' } = form.dataset;
    if (!address) continue;
    const addressOf = ({ slug }: { readonly slug: string }) => `${base}gemeente/${slug}/`;
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
}
