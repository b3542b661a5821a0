import { existsSync, renameSync, rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';

/** A build that was killed between the two renames of `swapIn` left the old site beside its place: back with it. */
export async function restoreAfterKill(out: string): Promise<void> {
  const old = `${out}.old`;
  if (existsSync(old) && !existsSync(out)) await rename(old, out);
}

/**
 * Puts the new site in the place of the old one; the old one comes back if that fails half-way. A folder that is
 * not empty cannot be replaced in one step, so there are two renames: synchronous, with nothing between them.
 */
export function swapIn(staging: string, out: string): void {
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  const hadOld = existsSync(out);
  if (hadOld) renameSync(out, old);
  try {
    renameSync(staging, out);
  } catch (error) {
    if (hadOld) renameSync(old, out);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
