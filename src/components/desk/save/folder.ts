import type { DroppedFile, FileOnDesk } from '../../../desk/messages.ts';

/** Folders within the data folder that are looked into. */
const MOST_DEEP = 3;
const CONFIDENTIAL = 'confidential';

type Picker = (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

/** How this browser opens a folder to write in; undefined where it cannot. */
export function folderPicker(): Picker | undefined {
  const picker: unknown = Reflect.get(globalThis, 'showDirectoryPicker');
  return typeof picker === 'function' ? (options) => picker.call(globalThis, options) : undefined;
}

/** The files in a folder, with their paths in it. What is confidential is not opened. */
export async function filesOfFolder(
  folder: FileSystemDirectoryHandle,
  before = '',
  depth = 0,
): Promise<readonly DroppedFile[]> {
  const found: DroppedFile[] = [];
  for await (const handle of folder.values()) {
    const path = before + handle.name;
    if (handle instanceof FileSystemFileHandle) {
      const file = await handle.getFile();
      found.push({ path, file, saved: file.lastModified });
    } else if (
      handle instanceof FileSystemDirectoryHandle &&
      handle.name !== CONFIDENTIAL &&
      depth < MOST_DEEP
    ) {
      found.push(...(await filesOfFolder(handle, `${path}/`, depth + 1)));
    }
  }
  return found;
}

async function folderOf(
  root: FileSystemDirectoryHandle,
  path: string,
): Promise<readonly [FileSystemDirectoryHandle, string]> {
  const steps = path.split('/');
  const name = steps.pop() ?? path;
  let folder = root;
  for (const step of steps) folder = await folder.getDirectoryHandle(step, { create: true });
  return [folder, name];
}

async function exists(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return folder.getFileHandle(name).then(
    () => true,
    () => false,
  );
}

/** 'inventory.vorige.csv', or with a number where there is one already: no copy is overwritten. */
async function freeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const cut = name.lastIndexOf('.');
  const [stem, ending] = cut === -1 ? [name, ''] : [name.slice(0, cut), name.slice(cut)];
  let free = `${stem}.vorige${ending}`;
  for (let number = 2; await exists(folder, free); number += 1) free = `${stem}.vorige-${number}${ending}`;
  return free;
}

async function write(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  const handle = await folder.getFileHandle(name, { create: true });
  // The browser writes beside the file and swaps at the end: it is the old one or the new one, whole.
  const stream = await handle.createWritable();
  await stream.write(new Uint8Array(bytes));
  await stream.close();
}

/** Saves a file in a folder, with a copy of the old one beside it. Returns the name of the copy, or undefined. */
export async function saveInFolder(
  root: FileSystemDirectoryHandle,
  { path, bytes, former }: FileOnDesk & { readonly former?: Uint8Array | undefined },
): Promise<string | undefined> {
  const [folder, name] = await folderOf(root, path);
  let copy: string | undefined;
  if (former) {
    copy = await freeName(folder, name);
    await write(folder, copy, former);
  }
  await write(folder, name, bytes);
  return copy;
}
