import { copyText } from './carry-off.ts';

/** A screen reader is not told words that already stand there: they are taken away for a moment. */
const PAUSE_MS = 50;

// A browser that cannot copy, as on a page without https, shows no button: the text can be selected by hand.
if (navigator.clipboard !== undefined) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copyBeside(button));
  }
}

/** Copies the text that the button names by its id, and says so in the status line of the same `<details>`. */
async function copyBeside(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset['copy'] ?? '');
  const told = button.closest('details')?.querySelector('[role="status"]');
  if (!source || !told) return;
  const isField = source instanceof HTMLTextAreaElement;
  const isCopied = await copyText(isField ? source.value : (source.textContent ?? '').trim());
  if (!isCopied) {
    if (isField) source.select();
    else getSelection()?.selectAllChildren(source);
  }
  const name = isField ? source.labels[0]?.textContent : button.dataset['copied'];
  told.textContent = '';
  setTimeout(() => {
    told.textContent = isCopied
      ? `Gekopieerd: ${name ?? 'de tekst'}.`
      : 'Kopiëren mag hier niet. De tekst is geselecteerd: kopieer haar met Ctrl+C.';
  }, PAUSE_MS);
}
