import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, folderCache, type MadeFile, pruneCache } from '../../../src/build/cache/build-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-cache-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const made = (text: string): MadeFile[] => [{ path: 'gemeente/urk/a.txt', content: Buffer.from(text) }];

/** What comes out for one request, and whether it was made or found. */
async function ask(program: string, kind: string, inputs: readonly string[], text: string) {
  const { files, reused } = await folderCache(folder, program).produce(kind, inputs, () => made(text));
  return { text: Buffer.from(files[0]?.content ?? []).toString(), path: files[0]?.path, reused };
}

async function entries(): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

describe('what was made before', () => {
  it('is given again for the same program, kind and inputs', async () => {
    expect(await ask('p', 'page', ['a', 'b'], 'first')).toMatchObject({ text: 'first', reused: false });
    expect(await ask('p', 'page', ['a', 'b'], 'second')).toEqual({
      text: 'first',
      path: 'gemeente/urk/a.txt',
      reused: true,
    });
  });

  it.each([
    ['another program', 'q', 'page', ['a', 'b']],
    ['another kind', 'p', 'card', ['a', 'b']],
    ['another input', 'p', 'page', ['a', 'c']],
    ['the same letters in other inputs', 'p', 'page', ['ab', '']],
    ['one input more', 'p', 'page', ['a', 'b', '']],
    ['the inputs in another order', 'p', 'page', ['b', 'a']],
  ])('is not given for %s', async (_what, program, kind, inputs) => {
    await ask('p', 'page', ['a', 'b'], 'first');
    expect(await ask(program, kind, inputs, 'second')).toMatchObject({ text: 'second', reused: false });
  });

  it('is made again where the entry was cut short, changed or emptied', async () => {
    await ask('p', 'page', [], 'first');
    const [file = ''] = await entries();
    const whole = await readFile(file);
    const changed = Buffer.from(whole);
    changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
    for (const damaged of [whole.subarray(0, whole.length - 1), changed, Buffer.alloc(0)]) {
      await writeFile(file, damaged);
      expect(await ask('p', 'page', [], 'again')).toMatchObject({ text: 'again', reused: false });
      expect(await ask('p', 'page', [], 'not asked')).toMatchObject({ text: 'again', reused: true });
    }
  });

  it('leaves nothing but whole entries behind', async () => {
    await Promise.all(['a', 'b', 'a', 'c'].map((input) => ask('p', 'page', [input], input)));
    expect(await entries()).toHaveLength(3);
  });

  it('does not stop a build that cannot keep it', async () => {
    await writeFile(path.join(folder, 'a file'), '');
    const cache = folderCache(path.join(folder, 'a file'), 'p');
    const { reused } = await cache.produce('page', [], () => made('x'));
    expect(reused).toBe(false);
  });

  it('is thrown away when no build asked for it in a month', async () => {
    await ask('p', 'page', ['old'], 'x');
    const [old = ''] = await entries();
    const longAgo = Date.now() / 1000 - 31 * 24 * 60 * 60;
    await utimes(old, longAgo, longAgo);
    await ask('p', 'page', ['new'], 'y');
    expect(pruneCache(folder)).toBe(1);
    expect(await ask('p', 'page', ['new'], 'z')).toMatchObject({ text: 'y', reused: true });
    expect(await ask('p', 'page', ['old'], 'z')).toMatchObject({ text: 'z', reused: false });
  });

  it('is kept when a build used it, however old', async () => {
    await ask('p', 'page', ['old'], 'x');
    const [old = ''] = await entries();
    const longAgo = Date.now() / 1000 - 31 * 24 * 60 * 60;
    await utimes(old, longAgo, longAgo);
    await ask('p', 'page', ['old'], 'y');
    expect(pruneCache(folder)).toBe(0);
  });
});

describe('a fingerprint', () => {
  it('tells apart what only looks the same when written in a row', () => {
    expect(fingerprint('ab', 'c')).not.toBe(fingerprint('a', 'bc'));
    expect(fingerprint('a')).not.toBe(fingerprint('a', ''));
    expect(fingerprint('é')).not.toBe(fingerprint('e\u0301'));
    expect(fingerprint('a', 'b')).toBe(fingerprint('a', 'b'));
  });
});
