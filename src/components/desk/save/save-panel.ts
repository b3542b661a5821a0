import type { FileToSave } from '../../../desk/messages.ts';
import { countOf, enumerate } from '../../../model/dutch.ts';
import { make, say } from '../../shared/scripts/elements.ts';
import type { Bench } from '../client/bench.ts';
import { bareName, saveBytes } from '../client/keep.ts';
import { part } from '../page/parts.ts';
import { folderPicker, saveInFolder } from './folder.ts';

const CANNOT =
  'Deze browser kan niet zelf in een map opslaan. Bewaar de bestanden en zet ze daarna in uw map, op de plaats van de oude. In Chrome of Edge kan het wel.';
const HOW = 'Wilt u in uw map zelf opslaan? Open die dan hierboven met ‘Een map openen’.';

/** What changed here, to be saved; worked out when it is looked at. */
export function connectSave(
  root: HTMLElement,
  bench: Bench,
  openedFolder: () => FileSystemDirectoryHandle | undefined,
): { readonly open: () => void } {
  let files: readonly FileToSave[] = [];

  const saveButton = ({ path, bytes }: FileToSave): HTMLElement => {
    const button = make('button', { type: 'button', class: 'desk-button' }, `Bewaar ${path}`);
    button.addEventListener('click', () => {
      saveBytes(path, 'application/octet-stream', bytes);
      if (files.length === 1) bench.unsaved(false);
      say(part(root, 'save-said'), `${bareName(path)} staat bij uw downloads.`);
    });
    return make('li', {}, button);
  };

  part(root, 'save-zip').addEventListener('click', () =>
    bench.work('', async () => {
      saveBytes('werktafel.zip', 'application/zip', await bench.ask('zip', { files }));
      bench.unsaved(false);
      say(part(root, 'save-said'), 'werktafel.zip staat bij uw downloads.');
    }),
  );
  part(root, 'save-folder').addEventListener('click', () =>
    bench.work('De bestanden worden opgeslagen.', async () => {
      const folder = openedFolder();
      if (!folder) return;
      const said: string[] = [];
      for (const file of files) {
        const copy = await saveInFolder(folder, file);
        said.push(copy === undefined ? file.path : `${file.path} (het oude bestand heet nu ${copy})`);
      }
      bench.unsaved(false);
      say(part(root, 'save-said'), `Opgeslagen in uw map: ${enumerate(said)}.`);
    }),
  );

  const draw = async (): Promise<void> => {
    files = await bench.ask('toSave', {});
    const words =
      files.length === 0
        ? 'U hebt hier nog niets veranderd. Er is niets om op te slaan.'
        : `${countOf(files.length, 'bestand is', 'bestanden zijn')} veranderd of nieuw. In een tabel zijn alle andere cellen gebleven zoals ze waren.`;
    say(part(root, 'save-words'), words);
    say(part(root, 'save-said'), '');
    part(root, 'save-list').replaceChildren(...files.map(saveButton));
    const [canPick, isOpened] = [folderPicker() !== undefined, openedFolder() !== undefined];
    part(root, 'save-zip').hidden = files.length === 0;
    part(root, 'save-folder').hidden = files.length === 0 || !isOpened;
    part(root, 'save-cannot').hidden = files.length === 0 || isOpened;
    say(part(root, 'save-cannot'), canPick ? HOW : CANNOT);
  };
  return { open: () => bench.work('', draw) };
}
