import { chmod, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** The new file beside the old one, whole and on the disk, before it takes its place. */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const { mode } = await stat(file);
  await placeFile(file, bytes, mode);
}

/** As `replaceFile`, whether or not there is a file of that name; its rights are as given. */
export async function placeFile(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.new`);
  try {
    const handle = await open(draft, 'w', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(draft, mode);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
