import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuildCache, folderCache, NO_CACHE } from '../../../src/build/cache/build-cache.ts';
import { precompress } from '../../../src/build/output/precompress.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-small-'));
  await mkdir(path.join(folder, 'site/data'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = (name: string) => path.join(folder, 'site', name);
const TEXT = 'gemeente;organisaties\n'.repeat(500);
/** Text that cannot be made smaller. */
const NOISE = Uint8Array.from({ length: 4_000 }, (_, index) =>
  Math.floor(256 * ((Math.sin(index) * 1e6) % 1)),
);

describe('files beside those that are text', () => {
  it('hold the same, smaller; what is small, compressed already or gets no smaller has none', async () => {
    await writeFile(place('data/a.csv'), TEXT);
    await writeFile(place('index.html'), TEXT);
    await writeFile(place('klein.json'), '{}');
    await writeFile(place('ruis.txt'), NOISE);
    await writeFile(place('kaart.png'), TEXT);
    await writeFile(place('_headers'), TEXT);
    const told = await precompress(path.join(folder, 'site'), NO_CACHE);
    const made = (await readdir(path.join(folder, 'site'), { recursive: true })).filter((name) =>
      /\.(br|gz)$/.test(name),
    );
    expect(made.sort()).toEqual(['data/a.csv.br', 'data/a.csv.gz', 'index.html.br', 'index.html.gz']);
    const [br, gz] = await Promise.all([readFile(place('data/a.csv.br')), readFile(place('data/a.csv.gz'))]);
    expect(zlib.brotliDecompressSync(br).toString()).toBe(TEXT);
    expect(zlib.gunzipSync(gz).toString()).toBe(TEXT);
    // No time in the head of a gzip.
    expect([...gz.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect(told).toEqual({
      files: 2,
      bytes: 2 * TEXT.length,
      brotliBytes: 2 * br.length,
      gzipBytes: 2 * gz.length,
    });
  });

  it('come from the cache where the content is the same, with the same bytes', async () => {
    await writeFile(place('a.csv'), TEXT);
    const kept = folderCache(path.join(folder, 'cache'), 'program');
    let made = 0;
    const counting: BuildCache = {
      find: kept.find,
      produce: (kind, inputs, make) =>
        kept.produce(kind, inputs, () => {
          made += 1;
          return make();
        }),
    };
    await precompress(path.join(folder, 'site'), counting);
    const first = await readFile(place('a.csv.br'));
    await rm(place('a.csv.br'));
    const second = await precompress(path.join(folder, 'site'), counting);
    expect(made).toBe(1);
    expect(second.files).toBe(1);
    expect((await readFile(place('a.csv.br'))).equals(first)).toBe(true);
    await writeFile(place('a.csv'), `${TEXT}x`);
    await precompress(path.join(folder, 'site'), counting);
    expect(made).toBe(2);
    expect(zlib.brotliDecompressSync(await readFile(place('a.csv.br'))).toString()).toBe(`${TEXT}x`);
  });
});
