import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, STACK_TRACE, startBuild, treeFingerprint, writeSmallEdition } from './small-builds.ts';

let home: string;
const place = (name: string) => path.join(home, name);
/** Fingerprints of the whole sites of the two editions. */
let whole: { readonly a: string | undefined; readonly b: string | undefined };

function options(edition: 'a' | 'b', out: string): string[] {
  const cache = `${out}-cache`;
  return ['--data', place(edition), '--out', out, '--reports', `${out}-reports`, '--cache', cache];
}

beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-broken-'));
  await writeSmallEdition(place('a'));
  await writeSmallEdition(place('b'), (draft) => {
    draft.settings.title = 'De andere uitgave';
    draft.inventory.pop();
  });
  // At the same time, each into a folder of its own: builds of other sites do not disturb each other.
  const both = [startBuild(options('a', place('site-a'))), startBuild(options('b', place('site-b')))];
  for (const { code, said } of await Promise.all(both.map(({ ended }) => ended))) expect(code, said).toBe(0);
  whole = { a: await treeFingerprint(place('site-a')), b: await treeFingerprint(place('site-b')) };
  expect(whole.a).not.toBe(whole.b);
}, 120_000);
afterAll(() => rm(home, { recursive: true, force: true }));

/** What lies beside the published site: nothing of a build may stay there. */
async function leftBeside(out: string): Promise<string[]> {
  const names = await readdir(path.dirname(out));
  return names.filter((name) => name.startsWith(`${path.basename(out)}.`));
}

/** The same twenty moments each time, from the very start to just over the whole length of a build. */
function moments(count: number, longest: number): number[] {
  let state = 20_231_016;
  return Array.from({ length: count }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.round((state / 2 ** 31) * longest);
  });
}

async function secondsOfBuild(out: string): Promise<number> {
  const started = performance.now();
  expect((await startBuild([...options('a', out), '--no-cache']).ended).code).toBe(0);
  return (performance.now() - started) / 1000;
}

describe('a build that is killed', () => {
  it('at any of twenty moments leaves the old site or the new one, whole, and the next build needs no help', async () => {
    const out = place('killed');
    // The shorter of two: on a machine that is busy at first, later kills would all come too late.
    const length = Math.min(await secondsOfBuild(out), await secondsOfBuild(out)) * 1000;
    const allowed = [whole.a, whole.b];
    let killed = 0;
    for (const [index, moment] of moments(20, length * 1.1).entries()) {
      // With the cache a build is shorter; some of the kills fall in it, so that its entries are cut off too.
      const cache = index % 4 === 0 ? [] : ['--no-cache'];
      const { child, ended } = startBuild([...options(index % 2 === 0 ? 'b' : 'a', out), ...cache]);
      await wait(moment);
      child.kill('SIGKILL');
      const { code, signal, said } = await ended;
      if (signal === 'SIGKILL') killed += 1;
      // It got as far as it could: no lock or remains of the one before stopped it.
      else expect(code, said).toBe(0);
      expect(allowed, `after a kill at ${moment} ms`).toContain(await treeFingerprint(out));
    }
    expect(killed).toBeGreaterThanOrEqual(10);
    const last = await startBuild(options('b', out)).ended;
    expect(last.code, last.said).toBe(0);
    expect(await treeFingerprint(out)).toBe(whole.b);
    expect(await leftBeside(out)).toEqual([]);
  }, 1_200_000);
});

describe('a build that somebody stops', () => {
  /** Starts a build that makes everything anew, and waits until it says its first word. */
  async function startSpeaking(out: string): Promise<Running> {
    const running = startBuild([...options('a', out), '--no-cache']);
    if (running.child.stdout) await once(running.child.stdout, 'data');
    return running;
  }

  it('at any of ten moments says so, and cleans up after itself', async () => {
    const { ended: undisturbed } = await startSpeaking(place('not-stopped'));
    const started = performance.now();
    expect((await undisturbed).code).toBe(0);
    const length = performance.now() - started;
    let stopped = 0;
    for (let step = 0; step < 10; step += 1) {
      // While it reads, while another process compiles the pages, and while threads write them.
      const moment = Math.round((step / 10) * length);
      const out = place(`stopped-${step}`);
      const { child, ended } = await startSpeaking(out);
      await wait(moment);
      child.kill(step % 2 === 0 ? 'SIGINT' : 'SIGTERM');
      const { code, signal, said } = await ended;
      // What would write on does so a moment later.
      await wait(300);
      expect(await leftBeside(out), `after ${moment} ms`).toEqual([]);
      // Its last word is where the site is: what it says has to be true of the folder.
      const wasReady = /^ {2}adres: /m.test(said);
      expect(await treeFingerprint(out), `after ${moment} ms`).toBe(wasReady ? whole.a : undefined);
      if (wasReady) {
        // Node takes away its handlers while it winds up: the signal may then be how it ends.
        expect([0, 'SIGINT', 'SIGTERM'], said).toContain(code ?? signal);
        expect(said).not.toMatch(/Gestopt/);
        continue;
      }
      stopped += 1;
      expect(code, said).toBe(130);
      expect(said.match(/Gestopt/g), said).toHaveLength(1);
      expect(said).not.toMatch(/klaargezet worden/);
      expect(said).not.toMatch(STACK_TRACE);
    }
    expect(stopped).toBeGreaterThanOrEqual(6);
  }, 300_000);

  it('twice, stops at once', async () => {
    const { child, ended } = await startSpeaking(place('stopped-twice'));
    await wait(500);
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(130);
  }, 60_000);
});

describe('two builds of the same site at once', () => {
  it('are one build, and a message that names the other', async () => {
    const out = place('twice');
    const runs = [startBuild(options('a', out)), startBuild(options('a', out))];
    const ends = await Promise.all(runs.map(({ ended }) => ended));
    const losers = ends.filter(({ code }) => code === 1);
    expect(ends.filter(({ code }) => code === 0)).toHaveLength(1);
    expect(losers).toHaveLength(1);
    const winner = runs[ends.findIndex(({ code }) => code === 0)]?.child.pid;
    expect(losers[0]?.said).toContain(`proces ${winner} op ${os.hostname()}`);
    expect(losers[0]?.said).not.toMatch(STACK_TRACE);
    expect(await treeFingerprint(out)).toBe(whole.a);
    expect(await leftBeside(out)).toEqual([]);
  }, 60_000);
});

describe('a disk that is full', () => {
  it('stops the build with a clear message, and the old site stays whole', async () => {
    const out = place('full');
    expect((await startBuild(options('a', out)).ended).code).toBe(0);
    // No file may become larger than 40 kB: what a full disk does, on any system and without being its owner.
    const limited = { before: ['sh', '-c', 'ulimit -f 40 && exec "$@"', 'sh'] };
    const { code, said } = await startBuild([...options('b', out), '--no-cache'], limited).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/schijf|te groot/);
    expect(said).not.toMatch(STACK_TRACE);
    expect(await treeFingerprint(out)).toBe(whole.a);
    expect(await leftBeside(out)).toEqual([]);
  }, 60_000);

  // Only the owner of a machine may make a disk; elsewhere the limit above stands for it.
  it.skipIf(!canMount())(
    'of three sizes, each too small at another moment',
    async () => {
      for (const megabytes of [1, 3, 5]) {
        const disk = place(`disk-${megabytes}`);
        await mkdir(disk);
        expect(spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk]).status).toBe(0);
        try {
          const out = path.join(disk, 'site');
          const to = (edition: 'a' | 'b') => [
            ...['--data', place(edition), '--out', out, '--reports', place('full-reports'), '--no-cache'],
          ];
          const first = await startBuild(to('a')).ended;
          const before = await treeFingerprint(out);
          expect(before, first.said).toBe(first.code === 0 ? whole.a : undefined);
          const second = await startBuild(to('b')).ended;
          expect(second.said).not.toMatch(STACK_TRACE);
          if (second.code !== 0) expect(second.said).toContain('De schijf is vol');
          expect(await treeFingerprint(out)).toBe(second.code === 0 ? whole.b : before);
          expect(await leftBeside(out)).toEqual([]);
        } finally {
          spawnSync('umount', [disk]);
        }
      }
    },
    120_000,
  );
});

describe('files that may not be read', () => {
  const NOBODY = 65_534;
  const asRoot = process.getuid?.() === 0;

  it('are named, and the old site stays', async () => {
    const out = path.join(place('unreadable'), 'site');
    const data = place('locked-data');
    await mkdir(path.dirname(out));
    await writeSmallEdition(data);
    expect((await startBuild(options('a', out)).ended).code).toBe(0);
    await chmod(path.join(data, 'inventory.csv'), 0o000);
    // The owner of the machine may read everything, so the build runs as somebody else.
    if (asRoot) {
      await chmod(home, 0o755);
      for (const folder of [path.dirname(out), out, `${out}-reports`]) await chown(folder, NOBODY, NOBODY);
    }
    const { code, said } = await startBuild(
      ['--data', data, '--out', out, '--reports', `${out}-reports`, '--no-cache'],
      asRoot ? { uid: NOBODY, gid: NOBODY } : {},
    ).ended;
    expect(code).toBe(1);
    expect(said).toContain('inventory.csv');
    expect(said).not.toMatch(STACK_TRACE);
    expect(await treeFingerprint(out)).toBe(whole.a);
    expect(await leftBeside(out)).toEqual([]);
  }, 60_000);

  it('also where the folder for the site may not be written', async () => {
    const closed = place('closed');
    await mkdir(closed, { mode: 0o555 });
    const { code, said } = await startBuild(
      ['--data', place('a'), '--out', path.join(closed, 'site'), '--reports', place('closed-reports')],
      asRoot ? { uid: NOBODY, gid: NOBODY } : {},
    ).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/Geen toegang/);
    expect(said).not.toMatch(STACK_TRACE);
  }, 60_000);
});

/** Whether a small disk can be made here. */
function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  return (
    spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs $d && umount $d && rmdir $d'])
      .status === 0
  );
}
