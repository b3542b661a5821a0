import type { DroppedFile } from '../../../desk/messages.ts';

/** More files than an edition with all its earlier ones has: somebody dropped another folder. */
const MOST_FILES = 2_000;

export class TooManyFiles extends Error {
  override readonly name = 'TooManyFiles';
}

function asDropped(file: File, path: string): DroppedFile {
  return { path, file, saved: file.lastModified };
}

/** Files from a field of a form; those of a folder with their path in it. */
export function fromField(files: Iterable<File>): readonly DroppedFile[] {
  return Array.from(files, (file) => asDropped(file, file.webkitRelativePath || file.name));
}

function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  return new Promise((resolve, reject) => {
    // A browser gives a hundred at a time, and none where there are no more.
    const more = () =>
      reader.readEntries((entries) => {
        all.push(...entries);
        if (entries.length === 0) resolve(all);
        else if (all.length > MOST_FILES) reject(new TooManyFiles());
        else more();
      }, reject);
    more();
  });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function filesIn(entry: FileSystemEntry): Promise<readonly DroppedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [asDropped(file, entry.fullPath)];
  }
  if (!isFolder(entry)) return [];
  const found: DroppedFile[] = [];
  for (const inner of await entriesIn(entry)) found.push(...(await filesIn(inner)));
  if (found.length > MOST_FILES) throw new TooManyFiles();
  return found;
}

/** Files and folders that were dropped. @throws TooManyFiles where it is more than any edition has */
async function fromDrop({ items, files }: DataTransfer): Promise<readonly DroppedFile[]> {
  // Asked for at once: what was dropped is gone after the first pause.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return fromField(files);
  const all = await Promise.all(entries.map(filesIn));
  return all.flat();
}

/** Lets files and folders be dropped on a part of the page, which shows it while something hangs over it. */
export function acceptDrops(
  zone: HTMLElement,
  take: (dropped: Promise<readonly DroppedFile[]>) => void,
): void {
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('is-over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('is-over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('is-over');
    if (event.dataTransfer) take(fromDrop(event.dataTransfer));
  });
}
