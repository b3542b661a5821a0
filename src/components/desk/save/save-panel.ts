import type { AnswerTo, CheckView } from '../../../desk/messages.ts';
import { countOf, enumerate } from '../../../model/dutch.ts';
import { make, say } from '../../shared/scripts/elements.ts';
import type { Bench } from '../bench.ts';
import { bareName, saveBytes } from '../client/keep.ts';
import { part } from '../parts.ts';
import { folderPicker, saveInFolder } from './folder.ts';

type OwnFile = AnswerTo<'ownFiles'>[number];

const CANNOT =
  'Deze browser kan niet zelf in een map opslaan. Bewaar het bestand en zet het daarna in uw map, op de plaats van het oude. In Chrome of Edge kan het wel.';

/** What was mended here, to be saved. */
export function connectSave(
  root: HTMLElement,
  bench: Bench,
  openedFolder: () => FileSystemDirectoryHandle | undefined,
): (view: CheckView) => void {
  const changed = async (): Promise<readonly OwnFile[]> =>
    (await bench.ask('ownFiles', {})).filter(({ former }) => former !== undefined);

  part(root, 'save-zip').addEventListener('click', () =>
    bench.work('', async () => {
      saveBytes('werktafel.zip', 'application/zip', await bench.ask('zip', { files: await changed() }));
      say(part(root, 'save-said'), 'werktafel.zip staat bij uw downloads.');
    }),
  );
  part(root, 'save-folder').addEventListener('click', () =>
    bench.work('De bestanden worden opgeslagen.', async () => {
      const folder = openedFolder();
      if (!folder) return;
      const said: string[] = [];
      for (const file of await changed()) {
        const copy = await saveInFolder(folder, file);
        said.push(copy === undefined ? file.path : `${file.path} (het oude bestand heet nu ${copy})`);
      }
      say(part(root, 'save-said'), `Opgeslagen in uw map: ${enumerate(said)}.`);
    }),
  );
  return ({ mended }) => {
    const words =
      mended.length === 0
        ? 'U hebt nog niets verbeterd. Er is niets om op te slaan.'
        : `${countOf(mended.length, 'bestand is', 'bestanden zijn')} hier verbeterd. Alle andere cellen zijn gebleven zoals ze waren.`;
    say(part(root, 'save-words'), words);
    say(part(root, 'save-said'), '');
    part(root, 'save-list').replaceChildren(
      ...mended.map((path) => {
        const button = make('button', { type: 'button', class: 'desk-button is-main' }, `Bewaar ${path}`);
        button.addEventListener('click', () =>
          bench.work('', async () => {
            const file = (await changed()).find((own) => own.path === path);
            if (file) saveBytes(path, 'text/csv', file.bytes);
            say(part(root, 'save-said'), `${bareName(path)} staat bij uw downloads.`);
          }),
        );
        return make('li', {}, button);
      }),
    );
    const canFolder = folderPicker() !== undefined;
    part(root, 'save-zip').hidden = mended.length < 2;
    part(root, 'save-folder').hidden = mended.length === 0 || openedFolder() === undefined;
    part(root, 'save-cannot').hidden = canFolder;
    say(part(root, 'save-cannot'), canFolder ? '' : CANNOT);
  };
}
