/** On a narrow screen the search box opens on request: then a reader can type at once. */
export function typeAtOnce(): void {
  const box = document.querySelector<HTMLElement>('.header-search');
  box?.addEventListener('toggle', (event) => {
    if (event.newState === 'open') box.querySelector('input')?.focus();
  });
}
