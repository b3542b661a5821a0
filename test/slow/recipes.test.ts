import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { followAll } from '../recipes/all-recipes.ts';
import { copyToDesk } from '../recipes/desk.ts';
import { NEW_CODE, NEW_NAME } from '../recipes/steps/merger.ts';
import { NEW_PERIOD } from '../recipes/steps/new-edition.ts';
import { NEW_EXPLANATION } from '../recipes/steps/texts.ts';
import { scratchFolder } from '../support/edition-folder.ts';
import { startBuild } from './small-builds.ts';

it('a year of an editor ends in a site of the new edition', { timeout: 600_000 }, async () => {
  const folder = await scratchFolder();
  const desk = await copyToDesk(path.join(folder, 'data'));
  await followAll(desk);
  const out = path.join(folder, 'dist');
  const { code, said } = await startBuild([
    '--data',
    desk.folder,
    '--out',
    out,
    '--reports',
    path.join(folder, 'reports'),
    '--no-cache',
  ]).ended;
  expect(said).not.toContain('FOUT');
  expect(code, said.slice(-2_000)).toBe(0);

  const read = (file: string) => readFile(path.join(out, file), 'utf8');
  const slug = 'voorbeeldgemeente-aalten-winterswijk';
  const page = await read(`gemeente/${slug}/index.html`);
  expect(page).toContain(NEW_NAME);
  expect(page).toContain(NEW_PERIOD);
  expect(page).not.toContain('bedacht');
  expect((await readFile(path.join(out, `gemeente/${slug}/factsheet.pdf`))).length).toBeGreaterThan(10_000);
  // Who has the address of an old municipality comes to the new one.
  for (const old of ['aalten', 'winterswijk'])
    expect(await read(`gemeente/${old}/index.html`)).toContain(slug);
  expect(await read('uitleg/index.html')).toContain(NEW_EXPLANATION);
  const { objects } = JSON.parse(await read('data/grenzen.topojson'));
  expect(objects.municipalities.geometries.map(({ id }: { id: string }) => id)).toContain(NEW_CODE);
});
