import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/distribute/parcel/lists.ts';
import { findWords } from '../distribute/find-words.ts';
import { ALL_WORDS, type Ended, marked, run } from '../distribute/marked-survey.ts';
import { DATA, filesIn, PROJECT, temporaryFolder } from '../distribute/try-out.ts';

vi.setConfig({ testTimeout: 900_000 });

/**
 * The files of a cache; its lists (without a dot in their names) without digest, size and time of each file. Among thousands of
 * those, five digits come by chance.
 */
function withoutChance(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const told = /"(?:sha256":"[0-9a-f]{64}"|(?:bytes|written)":[\d.]+)/g;
  return new Map(
    Array.from(files, ([name, bytes]) => [
      name,
      path.basename(name).includes('.') ? bytes : Buffer.from(bytes.toString('utf8').replace(told, '')),
    ]),
  );
}

describe('a survey full of marked words beside the data of the site', () => {
  it('leaves none of them in the site, its reports, logs or caches, nor changes one byte of it', async () => {
    const home = await temporaryFolder();
    const build = async (name: string, withSurvey: boolean): Promise<Ended> => {
      const data = path.join(home, name, 'data');
      await cp(DATA, data, { recursive: true, filter: (source) => path.basename(source) !== 'confidential' });
      if (withSurvey) {
        await mkdir(path.join(data, 'confidential'));
        await writeFile(path.join(data, 'confidential', 'survey.csv'), marked);
      }
      const place = (folder: string) => path.join(home, name, folder);
      return run('scripts/build.ts', [
        ...['--data', data, '--out', place('dist'), '--reports', place('reports')],
        ...['--cache', place('cache')],
      ]);
    };
    const withIt = await build('met', true);
    const without = await build('zonder', false);
    for (const { code, said } of [withIt, without]) expect(code, said.slice(-2_000)).toBe(0);
    for (const word of ALL_WORDS) expect(withIt.said).not.toContain(word);

    const site = await filesIn(path.join(home, 'met', 'dist'));
    expect(site.size).toBeGreaterThan(342 * 6);
    expect(await findWords(site, ALL_WORDS)).toEqual([]);
    const reports = await filesIn(path.join(home, 'met', 'reports'));
    const kept = withoutChance(await filesIn(path.join(home, 'met', 'cache')));
    expect(kept.size).toBeGreaterThan(site.size);
    for (const files of [reports, kept]) expect(await findWords(files, ALL_WORDS)).toEqual([]);
    for (const cache of [
      '.astro',
      '.cache',
      'node_modules/.astro',
      'node_modules/.cache',
      'node_modules/.vite/deps',
    ]) {
      expect(await findWords(await filesIn(path.join(PROJECT, cache)), ALL_WORDS)).toEqual([]);
    }
    // Pixels can hide a word from a search: a picture that is the same without the survey holds nothing of it.
    const other = await filesIn(path.join(home, 'zonder', 'dist'));
    expect([...other.keys()]).toEqual([...site.keys()]);
    expect(
      [...site].filter(([name, bytes]) => sha256(bytes) !== sha256(other.get(name) ?? Buffer.alloc(0))),
    ).toEqual([]);
  });
});
