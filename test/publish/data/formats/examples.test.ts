import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Example, examples } from '../../../../src/publish/data/formats/examples.ts';
import { realSite } from '../../../support/real-site.ts';
import { rowsAt } from '../open-texts.ts';
import { isFound, type OnDisk, onDisk, say } from './on-disk.ts';

/** The lines on the page of the data, run as a reader would: they fetch the files from a server. */
describe('the examples', () => {
  let disk: OnDisk;
  let server: Server;
  let baseUrl: string;
  let folder: string;
  beforeAll(async () => {
    disk = onDisk(await realSite(), 'sjo.sqlite');
    server = createServer((request, response) => {
      const content = disk.contents.get((request.url ?? '').slice(1));
      response.writeHead(content === undefined ? 404 : 200).end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    folder = mkdtempSync(path.join(tmpdir(), 'sjo-examples-'));
  });
  afterAll(() => {
    server.close();
    disk.remove();
    rmSync(folder, { recursive: true });
  });

  const codeOf = (id: Example['id']): string => {
    const found = examples({ baseUrl }).find((each) => each.id === id);
    if (!found) throw new Error(`There is no example ${id}.`);
    return found.code;
  };
  /** The five with the most locations, as the CSV file has them. */
  const most = () =>
    rowsAt(disk.contents, 'data/kerncijfers.csv')
      .map((row) => ({ naam: row['naam'] ?? '', locaties: Number(row['locaties']) }))
      .toSorted((a, b) => b.locaties - a.locaties || a.naam.localeCompare(b.naam))
      .slice(0, 5);
  /** Not `spawnSync`: it would keep the server from answering. */
  const run = async (program: string, args: readonly string[]): Promise<string> => {
    const child = spawn(program, args, { cwd: folder });
    let [said, complaint] = ['', ''];
    child.stdout.on('data', (piece) => {
      said += String(piece);
    });
    child.stderr.on('data', (piece) => {
      complaint += String(piece);
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    if (status !== 0) throw new Error(complaint);
    return said;
  };

  it('are at most six lines, and lead to files that are made', () => {
    const all = examples({ baseUrl });
    expect(all.map(({ id }) => id)).toEqual(['excel', 'r', 'python', 'sql', 'qgis']);
    for (const { code, program } of all) {
      expect(code.split('\n').length, program).toBeLessThanOrEqual(6);
      for (const [address] of code.matchAll(/http:[^"]+/g)) {
        expect(disk.contents.has(address.replace(baseUrl, '')), address).toBe(true);
      }
    }
  });

  it('name columns that the files have', () => {
    const columns = Object.keys(rowsAt(disk.contents, 'data/kerncijfers.csv')[0] ?? {});
    const named = [
      ...Array.from(codeOf('excel').matchAll(/\{"(\w+)", /g), ([, name]) => name),
      ...Array.from(codeOf('r').matchAll(/\$(\w+)|"(\w+)"/g), ([, a, b]) => a ?? b).filter(
        (each) => each !== 'UTF-8',
      ),
    ];
    expect(named.length).toBeGreaterThanOrEqual(6);
    expect(named.filter((name) => !columns.includes(name ?? ''))).toEqual([]);
  });

  it.skipIf(!isFound('python3', '-c', 'import sqlite3, urllib.request'))('run in Python', async () => {
    writeFileSync(path.join(folder, 'example.py'), codeOf('python'));
    const lines = (await run('python3', ['example.py'])).trim().split(/\r?\n/);
    expect(lines).toEqual(most().map(({ naam, locaties }) => `${naam} ${locaties}`));
  });

  it('run in SQL', () => {
    const database = new DatabaseSync(disk.at('data/sjo.sqlite'), { readOnly: true });
    const rows = database.prepare(codeOf('sql')).all();
    database.close();
    const csv = rowsAt(disk.contents, 'data/locaties.csv');
    const domains = csv.flatMap((row) => (row['leefgebieden'] ?? '').split('|'));
    expect(rows.reduce((sum, row) => sum + Number(row['locaties']), 0)).toBe(domains.length);
    expect(new Set(rows.map(({ provincie }) => provincie)).size).toBe(12);
  });

  it.skipIf(!isFound('sqlite3', '--version'))('run in the program of SQLite itself', () => {
    const lines = say('sqlite3', ['-readonly', disk.at('data/sjo.sqlite')], codeOf('sql'))
      .trim()
      .split('\n');
    expect(lines.length).toBeGreaterThan(80);
    expect(lines[0]).toMatch(/^Drenthe\|[A-Z][^|]+\|\d+$/);
  });

  it.skipIf(!isFound('Rscript', '--version'))('run in R', async () => {
    writeFileSync(path.join(folder, 'example.R'), codeOf('r'));
    const said = await run('Rscript', ['example.R']);
    for (const { naam, locaties } of most()) expect(said).toMatch(new RegExp(`${naam}\\s+${locaties}\\b`));
  });
});
