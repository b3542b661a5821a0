import type { LyingFile } from './choose-file.ts';
import { type DataFile, EARLIER_FOLDER } from './data-files.ts';
import { openCorrections, openDataFiles } from './open-data-files.ts';
import type { FilesByPath } from './read-editions.ts';

/** A file of an edition or of an earlier one, by its path in the data folder with '/' between. */
export interface HeldFile {
  readonly bytes: Uint8Array;
  /** When it was last saved, where that is known. */
  readonly saved?: Date;
}

/** The folder of an earlier edition that a path lies in, and what the file is called there; '' is the current edition. */
function split(path: string): readonly [folder: string, name: string] {
  const [top, date, ...rest] = path.split('/');
  return top === EARLIER_FOLDER && date !== undefined && rest.length > 0
    ? [`${top}/${date}/`, rest.join('/')]
    : ['', path];
}

/**
 * The files of the current edition and of the earlier ones for `readEditions`, for who has their bytes in hand and no
 * folder: tables may be Excel workbooks, and what could be taken for a file of the edition is told of. With the corrections.
 */
export async function openEditions(held: ReadonlyMap<string, HeldFile>): Promise<FilesByPath> {
  const folders = Map.groupBy(held.keys(), (path) => split(path)[0]);
  const files = new Map<string, DataFile>();
  for (const [folder, paths] of folders) {
    const lying = paths.map((path): LyingFile => {
      const saved = held.get(path)?.saved;
      const [, name] = split(path);
      return saved === undefined ? { name } : { name, saved };
    });
    const opened = await openDataFiles(lying, async (name) => held.get(folder + name)?.bytes);
    for (const [name, file] of opened) files.set(folder + name, file);
  }
  const corrections = await openCorrections(held.keys(), async (path) => held.get(path)?.bytes);
  return new Map([...files, ...corrections]);
}
