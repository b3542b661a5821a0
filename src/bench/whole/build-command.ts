import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../build/process/project-root.ts';

/** What Node is given to build as `npm run build` does; options come behind it. */
export const BUILD_COMMAND: readonly string[] = [
  '--import',
  pathToFileURL(path.join(PROJECT_ROOT, 'src/build/process/compile-cache.ts')).href,
  path.join(PROJECT_ROOT, 'scripts/build.ts'),
];

/** The whole site as `npm run build` makes it, from nothing, in `folder`/dist at the root of a host. Returns seconds. */
export async function buildByCommand(data: string, folder: string): Promise<number> {
  const started = performance.now();
  await promisify(execFile)(process.execPath, [
    ...BUILD_COMMAND,
    ...['--no-cache', '--data', data, '--site', 'https://factsheets.example', '--base', '/'],
    ...['--out', path.join(folder, 'dist'), '--reports', path.join(folder, 'reports')],
  ]);
  return (performance.now() - started) / 1000;
}
