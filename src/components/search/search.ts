import { connectCombobox } from './combobox.ts';
import { isPlace, loadNames, type PlaceEntry } from './place-index.ts';

/** What a box searches in: everything, only what leads to a municipality, or only situations. */
const KINDS: Readonly<Record<string, (entry: PlaceEntry) => boolean>> = {
  plaats: isPlace,
  vraag: ({ kind }) => kind === 'vraag',
};

/**
 * Makes a search box find names while somebody types. The form tells with `data-kinds` what is searched in, and with
 * `data-then` where to go within the folder of a municipality.
 */
export function connectSearchBox(form: HTMLFormElement): void {
  const { search: address = '', base = '/', kinds, then = '' } = form.dataset;
  const isWanted = kinds === undefined ? undefined : KINDS[kinds];
  const addressOf = ({ path }: PlaceEntry) => base + path + then;
  connectCombobox(form, {
    base,
    load: async () => {
      const names = await loadNames(address);
      return isWanted ? names.filter(isWanted) : names;
    },
    addressOf,
    // A box for one kind stands above a list of all of them.
    ...(isWanted === undefined && {
      addressOfAll: (typed: string) => `${form.action}?zoek=${encodeURIComponent(typed)}`,
    }),
    onChoose: (entry) => location.assign(addressOf(entry)),
    // The page that it leads to knows the municipalities by itself.
    onNoIndex: () => form.submit(),
  });
}
