/** Tells assistive technology what the field of a `PlaceField` is, and that its list is closed. */
export function describeComboboxes(): void {
  for (const field of document.querySelectorAll('.search-field')) {
    const input = field.querySelector('input');
    input?.setAttribute('role', 'combobox');
    input?.setAttribute('aria-autocomplete', 'list');
    input?.setAttribute('aria-controls', `${input.id}-lijst`);
    input?.setAttribute('aria-expanded', 'false');
  }
}
