// A browser that cannot copy, as on a page without https, shows no button: the text can be selected by hand.
if (navigator.clipboard !== undefined) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copyBeside(button));
  }
}

async function copyBeside(button: HTMLButtonElement): Promise<void> {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  const told = button.closest('details')?.querySelector('[role="status"]');
  if (!(field instanceof HTMLTextAreaElement) || !told) return;
  const name = field.labels[0]?.textContent ?? '';
  try {
    await navigator.clipboard.writeText(field.value);
    told.textContent = `Gekopieerd: ${name}.`;
  } catch {
    field.select();
    told.textContent = 'Kopiëren mag hier niet. De code is geselecteerd: kopieer haar met Ctrl+C.';
  }
}
