import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type Draft, draftEdition, filesOf } from '../ingest/small-edition.ts';

/** A folder of its own for a test, removed when the test is done. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a small edition into a folder, after a change to it. */
export async function writeEdition(folder: string, change: (draft: Draft) => void = () => {}): Promise<void> {
  const draft = draftEdition();
  change(draft);
  await Promise.all(
    [...filesOf(draft)].map(async ([name, bytes]) => {
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }),
  );
}

/** A data folder with a small edition, for one test. */
export async function editionFolder(change?: (draft: Draft) => void): Promise<string> {
  const folder = await scratchFolder();
  await writeEdition(folder, change);
  return folder;
}
