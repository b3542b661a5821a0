import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreAfterKill, swapIn } from '../../../src/build/output/swap.ts';

let folder: string;
let out: string;
let staging: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-swap-'));
  out = path.join(folder, 'dist');
  staging = path.join(folder, 'dist.next');
  await mkdir(staging);
  await writeFile(path.join(staging, 'index.html'), 'nieuw');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const shown = () => readFile(path.join(out, 'index.html'), 'utf8');

describe('a new site', () => {
  it('takes the place of the old one, of which nothing is left', async () => {
    await mkdir(out);
    await writeFile(path.join(out, 'index.html'), 'oud');
    await writeFile(path.join(out, 'verdwenen.html'), 'oud');
    swapIn(staging, out);
    expect(await shown()).toBe('nieuw');
    expect(existsSync(path.join(out, 'verdwenen.html'))).toBe(false);
    expect(existsSync(`${out}.old`)).toBe(false);
  });

  it('can be the first', async () => {
    swapIn(staging, out);
    expect(await shown()).toBe('nieuw');
  });

  it('leaves the old one where it was if it is not there after all', async () => {
    await mkdir(out);
    await writeFile(path.join(out, 'index.html'), 'oud');
    expect(() => swapIn(`${staging}.fout`, out)).toThrow('ENOENT');
    expect(await shown()).toBe('oud');
  });
});

describe('an old site that a killed build had moved aside', () => {
  it('comes back', async () => {
    await rename(staging, `${out}.old`);
    await restoreAfterKill(out);
    expect(await shown()).toBe('nieuw');
  });

  it('does not come back over a new one', async () => {
    await mkdir(`${out}.old`);
    swapIn(staging, out);
    await restoreAfterKill(out);
    expect(await shown()).toBe('nieuw');
  });
});
