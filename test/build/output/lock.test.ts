import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LockedError, type LockHolder, takeLock } from '../../../src/build/output/lock.ts';

const LOCK_MODULE = path.resolve(import.meta.dirname, '../../../src/build/output/lock.ts');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-lock-'));
  file = path.join(folder, 'dist.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Another process that takes the lock, says so, and holds it until it is killed. */
async function holder() {
  const script = `const { takeLock } = await import(process.argv[1]);
    try { await takeLock(process.argv[2]); console.log('held'); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.message); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, LOCK_MODULE, file]);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said = await new Promise<string>((resolve) =>
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(text.trim())),
  );
  return { child, said, ended };
}

const writeHolder = (changes: Partial<LockHolder>) =>
  writeFile(
    file,
    JSON.stringify({ process: process.pid, host: os.hostname(), since: 'toen', born: undefined, ...changes }),
  );

describe('a lock', () => {
  it('names who holds it, and says what to do', async () => {
    const { child, said, ended } = await holder();
    expect(said).toBe('held');
    const refused = await takeLock(file).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(LockedError);
    expect((refused as LockedError).holder.process).toBe(child.pid);
    expect((refused as LockedError).message).toContain(`proces ${child.pid} op ${os.hostname()}`);
    expect((refused as LockedError).message).toContain('Wacht tot die klaar is');
    child.kill('SIGKILL');
    await ended;
  });

  it.skipIf(!existsSync('/proc/self/stat'))(
    'is not held by what is left of a process that has ended',
    async () => {
      // A parent that never asks how its child ended.
      const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
      try {
        const id = await new Promise<number>((resolve) =>
          parent.stdout.setEncoding('utf8').once('data', (text: string) => resolve(Number(text))),
        );
        const stateOf = async () => (await readFile(`/proc/${id}/stat`, 'utf8')).split(') ')[1]?.[0];
        await expect.poll(stateOf).toBe('Z');
        await writeHolder({ process: id });
        (await takeLock(file)).release();
        expect(await readdir(folder)).toEqual([]);
      } finally {
        parent.kill('SIGKILL');
      }
    },
  );

  it('does not outlive a holder that was killed', async () => {
    const { child, ended } = await holder();
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(file)).toBe(true);
    const lock = await takeLock(file);
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ process: process.pid });
    lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is free again after its release', async () => {
    (await takeLock(file)).release();
    (await takeLock(file)).release();
    expect(existsSync(file)).toBe(false);
  });

  it('is not held by another process that got the same number', async () => {
    await writeHolder({ born: '1' });
    if (existsSync('/proc/self/stat')) (await takeLock(file)).release();
    else await expect(takeLock(file)).rejects.toThrow(LockedError);
  });

  it('is respected when it comes from another computer', async () => {
    await writeHolder({ host: 'een-andere-computer' });
    await expect(takeLock(file)).rejects.toThrow('op een-andere-computer');
  });

  it.each(['', '{', '{"process":"x"}', 'null'])('that holds no name (%s) is taken over', async (text) => {
    await writeFile(file, text);
    (await takeLock(file)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is given to one of several that ask at the same moment', async () => {
    await writeHolder({ process: 2 ** 22 + 1 });
    const all = await Promise.all([holder(), holder(), holder(), holder()]);
    expect(all.filter(({ said }) => said === 'held')).toHaveLength(1);
    const winner = all.find(({ said }) => said === 'held')?.child.pid;
    for (const { said } of all.filter((one) => one.said !== 'held'))
      expect(said).toContain(`proces ${winner}`);
    for (const { child, ended } of all) {
      child.kill('SIGKILL');
      await ended;
    }
  });
});
