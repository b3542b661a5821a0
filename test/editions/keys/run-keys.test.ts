import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runChanges } from '../../../src/editions/changes/run-changes.ts';
import { runKeys } from '../../../src/editions/keys/run-keys.ts';
import { inventoryOf, type Row } from '../../history/small-editions.ts';
import { addWhereabouts, type Draft, draftEdition, filesOf } from '../../ingest/small-edition.ts';

const root = await mkdtemp(path.join(tmpdir(), 'keys-'));
afterAll(() => rm(root, { recursive: true }));

const ROWS: Row[] = [
  { organisatie: 'Loket', bezoekadres: 'Plein 1' },
  { organisatie: 'Raad "Oost"; wijk', bezoekadres: 'Kade 2', openingstijden: 'ma\ndi' },
  { organisatie: 'Loket', bezoekadres: 'plein 1', vindplaats: 'enquête' },
];

async function folderWith(name: string, rows: readonly Row[], earlier?: readonly Row[]): Promise<string> {
  const folder = path.join(root, name);
  const write = async (place: string, own: readonly Row[], date: string, names?: readonly string[]) => {
    await mkdir(path.join(folder, place), { recursive: true });
    const draft: Draft = draftEdition();
    addWhereabouts(draft);
    draft.settings.referenceDate = date;
    draft.inventory = inventoryOf(own).map((row) => row.slice(0, -1));
    for (const [file, bytes] of filesOf(draft))
      if (!names || names.includes(file)) await writeFile(path.join(folder, place, file), bytes);
  };
  await write('', rows, '2025-01-01');
  if (earlier)
    await write('earlier/2023-01-01', earlier, '2023-01-01', [
      'edition.json',
      'inventory.csv',
      'indicators.csv',
    ]);
  return folder;
}

describe('giving out keys', () => {
  it('fills each row, leaves every other byte and the rights of the file, and has nothing to do after that', async () => {
    const data = await folderWith('whole', ROWS);
    const file = path.join(data, 'inventory.csv');
    await chmod(file, 0o640);
    const before = await readFile(file, 'utf8');
    const told = await runKeys({ data, all: false });
    expect(told).toMatchObject({ exitCode: 0, errors: '' });
    expect(told.output).toContain('2 locaties kregen een kenmerk');
    const after = await readFile(file, 'utf8');
    expect(after.replaceAll(/;(kenmerk|L-[0-9A-Z]{10})(?=\n)/g, '')).toBe(before);
    expect(after.match(/;L-[0-9A-Z]{10}\n/g)).toHaveLength(3);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readdir(data)).filter((name) => name.includes('new'))).toEqual([]);
    expect((await runKeys({ data, all: false })).output).toContain('Er is niets veranderd');
    expect(await readFile(file, 'utf8')).toBe(after);
  });

  it('fills each file of an inventory with a file for each source; a location that two know has one key', async () => {
    const data = await folderWith('sources', ROWS);
    const text = await readFile(path.join(data, 'inventory.csv'), 'utf8');
    await rm(path.join(data, 'inventory.csv'));
    await mkdir(path.join(data, 'inventory'));
    const [header = '', ...lines] = text.trimEnd().split('\n');
    const ofSurvey = lines.filter((line) => line.includes('enquête'));
    const own = {
      'enquête.csv': [header, ...ofSurvey],
      'webscrape.csv': [header, ...lines.filter((line) => !ofSurvey.includes(line))],
    };
    for (const [name, rows] of Object.entries(own))
      await writeFile(path.join(data, 'inventory', name), `${rows.join('\n')}\n`);
    const told = await runKeys({ data, all: false });
    expect(told).toMatchObject({ exitCode: 0, errors: '' });
    expect(told.output).toContain('2 locaties kregen een kenmerk in de map inventory:');
    const keys: string[][] = [];
    for (const [name, rows] of Object.entries(own)) {
      const after = await readFile(path.join(data, 'inventory', name), 'utf8');
      expect(after.replaceAll(/;(kenmerk|L-[0-9A-Z]{10})(?=\n)/g, '')).toBe(`${rows.join('\n')}\n`);
      keys.push(after.match(/L-[0-9A-Z]{10}/g) ?? []);
    }
    const [survey = [], scrape = []] = keys;
    expect([survey.length, scrape.length]).toEqual([1, 2]);
    expect(scrape).toContain(survey[0]);
    expect((await readdir(data)).includes('inventory.csv')).toBe(false);
    expect((await runKeys({ data, all: false })).output).toContain('Er is niets veranderd');
  });

  it('stops where the data hold errors, and changes nothing', async () => {
    const data = await folderWith('wrong', [...ROWS, { gemeente: 'Nergens' }]);
    const before = await readFile(path.join(data, 'inventory.csv'));
    const told = await runKeys({ data, all: false });
    expect(told.exitCode).toBe(1);
    expect(told.output).toContain('unknown-municipality');
    expect(await readFile(path.join(data, 'inventory.csv'))).toEqual(before);
  });

  it('stops where there is no such folder', async () => {
    expect(await runKeys({ data: path.join(root, 'none'), all: false })).toMatchObject({ exitCode: 1 });
  });
});

describe('telling what changed', () => {
  const older: Row[] = [ROWS[0] ?? {}, { organisatie: 'Wijkteam', bezoekadres: 'Weg 5' }];

  it('writes three reports and says where', async () => {
    const data = await folderWith('changes', ROWS, older);
    const reports = path.join(root, 'reports');
    const usual = { data, reports, from: undefined, to: undefined };
    const told = await runChanges(usual);
    expect(told).toMatchObject({ exitCode: 0, errors: '' });
    expect(told.output).toContain('2 locaties toen, 2 nu; 1 nieuw, 1 niet meer gevonden');
    expect((await readdir(reports)).sort()).toEqual(['changes.csv', 'changes.html', 'matches.csv']);
    const html = await readFile(path.join(reports, 'changes.html'), 'utf8');
    for (const options of [
      { ...usual, from: '2023-01-01' },
      { ...usual, from: '1-1-2023', to: '2025-01-01' },
      { ...usual, from: '2025-01-01', to: '2023-01-01' },
      { ...usual, from: path.join(data, 'earlier/2023-01-01') },
    ]) {
      expect((await runChanges(options)).exitCode).toBe(0);
      expect(await readFile(path.join(reports, 'changes.html'), 'utf8')).toBe(html);
    }
  });

  it.each([
    ['without an earlier edition', 'alone', undefined, 'Er is geen eerdere uitgave'],
    ['with a date that is not there', 'alone', '2019-01-01', 'geen uitgave met de peildatum 2019-01-01'],
    ['with a folder that is not there', 'alone', 'nergens', 'bestaat niet'],
  ])('%s stops, with the reason', async (_what, name, from, words) => {
    const data = await folderWith(name, ROWS);
    const told = await runChanges({ data, from, to: undefined, reports: path.join(root, 'none') });
    expect(told.exitCode).toBe(1);
    expect(told.errors).toContain(words);
  });
});
