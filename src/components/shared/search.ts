import { connectCombobox } from './place-combobox.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search]')) {
  const { search: address, base = '/' } = form.dataset;
  if (address) {
    connectCombobox(form, {
      address,
      onChoose: ({ slug }) => location.assign(`${base}gemeente/${slug}/`),
      onNothing: () => form.submit(),
    });
  }
}
