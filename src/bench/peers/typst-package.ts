import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const NAME = '@myriaddreamin/typst-ts-node-compiler';
const VERSION = '0.7.0';
/** Git ignores it, and it may always be deleted. */
const CACHE = path.resolve(import.meta.dirname, '../../../.cache/bench-peers');

/** What the benchmark uses of the package. */
export interface TypstCompiler {
  mapShadow(file: string, content: Buffer): void;
  compile(options: { mainFilePath: string; resetRead: boolean }): {
    readonly result: object | null;
    hasError(): boolean;
    printErrors(): void;
  };
  query(options: { mainFileContent: string }, query: { selector: string; field: string }): readonly string[];
  pdf(document: object, options: { pdfStandard: string }): Buffer;
  evictCache(age: number): void;
}

export interface TypstPackage {
  readonly version: string;
  readonly create: (options: {
    workspace: string;
    fontArgs: readonly { fontBlobs: readonly Buffer[] }[];
  }) => TypstCompiler;
}

/**
 * Typst for Node. It is no dependency of the project: not all its platform packages are published, so that a lock
 * file with it would be incomplete. It is fetched for this measurement alone.
 *
 * @throws Error where it is not there and cannot be fetched
 */
export async function typstPackage(): Promise<TypstPackage> {
  const home = path.join(CACHE, `typst-${VERSION}`);
  if ((await installedVersion(home)) !== VERSION) await fetchInto(home);
  const { NodeCompiler } = createRequire(path.join(home, 'package.json'))(NAME) as {
    readonly NodeCompiler: { readonly create: TypstPackage['create'] };
  };
  return { version: VERSION, create: (options) => NodeCompiler.create(options) };
}

async function installedVersion(home: string): Promise<string | undefined> {
  try {
    const text = await readFile(path.join(home, 'node_modules', NAME, 'package.json'), 'utf8');
    return (JSON.parse(text) as { readonly version: string }).version;
  } catch {
    return undefined;
  }
}

async function fetchInto(home: string): Promise<void> {
  process.stderr.write(`Typst (${NAME} ${VERSION}) wordt één keer opgehaald, alleen voor deze meting.\n`);
  await mkdir(home, { recursive: true });
  const npm = process.env['npm_execpath'];
  const [command, before] = npm ? [process.execPath, [npm]] : ['npm', []];
  await promisify(execFile)(command, [
    ...before,
    ...['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'],
    ...['--prefix', home, `${NAME}@${VERSION}`],
  ]);
}
