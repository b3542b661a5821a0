/** Tells assistive technology what the field of a `PlaceField` is, and that its list is closed. */
export function describeCombobox(input: HTMLInputElement, list: HTMLElement): void {
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
}
