import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const CODE = /\.(?:ts|mts|mjs|js|astro)$/;

/** All code below a folder, or the file itself. */
export function codeFilesIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CODE.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** The script of an Astro file: what stands between the fences, and its client scripts. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  return [
    frontmatter,
    ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script),
  ];
}

export interface FileImports {
  /** Files of the project that it imports, in any way that names them. */
  readonly files: readonly string[];
  /** Imports whose target is worked out while running: nobody can follow them. */
  readonly untraceable: readonly string[];
}

/** What a file imports: static and dynamic imports, exports, workers, and types as well. */
export function importsOf(file: string): FileImports {
  const files: string[] = [];
  const untraceable: string[] = [];
  for (const script of scriptsOf(file, readFileSync(file, 'utf8'))) {
    const written = [
      ...ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName),
      ...[...script.matchAll(/new URL\(\s*['"`]([^'"`$]+)['"`]\s*,\s*import\.meta\.url/g)].map(
        ([, name = '']) => name,
      ),
      ...[...script.matchAll(/\bsrc=["'](\.[^"']+)["']/g)].map(([, name = '']) => name),
    ];
    for (const name of written) {
      if (!name.startsWith('.')) continue;
      const target = path.resolve(path.dirname(file), name);
      if (CODE.test(target) && existsSync(target)) files.push(target);
    }
    for (const [found] of script.matchAll(/import\.meta\.glob\b|\bimport\(\s*(?!['"])[^)]*\)?/g)) {
      untraceable.push(`${file}: ${found}`);
    }
  }
  return { files, untraceable };
}

export interface Reach {
  /** Each file that can be reached, with the one that leads to it. */
  readonly from: ReadonlyMap<string, string | undefined>;
  readonly untraceable: readonly string[];
}

/** Everything that can be reached from some files by imports. */
export function follow(roots: readonly string[]): Reach {
  const from = new Map<string, string | undefined>(roots.map((root) => [root, undefined]));
  const untraceable: string[] = [];
  const waiting = [...roots];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const imports = importsOf(file);
    untraceable.push(...imports.untraceable);
    for (const target of imports.files) {
      if (from.has(target)) continue;
      from.set(target, file);
      waiting.push(target);
    }
  }
  return { from, untraceable };
}

/** How a file was reached: 'a.ts > b.ts > c.ts'. */
export function pathTo(file: string, { from }: Reach, project: string): string {
  const steps: string[] = [];
  for (let step: string | undefined = file; step !== undefined; step = from.get(step))
    steps.unshift(path.relative(project, step));
  return steps.join(' > ');
}
