import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nextSettings } from '../../../src/editions/close/next-edition.ts';
import { runClose } from '../../../src/editions/close/run-close.ts';
import { bytesIn } from '../../../src/ingest/files/data-files.ts';
import { loadEditions } from '../../../src/ingest/files/data-folder.ts';
import { readEditions } from '../../../src/ingest/files/read-editions.ts';
import { draftEdition, filesOf } from '../../ingest/small-edition.ts';

const root = await mkdtemp(path.join(tmpdir(), 'close-'));
afterAll(() => rm(root, { recursive: true }));

async function folderWith(name: string, hasKeys: boolean): Promise<string> {
  const data = path.join(root, name);
  await mkdir(data);
  const draft = draftEdition();
  for (const [index, row] of draft.inventory.entries()) {
    if (index === 0) row.push('kenmerk', 'gecontroleerd_op', 'gecontroleerd_door', 'toelichting');
    else row.push(hasKeys ? `K${index}` : '', '2022-12-01', 'ab', 'blijft');
  }
  for (const [file, bytes] of filesOf(draft)) await writeFile(path.join(data, file), bytes);
  return data;
}

async function bytesOf(data: string): Promise<ReadonlyMap<string, Uint8Array>> {
  return bytesIn(await loadEditions(data));
}

describe('closing an edition', () => {
  it('keeps today’s files as an earlier edition, byte by byte, and begins the next with the same rows', async () => {
    const data = await folderWith('whole', true);
    const before = await bytesOf(data);
    const told = await runClose({ data, next: '1-1-2025' });
    expect(told).toMatchObject({ exitCode: 0, errors: '' });
    expect(told.output).toContain('Wat u nu doet:');
    expect(await readdir(path.join(data, 'earlier'))).toEqual(['2023-01-01']);
    const own = [
      'boundaries.topojson',
      'classes.json',
      'edition.json',
      'indicators.csv',
      'indicators.json',
      'inventory.csv',
    ];
    const after = await bytesOf(data);
    for (const name of own) expect(after.get(`earlier/2023-01-01/${name}`)).toEqual(before.get(name));
    const inventory = await readFile(path.join(data, 'inventory.csv'), 'utf8');
    expect(inventory).toBe(
      new TextDecoder('utf-8', { ignoreBOM: true })
        .decode(before.get('inventory.csv'))
        .replaceAll(';2022-12-01;ab;', ';;;'),
    );
    const { current, earlier, findings } = readEditions(after);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(current.edition?.settings.referenceDate).toBe('2025-01-01');
    expect(earlier.map(({ date, edition }) => [date, edition?.locations.length])).toEqual([
      ['2023-01-01', 3],
    ]);
  });

  it('keeps an inventory with a file for each source as such, and empties each of them', async () => {
    const data = await folderWith('sources', true);
    const text = await readFile(path.join(data, 'inventory.csv'), 'utf8');
    await rm(path.join(data, 'inventory.csv'));
    await mkdir(path.join(data, 'inventory'));
    const [header = '', first = '', ...others] = text.trimEnd().split('\n');
    await writeFile(path.join(data, 'inventory/handmatig.csv'), `${header}\n${first}\n`);
    await writeFile(path.join(data, 'inventory/webscrape.csv'), `${[header, ...others].join('\n')}\n`);
    const before = await bytesOf(data);
    const told = await runClose({ data, next: '2025-01-01' });
    expect(told).toMatchObject({ exitCode: 0, errors: '' });
    expect(told.output).toContain('Werk elk bestand in de map inventory bij');
    const after = await bytesOf(data);
    for (const name of ['inventory/handmatig.csv', 'inventory/webscrape.csv']) {
      expect(after.get(`earlier/2023-01-01/${name}`)).toEqual(before.get(name));
      expect(new TextDecoder().decode(after.get(name))).not.toContain(';2022-12-01;ab;');
    }
    expect([...after.keys()].filter((name) => name.endsWith('inventory.csv'))).toEqual([]);
    const { current, earlier } = readEditions(after);
    expect(current.edition?.locations).toHaveLength(3);
    expect(earlier.map(({ edition }) => edition?.locations.length)).toEqual([3]);
  });

  it('takes the report of its year along: the next edition has none', async () => {
    const data = await folderWith('report', true);
    const report = path.resolve(import.meta.dirname, '../../../data/earlier/2023-01-01/report-2023.json');
    const bytes = await readFile(report);
    await writeFile(path.join(data, 'report-2023.json'), bytes);
    const told = await runClose({ data, next: '2025-01-01' });
    expect(told.output).toContain('report-2023.json hoort bij de oude uitgave en is meegegaan.');
    expect(await readFile(path.join(data, 'earlier/2023-01-01/report-2023.json'))).toEqual(bytes);
    expect(await readdir(data)).not.toContain('report-2023.json');
  });

  it.each<[what: string, hasKeys: boolean, next: string | undefined, words: string]>([
    ['without keys', false, '2025-01-01', '3 locaties hebben nog geen kenmerk'],
    ['without a date', true, undefined, '--next'],
    ['with a date that is none', true, '2025-02-30', '--next'],
    ['with a date that is no later', true, '2023-01-01', 'moet na die van nu liggen'],
    ['where the folder is there', true, '2025-01-01', 'bestaat al'],
  ])('%s stops and changes nothing', async (what, hasKeys, next, words) => {
    const data = await folderWith(what, hasKeys);
    if (words === 'bestaat al') await mkdir(path.join(data, 'earlier', '2023-01-01'), { recursive: true });
    const before = await bytesOf(data);
    const told = await runClose({ data, next });
    expect(told.exitCode).toBe(1);
    expect(told.errors).toContain(words);
    expect(await bytesOf(data)).toEqual(before);
  });
});

describe('the settings of the next edition', () => {
  it('have another date and no publication date, and are otherwise as they were written', () => {
    const text =
      '{\n  "title" : "x",\n  "referenceDate": "2023-01-01",\n  "publicationDate": "2024-03-15",\n  "a":1\n}\n';
    expect(nextSettings(text, '2023-01-01', '2025-01-01')).toBe(
      '{\n  "title" : "x",\n  "referenceDate": "2025-01-01",\n  "a":1\n}\n',
    );
    expect(
      nextSettings('{"referenceDate":"2023-01-01","publicationDate":"x"}', '2023-01-01', '2025-01-01'),
    ).toBe('{"referenceDate":"2025-01-01"}');
  });

  it('are not made where the text cannot be understood', () => {
    expect(
      nextSettings('{"title":"\\"referenceDate\\": \\"x\\""}', '2023-01-01', '2025-01-01'),
    ).toBeUndefined();
    expect(nextSettings('[]', '2023-01-01', '2025-01-01')).toBeUndefined();
  });
});
