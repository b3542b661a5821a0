import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesIn } from '../../../src/ingest/files/data-files.ts';
import { loadDataFile, loadDataFolder } from '../../../src/ingest/files/data-folder.ts';
import { finishPending, replaceFiles } from '../../../src/refresh/files/replace-files.ts';

// Whole editions are read and written, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const NAMES = ['edition.json', 'indicators.csv', 'municipalities.csv'] as const;
const FILES = NAMES.map((name) => ({ name, text: `new ${name}` }));

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-replace-'));
  for (const name of [...NAMES, 'places.csv']) await writeFile(path.join(folder, name), `old ${name}`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What every program of the project reads in the folder. */
async function asRead(): Promise<readonly string[]> {
  const files = bytesIn(await loadDataFolder(folder));
  return NAMES.map((name) => Buffer.from(files.get(name) ?? []).toString());
}
const OLD = NAMES.map((name) => `old ${name}`);
const NEW = NAMES.map((name) => `new ${name}`);

class Killed extends Error {}

/** Stops at the step with this number, as a process does that is killed there. Gives the name of the step. */
function stopAt(step: number): string {
  let at = 0;
  let name = '';
  try {
    replaceFiles(folder, FILES, (told) => {
      if (at === step) {
        name = told;
        throw new Killed();
      }
      at += 1;
    });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  return name;
}

/** Write and keep each file, announce, move each, clean up. */
const STEPS = 3 * NAMES.length + 2;

describe('replacing files', () => {
  it('puts all new ones in place and keeps the old ones beside', async () => {
    replaceFiles(folder, FILES);
    expect(await asRead()).toEqual(NEW);
    for (const name of NAMES)
      expect(await readFile(path.join(folder, `${name}.old`), 'utf8')).toBe(`old ${name}`);
    expect((await readdir(folder)).sort()).toEqual(
      [...NAMES, ...NAMES.map((name) => `${name}.old`), 'places.csv'].sort(),
    );
  });

  it.each(Array.from({ length: STEPS }, (_, step) => step))(
    'stopped at step %d, leaves all old or all new, never some of each',
    async (step) => {
      const name = stopAt(step);
      const read = await asRead();
      const isAnnounced = name.startsWith('move') || name === 'clean';
      expect(read, name).toEqual(isAnnounced ? NEW : OLD);
      expect(Buffer.from((await loadDataFile(folder, 'places.csv')) ?? []).toString()).toBe('old places.csv');

      const finished = finishPending(folder);
      expect(await asRead(), name).toEqual(read);
      expect(finished.length > 0).toBe(name.startsWith('move'));
      expect(await readdir(folder)).not.toContain('.refresh');
      for (const file of NAMES) {
        const inPlace = await readFile(path.join(folder, file), 'utf8');
        expect(inPlace).toBe(isAnnounced ? `new ${file}` : `old ${file}`);
      }
    },
  );

  it('leaves old or new for a process that is killed for real, at every step', async () => {
    const script = path.resolve(import.meta.dirname, '../support/killed-replace.ts');
    const seen = new Set<string>();
    for (let step = 0; step < STEPS; step += 1) {
      const { signal } = spawnSync(process.execPath, [script, folder, String(step), ...NAMES]);
      expect(signal).toBe('SIGKILL');
      const read = await asRead();
      expect([OLD, NEW]).toContainEqual(read);
      seen.add(read.join());
      finishPending(folder);
      expect(await asRead()).toEqual(read);
      for (const name of NAMES) await writeFile(path.join(folder, name), `old ${name}`);
    }
    expect(seen.size).toBe(2);
  }, 60_000);

  it('can be done again after it was stopped anywhere', async () => {
    for (let step = 0; step < STEPS; step += 1) {
      stopAt(step);
      finishPending(folder);
      replaceFiles(folder, FILES);
      expect(await asRead()).toEqual(NEW);
    }
  });

  it('leaves everything as it was where a file cannot be written', async () => {
    await mkdir(path.join(folder, 'indicators.csv.old'));
    expect(() => replaceFiles(folder, FILES)).toThrow();
    expect(await asRead()).toEqual(OLD);
    expect(finishPending(folder)).toEqual([]);
    expect(await asRead()).toEqual(OLD);
  });
});
