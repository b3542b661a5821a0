import { copyText } from '../../shared/scripts/carry-off.ts';
import { make, need } from '../../shared/scripts/elements.ts';

/** Puts a button behind each sentence that copies it. Without a script the sentences are there to be selected. */
function offerCopies(memo: HTMLElement): void {
  const status = need(memo, '.copied');
  for (const [index, sentence] of [...memo.querySelectorAll('li p')].entries()) {
    sentence.id = `zin-${index + 1}`;
    const button = make('button', { type: 'button', 'aria-describedby': sentence.id }, 'Kopieer');
    button.addEventListener('click', async () => {
      const done = await copyText(sentence.textContent ?? '');
      for (const other of memo.querySelectorAll('button')) other.textContent = 'Kopieer';
      if (done) button.textContent = 'Gekopieerd';
      else getSelection()?.selectAllChildren(sentence);
      // Emptied first: the same words again would not be read out.
      status.textContent = '';
      setTimeout(() => {
        status.textContent = done
          ? `Zin ${index + 1} is gekopieerd.`
          : 'Kopiëren mag niet in deze browser. De zin is geselecteerd: kopieer met Ctrl+C.';
      }, 50);
    });
    sentence.after(button);
  }
}

for (const memo of document.querySelectorAll<HTMLElement>('.memo')) offerCopies(memo);
