import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { falseOfPart } from '../support/area-words.ts';
import { AREA, partOfCountry } from '../support/part-of-country.ts';
import { startBuild } from './small-builds.ts';

let home: string;
const place = (name: string) => path.join(home, name);
beforeAll(async () => {
  home = await mkdtemp(path.join(os.tmpdir(), 'sjo-part-'));
  await mkdir(place('data'));
  for (const [name, text] of partOfCountry())
    if (name !== 'report-2023.json') await writeFile(place(path.join('data', name)), text);
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function pages(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')] as const),
    ),
  );
}

describe('a site of another publisher: twelve municipalities, no report, no texts', () => {
  it('says nothing of the whole country, and leads to no page that is not there', async () => {
    const { code, said } = await startBuild([
      ...['--data', place('data'), '--out', place('site'), '--reports', place('reports'), '--no-cache'],
    ]).ended;
    expect(code, said).toBe(0);
    const made = await pages(place('site'));
    expect(made.size).toBeGreaterThan(50);
    const faults = [...made].flatMap(([name, html]) => falseOfPart(html).map((words) => `${name}: ${words}`));
    expect(faults).toEqual([]);
    expect(made.has('landelijk/rapport/index.html')).toBe(false);
    expect(made.get('landelijk/index.html')).toContain(`<h1>Beeld van ${AREA}</h1>`);
    expect(made.get('toegankelijkheid/index.html')).toContain('Er is nog geen verklaring.');
    expect(made.get('over/index.html')).not.toContain('Significant');
  }, 120_000);
});
