import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inhabitantsOf } from '../../refresh/support/cbs-answers.ts';
import { editionRows } from '../../refresh/support/read-csv.ts';
import { type RecordedServer, startRecordedServer } from '../../refresh/support/recorded-server.ts';
import { makeRefreshFolder, type RefreshFolder } from '../../refresh/support/refresh-folder.ts';
import { workbookOfCsv } from '../../support/make-workbook.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const INHABITANTS = ['--period', '2025', '--indicator', 'inwoners'] as const;

let server: RecordedServer;
let folder: RefreshFolder;
const toClose: (() => void)[] = [];
async function start(): Promise<void> {
  server = await startRecordedServer();
  folder = await makeRefreshFolder();
}
afterEach(async () => {
  for (const close of toClose.splice(0)) close();
  await server.close();
  await folder.remove();
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

function startCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const { PATH = '' } = process.env;
  const script = path.join(ROOT, 'scripts/refresh.ts');
  return spawn(process.execPath, [script, ...args], { cwd: ROOT, env: { PATH, ...environment } });
}

function ended(child: ChildProcess): Promise<Ended> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output, errors })));
}

const run = (args: readonly string[], environment?: Readonly<Record<string, string>>) =>
  ended(startCommand(args, environment));

function place(url: string = server.url): readonly string[] {
  return ['--data', folder.data, '--reports', folder.reports, '--cbs', url, '--pdok', url];
}

async function expectInhabitants(): Promise<void> {
  const rows = editionRows(await folder.read('indicators.csv'));
  expect(rows).toHaveLength(342);
  for (const row of rows) expect(Number(row['inwoners'])).toBe(inhabitantsOf(row['code'] ?? '', '2025'));
}

describe('npm run refresh', () => {
  it('refreshes, tells what it did, and ends with 0; the pause after an error is a real one', async () => {
    await start();
    server.fail('Observations', { status: 500 });
    const { code, output, errors } = await run([...place(), ...INHABITANTS]);
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(output).toContain('Nieuwe poging over 1 seconden');
    expect(output).toContain('0 fouten');
    expect(output).toContain('Klaar. Vervangen in');
    expect(output).toContain('indicators.csv');
    await expectInhabitants();
    expect(await folder.read('indicators.csv.old')).toContain('GM0014;Groningen;238147;');
    expect([...(await folder.contents()).keys()].filter((name) => name.startsWith('.'))).toEqual([]);
  }, 30_000);

  it('rehearses with --dry-run: the same story, no change', async () => {
    await start();
    const before = await folder.contents();
    const { code, output } = await run([...place(), ...INHABITANTS, '--dry-run']);
    expect(code).toBe(0);
    expect(output).toContain('Waddinxveen');
    expect(output).toContain('Dit was een proef');
    expect(await folder.contents()).toEqual(before);
  }, 30_000);

  it('ends with 1 where it found errors, names them, and changes nothing', async () => {
    await start();
    const before = await folder.contents();
    const { code, output, errors } = await run([
      ...place(),
      '--period',
      '2027',
      '--division',
      '2026',
      '--indicator',
      'inwoners',
    ]);
    expect(code).toBe(1);
    expect(output).toContain('FOUT no-such-period in sources.json');
    expect(output).toContain('Er is niets veranderd');
    expect(output + errors).not.toMatch(/\n\s+at /);
    expect(await folder.contents()).toEqual(before);
  }, 30_000);

  it('ends with 1 where the edition itself has errors', async () => {
    await start();
    await writeFile(path.join(folder.data, 'edition.json'), '{');
    const { code, output } = await run([...place(), ...INHABITANTS]);
    expect(code).toBe(1);
    expect(output).toContain('broken-json');
    expect(server.requests).toEqual([]);
  }, 30_000);

  it.each<[string, readonly string[], string]>([
    ['no period', [], '--period'],
    ['an option that it does not know', ['--period', '2025', '--jaar', '1'], '--jaar'],
    [
      'an indicator that is not there',
      ['--period', '2025', '--indicator', 'bewoners'],
      'Verversen kan wel bij inwoners',
    ],
    [
      'an indicator without a table',
      ['--period', '2025', '--indicator', 'migratieachtergrond'],
      'Het CBS maakt dit cijfer niet meer',
    ],
    [
      'an earlier division',
      ['--period', '2025', '--division', '2020'],
      'Terug naar een oudere indeling kan niet',
    ],
    [
      'a folder that is not there',
      ['--period', '2025', '--data', path.join(os.tmpdir(), 'sjo-nergens')],
      'bestaat niet',
    ],
  ])(
    'ends with 2 for %s, without a question',
    async (_name, args, text) => {
      await start();
      const { code, errors } = await run([...place(), ...args]);
      expect(code).toBe(2);
      expect(errors).toContain(text);
      expect(errors).not.toMatch(/\n\s+at /);
      expect(server.requests).toEqual([]);
    },
    30_000,
  );

  it('killed while it asks, leaves the edition as it was, and can be run again', async () => {
    await start();
    const before = await folder.contents();
    server.fail('Observations', { kind: 'hang' });
    const child = startCommand([...place(), ...INHABITANTS]);
    const end = ended(child);
    await expect
      .poll(() => server.requests.some((request) => request.includes('Observations')), { timeout: 20_000 })
      .toBe(true);
    child.kill('SIGKILL');
    await end;
    const after = new Map([...(await folder.contents())].filter(([name]) => !name.startsWith('.refresh')));
    expect(after).toEqual(before);
    expect((await run([...place(), ...INHABITANTS])).code).toBe(0);
    await expectInhabitants();
  }, 60_000);

  it('finishes what an earlier run was killed in', async () => {
    await start();
    const waiting = path.join(folder.data, '.refresh/new');
    await mkdir(waiting, { recursive: true });
    const old = await folder.read('indicators.csv');
    await writeFile(
      path.join(waiting, 'indicators.csv'),
      old.replace('GM0014;Groningen;238147;', 'GM0014;Groningen;238148;'),
    );
    await writeFile(path.join(folder.data, '.refresh/ready'), '');
    const { output } = await run([
      ...place(),
      '--period',
      '2027',
      '--division',
      '2023',
      '--indicator',
      'inwoners',
    ]);
    expect(output).toContain(
      'Een eerdere verversing was gestopt vlak voor het einde. Die is nu af: indicators.csv.',
    );
    expect(await folder.read('indicators.csv')).toContain('GM0014;Groningen;238148;');
  }, 30_000);

  it('asks nothing and changes nothing where a table that it renews is an Excel workbook', async () => {
    await start();
    const csv = path.join(folder.data, 'indicators.csv');
    await writeFile(path.join(folder.data, 'indicators.xlsx'), workbookOfCsv(await readFile(csv, 'utf8')));
    await rm(csv);
    const before = await folder.contents();
    const { code, output } = await run([...place(), ...INHABITANTS]);
    expect(code).toBe(1);
    expect(output).toContain('workbook-in-refresh in indicators.xlsx');
    expect(output).toContain('met de naam indicators.csv');
    expect(server.requests).toEqual([]);
    expect(await folder.contents()).toEqual(before);
  }, 60_000);

  it('waits for nobody: a second run at the same folder is told who is at work', async () => {
    await start();
    server.fail('Observations', { kind: 'hang' });
    const first = startCommand([...place(), ...INHABITANTS]);
    const end = ended(first);
    await expect
      .poll(() => server.requests.some((request) => request.includes('Observations')), { timeout: 20_000 })
      .toBe(true);
    const second = await run([...place(), ...INHABITANTS]);
    expect(second.code).toBe(1);
    expect(second.errors).toContain('Een andere opdracht is hier al mee bezig');
    first.kill('SIGTERM');
    expect((await end).errors).toContain('niet veranderd');
  }, 60_000);
});

/** A proxy that leads every question to the recorded server, and writes down for whom it was meant. */
async function startProxy(): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const { port: target } = new URL(server.url);
  const proxy = http.createServer((request, response) => {
    const { host, pathname, search } = new URL(request.url ?? '', 'http://unknown.example');
    asked.push(host);
    const onward = http.request(
      { host: '127.0.0.1', port: target, path: pathname + search, headers: { host } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      },
    );
    onward.end();
  });
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const onward = net.connect(Number(target), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    for (const end of [onward, socket]) end.on('error', () => end.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  toClose.push(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return { url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, asked };
}

describe('proxy settings', () => {
  it('are honoured', async () => {
    await start();
    const proxy = await startProxy();
    const args = [
      '--data',
      folder.data,
      '--reports',
      folder.reports,
      '--cbs',
      'http://cbs.example',
      '--pdok',
      'http://pdok.example',
    ];
    const { code, errors } = await run([...args, ...INHABITANTS], { HTTP_PROXY: proxy.url });
    expect(errors).toBe('');
    expect(code).toBe(0);
    expect(new Set(proxy.asked.map((host) => host.replace(/:80$/, '')))).toEqual(
      new Set(['cbs.example', 'pdok.example']),
    );
    await expectInhabitants();
  }, 30_000);

  it('do not stand between the program and a mirror on this computer', async () => {
    await start();
    const proxy = await startProxy();
    const { code } = await run([...place(), ...INHABITANTS, '--dry-run'], {
      HTTP_PROXY: proxy.url,
      HTTPS_PROXY: proxy.url,
    });
    expect(code).toBe(0);
    expect(proxy.asked).toEqual([]);
  }, 30_000);
});
