import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, folderCache, pruneCache, pruneDaily } from '../../../src/build/cache/build-cache.ts';
import { bytesOf, digestOf, type MadeFile } from '../../../src/build/cache/made-file.ts';
import { writeFiles } from '../../../src/build/output/write-files.ts';

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

/** All files of the cache: lists, and the files that those tell of. */
async function kept(): Promise<string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  return all.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

const isCopy = (file: string) => /^\w+\.\w/.test(path.basename(file));
const entries = async () => (await kept()).filter((file) => /^\w+$/.test(path.basename(file)));
const copies = async () => (await kept()).filter(isCopy);

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

  it.each([
    ['list', entries],
    ['file', copies],
  ])('is made again where its %s was cut short, changed or emptied', async (_what, filesOf) => {
    await ask('p', 'page', [], 'first');
    for (const damage of [
      (whole: Buffer) => whole.subarray(0, whole.length - 1),
      (whole: Buffer) => Buffer.concat([whole.subarray(0, -3), Buffer.from('~'), whole.subarray(-2)]),
      () => Buffer.alloc(0),
    ]) {
      const [file = ''] = await filesOf();
      await writeFile(file, damage(await readFile(file)));
      expect(await ask('p', 'page', [], 'again')).toMatchObject({ text: 'again', reused: false });
      expect(await ask('p', 'page', [], 'not asked')).toMatchObject({ text: 'again', reused: true });
    }
  });

  it('is given where a file was written again with the same bytes', async () => {
    await ask('p', 'page', [], 'first');
    const [file = ''] = await copies();
    await writeFile(file, 'first');
    expect(await ask('p', 'page', [], 'again')).toMatchObject({ text: 'first', reused: true });
  });

  it('is known by its size and digest without being read', async () => {
    for (const reused of [false, true]) {
      const answer = await folderCache(folder, 'p').produce('page', [], () => made('five.'));
      expect(answer.reused).toBe(reused);
      const [file] = answer.files;
      if (!file) throw new Error('Nothing came back.');
      expect(bytesOf(file)).toBe(5);
      expect(digestOf(file)).toBe(digestOf({ path: '', content: Buffer.from('five.') }));
    }
  });

  it('is found by who only asks', async () => {
    const cache = folderCache(folder, 'p');
    expect(cache.find('page', ['a'])).toBeUndefined();
    await ask('p', 'page', ['a'], 'first');
    expect(cache.find('page', ['a'])?.map(({ content }) => Buffer.from(content).toString())).toEqual([
      'first',
    ]);
  });

  it('leaves nothing but whole entries behind', async () => {
    await Promise.all(['a', 'b', 'a', 'c'].map((input) => ask('p', 'page', [input], input)));
    expect(await entries()).toHaveLength(3);
    expect(await copies()).toHaveLength(3);
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
    expect(await copies()).toHaveLength(1);
    expect(await ask('p', 'page', ['old'], 'z')).toMatchObject({ text: 'z', reused: false });
  });

  it('throws away files of a build that was killed before it wrote its list', async () => {
    await ask('p', 'page', [], 'x');
    const [list = ''] = await entries();
    const [file = ''] = await copies();
    await rm(list);
    expect(pruneCache(folder)).toBe(0);
    expect(await copies()).toEqual([file]);
    const longAgo = Date.now() / 1000 - 31 * 24 * 60 * 60;
    await utimes(file, longAgo, longAgo);
    pruneCache(folder);
    expect(await kept()).toEqual([]);
  });

  it('is looked through once a day', async () => {
    await ask('p', 'page', ['old'], 'x');
    const [old = ''] = await entries();
    const day = 24 * 60 * 60 * 1000;
    pruneDaily(folder);
    const longAgo = Date.now() / 1000 - 31 * 24 * 60 * 60;
    await utimes(old, longAgo, longAgo);
    pruneDaily(folder);
    expect(await entries()).toEqual([old]);
    pruneDaily(folder, Date.now() + 1.1 * day);
    expect(await entries()).toEqual([]);
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

describe('a site from the cache', () => {
  const build = async (site: string, text: string) => {
    const { files } = await folderCache(folder, 'p').produce('page', [], () => made(text));
    writeFiles(path.join(folder, site), files);
    return path.join(folder, site, 'gemeente/urk/a.txt');
  };

  it('holds the files themselves, under a second name', async () => {
    const [first, second] = [await build('first.site', 'x'), await build('second.site', 'y')];
    expect((await stat(second)).ino).toBe((await stat(first)).ino);
    expect(await readFile(second, 'utf8')).toBe('x');
  });

  it('is kept as a whole out of what was kept in parts, without writing it again', async () => {
    const cache = folderCache(folder, 'p');
    const part = await cache.produce('page', [], () => made('x'));
    await cache.produce('municipality', ['urk'], () => part.files);
    const whole = cache.find('municipality', ['urk']);
    expect(whole?.map(({ path: name, kept: { bytes } }) => [name, bytes])).toEqual([
      ['gemeente/urk/a.txt', 1],
    ]);
    const [own, first] = [whole?.[0]?.kept.file ?? '', part.files[0]?.kept?.file ?? ''];
    expect(own).not.toBe(first);
    expect((await stat(own)).ino).toBe((await stat(first)).ino);
    // Whoever throws one of them away leaves the other.
    await rm(first);
    expect(Buffer.from(cache.find('municipality', ['urk'])?.[0]?.content ?? []).toString()).toBe('x');
  });

  it('is made again where somebody wrote in one of them, and leaves that one as it is', async () => {
    const first = await build('first.site', 'x');
    await writeFile(first, 'somebody else');
    expect(await readFile(await build('second.site', 'x'), 'utf8')).toBe('x');
    expect(await readFile(first, 'utf8')).toBe('somebody else');
  });

  it('never writes over a file of the cache: what stands in its place is taken away first', async () => {
    const first = await build('first.site', 'x');
    writeFiles(path.join(folder, 'first.site'), [{ path: 'gemeente/urk/a.txt', content: 'other' }]);
    expect(await readFile(first, 'utf8')).toBe('other');
    expect(await readFile(await build('second.site', 'z'), 'utf8')).toBe('x');
    expect(await readFile(await build('second.site', 'z'), 'utf8')).toBe('x');
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
