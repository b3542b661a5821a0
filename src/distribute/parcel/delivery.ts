import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type ManifestRow, manifestCsv, type OutputBytes, readManifest, sha256 } from './lists.ts';
import { makePrivateFolder, readIfThere, writePrivateFile } from './private-folder.ts';

export const MANIFEST = 'manifest.csv';
export const MAILING = 'mailing.csv';

/** What will happen to the folder. */
export interface Delivery {
  readonly folder: string;
  /** New or different, in the order in which they are written. */
  readonly write: readonly OutputBytes[];
  /** Paths of files that belong to nobody any more. */
  readonly remove: readonly string[];
  /** Municipalities by what happens to their sheet or mail. */
  readonly added: readonly string[];
  readonly renewed: readonly string[];
  readonly gone: readonly string[];
  readonly unchanged: number;
}

export interface Municipality {
  readonly name: string;
  readonly files: readonly OutputBytes[];
}

/** The manifest of an earlier run, as far as it can be used. */
export async function readEarlierManifest(folder: string): Promise<readonly ManifestRow[]> {
  const bytes = await readIfThere(path.join(folder, MANIFEST));
  return bytes === undefined ? [] : readManifest(bytes.toString('utf8'));
}

/** Rows of an earlier manifest that may stay: those of other municipalities whose files are still the same. */
export async function rowsToKeep(
  folder: string,
  earlier: readonly ManifestRow[],
  made: ReadonlySet<string>,
): Promise<readonly ManifestRow[]> {
  const kept: ManifestRow[] = [];
  for (const row of earlier) {
    if (made.has(row.code)) continue;
    const bytes = await readIfThere(path.join(folder, row.file));
    if (bytes !== undefined && sha256(bytes) === row.sha256) kept.push(row);
  }
  return kept;
}

/** The manifest with the rows of this run and those that stay. */
export function joinManifest(made: readonly ManifestRow[], kept: readonly ManifestRow[]): string {
  return manifestCsv([...made, ...kept]);
}

/** Holds what was made against what is in the folder. Nothing is written. */
export async function planDelivery(
  folder: string,
  municipalities: readonly Municipality[],
  lists: readonly OutputBytes[],
  earlier: readonly ManifestRow[],
  stays: ReadonlySet<string>,
): Promise<Delivery> {
  const write: OutputBytes[] = [];
  const added: string[] = [];
  const renewed: string[] = [];
  let unchanged = 0;
  for (const { name, files } of municipalities) {
    const before = await Promise.all(files.map((file) => readIfThere(path.join(folder, file.path))));
    const different = files.filter((file, index) => !before[index]?.equals(file.bytes));
    write.push(...different);
    if (different.length === 0) unchanged += 1;
    else if (before.every((bytes) => bytes === undefined)) added.push(name);
    else renewed.push(name);
  }
  const made = new Set(municipalities.flatMap(({ files }) => files.map((file) => file.path)));
  const old = earlier.filter(({ file }) => !made.has(file) && !stays.has(file));
  const names = new Set(municipalities.map(({ name }) => name));
  for (const list of lists) {
    const before = await readIfThere(path.join(folder, list.path));
    if (!before?.equals(list.bytes)) write.push(list);
  }
  return {
    folder,
    write,
    remove: old.map(({ file }) => file),
    added,
    renewed,
    gone: [...new Set(old.map(({ municipality }) => municipality))].filter((name) => !names.has(name)),
    unchanged,
  };
}

/** Writes what is planned, for the owner alone. The manifest goes last: what it names is there. */
export async function deliver({ folder, write, remove }: Delivery): Promise<void> {
  if (write.length === 0 && remove.length === 0) return;
  await makePrivateFolder(folder);
  for (const part of new Set(write.map((file) => path.posix.dirname(file.path)))) {
    if (part !== '.') await makePrivateFolder(path.join(folder, part));
  }
  for (const file of remove) await rm(path.join(folder, file), { force: true });
  const manifestLast = write.toSorted((a, b) => Number(a.path === MANIFEST) - Number(b.path === MANIFEST));
  for (const file of manifestLast) await writePrivateFile(path.join(folder, file.path), file.bytes);
}
