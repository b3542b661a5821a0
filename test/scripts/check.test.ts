import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDataFolder } from '../../src/ingest/files/data-folder.ts';
import { type Draft, draftEdition, filesOf, setCell } from '../ingest/small-edition.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../scripts/check.ts');
let root = '';

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'check-'));
});

afterAll(() => rm(root, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

async function writeEdition(name: string, change: (draft: Draft) => void = () => {}): Promise<string> {
  const draft = draftEdition();
  change(draft);
  const folder = path.join(root, name);
  await mkdir(folder);
  await Promise.all([...filesOf(draft)].map(([file, bytes]) => writeFile(path.join(folder, file), bytes)));
  return folder;
}

describe('the check command', () => {
  it('ends with 0 and the tallies where all is well', async () => {
    const result = run('--data', await writeEdition('sound'));
    expect(result).toMatchObject({ status: 0, stderr: '' });
    const lines = result.stdout.trimEnd().split('\n');
    const said = [
      `Map met gegevens: ${path.join(root, 'sound')}`,
      expect.stringMatching(/^Uitgave: .+, peildatum 1 januari 2023/),
    ];
    expect(lines.slice(0, 2)).toEqual(said);
    expect(lines.slice(-2)).toEqual(said);
    expect(result.stdout).toContain('3 regels gelezen = 3 gepubliceerd + 0 samengevoegd + 0 geweigerd');
    expect(await readFile(path.join(root, 'reports/findings.csv'), 'utf8')).toMatch(/^\uFEFFernst;.*\n$/);
  });

  it('ends with 1 and a list where there are errors', async () => {
    const data = await writeEdition('broken', (draft) => setCell(draft, 'inventory', 2, 'email', '=mis'));
    const result = run('--data', data, '--reports', 'diep/lijst');
    expect(result.status).toBe(1);
    expect(result.stdout).toContain(
      "FOUT broken-email in inventory.csv: 1 melding\n  regel 2, kolom email, waarde '=mis'",
    );
    expect(await readFile(path.join(root, 'diep/lijst/findings.csv'), 'utf8')).toContain(";2;email;'=mis;");
  });

  it.each([
    [['--data', 'bestaat-niet'], 1, 'De map bestaat-niet bestaat niet.'],
    [['--dat'], 2, 'De optie --dat is niet bekend. Bedoelt u --data?'],
    [['--data'], 2, 'Achter --data ontbreekt een waarde.'],
    [['--help=ja'], 2, 'Achter --help hoort geen waarde.'],
    [['los woord'], 2, 'Achter de opdracht staat een los woord.'],
  ])('says in one sentence what is wrong with %j', (args, code, message) => {
    const { status, stdout, stderr } = run(...args);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('explains itself', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--reports MAP') });
  });
});

describe('an option that npm keeps for itself', () => {
  const runIn = (env: Readonly<Record<string, string>>, ...args: string[]) =>
    spawnSync(process.execPath, [SCRIPT, ...args], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, npm_lifecycle_event: 'check', ...env },
    });

  it.each([
    [{ npm_config_data: '../x' }, [], 'npm run check -- --data ../x'],
    [{ npm_config_data: 'true' }, ['../x'], 'npm run check -- --data ../x'],
    [
      { npm_config_data: 'mijn map', npm_config_reports: 'r' },
      [],
      'npm run check -- --data "mijn map" --reports r',
    ],
  ])('with %j is not passed over: nothing is checked', (env, args, call) => {
    const { status, stdout, stderr } = runIn(env, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^De opties? --data/);
    expect(stderr).toContain(call);
  });

  it('is one of the command: what npm always sets does not matter', async () => {
    const data = await writeEdition('via-npm');
    expect(runIn({ npm_config_cache: '/c', npm_config_user_agent: 'npm' }, '--data', data).status).toBe(0);
  });
});

describe('the data folder', () => {
  it('gives only the files of the edition that exist', async () => {
    const folder = await writeEdition('extra', (draft) => draft.raw.set('places.csv', undefined));
    await writeFile(path.join(folder, 'geheim.csv'), 'x');
    const names = [...(await loadDataFolder(folder)).keys()].sort();
    expect(names).toEqual([
      'boundaries.topojson',
      'classes.json',
      'edition.json',
      'indicators.csv',
      'indicators.json',
      'inventory.csv',
      'municipalities.csv',
    ]);
  });

  it('never reads the confidential folder', async () => {
    const folder = await writeEdition('linked', (draft) => draft.raw.set('inventory.csv', undefined));
    await mkdir(path.join(folder, 'confidential'));
    await writeFile(path.join(folder, 'confidential', 'answers.csv'), 'x');
    await symlink(path.join(folder, 'confidential', 'answers.csv'), path.join(folder, 'inventory.csv'));
    await expect(loadDataFolder(folder)).rejects.toThrow('vertrouwelijke map');
    await expect(loadDataFolder(path.join(folder, 'confidential'))).rejects.toThrow('vertrouwelijk');
  });
});
