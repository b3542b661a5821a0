import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { BuiltSite } from '../../site/support/built-site.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');

export interface OwnBuild {
  readonly site: BuiltSite;
  readonly remove: () => Promise<void>;
}

/**
 * The whole site of data/, built for one test file. Where SJO_TEST_SITES names a folder that holds the builds of the
 * tests of the site, theirs is used.
 */
export async function buildSite(): Promise<OwnBuild> {
  const kept = process.env['SJO_TEST_SITES'];
  const before = kept && path.resolve(kept, 'root');
  if (before && existsSync(before)) return { site: siteIn(before), remove: async () => {} };
  const home = await mkdtemp(path.join(os.tmpdir(), 'sjo-accessible-'));
  const remove = () => rm(home, { recursive: true, force: true });
  const out = path.join(home, 'dist');
  const script = path.join(PROJECT, 'scripts', 'build.ts');
  try {
    await promisify(execFile)(
      process.execPath,
      [script, '--out', out, '--no-cache', '--reports', path.join(home, 'reports')],
      { cwd: PROJECT, env: { ...process.env, NODE_ENV: 'production' } },
    );
  } catch (error) {
    await remove();
    throw error;
  }
  return { site: siteIn(out), remove };
}

function siteIn(folder: string): BuiltSite {
  return { folder, base: '/', url: 'https://factsheets.example/' };
}
