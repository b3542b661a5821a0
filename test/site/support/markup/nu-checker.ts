import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Exception, MarkupFinding } from './markup-findings.ts';

const run = promisify(execFile);
/** The jar itself: the package's own script would fetch a Java where it finds none. */
const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

interface NuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly subType?: string;
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

/** Whether there is a Java here that is new enough to run the Nu checker. */
export async function hasNuChecker(): Promise<boolean> {
  try {
    await run('java', ['-jar', JAR, '--version']);
    return true;
  } catch {
    return false;
  }
}

/** What the Nu checker says about all HTML, SVG and CSS files in a folder: errors and warnings, in one process. */
export async function nuCheck(folder: string): Promise<MarkupFinding[]> {
  const { stdout } = await run(
    'java',
    [
      '-jar',
      JAR,
      ...['--skip-non-html', '--also-check-svg', '--also-check-css'],
      ...['--stdout', '--format', 'json', '--exit-zero-always', folder],
    ],
    { maxBuffer: 1e9 },
  );
  const { messages } = JSON.parse(stdout) as { readonly messages: readonly NuMessage[] };
  return messages.map(({ type, subType, url, lastLine = 0, message }) => ({
    file: path.relative(folder, fileURLToPath(url)).split(path.sep).join('/'),
    line: lastLine,
    rule: type === 'info' ? (subType ?? type) : type,
    message,
  }));
}

/** Only in pages after their scripts ran. */
export const NU_AFTER_SCRIPTS: readonly Exception[] = [
  {
    rule: 'warning',
    message: /^Attribute “aria-activedescendant” value should either refer to a descendant element/,
    reason:
      'ARIA 1.2 lets a combobox point into the list that it controls; this checker has the rule of ARIA 1.1.',
  },
];

export const NU_EXCEPTIONS: readonly Exception[] = [
  {
    rule: 'warning',
    message:
      /^Resource violates Content Security Policy \(meta tag\): (image|external stylesheet|external script) “\//,
    reason:
      'It reads the files from disk, where ‘self’ is no address. Served, every browser test would fail on this.',
  },
  {
    rule: 'warning',
    message: /^Inline script violates Content Security Policy \(meta tag\): blocked by “script-src”/,
    reason:
      'The facts for search engines (application/ld+json) are a block of data: a browser neither runs nor blocks it. That no script stands inline is held by the test of the policy.',
  },
  {
    rule: 'error',
    message: /^CSS: “(vector-effect|paint-order)”: Property “.*” doesn't exist\.$/,
    reason: 'Properties of SVG 2, which its checker of CSS does not know. Browsers do.',
  },
];
