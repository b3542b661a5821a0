import type { CheckView, DroppedFile } from '../../../desk/messages.ts';
import { countOf, enumerate } from '../../../model/dutch.ts';
import { make, say } from '../../shared/scripts/elements.ts';
import type { Bench } from '../client/bench.ts';
import { part } from '../page/parts.ts';
import { filesOfFolder, folderPicker } from '../save/folder.ts';
import { acceptDrops, fromField, TooManyFiles } from './drop.ts';

/** The file that makes a folder an edition of its own: then nothing is taken from the site, unless it is asked. */
const SETTINGS = /(?:^|\/)edition\.json$/;
/** Names in one sentence. */
const MOST_NAMED = 8;

const TOO_MANY =
  'Dat zijn te veel bestanden. Kies de map met de gegevens zelf, of alleen de bestanden van de uitgave.';

function named(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED;
  return enumerate(
    more > 0 ? [...paths.slice(0, MOST_NAMED), `nog ${countOf(more, 'bestand', 'bestanden')}`] : paths,
  );
}

function lyingWords({ own, fromSite }: CheckView): string {
  const yours = own.length === 0 ? 'Van u is er geen bestand gelezen.' : `Van u: ${named(own)}.`;
  const rest =
    fromSite.length === 0
      ? ''
      : ` Uit de uitgave op de site: ${countOf(fromSite.length, 'bestand', 'bestanden')}.`;
  return yours + rest;
}

export interface FilesPanel {
  readonly show: (view: CheckView) => void;
  /** The folder that the editor opened to save in. */
  readonly folder: () => FileSystemDirectoryHandle | undefined;
}

/** Takes files that are chosen or dropped, and has them checked. */
export function connectFiles(root: HTMLElement, bench: Bench, checked: () => void): FilesPanel {
  const complete = part<HTMLInputElement>(root, 'complete');
  let last: readonly DroppedFile[] = [];
  let folder: FileSystemDirectoryHandle | undefined;

  const check = (get: () => Promise<readonly DroppedFile[]>, opened?: FileSystemDirectoryHandle) =>
    bench.work('De bestanden worden gelezen en gecontroleerd.', async () => {
      try {
        last = await get();
      } catch (error) {
        throw error instanceof TooManyFiles ? new Error(TOO_MANY) : error;
      }
      if (last.length === 0) return;
      folder = opened;
      if (last.some(({ path }) => SETTINGS.test(path))) complete.checked = false;
      bench.show(await bench.ask('check', { files: last, complete: complete.checked }));
      checked();
    });

  for (const name of ['choose-files', 'choose-folder']) {
    const field = part<HTMLInputElement>(root, name);
    // Set here: the attribute is in browsers, and not in the standard.
    if (name === 'choose-folder') field.webkitdirectory = true;
    field.addEventListener('change', () => {
      const files = fromField(field.files ?? []);
      // So that choosing the same file again, after a change in Excel, is a change too.
      field.value = '';
      check(async () => files);
    });
  }
  complete.addEventListener('change', () => {
    if (last.length === 0) return;
    const isComplete = complete.checked;
    bench.work('De bestanden worden opnieuw gecontroleerd.', async () => {
      bench.show(await bench.ask('check', { files: last, complete: isComplete }));
    });
  });
  acceptDrops(part(root, 'drop'), (dropped) => check(() => dropped));
  part(root, 'open-folder-field').hidden = folderPicker() === undefined;
  part(root, 'open-folder').addEventListener('click', async () => {
    // Who closes the window of the browser without a choice has chosen nothing.
    const opened = await folderPicker()?.({ mode: 'readwrite' }).catch(() => undefined);
    if (opened) check(() => filesOfFolder(opened), opened);
  });

  return {
    show: (view) => {
      part(root, 'lying').hidden = false;
      say(part(root, 'lying-words'), lyingWords(view));
      part(root, 'unread-box').hidden = view.unread.length === 0;
      say(part(root, 'unread-words'), `Niet gelezen: ${countOf(view.unread.length, 'bestand', 'bestanden')}`);
      part(root, 'unread').replaceChildren(
        ...view.unread.map(({ path, reason }) => make('li', {}, make('strong', {}, path), ` ${reason}`)),
      );
    },
    folder: () => folder,
  };
}
