import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITION_2023 } from '../../support/edition-2023.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

let server: ChildProcess;
let address: string;
let data: string;

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const found = probe.address();
  probe.close();
  if (found === null || typeof found === 'string') throw new Error('No port was given.');
  return found.port;
}

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'sjo-dev-'));
  await cp(EDITION_2023, data, { recursive: true });
  const port = await freePort();
  address = `http://localhost:${port}/`;
  server = spawn(
    process.execPath,
    [path.join(ROOT, 'scripts/dev.ts'), '--port', String(port), '--data', data],
    {
      cwd: ROOT,
      // Not what the test runner adds: Astro would take some of that for its own.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'development' },
      stdio: 'ignore',
    },
  );
  const answers = () =>
    fetch(address).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 200 && !(await answers()); tries += 1) await wait(300);
}, 70_000);
afterAll(async () => {
  server.kill();
  await rm(data, { recursive: true, force: true });
});

describe('the development server', () => {
  it.each([
    ['', 'Waar is gratis hulp'],
    ['gemeente/zwolle/', 'Zwolle'],
    ['provincie/overijssel/', 'Overijssel'],
    ['landelijk/kaarten/sociaal-raadslieden/', 'raadslieden'],
    ['gemeente/zwolle/factsheet.json', '"slug": "zwolle"'],
    ['gemeente/zwolle/factsheet.pdf', '%PDF-'],
    ['data/locaties.csv', 'organisatie'],
  ])(
    'shows /%s',
    async (page, words) => {
      const response = await fetch(address + page);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(words);
    },
    30_000,
  );

  it('knows no municipality of another name', async () => {
    expect((await fetch(`${address}gemeente/bestaatniet/`)).status).toBe(404);
  }, 30_000);

  it('shows in the browser what is wrong with the data, until they are right again', async () => {
    const inventory = path.join(data, 'inventory.csv');
    const good = await readFile(inventory, 'utf8');
    const shown = async () => {
      const response = await fetch(`${address}gemeente/zwolle/`);
      return `${response.status} ${await response.text()}`;
    };
    await writeFile(inventory, good.replace(/;Aalten;/, ';Aaltn;'));
    await expect
      .poll(shown, { timeout: 20_000 })
      .toMatch(/^500 [\s\S]*De gegevens hebben fouten[\s\S]*Aaltn/);
    // The page reloads by itself through this.
    expect((await fetch(`${address}@vite/client`)).status).toBe(200);
    await writeFile(inventory, good);
    await expect.poll(shown, { timeout: 20_000 }).toMatch(/^200 [\s\S]*Zwolle/);
  }, 60_000);
});
