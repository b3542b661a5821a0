import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOutFolder } from '../../src/distribute/parcel/private-folder.ts';
import { PROJECT, temporaryFolder } from './try-out.ts';

describe('the folder for the results', () => {
  it.each(['dist', 'dist/verzending', 'dist.next', 'public', 'public/x', 'data', '.', 'src/x'])(
    'may not be %s in the project',
    (out) => {
      expect(() => checkOutFolder(path.join(PROJECT, out))).toThrow(/Kies een andere map met --out/);
    },
  );

  it('may be distribution, or a folder outside the project', async () => {
    expect(checkOutFolder(path.join(PROJECT, 'distribution'))).toBe(path.join(PROJECT, 'distribution'));
    const folder = await temporaryFolder();
    expect(checkOutFolder(path.join(folder, 'nieuw/diep'))).toContain('diep');
  });

  it('may not be in a folder that is served, nor lead there by a link', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'site', 'onder'), { recursive: true });
    await writeFile(path.join(folder, 'site', 'index.html'), '');
    await symlink(path.join(folder, 'site', 'onder'), path.join(folder, 'verwijzing'));
    expect(() => checkOutFolder(path.join(folder, 'site', 'onder', 'nieuw'))).toThrow(/website/);
    expect(() => checkOutFolder(path.join(folder, 'verwijzing', 'nieuw'))).toThrow(/website/);
    await rm(path.join(folder, 'site', 'index.html'));
    expect(checkOutFolder(path.join(folder, 'verwijzing'))).toBe(path.join(folder, 'site', 'onder'));
  });
});
