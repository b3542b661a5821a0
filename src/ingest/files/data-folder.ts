import { open, readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isWorkbook, type LyingFile } from './choose-file.ts';
import {
  CORRECTIONS_FOLDER,
  type DataFile,
  type DataFiles,
  EARLIER_FOLDER,
  INVENTORY_FOLDER,
  mostBytes,
  READ_FILE_NAMES,
} from './data-files.ts';
import { openCorrections, openDataFiles } from './open-data-files.ts';

const CONFIDENTIAL = 'confidential';

/**
 * Where files wait that are to replace those of the edition together. From the moment that `ready` is there they
 * are the edition: a program that was stopped half-way in moving them has not mixed old and new.
 */
export const PENDING_FILES = {
  folder: '.refresh',
  files: '.refresh/new',
  ready: '.refresh/ready',
} as const;

/** A folder with data that cannot be read. The message is Dutch and meant for the editor. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** The real path of the folder, after a check that it is one, and not the confidential one. */
async function checkedFolder(directory: string): Promise<string> {
  const information = await stat(directory).catch((error: unknown) => {
    if (isMissing(error)) throw new DataFolderError(`De map ${directory} bestaat niet.`);
    throw new DataFolderError(`De map ${directory} kan niet gelezen worden.`);
  });
  if (!information.isDirectory()) throw new DataFolderError(`${directory} is geen map.`);
  const real = await realpath(directory);
  if (path.basename(real) === CONFIDENTIAL) {
    throw new DataFolderError(`De map ${directory} is vertrouwelijk. De website mag die niet lezen.`);
  }
  return real;
}

/** The bytes of a file, at most one more than ingest accepts, so that a huge file cannot fill the memory. */
async function readLimited(file: string, most: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, most + 1));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

/**
 * The real path of a file in the folder, after a check that it is a file and that it is there itself: a
 * link to elsewhere could publish what was never meant for the site.
 */
async function checkedFile(folder: string, name: string): Promise<string> {
  const real = await realpath(path.join(folder, name));
  const steps = path.relative(folder, real).split(path.sep);
  if (steps.includes(CONFIDENTIAL)) {
    throw new DataFolderError(`${name} verwijst naar de vertrouwelijke map. De website mag die niet lezen.`);
  }
  if (steps[0] === '..' || path.isAbsolute(steps.join(path.sep))) {
    throw new DataFolderError(
      `${name} verwijst naar een bestand buiten de map ${folder}. Zet het bestand zelf in de map.`,
    );
  }
  const information = await stat(real);
  if (information.isDirectory()) {
    throw new DataFolderError(`${name} in ${folder} is een map. Zet daar het bestand ${name} neer.`);
  }
  // A pipe or a device would be read without end.
  if (!information.isFile()) {
    throw new DataFolderError(`${name} in ${folder} is geen gewoon bestand. Zet daar het bestand zelf neer.`);
  }
  return real;
}

async function readFileIn(folder: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readLimited(
      await checkedFile(folder, name),
      mostBytes(name.startsWith(`${INVENTORY_FOLDER}/`) ? name : path.basename(name)),
    );
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof DataFolderError) throw error;
    throw new DataFolderError(
      `Het bestand ${name} in ${folder} kan niet gelezen worden. Is het nog open in Excel?`,
    );
  }
}

/** Where files wait that are the edition already, though they have not all been moved. */
async function pendingFolder(folder: string): Promise<string | undefined> {
  const isReady = await stat(path.join(folder, PENDING_FILES.ready)).then(
    () => true,
    () => false,
  );
  return isReady ? path.join(folder, PENDING_FILES.files) : undefined;
}

/** A file that no longer waits has been moved to its place. */
async function readNewest(
  folder: string,
  pending: string | undefined,
  name: string,
): Promise<Uint8Array | undefined> {
  const waiting = pending === undefined ? undefined : await readFileIn(pending, name);
  return waiting ?? (await readFileIn(folder, name));
}

/**
 * The bytes of one file in a folder with data; undefined where it does not exist. Throws a `DataFolderError` where
 * the folder or the file cannot be read.
 */
export async function loadDataFile(directory: string, name: string): Promise<Uint8Array | undefined> {
  const folder = await checkedFolder(directory);
  return readNewest(folder, await pendingFolder(folder), name);
}

/** All that lies in a folder, by name; folders only under a name that a file should have. */
async function listFolder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const parts = await readdir(path.join(folder, INVENTORY_FOLDER), { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => !entry.isDirectory() || READ_FILE_NAMES.includes(entry.name) || isWorkbook(entry.name))
    .map(({ name }) => name);
  const tables = parts.filter((entry) => !entry.isDirectory() || isWorkbook(entry.name));
  return [...names, ...tables.map(({ name }) => `${INVENTORY_FOLDER}/${name}`)];
}

/** With the time of saving, for files that could be taken for one of the edition. */
async function withTimes(folder: string, names: readonly string[]): Promise<readonly LyingFile[]> {
  return Promise.all(
    names.map(async (name) => {
      const information = await stat(path.join(folder, name)).catch(() => undefined);
      return information === undefined ? { name } : { name, saved: information.mtime };
    }),
  );
}

/**
 * Reads the files of an edition from a folder, by name. Tables may be Excel workbooks. Files that do not exist are left
 * out, and nothing else in the folder is opened. Throws a `DataFolderError` where the folder or one of the files cannot
 * be read.
 */
export async function loadDataFolder(directory: string): Promise<DataFiles> {
  const folder = await checkedFolder(directory);
  const pending = await pendingFolder(folder);
  const names = new Set([
    ...(await listFolder(folder)),
    ...(pending === undefined ? [] : await listFolder(pending)),
  ]);
  return openDataFiles(await withTimes(folder, [...names]), (name) => readNewest(folder, pending, name));
}

/**
 * The files in `corrections/`, by their path in the data folder, and what lies there that is not read; none where there is no
 * such folder. Throws a `DataFolderError` where one cannot be read.
 */
export async function loadCorrections(directory: string): Promise<ReadonlyMap<string, DataFile>> {
  const folder = await checkedFolder(directory);
  const names = await readdir(path.join(folder, CORRECTIONS_FOLDER)).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw new DataFolderError(`De map ${CORRECTIONS_FOLDER} in ${folder} kan niet gelezen worden.`);
  });
  const paths = names.map((name) => `${CORRECTIONS_FOLDER}/${name}`);
  return openCorrections(paths, (name) => readFileIn(folder, name));
}

/** Names of the folders with earlier editions, in order of name; none where there is no such folder. */
async function earlierFolders(folder: string): Promise<readonly string[]> {
  const earlier = path.join(folder, EARLIER_FOLDER);
  const entries = await readdir(earlier, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw new DataFolderError(`De map ${EARLIER_FOLDER} in ${folder} kan niet gelezen worden.`);
  });
  // A hidden folder is of a program; a link is no folder, so that what it leads to is not read.
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads the files of the current edition, of those in `earlier/` and of the corrections, by their path in the folder with '/' between, for
 * `readEditions`. Throws a `DataFolderError` where a folder or a file cannot be read.
 */
export async function loadEditions(directory: string): Promise<ReadonlyMap<string, DataFile>> {
  const files = new Map<string, DataFile>([
    ...(await loadDataFolder(directory)),
    ...(await loadCorrections(directory)),
  ]);
  const folder = await checkedFolder(directory);
  for (const name of await earlierFolders(folder)) {
    const own = await loadDataFolder(path.join(folder, EARLIER_FOLDER, name));
    for (const [file, content] of own) files.set(`${EARLIER_FOLDER}/${name}/${file}`, content);
  }
  return files;
}
