import { type Zippable, zipSync } from 'fflate';
import type { IsoDate } from '../../model/edition.ts';
import type { OutputBytes } from './lists.ts';

/** One ZIP with all files. Its times are those of the edition, so that the same files give the same bytes. */
export function zipFiles(files: readonly OutputBytes[], date: IsoDate): Uint8Array {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number);
  // ZIP writes the time as the clock on the wall shows it, so this is made from and read in the same local time.
  const mtime = new Date(year, month - 1, day, 12);
  const entries: Zippable = {};
  for (const { path, bytes } of files) {
    // Made by Unix, for the owner alone.
    entries[path] = [bytes, { mtime, level: 6, os: 3, attrs: 0o100600 * 0x10000 }];
  }
  return zipSync(entries);
}
