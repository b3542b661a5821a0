import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Site } from '../../../../src/publish/site.ts';
import { openContents } from '../open-texts.ts';

export interface OnDisk {
  readonly folder: string;
  /** All open data of the site, also what was not put down. */
  readonly contents: ReadonlyMap<string, string | Uint8Array>;
  readonly at: (file: string) => string;
  readonly remove: () => void;
}

/** Open data of a site in a folder of its own, for readers that want files. `wanted` says which, by the end of their path. */
export function onDisk(site: Site, ...wanted: readonly string[]): OnDisk {
  const folder = mkdtempSync(path.join(tmpdir(), 'sjo-open-data-'));
  const at = (file: string) => path.join(folder, file);
  const contents = openContents(site);
  const files = [...contents].filter(([file]) => wanted.some((end) => file.endsWith(end)));
  if (files.length < wanted.length) throw new Error(`Not all made: ${wanted.join(', ')}.`);
  for (const [file, content] of files) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), content);
  }
  return { folder, contents, at, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Whether a program is on this machine: some readers are not everywhere. */
export function isFound(program: string, ...args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

/** What a program says. @throws Error with what it complains of. */
export function say(program: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}
