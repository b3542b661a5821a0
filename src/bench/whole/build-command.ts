import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../build/process/project-root.ts';

/** The whole site as `npm run build` makes it, from nothing, in `folder`/dist at the root of a host. Returns seconds. */
export async function buildByCommand(data: string, folder: string): Promise<number> {
  const script = path.join(PROJECT_ROOT, 'scripts/build.ts');
  const started = performance.now();
  await promisify(execFile)(process.execPath, [
    script,
    ...['--no-cache', '--data', data, '--site', 'https://factsheets.example', '--base', '/'],
    ...['--out', path.join(folder, 'dist'), '--reports', path.join(folder, 'reports')],
  ]);
  return (performance.now() - started) / 1000;
}
