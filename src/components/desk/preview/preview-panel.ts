import type { CheckView, MunicipalityName } from '../../../desk/messages.ts';
import type { Preview, PreviewFigure } from '../../../desk/preview/preview.ts';
import { countOf, formatNumber } from '../../../model/dutch.ts';
import { make, say } from '../../shared/scripts/elements.ts';
import type { DeskWorker } from '../client/ask.ts';
import type { Bench } from '../client/bench.ts';
import { saveBytes } from '../client/keep.ts';
import { makeSheets } from '../client/sheet-pool.ts';
import { marked, part, table } from '../page/parts.ts';

function figureTable(caption: string, figures: readonly PreviewFigure[]): HTMLElement {
  const rows = figures.map(({ label, value, period, published, differs }) => [
    make('span', {}, label, make('small', {}, period)),
    differs ? marked(value) : value,
    published ?? 'niet op de site',
    differs ? 'anders' : 'gelijk',
  ]);
  return table(caption, ['Cijfer', 'Op de werktafel', 'Op de site nu', 'Verschil'], rows);
}

function previewNodes({ name, main, changed, locations }: Preview): readonly Node[] {
  const nodes: Node[] = [make('h3', {}, name), figureTable(`Kerncijfers van ${name}`, main)];
  if (changed.length > 0) nodes.push(figureTable('Andere cijfers die veranderen', changed));
  if (locations.length > 0) {
    const rows = locations.map(({ older, newer, difference, note }) => [difference, older, newer, note]);
    nodes.push(
      table('Locaties die veranderen', ['Wat', 'Op de site nu', 'Op de werktafel', 'Toelichting'], rows),
    );
  }
  const isSame = !main.some(({ differs }) => differs) && changed.length + locations.length === 0;
  if (isSame) nodes.push(make('p', {}, 'Alles is gelijk aan wat er nu op de site staat.'));
  return nodes;
}

/** One municipality as it would be published, and the sheets of all of them. */
export function connectPreview(
  root: HTMLElement,
  bench: Bench,
  workers: readonly DeskWorker[],
): { readonly show: (view: CheckView) => void; readonly open: () => void } {
  const select = part<HTMLSelectElement>(root, 'municipality');
  const progress = part<HTMLProgressElement>(root, 'sheets-progress');
  const start = part<HTMLButtonElement>(root, 'all-sheets');
  const stop = part<HTMLButtonElement>(root, 'stop-sheets');
  let municipalities: readonly MunicipalityName[] = [];
  let isFresh = false;

  const draw = () =>
    bench.work('', async () => {
      if (select.value === '') return;
      const preview = await bench.ask('preview', { code: select.value });
      part(root, 'preview').replaceChildren(...previewNodes(preview));
    });

  const all = async (): Promise<void> => {
    const aborter = new AbortController();
    const halt = () => aborter.abort();
    stop.addEventListener('click', halt);
    stop.hidden = false;
    start.disabled = true;
    progress.hidden = false;
    stop.focus();
    try {
      const tell = (done: number, total: number) => {
        progress.max = total;
        progress.value = done;
        // A screen reader is not told of each of them.
        if (done % 50 === 0)
          say(
            part(root, 'sheets-words'),
            `${formatNumber(done)} van de ${countOf(total, 'factsheet', 'factsheets')} klaar.`,
          );
      };
      const sheets = await makeSheets(workers, municipalities, tell, aborter.signal);
      if (!sheets) {
        say(part(root, 'sheets-words'), 'Gestopt. Er is niets bewaard.');
        return;
      }
      saveBytes('factsheets.zip', 'application/zip', await bench.ask('zip', { files: sheets }));
      say(
        part(root, 'sheets-words'),
        `${countOf(sheets.length, 'factsheet staat', 'factsheets staan')} in factsheets.zip, bij uw downloads.`,
      );
    } finally {
      stop.removeEventListener('click', halt);
      stop.hidden = true;
      start.disabled = false;
      progress.hidden = true;
      start.focus();
    }
  };

  select.addEventListener('change', draw);
  start.addEventListener('click', () => bench.work('', all));
  part(root, 'save-sheet').addEventListener('click', () =>
    bench.work('Het factsheet wordt gemaakt.', async () => {
      const own = municipalities.find(({ code }) => code === select.value);
      if (!own) return;
      saveBytes(`factsheet-${own.slug}.pdf`, 'application/pdf', await bench.ask('sheet', { code: own.code }));
      bench.tell(`Het factsheet van ${own.name} staat bij uw downloads.`);
    }),
  );
  return {
    show: (view) => {
      const before = select.value;
      municipalities = view.municipalities;
      const isOpen = municipalities.length > 0;
      part(root, 'preview-blocked').hidden = isOpen;
      part(root, 'preview-open').hidden = !isOpen;
      select.replaceChildren(
        ...municipalities.map(({ code, name }) => make('option', { value: code }, name)),
      );
      if (municipalities.some(({ code }) => code === before)) select.value = before;
      part(root, 'preview').replaceChildren();
      isFresh = isOpen;
    },
    open: () => {
      if (isFresh) draw();
      isFresh = false;
    },
  };
}
