import { existsSync, realpathSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DistributionError } from '../distribution-error.ts';

/** For the owner alone, whatever the umask of the machine. */
const OWNER_FOLDER = 0o700;
const OWNER_FILE = 0o600;

const PROJECT = path.resolve(import.meta.dirname, '../../..');

/** Folders that web servers and site builders serve, by their usual names. */
const SERVED = /^(dist(\..*)?|public|public_html|htdocs|wwwroot|www|html|_site)$/i;

/** The real path of a folder that may not exist yet: a symbolic link may not lead around the checks. */
function realPathOf(folder: string): string {
  const resolved = path.resolve(folder);
  if (existsSync(resolved)) return realpathSync(resolved);
  const parent = path.dirname(resolved);
  return parent === resolved ? resolved : path.join(realPathOf(parent), path.basename(resolved));
}

function ancestorsOf(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestorsOf(parent)];
}

/**
 * The real path of the folder for the results.
 *
 * @throws DistributionError where it lies in a folder that is or looks served, or in the project but not in
 *   `distribution`, which git ignores
 */
export function checkOutFolder(out: string, project = PROJECT): string {
  const real = realPathOf(out);
  const served = ancestorsOf(real).find(
    (folder) => SERVED.test(path.basename(folder)) || existsSync(path.join(folder, 'index.html')),
  );
  if (served !== undefined) {
    throw new DistributionError(
      `De map ${out} ligt in een map die op een website kan staan (${path.basename(served)}). Kies een andere map met --out.`,
    );
  }
  const home = realPathOf(project);
  const inside = path.relative(home, real);
  const isInProject = !inside.startsWith('..') && !path.isAbsolute(inside);
  if (isInProject && inside.split(path.sep)[0] !== 'distribution') {
    throw new DistributionError(
      `De map ${out} ligt in het project, maar niet in de map distribution. Dan kan het resultaat in git terechtkomen. Kies een andere map met --out.`,
    );
  }
  return real;
}

/** Makes the folder if it is not there, and closes it to everybody but the owner. */
export async function makePrivateFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_FOLDER });
  await chmod(folder, OWNER_FOLDER);
}

/** Writes a file that only the owner can read. A run that is broken off leaves the old file or the new one, whole. */
export async function writePrivateFile(file: string, content: string | Uint8Array): Promise<void> {
  const next = `${file}.next`;
  await rm(next, { force: true });
  await writeFile(next, content, { mode: OWNER_FILE });
  await chmod(next, OWNER_FILE);
  await rename(next, file);
}

/** The bytes of a file, or undefined where there is none. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new DistributionError(`Het bestand ${file} kan niet gelezen worden. Is het nog open in Excel?`);
  }
}
