import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { DATA_FILE_NAMES } from '../../../../src/ingest/files/data-files.ts';
import { readFontFile } from '../../../../src/pdf/fonts/font-files.ts';
import { CONTENT_SECURITY_POLICY } from '../../../../src/publish/shared/security.ts';
import { EDITION_2023 } from '../../../support/edition-2023.ts';
import { FONT_FILES } from './answer.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../../..');

/**
 * A folder with a page that has the engine, the data files of the project and the fonts, under the same rules for
 * scripts as the pages of the site. The engine is bundled for a browser without stand-ins for what Node has: a module
 * of Node is an error here, and `Buffer` or `process` one in the page.
 */
export async function makeEnginePage(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sjo-engine-'));
  await build({
    entryPoints: [path.join(import.meta.dirname, 'in-browser.ts')],
    outfile: path.join(folder, 'engine.js'),
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2024',
    absWorkingDir: PROJECT,
    logLevel: 'silent',
  });
  const page = `<!doctype html><meta charset="utf-8"><title>Engine</title>
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<link rel="icon" href="favicon.svg"><script type="module" src="engine.js"></script>`;
  await writeFile(path.join(folder, 'index.html'), page);
  await writeFile(path.join(folder, '404.html'), '');
  await cp(path.join(PROJECT, 'public/favicon.svg'), path.join(folder, 'favicon.svg'));
  for (const name of DATA_FILE_NAMES) {
    await cp(path.join(EDITION_2023, name), path.join(folder, 'data', name), { recursive: true });
  }
  await mkdir(path.join(folder, 'fonts'));
  await writeFile(path.join(folder, FONT_FILES.regular), readFontFile('regular'));
  await writeFile(path.join(folder, FONT_FILES.bold), readFontFile('bold'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
