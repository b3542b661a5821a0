import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { programFingerprint } from '../../../src/build/cache/program-fingerprint.ts';
import { scratchFolder } from '../../support/edition-folder.ts';

const FILES = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src/pages/index.astro',
  'src/survey/answer.ts',
  'src/pdf/README.md',
  'templates/sheet.ts',
  'public/favicon.svg',
];

it('changes with everything that can change the site, and with nothing else', async () => {
  const root = await scratchFolder();
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  };
  for (const name of FILES) await write(name, 'before');
  const before = await programFingerprint(root);
  const changing: string[] = [];
  for (const name of FILES) {
    await write(name, 'after');
    if ((await programFingerprint(root)) !== before) changing.push(name);
    await write(name, 'before');
  }
  expect(FILES.filter((name) => !changing.includes(name))).toEqual([
    'src/survey/answer.ts',
    'src/pdf/README.md',
  ]);
});
