import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import type { TestProject } from 'vitest/node';
import { EDITION_2023 } from '../../support/edition-2023.ts';
import { prepareBrowser } from './browser/browser.ts';
import type { BuiltSites } from './built-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly sites: BuiltSites;
  }
}

const PROJECT = path.resolve(import.meta.dirname, '../../..');

/** What a copy of the project does without: what is made, what is not the project's own, and its data. */
const LEFT_OUT = /^(node_modules|\.git|\.astro|\.cache|reports|distribution|data|test|dist.*)$/;

/** Stands in a survey answer of the copied project; it may turn up nowhere in the site. */
const CONFIDENTIAL_MARK = 'antwoord-dat-niemand-mag-zien-83417';

type Kind = 'root' | 'subFolder' | 'again';

/** For the tests of the project `site`: the site at a root. */
export default function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  return prepareSites(project, EDITION_2023, ['root']);
}

/**
 * Builds the site with the real script, once for all tests of a project: at a root, in a sub-folder of another host,
 * or again at the root from a copy of the project elsewhere, under another time zone, locale, umask and number of
 * processors, and with the rows of its tables in another order. SJO_TEST_SITES names a folder to keep the builds in,
 * and to take them from if they are there.
 */
export async function prepareSites(
  project: TestProject,
  data: string,
  kinds: readonly [Kind, ...Kind[]],
): Promise<() => Promise<void>> {
  const kept = process.env['SJO_TEST_SITES'];
  const home = kept ? path.resolve(kept) : await mkdtemp(path.join(os.tmpdir(), 'sjo-site-'));
  const folder = (name: string) => path.join(home, name);
  const places = {
    root: { folder: folder('root'), base: '/', url: 'https://factsheets.example/' },
    subFolder: { folder: folder('sub'), base: '/factsheets/', url: 'https://voorbeeld.example/factsheets/' },
    again: { folder: folder('again'), base: '/', url: 'https://factsheets.example/' },
  };
  const sites: BuiltSites = { ...places, own: places[kinds[0]], confidentialMark: CONFIDENTIAL_MARK };
  const clean = async () => {
    if (!kept) await rm(home, { recursive: true, force: true });
  };
  try {
    await mkdir(home, { recursive: true });
    const lacking = kinds.filter((kind) => !existsSync(sites[kind].folder));
    const outcomes = await Promise.allSettled(
      lacking.map((kind) => BUILDS[kind]({ home, data, out: sites[kind].folder })),
    );
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    // Unpacks the browser before two test files could do so at the same time.
    await prepareBrowser();
  } catch (error) {
    await clean();
    throw error;
  }
  project.provide('sites', sites);
  return clean;
}

interface Place {
  /** Where the builds of a project lie. */
  readonly home: string;
  readonly data: string;
  readonly out: string;
}

const BUILDS: Readonly<Record<Kind, (place: Place) => Promise<void>>> = {
  root: ({ data, out }) =>
    build(PROJECT, { cwd: PROJECT, data, out, env: { TZ: 'Europe/Amsterdam', LC_ALL: 'C' } }),
  subFolder: ({ home, data, out }) =>
    build(PROJECT, {
      cwd: home,
      data,
      out,
      env: { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' },
      address: ['--site', 'https://voorbeeld.example', '--base', '/factsheets/'],
    }),
  again: buildInCopy,
};

async function buildInCopy({ home, data: original, out }: Place): Promise<void> {
  const copy = path.join(home, 'kopie van het project');
  const data = path.join(home, 'gegevens van de uitgever');
  try {
    await copyProject(copy);
    await copyData(original, data);
    await build(copy, {
      cwd: copy,
      data,
      out,
      // In Turkish the capital of i is not I.
      env: {
        TZ: 'America/St_Johns',
        LC_ALL: 'tr_TR.UTF-8',
        // Names that Astro knows: those of the machine may not end up in the pages.
        ...{ BASE_URL: '/elders/', SITE: 'https://elders.example', DEV: '1', PROD: '', MODE: 'test' },
      },
      umask: '077',
      processors: 1,
    });
  } finally {
    for (const folder of [copy, data]) await rm(folder, { recursive: true, force: true });
  }
}

/** The data of the copy lie elsewhere: what a build would read from the project's own folder is not there. */
async function copyProject(copy: string): Promise<void> {
  const entries = (await readdir(PROJECT)).filter((name) => !LEFT_OUT.test(name));
  await mkdir(copy, { recursive: true });
  for (const name of entries) await cp(path.join(PROJECT, name), path.join(copy, name), { recursive: true });
  await symlink(path.join(PROJECT, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
}

async function copyData(original: string, data: string): Promise<void> {
  await cp(original, data, { recursive: true });
  const confidential = path.join(data, 'confidential');
  await mkdir(confidential, { recursive: true });
  await writeFile(
    path.join(confidential, 'antwoorden.csv'),
    `gemeente;toelichting\nZwolle;${CONFIDENTIAL_MARK}\n`,
  );
  const editions = [data, ...(await foldersIn(path.join(data, 'earlier')))];
  for (const name of TABLES) {
    const files = editions.map((folder) => path.join(folder, name)).filter(existsSync);
    await Promise.all(files.map(shuffleRows));
  }
}

async function foldersIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await readdir(folder)).map((name) => path.join(folder, name)) : [];
}

const TABLES = ['municipalities.csv', 'indicators.csv', 'places.csv', 'inventory.csv'];

/** Puts the rows of a table in another order: that of a hash of each. */
async function shuffleRows(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const keyOf = (row: readonly string[]) => createHash('sha256').update(row.join('\0')).digest('hex');
  const shuffled = rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
  await writeFile(file, Papa.unparse([header, ...shuffled], { delimiter: ';', newline: '\n' }));
}

interface Run {
  readonly cwd: string;
  /** Folder with the data. */
  readonly data: string;
  readonly out: string;
  readonly env: Readonly<Record<string, string>>;
  readonly address?: readonly string[];
  readonly umask?: string;
  readonly processors?: 1;
}

function build(
  project: string,
  { cwd, data, out, env, address = [], umask = '022', processors }: Run,
): Promise<void> {
  const script = [
    process.execPath,
    path.join(project, 'scripts', 'build.ts'),
    ...['--data', data, '--out', out, '--reports', `${out}-bevindingen`],
    // What an earlier build left may not hide a fault of this one.
    ...['--no-cache', ...address],
  ];
  const command = processors === 1 && canPin() ? ['taskset', '-c', '0', ...script] : script;
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', `umask ${umask} && exec "$@"`, 'sh', ...command], {
      cwd,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build into ${out} ended with ${code}:\n${said.slice(-4000)}`));
    });
  });
}

/** Whether a program can be held to one processor here. */
function canPin(): boolean {
  return spawnSync('taskset', ['-c', '0', 'true']).status === 0;
}
