import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBuiltSite } from '../../../src/build/serve/built-site.ts';
import { serveSite } from '../../../src/build/serve/serve-folder.ts';
import { scratchFolder } from '../../support/edition-folder.ts';

async function site(address: string): Promise<string> {
  const folder = await scratchFolder();
  await writeFile(path.join(folder, '404.html'), 'niet gevonden');
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><title>Hulp</title><link rel="canonical" href="${address}">Welkom`,
  );
  return folder;
}

describe('a built site', () => {
  it.each([
    ['https://voorbeeld.example/', '/'],
    ['https://voorbeeld.example/factsheets/', '/factsheets/'],
    ['geen adres', '/'],
  ])('at %s is shown under %s', async (address, base) => {
    const folder = await site(address);
    const built = readBuiltSite(folder);
    expect(built).toEqual({ base, title: 'Hulp' });
    const { url, close } = await serveSite(folder, built?.base ?? '', 0);
    expect(url).toMatch(new RegExp(`${base}$`));
    expect(await (await fetch(url)).text()).toContain('Welkom');
    await close();
  });

  it('is not in a folder without its pages', async () => {
    expect(readBuiltSite(await scratchFolder())).toBeUndefined();
  });
});
