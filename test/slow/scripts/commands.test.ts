import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITION_2023 } from '../../support/edition-2023.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function run(script: string, ...options: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(ROOT, 'scripts', script), ...options],
      { cwd: ROOT },
      (error, output, errors) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output, errors }),
    );
  });
}

const SCRIPTS = [
  'build.ts',
  'check.ts',
  'dev.ts',
  'preview.ts',
  'bench.ts',
  'make-example-inventory.ts',
  'refresh.ts',
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-commands-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('every command', () => {
  it.each(SCRIPTS)('%s explains itself with --help', async (script) => {
    const { code, output } = await run(script, '--help');
    expect(code).toBe(0);
    expect(output).toContain('--help');
  });
  it.each([...SCRIPTS, 'distribute.ts', 'make-example-survey.ts'])(
    '%s refuses an option that it does not know, in Dutch, without a stack trace',
    async (script) => {
      const { code, output, errors } = await run(script, '--foo', 'x');
      expect(code).toBe(2);
      expect(output).toBe('');
      expect(errors).toContain('--foo');
      expect(errors).toMatch(/niet bekend/);
      expect(errors).toContain('Gebruik: ');
      expect(errors).not.toMatch(/\n\s+at |Unknown option/);
    },
  );
  it('build refuses a host that it does not know, and names those that it does', async () => {
    const { code, output, errors } = await run('build.ts', '--host', 'apache');
    expect([code, output]).toEqual([2, '']);
    expect(errors).toContain('--host apache: deze host is niet bekend.');
    expect(errors).toContain('nginx, caddy');
  });
  it.each(['--data', '--port=tien'])('preview refuses %s', async (option) => {
    const { code, errors } = await run('preview.ts', ...option.split('='), 'x');
    expect(code).toBe(2);
    expect(errors).toContain(option.split('=')[0]);
  });
});

describe('a build of data with an error', () => {
  it('stops, names the place, and leaves the published site as it was', async () => {
    const data = path.join(folder, 'data');
    const out = path.join(folder, 'site');
    await cp(EDITION_2023, data, { recursive: true });
    await cp(path.join(ROOT, 'public'), out, { recursive: true });
    const inventory = await readFile(path.join(data, 'inventory.csv'), 'utf8');
    const lines = inventory.split('\n');
    lines[4] = (lines[4] ?? '').replace(/^([^;]+);[^;]+/, '$1;Zwole');
    await writeFile(path.join(data, 'inventory.csv'), lines.join('\n'));

    const reports = path.join(folder, 'reports');
    const { code, output, errors } = await run(
      'build.ts',
      '--data',
      data,
      '--out',
      out,
      '--reports',
      reports,
    );
    expect(code).toBe(1);
    expect(output).toContain('inventory.csv');
    expect(output).toContain('Zwole');
    expect(output).toContain('Zwolle');
    expect(errors).toContain('niet gemaakt');
    // Which folder and edition: first and last.
    const said = output.trim().split('\n');
    expect(said[0]).toBe(`Map met gegevens: ${data}`);
    expect(errors.trimEnd().split('\n').slice(-2)).toEqual(said.slice(0, 2));
    expect(await readFile(path.join(out, 'favicon.svg'), 'utf8')).toContain('<svg');
    const findings = await readFile(path.join(reports, 'findings.csv'), 'utf8');
    expect(findings).toMatch(/inventory\.csv"?;"?5\b/);
  }, 30_000);
  it('first puts back a site that a killed build had moved aside', async () => {
    const out = path.join(folder, 'killed');
    await cp(path.join(ROOT, 'public'), `${out}.old`, { recursive: true });
    const { code } = await run('build.ts', '--data', path.join(folder, 'nergens'), '--out', out);
    expect(code).toBe(1);
    expect(await readFile(path.join(out, 'favicon.svg'), 'utf8')).toContain('<svg');
  });
  it('says so where the folder does not exist', async () => {
    const { code, errors, output } = await run('build.ts', '--data', path.join(folder, 'nergens'));
    expect(code).toBe(1);
    expect(errors + output).toContain('nergens');
    expect(errors + output).not.toMatch(/\n\s+at /);
  });
});
