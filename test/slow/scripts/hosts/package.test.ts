import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STACK_TRACE, writeSmallEdition } from '../../small-builds.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../../..');

/** The surroundings of a publisher: the Node and npm of the system, and nothing that npm told the tests. */
const SURROUNDINGS = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$|NODE)/.test(name))),
  PATH: (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(path.delimiter),
};

function run(folder: string, program: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(program, options, {
    cwd: folder,
    env: SURROUNDINGS,
    encoding: 'utf8',
  });
  return { code: status, output: stdout ?? '', errors: stderr ?? '' };
}

const hasNpm = run(PROJECT, 'npm', '--version').code === 0;

let home: string;
let work: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-package-'));
  work = path.join(home, 'gegevens');
  await writeSmallEdition(work);
  if (!hasNpm) return;
  const packed = run(PROJECT, 'npm', 'pack', '--silent', '--pack-destination', home);
  expect(packed.code, packed.errors).toBe(0);
  const installed = run(
    work,
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    path.join(home, packed.output.trim()),
  );
  expect(installed.code, installed.errors).toBe(0);
}, 300_000);
afterAll(() => rm(home, { recursive: true, force: true }));

const sjo = (...options: string[]) => run(work, 'npx', '--no-install', 'sjo-factsheets', ...options);
const title = `the package in a folder with only data${hasNpm ? '' : ' (skipped: there is no npm outside this project)'}`;

describe.skipIf(!hasNpm)(title, () => {
  it('brings no confidential data, no tests and no example', async () => {
    const own = path.join(work, 'node_modules/sjo-factsheets');
    expect(
      (await readdir(own)).filter((name) => !/^(LICENSE|README\.md|\.astro)$/.test(name)).sort(),
    ).toEqual([
      ...[
        'astro.config.mjs',
        'data',
        'package.json',
        'public',
        'scripts',
        'src',
        'templates',
        'tsconfig.json',
      ],
    ]);
    expect(await readdir(path.join(own, 'data'))).toEqual(['README.md']);
  });

  it('publishes the folder: site, findings and cache are made there', async () => {
    const { code, output, errors } = sjo('build', '--data', '.', '--out', 'site');
    expect(code, errors).toBe(0);
    expect(errors).toBe('');
    expect(output).toContain('4 factsheets');
    expect(output).not.toContain('npm run');
    for (const file of [
      'index.html',
      '404.html',
      'gemeente/zwolle/index.html',
      'data/gemeenten.csv',
      '_headers',
    ])
      expect(existsSync(path.join(work, 'site', file)), file).toBe(true);
    const sheet = await readFile(path.join(work, 'site/gemeente/zwolle/factsheet.pdf'));
    expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
    expect(existsSync(path.join(work, '.cache/build'))).toBe(true);
    expect(existsSync(path.join(work, 'reports/findings.csv'))).toBe(true);
    const left = (await readdir(work)).filter((name) => /lock$|next|pages|^dist/.test(name));
    expect(left).toEqual([]);
    const own = await readdir(path.join(work, 'node_modules/sjo-factsheets'));
    expect(own.filter((name) => /^(dist|\.cache|reports|node_modules)/.test(name))).toEqual([]);
  }, 120_000);

  it('gives the very bytes that the project gives', async () => {
    const { code, errors } = run(
      PROJECT,
      path.join(PROJECT, 'node_modules/.bin/node'),
      ...['scripts/build.ts', '--data', work, '--out', path.join(home, 'own')],
      ...['--reports', path.join(home, 'reports'), '--no-cache'],
    );
    expect(code, errors).toBe(0);
    const names = async (folder: string) =>
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
        .sort();
    const [site, own] = [path.join(work, 'site'), path.join(home, 'own')];
    expect(await names(site)).toEqual(await names(own));
    const differ = [];
    for (const name of await names(site)) {
      const [left, right] = await Promise.all([site, own].map((folder) => readFile(path.join(folder, name))));
      if (!left || !right || !left.equals(right)) differ.push(name);
    }
    expect(differ).toEqual([]);
  }, 120_000);

  it.each(['build', 'check', 'preview', 'changes', 'edition', 'refresh', 'distribute'])(
    '%s explains itself, under the name by which it is called here',
    (command) => {
      const { code, output, errors } = sjo(command, '--help');
      expect(code, errors).toBe(0);
      expect(output).toContain(`npx sjo-factsheets ${command}`);
      expect(output).not.toContain('npm run');
    },
  );

  it('refuses what it does not know, and says what it knows', () => {
    for (const command of [['bouw'], [], ['build', '--foo', 'x']]) {
      const { code, errors } = sjo(...command);
      expect(code, errors).toBe(2);
      expect(errors).toContain('npx sjo-factsheets');
      expect(errors).not.toMatch(STACK_TRACE);
    }
  });

  it('ends with code 1 and the usual message where the data hold an error, and leaves the site', async () => {
    const page = path.join(work, 'site/index.html');
    const before = await readFile(page);
    const file = path.join(work, 'inventory.csv');
    const inventory = await readFile(file, 'utf8');
    await writeFile(file, inventory.replace('Zwolle', 'Zwole'));
    const built = sjo('build', '--data', '.', '--out', 'site');
    const checked = sjo('check', '--data', '.');
    await writeFile(file, inventory);
    for (const { code, output, errors } of [built, checked]) {
      expect(code, errors).toBe(1);
      expect(output).toContain('inventory.csv');
      expect(output).toContain('Zwole');
      expect(errors).not.toMatch(STACK_TRACE);
    }
    expect(built.errors).toContain('De site is niet gemaakt');
    expect((await readFile(page)).equals(before)).toBe(true);
    expect(sjo('check', '--data', '.').code).toBe(0);
  });
});
